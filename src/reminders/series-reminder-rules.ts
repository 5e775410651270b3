import { type Circumstances, planSubject } from './planning-rules.ts'
import type { ReminderPlan } from './reminder-plan-rules.ts'
import type { SeriesPolicy } from './reminder-policy.ts'
import type { SessionState } from './session-reminder-rules.ts'

export type SeriesState = {
  id: string
  menteeId: string
  mentorId: string
  proposedById: string
  /** Null when every session has gone its own way, and is told of by itself. */
  state: 'proposed' | 'confirmed' | 'declined' | 'cancelled' | null
  /** Those in this state of which the series speaks; their times of change are the same. */
  sessions: readonly Pick<SessionState, 'startsAt' | 'endsAt' | 'proposedAt' | 'confirmedAt' | 'calledOffAt'>[]
}

/** What is told of a series as one, to its mentee and its mentor. What comes before and after a session is told of each. */
export const planSeriesReminders = (
  { id, menteeId, mentorId, proposedById, state, sessions }: SeriesState,
  policy: SeriesPolicy,
  circumstances: Circumstances,
): ReminderPlan => {
  const [first] = sessions
  const both = [menteeId, mentorId]
  const settledAt = first ? (first.confirmedAt ?? first.proposedAt) : null
  return planSubject(
    {
      type: 'ser',
      id,
      since: settledAt ?? circumstances.now,
      wanted: {
        'series.proposed': state === 'proposed',
        'series.invitation': state === 'confirmed',
        'series.cancelled': state === 'cancelled',
        'series.declined': state === 'declined',
      },
      receivers: {
        both,
        answerer: both.filter((each) => each !== proposedById),
        proposer: [proposedById],
      },
      moments: {
        settled: settledAt,
        called_off: first?.calledOffAt ?? null,
        last_starts: latest(sessions.map(({ startsAt }) => startsAt)),
        last_ends: latest(sessions.map(({ endsAt }) => endsAt)),
      },
    },
    policy,
    circumstances,
  )
}

const latest = (times: readonly Date[]): Date | null =>
  times.reduce<Date | null>((last, time) => (last && last > time ? last : time), null)
