import { type OperationKind, scopeOfOperation, succeedOperation } from '../../operations/index.ts'
import type { Database, Tx } from '../../storage/database.ts'
import { toTypeId } from '../../kernel/ids.ts'
import { announceAssignment, announceCohort } from './announce-cohort.ts'
import { comparisonOf, type Outcome, spreadOf, totalOf, unmatchedMentees } from './assignment-rules.ts'
import { lockAssignment, requireAssignment, updateAssignment } from './assignment-store.ts'
import { insertCandidates, removeCandidates } from './candidate-store.ts'
import { type Cohort, cohortLifecycle } from './cohort-rules.ts'
import { lockCohort, requireCohort, updateCohort } from './cohort-store.ts'
import { decisionsOf } from './decision-store.ts'
import { type CohortInput, loadCohortInput, withoutAsking } from './load-cohort-input.ts'
import { insertPairs, pairLines } from './pair-store.ts'
import { participantsOf } from './participant-store.ts'
import { inThread } from './solve/in-thread.ts'
import type { Solved } from './solve/solve-cohort.ts'
import { placesOf } from './solve/candidate-graph.ts'
import { ASSIGNMENT_RUN } from './start-assignment.ts'

/** A run that is not done by then gives the best answer so far, with how far from the best it can be. */
const RUN_SECONDS = 75

/** Works a run out in a thread of its own and keeps its answer as the cohort's preview. Begun again, it starts from the beginning. */
export const assignmentRun = (database: Database): OperationKind => ({
  kind: ASSIGNMENT_RUN,
  async run(operation, { signal, progress }) {
    const scope = scopeOfOperation(operation)
    const { assignment, input, decisions } = await database.transact(scope, (tx) => load(tx, operation.subjectId))
    if (assignment.status !== 'running') return
    const { objective, seed } = assignment
    const solved = await inThread(
      'assign',
      { ...input, decisions, objective, seed },
      { seconds: RUN_SECONDS, signal, onProgress: progress, whenBusy: 'wait' },
    )
    await database.transact(scope, async (tx) => {
      const cohort = await lockCohort(tx, assignment.cohortId)
      const held = await lockAssignment(tx, assignment.id)
      const result = { pairs: solved.pairs.length, unmatched: solved.unmatched.length + input.absent.length }
      if (!(await succeedOperation(tx, operation, result))) return

      const previous = cohort.assignmentId
      const before = previous ? await pairLines(tx, previous) : []
      if (previous) {
        await updateAssignment(tx, await lockAssignment(tx, previous), { status: 'replaced' })
        await removeCandidates(tx, previous)
      }
      const ready = await updateAssignment(tx, held, {
        status: 'ready',
        previousId: previous,
        endedAt: tx.now,
        mentorIds: solved.candidates.mentorIds,
        places: solved.candidates.places,
        outcome: {
          ...outcomeOf(solved, input),
          comparison: previous ? comparisonOf(previous, before, solved.pairs) : null,
        },
      })
      await insertPairs(tx, held.id, solved.pairs)
      await insertCandidates(tx, held.id, solved.candidates)
      const state = cohortLifecycle.next(cohort.state, 'assign') ?? cohort.state
      const assigned = await updateCohort(tx, cohort, { state, assignmentId: held.id })
      await announceAssignment(tx, 'ready', ready, result)
      await announceCohort(tx, 'assigned', assigned, { assignmentId: toTypeId('asg', held.id), ...result })
    })
  },
  async failed(tx, operation, problem) {
    const assignment = await lockAssignment(tx, operation.subjectId)
    if (assignment.status !== 'running') return
    const failed = await updateAssignment(tx, assignment, { status: 'failed', endedAt: tx.now })
    await announceAssignment(tx, 'failed', failed, { code: problem.code })
  },
})

async function load(tx: Tx, assignmentId: string) {
  const assignment = await requireAssignment(tx, assignmentId)
  const cohort = await requireCohort(tx, assignment.cohortId)
  return { assignment, ...(await loadCohort(tx, cohort)) }
}

/** Everybody of a cohort and what HR decided about them. */
export async function loadCohort(tx: Tx, cohort: Cohort) {
  const [menteeIds, mentorIds, decisions] = await Promise.all([
    participantsOf(tx, cohort.id, 'mentee'),
    participantsOf(tx, cohort.id, 'mentor'),
    decisionsOf(tx, cohort.id),
  ])
  const input = await loadCohortInput(tx, cohort, menteeIds, mentorIds, tx.now)
  return { input: await withoutAsking(tx, input), decisions }
}

function outcomeOf(solved: Solved, { mentors, absent, settings }: CohortInput): Omit<Outcome, 'comparison'> {
  const { pairs, contests, droppedPins, value, proof, complete, candidates, trimmed } = solved
  const assigned = Map.groupBy(pairs, ({ mentorId }) => mentorId)
  const [worst = null] = pairs.toSorted((a, b) => a.score - b.score)
  return {
    weights: settings.weights,
    pairs: pairs.length,
    totalScore: totalOf(pairs),
    value,
    proof,
    complete,
    candidates: candidates.mentors.length,
    trimmedMentees: trimmed,
    spread: spreadOf(pairs.map(({ score }) => score)),
    worstOff: worst && { menteeId: worst.menteeId, mentorId: worst.mentorId, score: worst.score / 10 },
    load: mentors.map((mentor) => ({
      mentorId: mentor.personId,
      places: placesOf(mentor),
      assigned: assigned.get(mentor.personId)?.length ?? 0,
    })),
    unmatched: unmatchedMentees(solved.unmatched, absent),
    contests,
    droppedPins,
  }
}
