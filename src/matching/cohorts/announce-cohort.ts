import { toTypeId } from '../../kernel/ids.ts'
import type { Tx } from '../../storage/database.ts'
import type { Assignment } from './assignment-rules.ts'
import type { Cohort } from './cohort-rules.ts'

type CohortEvent =
  | 'created'
  | 'changed'
  | 'enrolled'
  | 'dismissed'
  | 'pair_pinned'
  | 'pair_forbidden'
  | 'pair_released'
  | 'assigned'
  | 'published'

export const announceCohort = (tx: Tx, verb: CohortEvent, cohort: Cohort, data: Record<string, unknown> = {}) =>
  tx.announce({ type: `cohort.${verb}`, subject: { type: 'coh', id: cohort.id }, data })

/** The two people of a pair, as events name them. */
export const pairData = ({ menteeId, mentorId }: { menteeId: string; mentorId: string }) => ({
  menteeId: toTypeId('per', menteeId),
  mentorId: toTypeId('per', mentorId),
})

type AssignmentEvent = 'started' | 'ready' | 'cancelled' | 'failed' | 'published'

export const announceAssignment = (
  tx: Tx,
  verb: AssignmentEvent,
  assignment: Assignment,
  data: Record<string, unknown> = {},
) =>
  tx.announce({
    type: `assignment.${verb}`,
    subject: { type: 'asg', id: assignment.id },
    data: { cohortId: toTypeId('coh', assignment.cohortId), ...data },
  })
