import type { AssignmentProblem } from './assignment-problem.ts'

/** What every assignment costs at least, by the prices of the mentors' places (linear programming duality). */
export function dualBound(
  problem: AssignmentProblem,
  costs: Int32Array,
  penalty: number,
  prices: Float64Array,
): number {
  const { menteeCount, starts, mentors, scores, capacities } = problem
  let bound = 0
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    let least = penalty
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge += 1) {
      const key = costs[scores[edge]!]! + prices[mentors[edge]!]!
      if (key < least) least = key
    }
    bound += least
  }
  for (let mentor = 0; mentor < capacities.length; mentor += 1) bound -= capacities[mentor]! * prices[mentor]!
  return bound
}
