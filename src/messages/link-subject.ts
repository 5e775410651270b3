import { liveMatchRequestOf, matchRequestById, type MatchRequest, type Offer, offerById } from '../matching/index.ts'
import { type Mentorship, mentorshipById, mentorshipsByOffers } from '../mentorships/index.ts'
import { mentorProfileOf, type Person, peopleByIds } from '../people/index.ts'
import { type Reminder, remindersByIds } from '../reminders/index.ts'
import {
  allowedNow,
  type Series,
  seriesByIds,
  type Session,
  sessionById,
  sessionsOfSeries,
  waitingFor,
} from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'
import {
  openToMentorship,
  openToOffer,
  openToPerson,
  openToRequest,
  openToSeries,
  openToSession,
  type OpenAction,
  type SubjectType,
} from './open-actions.ts'
import { canSnooze } from './snooze-rules.ts'

type Subject =
  | { is: 'off'; offer: Offer; request: MatchRequest }
  | { is: 'mrq'; request: MatchRequest }
  | { is: 'ses'; session: Session }
  | ({ is: 'ser'; series: Series } & SeriesNow)
  | { is: 'mts'; mentorship: Mentorship }
  | { is: 'per' }
  | { is: 'rem'; reminder: Reminder }

/** Of the sessions of a series: those that an answer to it counts for, and those that can be taken back. */
type SeriesNow = { waiting: readonly Session[]; toCome: readonly Session[] }

/** What a link is about, with who is in it, and what its reader can do about it now. */
export type Found = Subject & {
  people: ReadonlyMap<string, Person>
  reader: Person
  /** The other one of the pair. */
  other: Person | null
  open: OpenAction[]
}

type Asked = { type: SubjectType; id: string; readerId: string; now: Date }

/** Null when it is gone, or its reader has left. */
export async function findSubject(read: Read, asked: Asked): Promise<Found | null> {
  const found = await subjectOf(read, asked)
  if (!found) return null
  const people = await peopleByIds(read, [...new Set([asked.readerId, ...found.pair])])
  const reader = people.get(asked.readerId)
  if (!reader || reader.leftAt) return null
  const otherId = found.pair.find((id) => id !== reader.id)
  return { ...found.subject, open: found.open, people, reader, other: (otherId && people.get(otherId)) || null }
}

type FoundSubject = { subject: Subject; pair: readonly string[]; open: OpenAction[] }

async function subjectOf(read: Read, { type, id, readerId, now }: Asked): Promise<FoundSubject | null> {
  const pairOf = ({ menteeId, mentorId }: { menteeId: string; mentorId: string }) => [menteeId, mentorId]
  switch (type) {
    case 'off': {
      const offer = await offerById(read, id)
      const request = offer && (await matchRequestById(read, offer.matchRequestId))
      if (!offer || !request) return null
      const mentorshipId = (await mentorshipsByOffers(read, [id])).get(id) ?? null
      return {
        subject: { is: 'off', offer, request },
        pair: pairOf(offer),
        open: openToOffer(offer, readerId, mentorshipId),
      }
    }
    case 'mrq': {
      const request = await matchRequestById(read, id)
      return request && { subject: { is: 'mrq', request }, pair: [], open: openToRequest(request, readerId) }
    }
    case 'ses': {
      const session = await sessionById(read, id)
      return (
        session && {
          subject: { is: 'ses', session },
          pair: pairOf(session),
          open: openToSession(session, readerId, now),
        }
      )
    }
    case 'ser': {
      const [found, sessions] = await Promise.all([seriesByIds(read, [id]), sessionsOfSeries(read, id)])
      const series = found.get(id)
      if (!series) return null
      const waiting = waitingFor('confirm', sessions, now)
      const toCome = sessions.filter((session) => allowedNow(session, now).includes('cancel'))
      const open = openToSeries(series, readerId, waiting.length > 0, toCome.length > 0)
      return { subject: { is: 'ser', series, waiting, toCome }, pair: pairOf(series), open }
    }
    case 'mts': {
      const mentorship = await mentorshipById(read, id)
      if (!mentorship) return null
      const request = await liveMatchRequestOf(read, mentorship.menteeId)
      const open = openToMentorship(mentorship, readerId, request)
      return { subject: { is: 'mts', mentorship }, pair: pairOf(mentorship), open }
    }
    case 'per': {
      const profile = await mentorProfileOf(read, readerId)
      return { subject: { is: 'per' }, pair: [], open: openToPerson(readerId, Boolean(profile?.pausedAt)) }
    }
    case 'rem': {
      const [reminder] = await remindersByIds(read, [id])
      if (!reminder) return null
      const subject = { type, id, version: null }
      const own: OpenAction[] = [{ action: 'reminder.unsubscribe', subject }]
      if (reminder.state === 'sent' && canSnooze(reminder, now)) own.push({ action: 'reminder.snooze', subject })
      return { subject: { is: 'rem', reminder }, pair: [], open: [...own, ...openToPerson(readerId, false)] }
    }
  }
}
