import type { Feature } from '../feature.ts'
import { counted } from '../wording.ts'

/** Half of a working week: more makes no hour easier to find. */
const PLENTY = 20

export const sharedHours = {
  name: 'shared_hours',
  weight: 10,
  reads: 'working_time',
  value: (pair) => Math.min(1, pair.sharedHours / PLENTY),
  text(pair) {
    const hours = counted(pair.sharedHours, 'working hour')
    if (pair.sharedHours === 0) return 'Your working hours do not overlap.'
    if (pair.sharedHours < 1) return 'Your working hours overlap by less than one hour a week.'
    if (pair.sharedHours < 5) return `You share only ${hours} a week, so book early.`
    return `You share ${hours} a week, enough to ${pair.sharedHours >= PLENTY ? 'meet on any day' : 'find an hour every week'}.`
  },
} as const satisfies Feature
