import type { HardRule } from '../hard-rule.ts'

export const full = {
  name: 'full',
  reads: 'fullness',
  alone: true,
  excludes: ({ mentor }) => mentor.activeMentees >= mentor.capacity,
} as const satisfies HardRule
