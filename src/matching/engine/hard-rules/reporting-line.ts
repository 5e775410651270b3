import type { HardRule } from '../hard-rule.ts'

export const reportingLine = {
  name: 'reporting_line',
  reads: 'acquaintance',
  excludes: ({ mentee, mentor }) =>
    mentee.managerChain.includes(mentor.personId) || mentor.managerChain.includes(mentee.personId),
} as const satisfies HardRule
