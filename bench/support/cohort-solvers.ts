import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { linearSumAssignment } from 'linear-sum-assignment'
import { minWeightAssign } from 'munkres-algorithm'
import type { AssignmentProblem } from '../../src/matching/engine/assignment/index.ts'
import { leastCostByHighs } from '../../test/matching/engine/assignment/highs.ts'

/** More than any exchange of pairs costs in these cohorts; a modest one, since solvers of linear programs suffer from big ones. */
export const PENALTY = 10_000

/** Another way to the same optimum: its CPU time, and pairs' costs and penalties together. */
export type Solver = (problem: AssignmentProblem) => Promise<{ milliseconds: number; cost: number }>

const costsOf = ({ scores }: AssignmentProblem): Int32Array => scores.map((score) => 1000 - score)

/** By CPU time, all threads of the process together: on a busy machine the wall's clock tells about the others. */
export function timed<T>(solve: () => T): { milliseconds: number; result: T } {
  const before = process.cpuUsage()
  const result = solve()
  const { user, system } = process.cpuUsage(before)
  return { milliseconds: (user + system) / 1000, result }
}

const timedCost = (solve: () => number) => {
  const { milliseconds, result } = timed(solve)
  return Promise.resolve({ milliseconds, cost: result })
}

export const highs: Solver = (problem) => timedCost(() => leastCostByHighs(problem, costsOf(problem), PENALTY))

/** Mentees × places, with the penalty where there is no edge. The matrix is made before the clock runs. */
export const munkres: Solver = (problem) => {
  const { rows, columns, data } = denseOf(problem)
  return timedCost(() => minWeightAssign({ data, shape: [rows, columns] }).assignmentsWeight)
}

export const linearSum: Solver = (problem) => {
  const { rows, columns, data } = denseOf(problem)
  const matrix = Array.from({ length: rows }, (_, row) => data.subarray(row * columns, (row + 1) * columns))
  return timedCost(() => linearSumAssignment(matrix, { maximaze: false }).gain)
}

function denseOf({ menteeCount, capacities, starts, mentors, scores }: AssignmentProblem) {
  const firstPlace = [0]
  for (const capacity of capacities) firstPlace.push(firstPlace.at(-1)! + capacity)
  const columns = firstPlace.at(-1)!
  const data = new Float64Array(menteeCount * columns).fill(PENALTY)
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge += 1) {
      const [from, to] = [firstPlace[mentors[edge]!]!, firstPlace[mentors[edge]! + 1]!]
      data.fill(1000 - scores[edge]!, mentee * columns + from, mentee * columns + to)
    }
  }
  return { rows: menteeCount, columns, data }
}

/** Takes the best pair that is left, again and again: what is quickly done, and what it loses. */
export function greedy({ menteeCount, capacities, starts, mentors, scores }: AssignmentProblem) {
  const left = capacities.slice()
  const menteeOf = new Int32Array(mentors.length)
  for (let mentee = 0; mentee < menteeCount; mentee += 1) menteeOf.fill(mentee, starts[mentee], starts[mentee + 1])
  const best = Float64Array.from(scores, (score, edge) => (1000 - score) * 2 ** 32 + edge).sort()
  const matched = new Uint8Array(menteeCount)
  let [pairs, totalScore] = [0, 0]
  for (const key of best) {
    const edge = key % 2 ** 32
    if (matched[menteeOf[edge]!] === 1 || left[mentors[edge]!] === 0) continue
    matched[menteeOf[edge]!] = 1
    left[mentors[edge]!]! -= 1
    pairs += 1
    totalScore += scores[edge]!
  }
  return { pairs, totalScore }
}

/** LEMON's network simplex, compiled here; undefined where there is no compiler or no liblemon-dev. */
export function networkSimplex(): { solve: Solver; remove: () => void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-'))
  const remove = (): void => rmSync(folder, { recursive: true })
  const program = join(folder, 'network-simplex')
  try {
    const source = join(import.meta.dirname, 'network-simplex.cpp')
    execFileSync('g++', ['-O3', '-march=native', '-o', program, source], { stdio: 'ignore' })
  } catch {
    remove()
    return undefined
  }
  return { remove, solve: (problem) => runProgram(program, join(folder, 'problem'), problem) }
}

/** It tells its own time, from the arrays in memory to the optimum. */
async function runProgram(program: string, file: string, problem: AssignmentProblem) {
  const { menteeCount, capacities, starts, mentors } = problem
  const head = Int32Array.of(menteeCount, capacities.length, mentors.length, PENALTY)
  const numbers = [head, capacities, starts, mentors, costsOf(problem)]
  writeFileSync(file, Buffer.concat(numbers.map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength))))
  const { stdout } = await promisify(execFile)(program, [file])
  const [milliseconds, cost] = stdout.split(' ').map(Number)
  return { milliseconds: milliseconds!, cost: cost! }
}
