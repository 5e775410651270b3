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
    if (free <= 0) return 'Has no place left.'
    if (activeMentees <= 0) {
      if (capacity === 1) return 'Has one place, and it is free.'
      return capacity === 2 ? 'Has both places free.' : `Has all ${capacity} places free.`
    }
    return free === 1 ? `Has one place left of ${capacity}.` : `Has ${free} of ${capacity} places left.`
  },
} as const satisfies Feature
