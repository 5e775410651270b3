import type { HardRule } from '../hard-rule.ts'

export const paused = {
  name: 'paused',
  reads: 'taking_part',
  alone: true,
  excludes: ({ mentor }) => mentor.paused,
} as const satisfies HardRule
