import type { Feature } from '../feature.ts'
import type { Pair } from '../pair.ts'

/** By levels above the mentee. A peer sees the same rooms; who is too far up no longer knows the mentee's work. */
const BY_DISTANCE = [0.3, 0.7, 1, 1, 0.8, 0.6, 0.4] as const
const FARTHER = 0.2
const BELOW = 0.1
const UNKNOWN = 0.5

const distance = ({ mentee, mentor }: Pair): number | null =>
  mentee.level === null || mentor.level === null ? null : mentor.level - mentee.level

export const seniorityDistance = {
  name: 'seniority_distance',
  weight: 8,
  reads: 'level',
  ofMentee: ({ mentee }) => mentee.level,
  value(pair) {
    const levels = distance(pair)
    if (levels === null) return UNKNOWN
    return levels < 0 ? BELOW : (BY_DISTANCE[Math.round(levels)] ?? FARTHER)
  },
  text(pair) {
    const levels = distance(pair)
    if (levels === null) return { key: 'seniority_distance.unknown' }
    if (levels < 0) return { key: 'seniority_distance.below' }
    if (levels === 0) return { key: 'seniority_distance.same' }
    if (levels === 1) return { key: 'seniority_distance.close' }
    return { key: levels <= 3 ? 'seniority_distance.right' : 'seniority_distance.far', args: { levels } }
  },
} as const satisfies Feature
