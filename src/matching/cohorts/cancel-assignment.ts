import { cancelOperation } from '../../operations/index.ts'
import type { Tx } from '../../storage/database.ts'
import { announceAssignment } from './announce-cohort.ts'
import { type Assignment, assignmentLifecycle } from './assignment-rules.ts'
import { lockAssignment, updateAssignment } from './assignment-store.ts'

/** Stops a run within a second; the preview that there was stays. Refuses `assignment.not_allowed_in_state`. */
export async function cancelAssignment(tx: Tx, id: string): Promise<Assignment> {
  const assignment = await lockAssignment(tx, id)
  const status = assignmentLifecycle.next(assignment.status, 'cancel')
  if (status === null) return assignment
  const cancelled = await updateAssignment(tx, assignment, { status, endedAt: tx.now })
  cancelOperation(tx, assignment.operationId)
  await announceAssignment(tx, 'cancelled', cancelled)
  return cancelled
}
