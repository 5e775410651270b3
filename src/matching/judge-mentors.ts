import type { Tx } from '../storage/database.ts'
import { rulesAgainst, type RuleName } from './engine/hard-rules.ts'
import { pairsOf } from './engine/pair.ts'
import { valuesOf } from './engine/score.ts'
import { sharedHoursIn } from './engine/working-time.ts'
import { loadMatchInput } from './load-match-input.ts'
import type { MatchRequest } from './match-request-rules.ts'
import type { FeatureValues } from './pair-judgement-store.ts'

export type Judged = { rule: RuleName | null; values: FeatureValues }

/** By mentor, the hard rule that keeps them from this request now, or null; none of `overrides`. Ids of nobody are missing. */
export async function judgeMentors(
  tx: Tx,
  request: MatchRequest,
  mentorIds: readonly string[],
  overrides: readonly RuleName[] = [],
): Promise<Map<string, Judged>> {
  if (mentorIds.length === 0) return new Map()
  const { mentee, mentors, settings } = await loadMatchInput(tx, request, tx.now, [...new Set(mentorIds)])
  const pairWith = pairsOf(mentee, { ...settings, sharedHours: sharedHoursIn(settings.weekStarting) })
  return new Map(
    mentors.map((mentor) => {
      const pair = pairWith(mentor)
      const rule = rulesAgainst(pair).find((each) => !overrides.includes(each)) ?? null
      return [mentor.personId, { rule, values: valuesOf(pair) }]
    }),
  )
}
