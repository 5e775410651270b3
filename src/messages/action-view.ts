import { type MentorPictures, suggestMentors } from '../matching/index.ts'
import { preferencesOf } from '../people/index.ts'
import { OPTIONAL_REMINDERS } from '../reminders/index.ts'
import { roomsByIds } from '../rooms/index.ts'
import { findMutualSlots } from '../sessions/index.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Interval } from '../kernel/interval.ts'
import type { Read } from '../storage/database.ts'
import type { Found } from './link-subject.ts'
import { seenRooms, sessionView, someone, wantedRooms } from './message-context.ts'
import { insteadOf } from './open-actions.ts'
import { seriesView } from './series-view.ts'
import type { ActionKind, ActionView, OptionalKind, PageReader } from './pages/page-view.ts'
import { MINUTES } from './pages/page-view.ts'
import { localeOf } from './words/locale.ts'
import { TEXTS } from './words/words.ts'

/** What the page of an action shows; null when it has none for such a thing. */
export async function actionView(
  read: Read,
  action: ActionKind,
  found: Found,
  reader: PageReader,
  pictures: MentorPictures,
): Promise<ActionView | null> {
  const common = { reader, ways: insteadOf(action, found.open) }
  switch (found.is) {
    case 'off': {
      const mentee = someone(found.people.get(found.offer.menteeId)!)
      const asked = { ...common, mentee, wants: await wantedRooms(read, found.request.wants) }
      if (action === 'offer.decline') return { action, ...asked }
      if (action !== 'offer.accept') return null
      const { goal } = found.request
      return {
        action,
        ...asked,
        goal,
        seen: await seenRooms(read, found.offer.menteeId),
        answerBy: found.offer.expiresAt!,
      }
    }
    case 'mrq':
      return action === 'request.ask'
        ? { action, ...common, suggestions: await suggestions(read, found.request.id, pictures) }
        : null
    case 'mts': {
      const withName = found.other?.name ?? ''
      if (action === 'mentorship.another') return { action, ...common, withName }
      if (action !== 'session.propose') return null
      const { id, roomIds } = found.mentorship
      return {
        action,
        ...common,
        withName,
        slots: await slotsFor(read, id, { durationMinutes: MINUTES[0] }),
        rooms: await roomNames(read, roomIds),
      }
    }
    case 'ses': {
      const session = await sessionView(read, found.session, found.reader.id, found.people)
      const shown = { ...common, session }
      if (action === 'session.move') {
        const { id, mentorshipId, durationMinutes, startsAt } = found.session
        const slots = await slotsFor(read, mentorshipId, { durationMinutes, sessionId: id })
        return { action, ...shown, slots: slots.filter(({ start }) => start.getTime() !== startsAt.getTime()) }
      }
      return isPlainSessionAction(action) ? { action, ...shown } : null
    }
    case 'ser': {
      if (action !== 'series.confirm' && action !== 'series.decline' && action !== 'series.cancel') return null
      const sessions = action === 'series.cancel' ? found.toCome : found.waiting
      const view = await seriesView(read, found.series, sessions, found.reader.id, found.people)
      return view && { action, ...common, series: view }
    }
    case 'per':
      if (action === 'mentor.resume') return { action, ...common }
      return action === 'preferences.choose' ? preferencesView(read, found, common) : null
    case 'rem': {
      const { kind } = found.reminder
      if (action === 'reminder.snooze') return { action, ...common }
      return action === 'reminder.unsubscribe' && isOptional(kind) ? { action, ...common, kind } : null
    }
  }
}

const isOptional = (kind: string): kind is OptionalKind =>
  OPTIONAL_REMINDERS.some((each) => each === kind) && `kind.${kind}` in TEXTS.en

const PLAIN_SESSION_ACTIONS = [
  'session.confirm',
  'session.decline',
  'session.cancel',
  'session.attendance',
  'session.debrief',
  'session.feedback',
] as const
const isPlainSessionAction = (action: ActionKind): action is (typeof PLAIN_SESSION_ACTIONS)[number] =>
  PLAIN_SESSION_ACTIONS.some((each) => each === action)

const MOST_SLOTS = 6
const STEP_MINUTES = 30

/** The best times first, then the nearest; none when the search is refused, since any time can be written too. */
async function slotsFor(
  read: Read,
  mentorshipId: string,
  query: { durationMinutes: number; sessionId?: string },
): Promise<Interval[]> {
  try {
    const { data, suggested } = await findMutualSlots(read, mentorshipId, { ...query, stepMinutes: STEP_MINUTES })
    const slots = new Map(
      [...suggested, ...data].map(({ startsAt, endsAt }) => [startsAt.getTime(), { start: startsAt, end: endsAt }]),
    )
    return [...slots.values()]
      .slice(0, MOST_SLOTS)
      .toSorted((one, other) => one.start.getTime() - other.start.getTime())
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'unavailable') return []
    throw error
  }
}

const SUGGESTED = 5

const suggestions = async (read: Read, requestId: string, pictures: MentorPictures) =>
  (await suggestMentors(read, requestId, SUGGESTED, pictures)).data.map(({ mentor, score, reasons }) => ({
    mentorId: mentor.id,
    mentor: someone(mentor),
    score: Math.round(score),
    reasons: reasons.filter(({ points }) => points > 0).map(({ text }) => text),
  }))

async function roomNames(read: Read, roomIds: readonly string[]): Promise<{ id: string; name: string }[]> {
  const rooms = await roomsByIds(read, roomIds)
  return roomIds.flatMap((id) => {
    const room = rooms.get(id)
    return room && !room.archivedAt ? [{ id, name: room.name }] : []
  })
}

async function preferencesView(
  read: Read,
  { reader }: Found,
  common: { reader: PageReader; ways: ActionKind[] },
): Promise<ActionView | null> {
  const preferences = (await preferencesOf(read, [reader.id])).get(reader.id)
  if (!preferences) return null
  const { quietHours, digest, pausedUntil, unsubscribed } = preferences
  const chosen = {
    locale: localeOf(preferences.locale, reader.languages),
    quietHours,
    digestHour: digest?.hour ?? null,
    pausedUntil,
    unsubscribed,
  }
  return {
    action: 'preferences.choose',
    ...common,
    chosen,
    kinds: OPTIONAL_REMINDERS.filter(isOptional),
  }
}
