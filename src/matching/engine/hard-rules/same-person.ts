import type { HardRule } from '../hard-rule.ts'

export const samePerson = {
  name: 'same_person',
  reads: 'acquaintance',
  excludes: ({ mentee, mentor }) => mentee.personId === mentor.personId,
} as const satisfies HardRule
