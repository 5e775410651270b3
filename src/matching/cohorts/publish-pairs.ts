import { type Operation, type OperationKind, scopeOfOperation, succeedOperation } from '../../operations/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Database, Tx } from '../../storage/database.ts'
import { announceAssignment } from './announce-cohort.ts'
import { lockAssignment, requireAssignment, updateAssignment } from './assignment-store.ts'
import { requireCohort } from './cohort-store.ts'
import {
  type AssignmentPair,
  lockUnpublishedPair,
  outcomeCounts,
  type PairOutcome,
  settlePair,
  unpublishedMentees,
} from './pair-store.ts'
import { ASSIGNMENT_PUBLISH } from './publish-assignment.ts'
import { publishPair } from './publish-pair.ts'

/** Publishes what is not published yet, each pair in a transaction of its own with its outcome: nothing twice, whenever it is begun again. */
export const assignmentPublish = (database: Database): OperationKind => ({
  kind: ASSIGNMENT_PUBLISH,
  async run(operation, { signal, progress }) {
    const scope = scopeOfOperation(operation)
    const { assignment, cohort, menteeIds } = await database.transact(scope, async (tx) => {
      const found = await requireAssignment(tx, operation.subjectId)
      return {
        assignment: found,
        cohort: await requireCohort(tx, found.cohortId),
        menteeIds: await unpublishedMentees(tx, found.id),
      }
    })
    const total = assignment.outcome?.pairs ?? 0
    for (const [done, menteeId] of menteeIds.entries()) {
      signal.throwIfAborted()
      progress((100 * (total - menteeIds.length + done)) / total)
      const settle = (work: (tx: Tx, pair: AssignmentPair) => Promise<PairOutcome>) =>
        database.transact(scope, async (tx) => {
          const pair = await lockUnpublishedPair(tx, assignment.id, menteeId)
          if (pair) await settlePair(tx, pair, await work(tx, pair))
        })
      try {
        await settle((tx, pair) => publishPair(tx, cohort, assignment, pair))
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
        // The refusal undid whatever the pair's transaction had begun.
        await settle(async () => ({ outcome: 'refused', refusedBecause: codeOf(error) }))
      }
    }
    await database.transact(scope, (tx) => finish(tx, operation))
  },
  // It stays as it is: said again, publishing goes on.
  failed: async () => {},
})

async function finish(tx: Tx, operation: Operation): Promise<void> {
  const assignment = await lockAssignment(tx, operation.subjectId)
  if (assignment.status !== 'publishing') return
  const counts = await outcomeCounts(tx, assignment.id)
  if (!(await succeedOperation(tx, operation, counts))) return
  await announceAssignment(tx, 'published', await updateAssignment(tx, assignment, { status: 'published' }), counts)
}

/** A wrong field says more than that a field is wrong. */
const codeOf = ({ code, details }: Refusal): string => details.errors?.[0]?.code ?? code
