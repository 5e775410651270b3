import type { HardRule } from '../hard-rule.ts'

export const alreadyPaired = {
  name: 'already_paired',
  reads: 'acquaintance',
  excludes: ({ mentee, mentor }) => mentee.presentMentorIds.includes(mentor.personId),
} as const satisfies HardRule
