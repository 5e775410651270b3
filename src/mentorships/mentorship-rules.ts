import { lifecycle } from '../kernel/lifecycle.ts'

export const MENTORSHIP_STATES = ['active', 'paused', 'completed', 'ended'] as const
export type MentorshipState = (typeof MENTORSHIP_STATES)[number]

export type MentorshipVerb = 'pause' | 'resume' | 'complete' | 'end'

export const mentorshipLifecycle = lifecycle<MentorshipState, MentorshipVerb>('mentorship', {
  active: { pause: 'paused', complete: 'completed', end: 'ended' },
  paused: { resume: 'active', complete: 'completed', end: 'ended' },
  completed: {},
  ended: {},
})

/** Who brought it to its end; the organization acts through its HR platform. */
export const ENDED_BY = ['mentee', 'mentor', 'organization'] as const
export type EndedBy = (typeof ENDED_BY)[number]

/** An accepted pair. */
export type Mentorship = {
  id: string
  organizationId: string
  menteeId: string
  mentorId: string
  /** What it came from; null when HR paired the two. */
  matchRequestId: string | null
  offerId: string | null
  goal: string
  roomIds: string[]
  state: MentorshipState
  startedAt: Date
  /** When it began, or last went on after a pause. */
  activeSince: Date
  /** The end of the last session that was not called off, which may be still to come; null when there is none. */
  bookedUntil: Date | null
  /** The later one of the two: since when, or from when on, it is quiet. */
  quietSince: Date
  /** Calendar day, `2026-11-30`. */
  endsOn: string
  pausedAt: Date | null
  endedAt: Date | null
  /** Null for one that was concluded because it had been quiet for too long. */
  endedBy: EndedBy | null
  endReason: string | null
  /** From the one who ended it to the other. Belongs to the pair. */
  thanks: string | null
  version: number
  createdAt: Date
  updatedAt: Date
}

/** How long a mentorship runs unless it is ended earlier. */
export const DEFAULT_MONTHS = 6

export const lastDay = (startedOn: Temporal.PlainDate): string => startedOn.add({ months: DEFAULT_MONTHS }).toString()

/** An active mentorship without a session for so long is concluded; domain.md, "Reminders". */
export const QUIET_DAYS_TO_CONCLUDE = 97

export const quietSince = (activeSince: Date, bookedUntil: Date | null): Date =>
  bookedUntil && bookedUntil > activeSince ? bookedUntil : activeSince

/** A paused mentorship keeps its place: the two mean to go on. */
export const TAKES_A_PLACE: readonly MentorshipState[] = ['active', 'paused']
