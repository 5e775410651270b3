/**
 * Measures how much faster a cohort is assigned for the highest total (src/matching/engine/assignment, all checks and
 * the proof included) than by other exact solvers: HiGHS in WebAssembly (interior point), LEMON's network simplex in C++ where
 * g++ and liblemon-dev are installed, and two dense packages; loose, tight and exact (1.5, 1.05 and 1 places for each mentee),
 * each solver up to the size that it can bear, by CPU time. All optima must be equal. Greedy shows what is lost without one.
 * Alone: node bench/assign-cohort.ts (four minutes); up to a size: node bench/assign-cohort.ts 5000
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { assign, type AssignmentProblem } from '../src/matching/engine/assignment/index.ts'
import { cohortOf, TIGHTNESS, type Tightness } from './support/cohort.ts'
import {
  greedy,
  highs,
  linearSum,
  munkres,
  networkSimplex,
  PENALTY,
  timed,
  type Solver,
} from './support/cohort-solvers.ts'
import { spreadOf, written, type Finding, type Spread } from './support/figures.ts'
import { runAlone } from './support/report.ts'

const SIZES = [200, 1_000, 5_000, 20_000, 100_000]
const LONGEST_MILLISECONDS = 2_000
const MOST_ROUNDS = 9
const KINDS = Object.keys(TIGHTNESS) as Tightness[]

type Contender = { name: string; solve: Solver; upTo: number; targets?: Record<number, readonly number[]> }

export async function assignCohort(upTo = Infinity): Promise<Finding[]> {
  const lemon = networkSimplex()
  const contenders: Contender[] = [
    { name: 'HiGHS (WASM)', solve: highs, upTo: 20_000, targets: { 20_000: [60, 60, 25] } },
    ...(lemon
      ? [{ name: 'LEMON (C++)', solve: lemon.solve, upTo: 100_000, targets: { 20_000: [1, 1], 100_000: [4, 4] } }]
      : []),
    { name: 'munkres-algorithm', solve: munkres, upTo: 1_000 },
    { name: 'linear-sum-assignment', solve: linearSum, upTo: 1_000 },
  ]
  const found: Finding[] = []
  for (const size of SIZES.filter((each) => each <= upTo)) {
    const cohorts = KINDS.map((kind) => cohortOf(size, kind))
    for (const contender of contenders.filter((each) => each.upTo >= size)) {
      found.push(await race(contender, size, cohorts))
    }
    if (size >= 20_000) found.push(lossOfGreedy(size, cohorts))
    if (size === 100_000) found.push(memory(size))
  }
  lemon?.remove()
  return found
}

async function race({ name, solve, targets }: Contender, size: number, cohorts: AssignmentProblem[]): Promise<Finding> {
  const ratios: Spread[] = []
  const times: string[] = []
  for (const problem of cohorts) {
    const { ratio, ours, theirs } = await compare(problem, solve)
    ratios.push(ratio)
    times.push(`${ours.toFixed(1)} against ${theirs.toFixed(0)} ms`)
  }
  const wanted = targets?.[size] ?? []
  return {
    what: `assign ${size}: times faster than ${name}; loose, tight, exact`,
    target: wanted.length > 0 ? wanted.map((each) => `≥ ${each}`).join(', ') : '',
    figure: ratios.map((ratio) => written(ratio, 1)).join(', '),
    met: wanted.every((each, index) => ratios[index]!.median >= each),
    details: times.join(', '),
  }
}

/** In turn, until two seconds have gone by. */
async function compare(problem: AssignmentProblem, solve: Solver) {
  const rounds: { ours: number; theirs: number }[] = []
  assign(problem, 'total_score')
  const end = performance.now() + LONGEST_MILLISECONDS
  do {
    const { milliseconds: ours, result } = timed(() => assign(problem, 'total_score'))
    const { value, matched } = result
    const { milliseconds, cost } = await solve(problem)
    const unmatched = problem.menteeCount - matched
    const ownCost = value - unmatched * (penaltyOf(problem) - PENALTY)
    if (ownCost !== Math.round(cost)) throw new Error(`The optima differ: ours ${ownCost}, theirs ${cost}.`)
    rounds.push({ ours, theirs: milliseconds })
  } while (performance.now() < end && rounds.length < MOST_ROUNDS)
  return {
    ratio: spreadOf(rounds.map(({ ours, theirs }) => theirs / ours)),
    ours: spreadOf(rounds.map(({ ours }) => ours)).median,
    theirs: spreadOf(rounds.map(({ theirs }) => theirs)).median,
  }
}

const penaltyOf = ({ menteeCount, capacities }: AssignmentProblem): number =>
  1000 *
    Math.min(
      menteeCount,
      capacities.reduce((sum, capacity) => sum + capacity, 0),
    ) +
  1

function lossOfGreedy(size: number, cohorts: AssignmentProblem[]): Finding {
  const losses = cohorts.map((problem) => {
    const [best, { pairs, totalScore }] = [assign(problem, 'total_score'), greedy(problem)]
    return `${best.matched - pairs} pairs and ${((1 - totalScore / best.totalScore) * 100).toFixed(1)} %`
  })
  const what = `assign ${size}: what greedy loses of pairs and score; loose, tight, exact`
  return { what, target: '', figure: losses.join(', '), met: true, details: '' }
}

function memory(size: number): Finding {
  const megabytes = (['loose', 'tight'] as const).map((kind) => {
    const args = [join(import.meta.dirname, 'support/assign-once.ts'), String(size), kind]
    return Number(execFileSync(process.execPath, args, { encoding: 'utf8' })) / 1000
  })
  return {
    what: `assign ${size}: memory of the whole process; loose, tight`,
    target: '< 400 MB',
    figure: megabytes.map((each) => `${each.toFixed(0)} MB`).join(', '),
    met: megabytes.every((each) => each < 400),
    details: '',
  }
}

if (import.meta.main) await runAlone(() => assignCohort(Number(process.argv[2] ?? Infinity)))
