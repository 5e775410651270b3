import { MAX_SCORE, type AssignmentProblem, type Objective } from './assignment-problem.ts'

/**
 * What a pair costs, by its score: the tenths missing to 100 points, or for `fair` the same with a progressive rate. Its
 * rate rises by 1 every five points: the first 50 missing tenths cost 1 each, the next 50 cost 2 each … the last 50 cost 20.
 * That is convex, near to (1000 − score)² / 100, and whole.
 */
export function costsOf(objective: Objective): Int32Array {
  const costs = new Int32Array(MAX_SCORE + 1)
  for (let missing = 1; missing <= MAX_SCORE; missing += 1) {
    const rate = objective === 'fair' ? Math.ceil(missing / 50) : 1
    costs[MAX_SCORE - missing] = costs[MAX_SCORE - missing + 1]! + rate
  }
  return costs
}

/**
 * What an unmatched mentee costs: more than all pairs of an augmenting path together, so that one pair more is always worth
 * it. With the limits of a problem it fits into 32 bits.
 */
export function penaltyOf({ menteeCount, capacities }: AssignmentProblem, costs: Int32Array): number {
  const places = capacities.reduce((sum, capacity) => sum + capacity, 0)
  return costs[0]! * Math.min(menteeCount, places) + 1
}
