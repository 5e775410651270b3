import type { HardRule } from '../hard-rule.ts'

export const guestsNotAllowed = {
  name: 'guests_not_allowed',
  text: 'May bring no guest into any of the wanted rooms they host, and the mentee wants to sit in.',
  excludes: ({ opens }) => opens.length > 0 && opens.every(({ want, bringsGuests }) => want.sitIn && !bringsGuests),
} as const satisfies HardRule
