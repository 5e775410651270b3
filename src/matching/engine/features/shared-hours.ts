import type { Feature } from '../feature.ts'

/** Half of a working week: more makes no hour easier to find. */
const PLENTY = 20
const FEW = 5

export const sharedHours = {
  name: 'shared_hours',
  weight: 10,
  reads: 'working_time',
  ofMentee: ({ mentee }) => mentee.workingTime,
  value: (pair) => Math.min(1, pair.sharedHours / PLENTY),
  text(pair) {
    if (pair.sharedHours === 0) return { key: 'shared_hours.none' }
    if (pair.sharedHours < 1) return { key: 'shared_hours.under_one' }
    const args = { hours: Math.round(pair.sharedHours) }
    if (pair.sharedHours < FEW) return { key: 'shared_hours.few', args }
    return { key: pair.sharedHours < PLENTY ? 'shared_hours.weekly' : 'shared_hours.daily', args }
  },
  toMentor: (pair) =>
    pair.sharedHours < FEW ? null : { key: 'shared_hours.to_mentor', args: { hours: Math.round(pair.sharedHours) } },
} as const satisfies Feature
