import { toTypeId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import { attendanceState } from './attendance-rules.ts'
import type { Session } from './session-rules.ts'

export type SessionEvent =
  | 'session.proposed'
  | 'session.confirmed'
  | 'session.declined'
  | 'session.rescheduled'
  | 'session.cancelled'
  | 'session.completed'
  | 'session.no_show'
  | 'session.attendance_recorded'
  | 'session.attendance_disputed'
  | 'session.debriefed'
  | 'session.feedback_given'

/** Every event of a session carries the same facts, so that a platform needs no second call to know where it stands. */
export const announceSession = (tx: Tx, type: SessionEvent, session: Session): Promise<void> =>
  tx.announce({
    type,
    subject: { type: 'ses', id: session.id },
    data: {
      mentorshipId: toTypeId('mts', session.mentorshipId),
      menteeId: toTypeId('per', session.menteeId),
      mentorId: toTypeId('per', session.mentorId),
      proposedById: toTypeId('per', session.proposedById),
      ...(session.roomId ? { roomId: toTypeId('rom', session.roomId) } : {}),
      ...(session.seriesId ? { seriesId: toTypeId('ser', session.seriesId), withSeries: session.withSeries } : {}),
      kind: session.kind,
      state: session.state,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      sequence: session.sequence,
      attendance: attendanceState(session.menteeSays, session.mentorSays),
    },
  })
