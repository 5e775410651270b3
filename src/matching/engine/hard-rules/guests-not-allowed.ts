import type { HardRule } from '../hard-rule.ts'
import type { Opening } from '../pair.ts'

const closes = ({ want, bringsGuests }: Opening): boolean => want.sitIn && !bringsGuests

export const guestsNotAllowed = {
  name: 'guests_not_allowed',
  reads: 'openings',
  closes,
  excludes: ({ opens }) => opens.length > 0 && opens.every(closes),
} as const satisfies HardRule
