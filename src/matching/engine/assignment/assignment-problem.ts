/** The most that one problem may hold. Within these every price and sum stays exact. */
export const MAX_MENTEES = 200_000
export const MAX_MENTORS = 200_000
export const MAX_PLACES = 1_000_000
export const MAX_EDGES = 20_000_000
/** Scores are tenths of a point. */
export const MAX_SCORE = 1000

/**
 * Who may be paired with whom, and how good that would be. Mentees and mentors are numbered from 0.
 * An edge is a pair that no hard rule forbids; the edges of mentee i stand at `starts[i]` up to `starts[i + 1]`.
 */
export type AssignmentProblem = {
  menteeCount: number
  /** Places of each mentor, 0 or more. */
  capacities: Int32Array
  /** menteeCount + 1 long, from 0 to the number of edges. */
  starts: Int32Array
  /** The mentor of each edge; ascending within a mentee, none twice. */
  mentors: Int32Array
  /** 0 to 1000 for each edge, in tenths of a point. */
  scores: Int32Array
  /** The mentor's own ranking of the mentee, 0 to 1000 for each edge; only `stable` reads it. Default: `scores`. */
  mentorScores?: Int32Array
}

/**
 * `total_score`: most pairs first, then the highest total.
 * `fair`: most pairs first, then the badly served gain first (the costs of `cost.ts` are convex).
 * `stable`: no mentee and mentor would both rather have each other; of all such answers the best one for every mentee.
 */
export type Objective = 'total_score' | 'fair' | 'stable'

export type AssignmentOptions = {
  /** Whole number; breaks ties for `stable` by the rule in `lot.ts`. Default 0. */
  seed?: number
  /** Asked now and then; once it says true, the best answer so far is given. `stable` is too quick to ask. */
  deadline?: () => boolean
  /** Told now and then how many of those to be seated have been dealt with. */
  onProgress?: (done: number, of: number) => void
}

/**
 * Why an answer is the best one; `verify` checks it.
 * `dual_bound`: no assignment costs less than `bound`, as `mentorPrices` (one of each mentor, 0 or more) show: each
 * mentee pays at least the least cost plus price among their edges or the penalty, and the mentors' prices, once a
 * place, come off the sum. `gap` is what the answer costs above it: 0 when it is optimal.
 * `stable`: with ties broken by `seed`.
 */
export type Proof =
  | { kind: 'dual_bound'; mentorPrices: Float64Array; bound: number; gap: number }
  | { kind: 'stable'; blockingPairs: 0; seed: number }

export type Assignment = {
  objective: Objective
  /** The mentor of each mentee; -1 is unmatched. */
  mentorOf: Int32Array
  matched: number
  /** The sum of `scores`, in tenths of a point. */
  totalScore: number
  /** What is minimized: the costs of the pairs and a penalty for each mentee unmatched; for `stable` the blocking pairs. */
  value: number
  proof: Proof
  /** False when the deadline came first: as many pairs as possible even then, but the costs may be up to `gap` too high. */
  complete: boolean
}
