import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { lifecycle } from '../kernel/lifecycle.ts'
import { addWorkingDays, type WorkCalendar } from '../kernel/working-time.ts'
import type { RuleName } from './engine/hard-rules.ts'
import { sentenceOf } from './engine/sentence.ts'
import { inWords } from './engine/words/in-words.ts'

export const OFFER_STATES = ['queued', 'pending', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export type OfferState = (typeof OFFER_STATES)[number]

export type OfferVerb = 'accept' | 'decline' | 'withdraw'

export const offerLifecycle = lifecycle<OfferState, OfferVerb>('offer', {
  queued: { withdraw: 'withdrawn' },
  pending: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: {},
  declined: {},
  expired: {},
  withdrawn: {},
})

/** Why a mentor says no. */
export const DECLINE_REASONS = [
  'no_time',
  'not_the_right_person',
  'room_not_open',
  'already_mentoring',
  'conflict_of_interest',
  'other',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Why an offer was taken back: one of these, or the hard rule that came to apply before its turn. */
export const WITHDRAWN_BECAUSE = ['taken_back', 'request_withdrawn', 'another_accepted'] as const
export type WithdrawnBecause = (typeof WITHDRAWN_BECAUSE)[number] | RuleName

/** The request put to one mentor. */
export type Offer = {
  id: string
  organizationId: string
  matchRequestId: string
  menteeId: string
  mentorId: string
  /** In the mentee's order, from 1; a second ranking counts on. */
  rank: number
  state: OfferState
  /** Null while queued, and for one withdrawn before its turn. */
  offeredAt: Date | null
  expiresAt: Date | null
  /** When the mentor accepted or declined. */
  answeredAt: Date | null
  /** When it was accepted, declined, withdrawn or expired. */
  endedAt: Date | null
  /** What its end did to the request. Null while it has not ended, and when the mentee ended it. */
  requestOutcome: 'moved_on' | 'exhausted' | null
  declineReason: DeclineReason | null
  /** Whom the mentor thinks a better fit. */
  suggestedPersonId: string | null
  withdrawnBecause: WithdrawnBecause | null
  version: number
  createdAt: Date
  updatedAt: Date
}

export const OFFER_WORKING_DAYS = 3

/** When an unanswered offer expires, on the organization's working days and the mentor's wall. */
export const offerDeadline = (offeredAt: Date, mentor: WorkCalendar): Date =>
  addWorkingDays(offeredAt, OFFER_WORKING_DAYS, mentor)

/** Two offers that a mentor lets expire within 30 days pause them. */
export const EXPIRIES_TO_PAUSE = 2
export const EXPIRY_DAYS = 30

/** Expiries that count against a mentor: of the last 30 days, since they last came back. */
export const countingExpiries = (expiries: readonly Date[], resumedAt: Date, now: Date): number => {
  const from = addMilliseconds(now, -EXPIRY_DAYS * DAY)
  return expiries.filter((at) => at > from && at > resumedAt).length
}

/** When the first of those stops to count; null when there is none. */
export function nextLapseAt(expiries: readonly Date[], resumedAt: Date, now: Date): Date | null {
  const ends = expiries.filter((at) => at > resumedAt).map((at) => addMilliseconds(at, EXPIRY_DAYS * DAY))
  return ends.filter((end) => end > now).reduce<Date | null>((first, end) => (first && first < end ? first : end), null)
}

/** The rule as a person may read it: a pair on record is nobody's business, and looks like anybody who takes no part. */
export const ruleForPeople = (rule: RuleName): RuleName => (rule === 'do_not_match' ? 'left' : rule)

/** For problem details, which are in English. */
export const ruleText = (rule: RuleName): string => inWords(sentenceOf(rule), 'en')
