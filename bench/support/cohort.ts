import type { AssignmentProblem } from '../../src/matching/engine/assignment/index.ts'

/** Places for each mentee. */
export const TIGHTNESS = { loose: 1.5, tight: 1.05, exact: 1 } as const
export type Tightness = keyof typeof TIGHTNESS

/**
 * A made-up cohort, the same for the same arguments: mentors have 1 to 5 places, mentees 30 candidates. As in companies some
 * mentors are candidates of thousands, and those are better with everybody: 60 % of a score is the mentor's, the rest the
 * pair's own.
 */
export function cohortOf(menteeCount: number, tightness: Tightness, seed = 1): AssignmentProblem {
  const random = randomOf(seed)
  const capacities = capacitiesOf(Math.round(menteeCount * TIGHTNESS[tightness]), random)
  const mentorCount = capacities.length
  const good = Float64Array.from(capacities, random)
  const degree = Math.min(30, mentorCount)
  const starts = Int32Array.from({ length: menteeCount + 1 }, (_, mentee) => mentee * degree)
  const mentors = new Int32Array(menteeCount * degree)
  const scores = new Int32Array(menteeCount * degree)
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    const candidates = new Set<number>()
    while (candidates.size < degree) candidates.add(Math.floor(mentorCount * random() ** 2))
    let edge = starts[mentee]!
    for (const mentor of [...candidates].sort((a, b) => a - b)) {
      mentors[edge] = mentor
      scores[edge] = Math.round(1000 * (0.6 * good[mentor]! + 0.4 * random()))
      edge += 1
    }
  }
  return { menteeCount, capacities, starts, mentors, scores }
}

function capacitiesOf(places: number, random: () => number): Int32Array {
  const capacities: number[] = []
  for (let left = places; left > 0; left -= capacities.at(-1)!) {
    capacities.push(Math.min(left, 1 + Math.floor(random() * 5)))
  }
  return Int32Array.from(capacities)
}

/** From 0 to below 1; a 32-bit mix of a counter. */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}
