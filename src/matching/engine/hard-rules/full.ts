import type { HardRule } from '../hard-rule.ts'

export const full = {
  name: 'full',
  text: 'Has no place left.',
  reads: 'fullness',
  excludes: ({ mentor }) => mentor.activeMentees >= mentor.capacity,
} as const satisfies HardRule
