import { type Circumstances, planSubject } from './planning-rules.ts'
import type { ReminderPlan } from './reminder-plan-rules.ts'
import type { SessionPolicy, SessionReminderKind } from './reminder-policy.ts'

export type SessionState = {
  id: string
  /** One more with each change of time. */
  sequence: number
  state: 'proposed' | 'confirmed' | 'completed' | 'no_show' | 'declined' | 'cancelled'
  startsAt: Date
  endsAt: Date
  menteeId: string
  mentorId: string
  /** Who proposed the present time; the other one answers. */
  proposedById: string
  proposedAt: Date
  confirmedAt: Date | null
  /** When it last got another time. */
  movedAt: Date | null
  /** When it was cancelled or declined. */
  calledOffAt: Date | null
  /** The series tells how it stands. */
  withSeries: boolean
  debriefWritten: boolean
  /** Whether anybody said what became of it. */
  attendanceSaid: boolean
  /** Ids of those who gave feedback. */
  feedbackFrom: readonly string[]
}

/** Everything to be told about a session in this state, to its mentee and its mentor. */
export function planSessionReminders(
  session: SessionState,
  policy: SessionPolicy,
  circumstances: Circumstances,
): ReminderPlan {
  const both = [session.menteeId, session.mentorId]
  const settledAt = latest(session.proposedAt, session.confirmedAt, session.movedAt)
  return planSubject(
    {
      type: 'ses',
      id: session.id,
      version: session.sequence,
      since: settledAt,
      wanted: wantedFor(session),
      receivers: {
        mentee: [session.menteeId],
        both,
        answerer: both.filter((id) => id !== session.proposedById),
        proposer: both.filter((id) => id === session.proposedById),
        silent: both.filter((id) => !session.feedbackFrom.includes(id)),
      },
      moments: {
        settled: settledAt,
        starts: session.startsAt,
        ends: session.endsAt,
        called_off: session.calledOffAt,
      },
      startsAt: session.startsAt,
    },
    policy,
    circumstances,
  )
}

function wantedFor(session: SessionState): Record<SessionReminderKind, boolean> {
  const { state, sequence, confirmedAt, movedAt, debriefWritten, attendanceSaid, withSeries } = session
  const isAlone = !withSeries
  const isConfirmed = state === 'confirmed'
  const mayHaveBeenHeld = isConfirmed || state === 'completed'
  // Equal only where a sandbox clock stands still; then nearly always a confirmed session was moved.
  const movedSinceConfirmed = movedAt !== null && confirmedAt !== null && movedAt >= confirmedAt
  return {
    'session.proposed': isAlone && state === 'proposed',
    'session.invitation': isAlone && isConfirmed && !movedSinceConfirmed,
    'session.moved': isAlone && isConfirmed && movedSinceConfirmed,
    // Once moved it may stand in both calendars with its earlier time, so a no to the new one calls it off for both.
    'session.cancelled': isAlone && (state === 'cancelled' || (state === 'declined' && sequence > 0)),
    'session.declined': isAlone && state === 'declined' && sequence === 0,
    'session.upcoming': isConfirmed,
    'session.prepare': isConfirmed,
    'session.unresolved': isConfirmed && !attendanceSaid,
    'session.debrief': mayHaveBeenHeld && !debriefWritten,
    'session.feedback': mayHaveBeenHeld,
  }
}

const latest = (first: Date, ...others: (Date | null)[]): Date =>
  others.reduce<Date>((last, other) => (other && other > last ? other : last), first)
