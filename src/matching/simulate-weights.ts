import { Refusal } from '../kernel/refusal.ts'
import { mentorProfiles, sampleMentees } from '../people/index.ts'
import type { CallScope } from '../kernel/caller.ts'
import type { Database, Tx } from '../storage/database.ts'
import { comparisonOf, type Spread, spreadOf, totalOf } from './cohorts/assignment-rules.ts'
import type { Cohort } from './cohorts/cohort-rules.ts'
import { latestOpenCohort, requireCohort } from './cohorts/cohort-store.ts'
import { loadCohortInput } from './cohorts/load-cohort-input.ts'
import { requireAssignment } from './cohorts/assignment-store.ts'
import { loadCohort } from './cohorts/run-assignment.ts'
import { inThread } from './cohorts/solve/in-thread.ts'
import type { Simulated, SimulationInput } from './cohorts/solve/simulate.ts'
import type { SolvedPair } from './cohorts/solve/solve-cohort.ts'
import { parseWeights } from './engine/weights.ts'

export type SimulationRequest = {
  weights: Record<string, number>
  /** How many mentees' suggestions to look at. */
  sample: number
  /** The latest that is not published, when left out. */
  cohortId?: string | undefined
}

/** Scores and totals in points, each by its own weights. */
type FallsOut = { pairs: number; totalScore: number; spread: Spread | null }

export type Simulation = {
  suggestions: Pick<Simulated, 'examined' | 'changed'>
  cohort:
    | (Pick<ReturnType<typeof comparisonOf>, 'kept' | 'changed' | 'newlyMatched' | 'newlyUnmatched'> & {
        cohortId: string
        before: FallsOut
        after: FallsOut
        complete: boolean
        changes: { menteeId: string; before: string | null; after: string | null }[]
      })
    | null
}

/** The most on each side of a cohort that is worked out while somebody waits for it. */
const MOST_HERE = 2_000
const SIMULATION_SECONDS = 12
/** Mentees whose change is told. */
export const MOST_CHANGES = 500

/**
 * What other weights would change, before they are saved: whose suggestions, and how a cohort would fall out. Keeps nothing. Refuses wrong
 * weights (`invalid`), an unknown cohort, `simulation.too_large`, `matching.busy`.
 */
export async function simulateWeights(
  database: Database,
  scope: CallScope,
  request: SimulationRequest,
): Promise<Simulation> {
  const weights = parseWeights(request.weights)
  const { cohort, input } = await database.transact(scope, (tx) => load(tx, request))
  const simulated = await inThread(
    'simulate',
    { weights, ...input },
    { seconds: SIMULATION_SECONDS, whenBusy: 'refuse' },
  )
  return {
    suggestions: { examined: simulated.examined, changed: simulated.changed },
    cohort: cohort && simulated.cohort && fallsOut(cohort, simulated.cohort),
  }
}

async function load(
  tx: Tx,
  { sample, cohortId }: SimulationRequest,
): Promise<{ cohort: Cohort | null; input: Omit<SimulationInput, 'weights'> }> {
  const cohort = cohortId ? await requireCohort(tx, cohortId) : await latestOpenCohort(tx)
  const menteeIds = await sampleMentees(tx, sample)
  const mentorIds = (await mentorProfiles(tx)).map(({ personId }) => personId)
  const { mentees, mentors, settings } = await loadCohortInput(tx, { formats: [] }, menteeIds, mentorIds, tx.now)
  const suggestions = { mentees, mentors, settings }
  if (!cohort) return { cohort, input: { suggestions, cohort: null } }

  const { input, decisions } = await loadCohort(tx, cohort)
  if (Math.max(input.mentees.length, input.mentors.length) > MOST_HERE) throw tooLarge()
  const preview = cohort.assignmentId && (await requireAssignment(tx, cohort.assignmentId))
  const { objective, seed } = preview || ({ objective: 'total_score', seed: 0 } as const)
  return { cohort, input: { suggestions, cohort: { ...input, decisions, objective, seed } } }
}

function fallsOut({ id }: Cohort, { before, after, complete }: NonNullable<Simulated['cohort']>): Simulation['cohort'] {
  const { kept, changed, newlyMatched, newlyUnmatched } = comparisonOf(id, before, after)
  const mentorsBefore = new Map(before.map(({ menteeId, mentorId }) => [menteeId, mentorId]))
  const mentorsAfter = new Map(after.map(({ menteeId, mentorId }) => [menteeId, mentorId]))
  const changes = [...new Set([...mentorsBefore.keys(), ...mentorsAfter.keys()])]
    .map((menteeId) => ({
      menteeId,
      before: mentorsBefore.get(menteeId) ?? null,
      after: mentorsAfter.get(menteeId) ?? null,
    }))
    .filter((each) => each.before !== each.after)
    .slice(0, MOST_CHANGES)
  const sums = (pairs: SolvedPair[]): FallsOut => ({
    pairs: pairs.length,
    totalScore: totalOf(pairs),
    spread: spreadOf(pairs.map(({ score }) => score)),
  })
  return {
    cohortId: id,
    before: sums(before),
    after: sums(after),
    kept,
    changed,
    newlyMatched,
    newlyUnmatched,
    complete,
    changes,
  }
}

const tooLarge = () =>
  new Refusal(
    'conflict',
    'simulation.too_large',
    `A cohort of more than ${MOST_HERE} on one side is not simulated. Name a smaller one in cohortId.`,
  )
