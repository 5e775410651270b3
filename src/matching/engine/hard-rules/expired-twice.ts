import type { HardRule } from '../hard-rule.ts'

/** Stands before `paused`: who let two offers expire is paused for it, and this is the better explanation. */
export const expiredTwice = {
  name: 'expired_twice',
  reads: 'lapses',
  alone: true,
  excludes: ({ mentor }) => mentor.expiredOffers30d >= 2,
} as const satisfies HardRule
