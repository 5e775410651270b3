import { newId, toTypeId } from '../../kernel/ids.ts'
import { notAllowedIn, Refusal } from '../../kernel/refusal.ts'
import { startOperation } from '../../operations/index.ts'
import type { Tx } from '../../storage/database.ts'
import type { Objective } from '../engine/assignment/index.ts'
import { announceAssignment } from './announce-cohort.ts'
import type { Assignment } from './assignment-rules.ts'
import { insertAssignment, runningAssignmentOf } from './assignment-store.ts'
import { cohortLifecycle } from './cohort-rules.ts'
import { lockCohort } from './cohort-store.ts'
import { participantCounts } from './participant-store.ts'

/** The kind of operation that a run is. */
export const ASSIGNMENT_RUN = 'assignment.run'

/**
 * Begins a run of a cohort; a worker does it. Refuses `cohort.not_allowed_in_state` once it is published,
 * `cohort.nobody_to_assign`, and `assignment.already_running` (naming it).
 */
export async function startAssignment(
  tx: Tx,
  cohortId: string,
  { objective, seed }: { objective: Objective; seed: number },
): Promise<Assignment> {
  const cohort = await lockCohort(tx, cohortId)
  if (!cohortLifecycle.allowed(cohort.state).includes('assign')) {
    throw notAllowedIn('cohort', 'assign', cohort.state, cohortLifecycle.allowed(cohort.state))
  }
  const running = await runningAssignmentOf(tx, cohortId)
  if (running) throw alreadyRunning(running)
  const counts = (await participantCounts(tx, [cohortId])).get(cohortId)
  if (!counts?.mentee || !counts.mentor) throw nobodyToAssign()

  const id = newId()
  const operationId = await startOperation(tx, ASSIGNMENT_RUN, { type: 'asg', id })
  const assignment: Assignment = {
    id,
    organizationId: tx.organizationId,
    cohortId,
    operationId,
    previousId: null,
    objective,
    seed,
    status: 'running',
    mentorIds: [],
    places: [],
    outcome: null,
    publishAs: null,
    publishOperationId: null,
    version: 1,
    endedAt: null,
    createdAt: tx.now,
    updatedAt: tx.now,
  }
  await insertAssignment(tx, assignment)
  await announceAssignment(tx, 'started', assignment, { objective })
  return assignment
}

const alreadyRunning = ({ id, status }: Assignment) =>
  new Refusal(
    'conflict',
    'assignment.already_running',
    'This cohort is being assigned just now. Wait for it, or cancel it first.',
    { state: status, allowed: ['cancel'], assignmentId: toTypeId('asg', id) },
  )

const nobodyToAssign = () =>
  new Refusal('conflict', 'cohort.nobody_to_assign', 'Enrol at least one mentee and one mentor first.', {
    state: 'empty',
    allowed: ['change'],
  })
