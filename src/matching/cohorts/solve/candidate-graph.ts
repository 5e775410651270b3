import { ruleAgainst, type RuleName } from '../../engine/hard-rules.ts'
import type { MenteeView, MentorView } from '../../engine/match-input.ts'
import { mentorTenthsOf } from '../../engine/mentor-side.ts'
import { pairsOf, type Pair } from '../../engine/pair.ts'
import { scoreOf } from '../../engine/score.ts'
import { sharesOf } from '../../engine/weights.ts'
import { sharedHoursIn } from '../../engine/working-time.ts'
import type { AssignmentProblem } from '../../engine/assignment/index.ts'
import type { CohortInput } from '../load-cohort-input.ts'

/** Who may be given to whom and how good that would be: the best candidates of each mentee, no more than this many. */
export const MOST_CANDIDATES = 200

/** Why a mentor is no candidate: a hard rule, or HR's own decision. */
export type Hindrance = RuleName | 'forbidden'

export type Excluded = Partial<Record<Hindrance, number>>

export type CandidateGraph = {
  problem: AssignmentProblem
  /** How many mentees have more candidates than are kept. */
  trimmed: number
  /** For each mentee without candidates, why: all mentors of the cohort, and those of them who host a room that is wanted. */
  hindered: Map<number, { excluded: Excluded; among: Excluded }>
}

/** Pairs people of one run; hours of the week are worked out once for all of them. */
export function pairingFor({
  settings,
}: Pick<CohortInput, 'settings'>): (mentee: MenteeView) => (mentor: MentorView) => Pair {
  const context = { ...settings, sharedHours: sharedHoursIn(settings.weekStarting) }
  return (mentee) => pairsOf(mentee, context)
}

/** In tenths of a point. */
export const tenthsOf = (pair: Pair, shares: readonly number[]): number => Math.round(scoreOf(pair, shares) * 10)

/** How many more mentees a mentor may be given. */
export const placesOf = ({ capacity, activeMentees }: MentorView): number => Math.max(0, capacity - activeMentees)

/**
 * Only who hosts a wanted room can be a candidate (`no_wanted_room`), so only those are looked at. `isForbidden` asks for positions.
 * `onMentee` is told before each mentee how many are done. `bothRank`: the mentors' own ranking is wanted too.
 */
export function candidateGraph(
  { mentees, mentors, settings }: Pick<CohortInput, 'mentees' | 'mentors' | 'settings'>,
  isForbidden: (mentee: number, mentor: number) => boolean,
  onMentee: (done: number) => void,
  { bothRank = false } = {},
): CandidateGraph {
  const pairingOf = pairingFor({ settings })
  const shares = sharesOf(settings.weights)
  const hosting = hostsByRoom(mentors)
  const starts = new Int32Array(mentees.length + 1)
  const kept: { mentors: number[]; scores: number[]; mentorScores: number[] } = {
    mentors: [],
    scores: [],
    mentorScores: [],
  }
  const hindered: CandidateGraph['hindered'] = new Map()
  let trimmed = 0

  mentees.forEach((mentee, index) => {
    onMentee(index)
    const pairWith = pairingOf(mentee)
    const hindranceOf = (mentor: number, pair: Pair): Hindrance | null =>
      isForbidden(index, mentor) ? 'forbidden' : ruleAgainst(pair)
    const hosts = [...new Set(mentee.wants.flatMap(({ roomId }) => hosting.get(roomId) ?? []))].sort((a, b) => a - b)
    const among: Excluded = {}
    let found: { mentor: number; score: number; mentorScore: number }[] = []
    for (const mentor of hosts) {
      const pair = pairWith(mentors[mentor]!)
      const hindrance = hindranceOf(mentor, pair)
      if (hindrance) among[hindrance] = (among[hindrance] ?? 0) + 1
      else found.push({ mentor, score: tenthsOf(pair, shares), mentorScore: bothRank ? mentorTenthsOf(pair) : 0 })
    }
    if (found.length === 0) {
      const excluded: Excluded = {}
      for (const [at, mentor] of mentors.entries()) {
        const hindrance = hindranceOf(at, pairWith(mentor))
        if (hindrance) excluded[hindrance] = (excluded[hindrance] ?? 0) + 1
      }
      hindered.set(index, { excluded, among })
    }
    if (found.length > MOST_CANDIDATES) {
      trimmed += 1
      found = found
        .sort((a, b) => b.score - a.score || a.mentor - b.mentor)
        .slice(0, MOST_CANDIDATES)
        .sort((a, b) => a.mentor - b.mentor)
    }
    for (const { mentor, score, mentorScore } of found) {
      kept.mentors.push(mentor)
      kept.scores.push(score)
      kept.mentorScores.push(mentorScore)
    }
    starts[index + 1] = kept.mentors.length
  })

  const problem: AssignmentProblem = {
    menteeCount: mentees.length,
    capacities: Int32Array.from(mentors, placesOf),
    starts,
    mentors: Int32Array.from(kept.mentors),
    scores: Int32Array.from(kept.scores),
    ...(bothRank && { mentorScores: Int32Array.from(kept.mentorScores) }),
  }
  return { problem, trimmed, hindered }
}

function hostsByRoom(mentors: readonly MentorView[]): Map<string, number[]> {
  const hosting = new Map<string, number[]>()
  mentors.forEach(({ rooms }, index) => {
    for (const { roomId } of rooms) hosting.getOrInsertComputed(roomId, () => []).push(index)
  })
  return hosting
}
