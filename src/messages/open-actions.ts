import type { MatchRequest, Offer } from '../matching/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import { answererOf, type Series, type Session } from '../sessions/index.ts'
import type { ActionKind } from './pages/page-view.ts'

export type SubjectType = 'off' | 'mrq' | 'ses' | 'ser' | 'mts' | 'per' | 'rem'
/** `version`: of a session its sequence; null where the state alone decides. */
export type LinkSubject = { type: SubjectType; id: string; version: number | null }

/** What somebody can do now, and to what: the same table decides whether a link is open and what else a page offers. */
export type OpenAction = { action: ActionKind; subject: LinkSubject }

const to = (subject: LinkSubject, ...kinds: readonly ActionKind[]): OpenAction[] =>
  kinds.map((action) => ({ action, subject }))

const subjectOf = (type: SubjectType, { id }: { id: string }): LinkSubject => ({ type, id, version: null })

/** `mentorshipId`: of the mentorship that came of it. */
export function openToOffer(offer: Offer, personId: string, mentorshipId: string | null): OpenAction[] {
  if (personId !== offer.mentorId) return []
  if (offer.state === 'pending') return to(subjectOf('off', offer), 'offer.accept', 'offer.decline')
  return offer.state === 'accepted' && mentorshipId ? to(subjectOf('mts', { id: mentorshipId }), 'session.propose') : []
}

export const openToRequest = (request: MatchRequest, personId: string): OpenAction[] =>
  personId === request.menteeId && (request.state === 'open' || request.state === 'exhausted')
    ? to(subjectOf('mrq', request), 'request.ask')
    : []

/** The mentee may ask for somebody else, also after the end. `request`: what they are asking for already. */
export function openToMentorship(mentorship: Mentorship, personId: string, request: MatchRequest | null): OpenAction[] {
  const subject = subjectOf('mts', mentorship)
  const another = request ? openToRequest(request, personId) : to(subject, 'mentorship.another')
  return [
    ...(mentorship.state === 'active' ? to(subject, 'session.propose') : []),
    ...(personId === mentorship.menteeId ? another : []),
  ]
}

/** A proposal that nobody answered in time can still be moved or dropped by either of the two. */
export function openToSession(session: Session, personId: string, now: Date): OpenAction[] {
  const isMentee = personId === session.menteeId
  const subject: LinkSubject = { type: 'ses', id: session.id, version: session.sequence }
  const hasBegun = now >= session.startsAt
  const debrief = isMentee && session.debriefWrittenAt === null ? to(subject, 'session.debrief') : []
  const given = isMentee ? session.menteeFeedbackAt : session.mentorFeedbackAt
  const feedback = given === null ? to(subject, 'session.feedback') : []
  switch (session.state) {
    case 'proposed':
      if (personId === session.proposedById) return to(subject, 'session.move', 'session.cancel')
      return hasBegun
        ? to(subject, 'session.move', 'session.cancel')
        : to(subject, 'session.confirm', 'session.decline', 'session.move')
    case 'confirmed':
      return hasBegun
        ? [...to(subject, 'session.attendance'), ...debrief, ...feedback]
        : to(subject, 'session.move', 'session.cancel')
    case 'completed':
      return [...debrief, ...feedback]
    case 'no_show':
      return feedback
    default:
      return to(subjectOf('mts', { id: session.mentorshipId }), 'session.propose')
  }
}

/** Who was asked answers for all that still wait with it; else either of the two can take back what is to come. */
export function openToSeries(series: Series, personId: string, waits: boolean, isToCome: boolean): OpenAction[] {
  const subject = subjectOf('ser', series)
  if (waits && personId === answererOf(series)) return to(subject, 'series.confirm', 'series.decline')
  return isToCome ? to(subject, 'series.cancel') : to(subjectOf('mts', { id: series.mentorshipId }), 'session.propose')
}

export const openToPerson = (personId: string, isPaused: boolean): OpenAction[] =>
  to(subjectOf('per', { id: personId }), ...(isPaused ? (['mentor.resume'] as const) : []), 'preferences.choose')

/** What a page offers besides its own action. */
const INSTEAD: Partial<Record<ActionKind, readonly ActionKind[]>> = {
  'offer.accept': ['offer.decline'],
  'offer.decline': ['offer.accept'],
  'session.confirm': ['session.decline', 'session.move'],
  'session.decline': ['session.confirm', 'session.move'],
  'session.move': ['session.cancel'],
  'session.cancel': ['session.move'],
  'session.debrief': ['session.attendance'],
  'series.confirm': ['series.decline'],
  'series.decline': ['series.confirm'],
  'mentorship.another': ['session.propose'],
  'reminder.unsubscribe': ['preferences.choose'],
  'reminder.snooze': ['preferences.choose'],
}

/** What is the natural thing to do once it is done. */
const NEXT: Partial<Record<ActionKind, readonly ActionKind[]>> = {
  'offer.accept': ['session.propose'],
  'session.confirm': ['session.move', 'session.cancel'],
  'session.decline': ['session.propose'],
  'session.cancel': ['session.propose'],
  'session.attendance': ['session.debrief', 'session.feedback'],
  'session.debrief': ['session.feedback'],
  'series.confirm': ['series.cancel'],
  'series.decline': ['session.propose'],
  'series.cancel': ['session.propose'],
  'mentorship.another': ['request.ask'],
  'mentor.resume': ['preferences.choose'],
  'preferences.choose': ['preferences.choose'],
  'reminder.unsubscribe': ['preferences.choose'],
  'reminder.snooze': ['preferences.choose'],
}

const among = (open: readonly OpenAction[], kinds: readonly ActionKind[] = []): ActionKind[] =>
  kinds.filter((kind) => open.some(({ action }) => action === kind))

export const insteadOf = (action: ActionKind, open: readonly OpenAction[]): ActionKind[] => among(open, INSTEAD[action])
export const nextAfter = (action: ActionKind, open: readonly OpenAction[]): ActionKind[] => among(open, NEXT[action])
