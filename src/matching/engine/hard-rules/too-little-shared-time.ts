import type { HardRule } from '../hard-rule.ts'

export const tooLittleSharedTime = {
  name: 'too_little_shared_time',
  text: 'Shares fewer working hours a week with the mentee than the organization asks for.',
  reads: 'working_time',
  excludes: ({ sharedHours, context }) => sharedHours < context.minimumSharedHours,
} as const satisfies HardRule
