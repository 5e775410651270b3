import type { HardRule } from '../hard-rule.ts'

export const tooLittleSharedTime = {
  name: 'too_little_shared_time',
  reads: 'working_time',
  ofMentee: ({ mentee, context }) => [mentee.workingTime, context.minimumSharedHours],
  excludes: ({ sharedHours, context }) => sharedHours < context.minimumSharedHours,
} as const satisfies HardRule
