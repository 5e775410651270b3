import type { Feature } from '../feature.ts'

/** The free share of the mentor's places, so that nobody is used up while others wait. */
export const loadLeft = {
  name: 'load_left',
  weight: 6,
  reads: 'places',
  alone: true,
  value: ({ mentor: { capacity, activeMentees } }) =>
    capacity <= 0 ? 0 : Math.min(1, Math.max(0, (capacity - activeMentees) / capacity)),
  text({ mentor: { capacity, activeMentees } }) {
    const free = capacity - activeMentees
    if (free <= 0) return { key: 'load_left.none' }
    return activeMentees <= 0
      ? { key: 'load_left.all', args: { capacity } }
      : { key: 'load_left.some', args: { free, capacity } }
  },
} as const satisfies Feature
