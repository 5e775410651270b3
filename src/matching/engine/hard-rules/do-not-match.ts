import type { HardRule } from '../hard-rule.ts'
import { pairKey } from '../pair.ts'

export const doNotMatch = {
  name: 'do_not_match',
  reads: 'acquaintance',
  excludes: ({ mentee, mentor, context }) => context.doNotMatch.has(pairKey(mentee.personId, mentor.personId)),
} as const satisfies HardRule
