import type { HardRule } from '../hard-rule.ts'

export const noWantedRoom = {
  name: 'no_wanted_room',
  reads: 'openings',
  excludes: ({ opens }) => opens.length === 0,
} as const satisfies HardRule
