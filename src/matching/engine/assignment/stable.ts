import { MAX_SCORE, type Assignment, type AssignmentProblem } from './assignment-problem.ts'
import { lotOfMentee, lotOfPair } from './lot.ts'
import { seatHeap } from './seat-heap.ts'

const LOTS = 2 ** 32
/** Up to here insertion is quickest. */
const SHORT = 64

/**
 * Deferred acceptance (Gale and Shapley 1962) with the mentees proposing: of all stable assignments the one that is best for
 * every mentee. A mentor holds the best proposals so far, in a heap with the worst on top.
 */
export function stable(problem: AssignmentProblem, seed: number): Assignment {
  const { menteeCount, capacities, starts, mentors, scores } = problem
  const mentorScores = problem.mentorScores ?? scores
  const ranked = rankedEdges(problem, seed)
  const seatStarts = new Int32Array(capacities.length + 1)
  for (let mentor = 0; mentor < capacities.length; mentor += 1) {
    seatStarts[mentor + 1] = seatStarts[mentor]! + capacities[mentor]!
  }
  const seats = seatStarts[capacities.length]!
  const held = new Int32Array(seats)
  const worstFirst = seatHeap(new Float64Array(seats), held)
  const load = new Int32Array(capacities.length)
  const next = starts.slice(0, menteeCount)
  const mentorOf = new Int32Array(menteeCount).fill(-1)
  let totalScore = 0

  for (let first = 0; first < menteeCount; first += 1) {
    let mentee = first
    while (next[mentee]! < starts[mentee + 1]!) {
      const edge = ranked[next[mentee]!++]!
      const mentor = mentors[edge]!
      if (capacities[mentor] === 0) continue
      const start = seatStarts[mentor]!
      const rank = mentorScores[edge]! * LOTS + (LOTS - 1 - lotOfMentee(seed, mentee))
      if (load[mentor]! < capacities[mentor]!) {
        worstFirst.push(start, load[mentor]!++, rank, mentee)
        mentorOf[mentee] = mentor
        break
      }
      if (rank < worstFirst.firstKey(start)) continue
      const rejected = held[start]!
      worstFirst.replaceFirst(start, load[mentor]!, rank, mentee)
      mentorOf[mentee] = mentor
      mentorOf[rejected] = -1
      mentee = rejected
    }
  }

  let matched = 0
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    if (mentorOf[mentee] === -1) continue
    matched += 1
    totalScore += scores[ranked[next[mentee]! - 1]!]!
  }
  const proof = { kind: 'stable', blockingPairs: 0, seed } as const
  return { objective: 'stable', mentorOf, matched, totalScore, value: 0, proof, complete: true }
}

/** The edges of each mentee, best first. */
function rankedEdges({ menteeCount, starts, mentors, scores }: AssignmentProblem, seed: number): Int32Array {
  const ranked = new Int32Array(mentors.length)
  const keys = new Float64Array(mentors.length)
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    const [start, end] = [starts[mentee]!, starts[mentee + 1]!]
    for (let edge = start; edge < end; edge += 1) {
      keys[edge] = (MAX_SCORE - scores[edge]!) * LOTS + lotOfPair(seed, mentee, mentors[edge]!)
      ranked[edge] = edge
    }
    if (end - start > SHORT) ranked.subarray(start, end).sort((a, b) => keys[a]! - keys[b]!)
    else sortShort(ranked, keys, start, end)
  }
  return ranked
}

function sortShort(edges: Int32Array, keys: Float64Array, start: number, end: number): void {
  for (let next = start + 1; next < end; next += 1) {
    const edge = edges[next]!
    const key = keys[edge]!
    let at = next
    for (; at > start && keys[edges[at - 1]!]! > key; at -= 1) edges[at] = edges[at - 1]!
    edges[at] = edge
  }
}
