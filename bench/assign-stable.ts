/**
 * Measures a stable assignment (deferred acceptance, all checks included) against what nobody can go without: sorting the
 * list of candidates of each mentee, with the native sort of numbers; by CPU time, at 1.05 places for each mentee.
 * Alone: node bench/assign-stable.ts
 */
import { assign, type AssignmentProblem } from '../src/matching/engine/assignment/index.ts'
import { cohortOf } from './support/cohort.ts'
import { timed } from './support/cohort-solvers.ts'
import { spreadOf, written, type Finding } from './support/figures.ts'
import { runAlone } from './support/report.ts'

const ROUNDS = 9

export function assignStable(): Promise<Finding[]> {
  return Promise.resolve([1_000, 20_000, 100_000].map(compare))
}

function compare(size: number): Finding {
  const problem = cohortOf(size, 'tight')
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const sort = timed(() => sortLists(problem)).milliseconds
    return { sort, ours: timed(() => assign(problem, 'stable')).milliseconds }
  }).slice(1)
  const ratio = spreadOf(rounds.map(({ sort, ours }) => ours / sort))
  const median = (side: 'sort' | 'ours'): string => spreadOf(rounds.map((each) => each[side])).median.toFixed(1)
  return {
    what: `assign ${size}, stable: times the sort of its preference lists`,
    target: size === 100_000 ? '≤ 3' : '',
    figure: written(ratio),
    met: size !== 100_000 || ratio.median <= 3,
    details: `${median('ours')} against ${median('sort')} ms`,
  }
}

function sortLists({ menteeCount, starts, scores }: AssignmentProblem): void {
  const keys = Float64Array.from(scores, (score, edge) => (1000 - score) * 2 ** 32 + edge)
  for (let mentee = 0; mentee < menteeCount; mentee += 1) keys.subarray(starts[mentee], starts[mentee + 1]).sort()
}

if (import.meta.main) await runAlone(assignStable)
