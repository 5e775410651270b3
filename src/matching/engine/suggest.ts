import { ruleAgainst, type RuleName } from './hard-rules.ts'
import type { MenteeView, MentorView } from './match-input.ts'
import { pairsOf, type Pair } from './pair.ts'
import { reasonsFor, scoreOf, type Reason } from './score.ts'
import { sharesOf, type Weights } from './weights.ts'
import { sharedHoursIn } from './working-time.ts'

export type MatchSettings = {
  weights: Weights
  /** In hours per week. */
  minimumSharedHours: number
  /** Keys made by `pairKey`. */
  doNotMatch: ReadonlySet<string>
  /** Start of the week whose clocks decide on shared hours. */
  weekStarting: Date
  /** The most suggestions to give. */
  limit: number
}

/** `score` from 0 to 100 with one decimal: the sum of the points of its reasons. */
export type Suggestion = { mentorId: string; score: number; reasons: Reason[] }

export type Suggestions = {
  suggestions: Suggestion[]
  /** How many mentors no rule keeps away, suggested or beyond the limit. */
  eligible: number
  /** How many mentors each rule keeps away; each counted once, under the first rule that applies. */
  excluded: Partial<Record<RuleName, number>>
}

/** The mentors for one mentee, best first; of equal scores the smaller id. The same input gives the same answer. */
export function suggest(mentee: MenteeView, mentors: readonly MentorView[], settings: MatchSettings): Suggestions {
  const { minimumSharedHours, doNotMatch, weekStarting, limit } = settings
  const pairWith = pairsOf(mentee, { minimumSharedHours, doNotMatch, sharedHours: sharedHoursIn(weekStarting) })
  const shares = sharesOf(settings.weights)
  const excluded: Partial<Record<RuleName, number>> = {}
  const eligible: { pair: Pair; score: number }[] = []

  for (const mentor of mentors) {
    const pair = pairWith(mentor)
    const rule = ruleAgainst(pair)
    if (rule) excluded[rule] = (excluded[rule] ?? 0) + 1
    else eligible.push({ pair, score: scoreOf(pair, shares) })
  }

  const ranked = eligible.sort((a, b) => b.score - a.score || byText(a.pair.mentor.personId, b.pair.mentor.personId))
  const suggestions = ranked.slice(0, limit).map(({ pair, score }) => ({
    mentorId: pair.mentor.personId,
    score,
    reasons: reasonsFor(pair, shares),
  }))
  return { suggestions, eligible: eligible.length, excluded }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
