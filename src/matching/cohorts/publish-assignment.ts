import { toTypeId } from '../../kernel/ids.ts'
import { notAllowedIn, Refusal } from '../../kernel/refusal.ts'
import { operationById, startOperation } from '../../operations/index.ts'
import type { Tx } from '../../storage/database.ts'
import { announceCohort } from './announce-cohort.ts'
import { type Assignment, assignmentLifecycle, type PublishAs } from './assignment-rules.ts'
import { lockAssignment, requireAssignment, updateAssignment } from './assignment-store.ts'
import { cohortLifecycle } from './cohort-rules.ts'
import { lockCohort, updateCohort } from './cohort-store.ts'

/** The kind of operation that publishing is. */
export const ASSIGNMENT_PUBLISH = 'assignment.publish'

/**
 * Decides that the preview is the one: from now on nothing of the cohort changes, and a worker publishes pair by pair. Said again, it goes
 * on where an operation was given up. Refuses `assignment.not_allowed_in_state`, and `assignment.published_otherwise` for the other way.
 */
export async function publishAssignment(tx: Tx, id: string, publishAs: PublishAs): Promise<Assignment> {
  const { cohortId } = await requireAssignment(tx, id)
  const cohort = await lockCohort(tx, cohortId)
  const assignment = await lockAssignment(tx, id)
  const { status, publishOperationId } = assignment
  if (assignment.publishAs !== null && assignment.publishAs !== publishAs) throw publishedOtherwise(assignment)
  if (status === 'published') return assignment
  if (assignmentLifecycle.next(status, 'publish') === null) {
    throw notAllowedIn('assignment', 'publish', status, assignmentLifecycle.allowed(status))
  }
  const earlier = publishOperationId && (await operationById(tx, publishOperationId))
  if (earlier && earlier.status !== 'failed') return assignment
  const operationId = await startOperation(tx, ASSIGNMENT_PUBLISH, { type: 'asg', id })
  const publishing = await updateAssignment(tx, assignment, {
    status: 'publishing',
    publishAs,
    publishOperationId: operationId,
  })
  const state = cohortLifecycle.next(cohort.state, 'publish')
  if (state === null) return publishing
  const published = await updateCohort(tx, cohort, { state })
  await announceCohort(tx, 'published', published, { assignmentId: toTypeId('asg', id), as: publishAs })
  return publishing
}

const publishedOtherwise = ({ status, publishAs }: Assignment) =>
  new Refusal('conflict', 'assignment.published_otherwise', `This assignment is published as ${publishAs}.`, {
    state: status,
    allowed: [],
  })
