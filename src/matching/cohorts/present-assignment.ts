import type { Read } from '../../storage/database.ts'
import type { Assignment } from './assignment-rules.ts'
import { pairLines } from './pair-store.ts'

const NOTHING_YET = {
  totalScore: null,
  value: null,
  proof: null,
  complete: null,
  candidates: null,
  trimmedMentees: null,
  weights: null,
  spread: null,
  worstOff: null,
  comparison: null,
  unmatched: [],
  contests: [],
  load: [],
  droppedPins: [],
}

/** Without its pairs. */
export const summaryOf = ({ outcome, ...assignment }: Assignment) => ({ ...assignment, ...NOTHING_YET, ...outcome })

/** With its pairs, their scores in points. */
export async function presentAssignment(read: Read, assignment: Assignment) {
  const pairs = assignment.outcome ? await pairLines(read, assignment.id) : []
  return { ...summaryOf(assignment), pairs: pairs.map((pair) => inPoints(pair)) }
}

export const inPoints = <P extends { score: number }>(pair: P): P => ({ ...pair, score: pair.score / 10 })
