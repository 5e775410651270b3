import { newId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import type { Session } from './session-rules.ts'
import type { SessionRow } from './session-store.ts'

type Fields = Pick<
  Session,
  'mentorshipId' | 'menteeId' | 'mentorId' | 'proposedById' | 'kind' | 'roomId' | 'agenda' | 'startsAt' | 'endsAt'
> &
  Partial<Pick<Session, 'seriesId' | 'seriesPosition' | 'recursAt' | 'withSeries'>>

/** As it stands in the moment in which it is proposed. */
export const newSession = (tx: Tx, fields: Fields): SessionRow => ({
  id: newId(),
  organizationId: tx.organizationId,
  state: 'proposed',
  sequence: 0,
  proposedAt: tx.now,
  confirmedAt: null,
  movedAt: null,
  calledOffAt: null,
  calledOffById: null,
  cancelReason: null,
  debriefWrittenAt: null,
  menteeFeedbackAt: null,
  mentorFeedbackAt: null,
  seriesId: null,
  seriesPosition: null,
  recursAt: null,
  withSeries: false,
  version: 1,
  createdAt: tx.now,
  updatedAt: tx.now,
  ...fields,
})
