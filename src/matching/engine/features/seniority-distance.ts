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
  value(pair) {
    const levels = distance(pair)
    if (levels === null) return UNKNOWN
    return levels < 0 ? BELOW : (BY_DISTANCE[Math.round(levels)] ?? FARTHER)
  },
  text(pair) {
    const levels = distance(pair)
    if (levels === null) return 'Their level or yours is not known, so the distance is not judged.'
    if (levels < 0) return 'Is below your own level.'
    if (levels === 0) return 'Is at your own level, and sees much of what you see.'
    if (levels === 1) return 'Is one level above you, which is close.'
    if (levels <= 3) return `Is ${levels} levels above you: far enough to open doors, near enough to know your work.`
    return `Is ${levels} levels above you, which is far from your daily work.`
  },
} as const satisfies Feature
