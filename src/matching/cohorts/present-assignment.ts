import type { Locale } from '../../kernel/locale.ts'
import type { Read } from '../../storage/database.ts'
import type { Assignment } from './assignment-rules.ts'
import { pairLines } from './pair-store.ts'
import { whyUnmatched } from './why-unmatched.ts'

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

/** With its pairs, their scores in points, and why the others have no mentor. */
export async function presentAssignment(read: Read, assignment: Assignment, locale: Locale) {
  const { contests, ...summary } = summaryOf(assignment)
  const pairs = assignment.outcome ? await pairLines(read, assignment.id) : []
  return {
    ...summary,
    pairs: pairs.map((pair) => inPoints(pair)),
    unmatched: summary.unmatched.map((each) => ({ ...each, text: whyUnmatched(each, contests, locale) })),
    contests,
  }
}

export const inPoints = <P extends { score: number }>(pair: P): P => ({ ...pair, score: pair.score / 10 })
