import type { MenteeView, MentorView } from '../../engine/match-input.ts'
import { suggest } from '../../engine/suggest.ts'
import type { Weights } from '../../engine/weights.ts'
import type { CohortInput } from '../load-cohort-input.ts'
import { type SolveHooks, solveCohort, type SolvedPair, type SolveInput } from './solve-cohort.ts'

/** Mentors that a mentee would be shown. */
const SHOWN = 5

export type SimulationInput = {
  /** What would be saved; the settings of the two others hold what is in force. */
  weights: Weights
  suggestions: Pick<CohortInput, 'mentees' | 'mentors' | 'settings'>
  cohort: SolveInput | null
}

/** Scores in points, best first. */
type Shown = { mentorId: string; score: number }[]

export type Simulated = {
  examined: number
  /** Mentees who would be shown other mentors, or the same in another order. */
  changed: { menteeId: string; before: Shown; after: Shown }[]
  cohort: { before: SolvedPair[]; after: SolvedPair[]; complete: boolean } | null
}

/** What other weights would change: pure, and nothing is kept. Refuses `assignment.out_of_time`. */
export function simulate({ weights, suggestions, cohort }: SimulationInput, hooks: SolveHooks): Simulated {
  const { mentees, mentors, settings } = suggestions
  const changed: Simulated['changed'] = []
  for (const mentee of mentees) {
    const candidates = hostsFor(mentee, mentors)
    const shown = (by: Weights): Shown =>
      suggest(mentee, candidates, { ...settings, weights: by, limit: SHOWN }).suggestions.map(
        ({ mentorId, score }) => ({
          mentorId,
          score,
        }),
      )
    const [before, after] = [shown(settings.weights), shown(weights)]
    if (!sameOrder(before, after)) changed.push({ menteeId: mentee.personId, before, after })
  }
  return { examined: mentees.length, changed, cohort: cohort && bothWays(cohort, weights, hooks) }
}

function bothWays(cohort: SolveInput, weights: Weights, hooks: SolveHooks): Simulated['cohort'] {
  const before = solveCohort(cohort, hooks)
  const after = solveCohort({ ...cohort, settings: { ...cohort.settings, weights } }, hooks)
  return { before: before.pairs, after: after.pairs, complete: before.complete && after.complete }
}

/** Nobody else can be suggested (`no_wanted_room`). */
function hostsFor({ wants }: MenteeView, mentors: readonly MentorView[]): MentorView[] {
  const wanted = new Set(wants.map(({ roomId }) => roomId))
  return mentors.filter(({ rooms }) => rooms.some(({ roomId }) => wanted.has(roomId)))
}

const sameOrder = (a: Shown, b: Shown): boolean =>
  a.length === b.length && a.every(({ mentorId }, index) => mentorId === b[index]?.mentorId)
