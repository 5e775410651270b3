import { type Circumstances, planSubject } from './planning-rules.ts'
import type { ReminderPlan } from './reminder-plan-rules.ts'
import type { MentorshipPolicy } from './reminder-policy.ts'

export type MentorshipState = {
  id: string
  state: 'active' | 'paused' | 'completed' | 'ended'
  menteeId: string
  mentorId: string
  startedAt: Date
  /** When it began, or last went on after a pause. */
  activeSince: Date
  /** The end of the last session that was not called off, which may be still to come; null when there is none. */
  bookedUntil: Date | null
  /** From when on it is quiet, which may be still to come. */
  quietSince: Date
  endsAt: Date
  endedAt: Date | null
  /** Null for one that was concluded because it was quiet. */
  endedBy: string | null
}

/** Everything to be told about a mentorship in this state, to both. */
export const planMentorshipReminders = (
  mentorship: MentorshipState,
  policy: MentorshipPolicy,
  circumstances: Circumstances,
): ReminderPlan => {
  const { id, state, menteeId, mentorId, startedAt, activeSince, quietSince, endsAt, endedAt } = mentorship
  const isActive = state === 'active'
  return planSubject(
    {
      type: 'mts',
      id,
      since: activeSince,
      wanted: {
        'mentorship.first_session': isActive && mentorship.bookedUntil === null,
        'mentorship.quiet': isActive,
        'mentorship.checkpoint': isActive,
        'mentorship.concluded': state === 'ended' && mentorship.endedBy === null,
      },
      receivers: { both: [menteeId, mentorId] },
      moments: {
        started: startedAt,
        quiet: quietSince,
        halfway: between(startedAt, endsAt),
        ends: endsAt,
        ended: endedAt,
      },
      // Each session begins another quiet time.
      rounds: { 'mentorship.quiet': quietSince.toISOString() },
    },
    policy,
    circumstances,
  )
}

const between = (one: Date, other: Date): Date => new Date((one.getTime() + other.getTime()) / 2)
