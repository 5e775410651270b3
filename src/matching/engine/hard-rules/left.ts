import type { HardRule } from '../hard-rule.ts'

export const left = {
  name: 'left',
  text: 'Has left, or does not take part as a mentor.',
  reads: 'taking_part',
  excludes: ({ mentor }) => mentor.left || !mentor.optedIn,
} as const satisfies HardRule
