import type { HardRule } from '../hard-rule.ts'

/** One request asks nobody twice: a no is a no, and so is silence. */
export const alreadyAsked = {
  name: 'already_asked',
  reads: 'acquaintance',
  excludes: ({ mentee, mentor }) => mentee.askedMentorIds.includes(mentor.personId),
} as const satisfies HardRule
