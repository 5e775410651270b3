import type { Assignment, AssignmentOptions, AssignmentProblem, Objective } from './assignment-problem.ts'
import { bid } from './bid.ts'
import { costsOf, penaltyOf } from './cost.ts'
import { dualBound } from './dual-bound.ts'
import { rowOrderOf } from './row-order.ts'
import { seatTheRest } from './seat-the-rest.ts'
import { mentorPricesOf, mentorsOf, seatingOf, type Seating } from './seating.ts'
import { shortestPathsOf } from './seat-by-shortest-paths.ts'

/** How many units are dealt with between two looks at the clock. */
const BETWEEN_LOOKS = 16

/** The assignment of least cost among those with the most pairs. */
export function leastCost(
  problem: AssignmentProblem,
  objective: Exclude<Objective, 'stable'>,
  options: AssignmentOptions,
): Assignment {
  const costs = costsOf(objective)
  const penalty = penaltyOf(problem, costs)
  const seating = seatingOf(problem, costs, penalty)
  const complete = seat(seating, options)
  if (!complete) seatTheRest(seating)

  const mentorOf = mentorsOf(seating)
  const mentorPrices = mentorPricesOf(seating)
  const { matched, totalScore, value } = sums(problem, mentorOf, costs, penalty)
  const bound = dualBound(problem, costs, penalty, mentorPrices)
  const proof = { kind: 'dual_bound' as const, mentorPrices, bound, gap: value - bound }
  return { objective, mentorOf, matched, totalScore, value, proof, complete: proof.gap === 0 }
}

/** False when the deadline came first. */
function seat(seating: Seating, { deadline, onProgress }: AssignmentOptions): boolean {
  const { rowCount, need } = seating
  const order = rowOrderOf(seating)
  const units = need.reduce((sum, count) => sum + count, 0)
  bid(seating, order)
  let left = need.reduce((sum, count) => sum + count, 0)
  const seatOne = shortestPathsOf(seating, order)
  let searches = 0
  for (let row = 0; row < rowCount; row += 1) {
    while (need[row]! > 0) {
      if (searches % BETWEEN_LOOKS === 0) {
        onProgress?.(units - left, units)
        if (deadline?.()) return false
      }
      const before = need[row]!
      seatOne(row)
      left -= before - need[row]!
      searches += 1
    }
  }
  onProgress?.(units, units)
  return true
}

function sums(
  { starts, mentors, scores }: AssignmentProblem,
  mentorOf: Int32Array,
  costs: Int32Array,
  penalty: number,
) {
  let [matched, totalScore, value] = [0, 0, 0]
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor === -1) {
      value += penalty
      continue
    }
    const score = scores[mentors.indexOf(mentor, starts[mentee])]!
    matched += 1
    totalScore += score
    value += costs[score]!
  }
  return { matched, totalScore, value }
}
