import type { HardRule } from '../hard-rule.ts'

export const paused = {
  name: 'paused',
  text: 'Has paused mentoring.',
  excludes: ({ mentor }) => mentor.paused,
} as const satisfies HardRule
