import type { HardRule } from '../hard-rule.ts'

export const left = {
  name: 'left',
  reads: 'taking_part',
  alone: true,
  excludes: ({ mentor }) => mentor.left || !mentor.optedIn,
} as const satisfies HardRule
