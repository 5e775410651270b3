import type { HardRule } from '../hard-rule.ts'

export const noWantedRoom = {
  name: 'no_wanted_room',
  text: 'Hosts none of the rooms that the mentee still wants.',
  reads: 'openings',
  excludes: ({ opens }) => opens.length === 0,
} as const satisfies HardRule
