import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { lifecycle } from '../kernel/lifecycle.ts'
import type { Format, Want } from '../people/index.ts'

export const MATCH_REQUEST_STATES = ['open', 'offered', 'exhausted', 'matched', 'withdrawn', 'expired'] as const
export type MatchRequestState = (typeof MATCH_REQUEST_STATES)[number]

export type MatchRequestVerb = 'offer' | 'withdraw'

/** Exhausted: everybody asked has declined or let it expire. New suggestions are ready, so the mentee may rank again. */
export const matchRequestLifecycle = lifecycle<MatchRequestState, MatchRequestVerb>('match request', {
  open: { offer: 'offered', withdraw: 'withdrawn' },
  offered: { withdraw: 'withdrawn' },
  exhausted: { offer: 'offered', withdraw: 'withdrawn' },
  matched: {},
  withdrawn: {},
  expired: {},
})

/** What this request asks for beyond the organization's rules. */
export type Constraints = {
  /** Instead of those of the mentee's record: only these are good enough for this. */
  languages: string[] | null
  /** Working hours a week to share, when more than the organization asks for. */
  minimumSharedHours: number | null
}

/** A mentee asks for a mentor. */
export type MatchRequest = {
  id: string
  organizationId: string
  menteeId: string
  /** The most wanted first. */
  wants: Want[]
  goal: string
  formats: Format[]
  constraints: Constraints
  state: MatchRequestState
  /** When it ends by itself while the mentee asks nobody; null while somebody is asked, and when it has ended. */
  expiresAt: Date | null
  /** When it was matched, withdrawn or expired. */
  closedAt: Date | null
  version: number
  createdAt: Date
  updatedAt: Date
}

/** How long a request waits for the mentee to rank somebody. */
export const REQUEST_LIFETIME_DAYS = 60

export const requestExpiry = (since: Date): Date => addMilliseconds(since, REQUEST_LIFETIME_DAYS * DAY)

/** Being told about a room is not enough for somebody who asks for a seat and wants at least to have sat in. */
export const sitsIn = (want: Want, formats: readonly Format[]): boolean => formats.includes('seat') && want.depth >= 2
