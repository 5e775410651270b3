import type { Presence } from './attendance-rules.ts'

/** After so long, what somebody did counts half. */
export const HALF_LIFE_DAYS = 180
/** Older than this it would count less than a hundredth, and is not looked at. */
export const COUNTED_DAYS = 7 * HALF_LIFE_DAYS

/** Everybody starts as if they had kept two sessions: nobody is judged by one bad day, and what was missed can fade away. */
const KEPT_BEFOREHAND = 2

/** What is counted of a session is what a person could help. Who was excused or had it called off has missed nothing. */
const WORTH: Record<Presence, number | null> = { attended: 1, late: 0.5, missed: 0, excused: null, called_off: null }

/** One session that both agree on, and what this person did in it. */
export type Kept = { presence: Presence; ageDays: number }

export type Reliability = {
  /** 0 to 100; null while nothing counts. */
  score: number | null
  counts: Record<Presence, number>
}

/** How far a person keeps what they have agreed to: the mean of what each session is worth, weighted by its age. */
export function reliabilityOf(sessions: readonly Kept[]): Reliability {
  const counts: Record<Presence, number> = { attended: 0, late: 0, missed: 0, excused: 0, called_off: 0 }
  let [weights, worth] = [0, 0]
  for (const { presence, ageDays } of sessions) {
    counts[presence] += 1
    const value = WORTH[presence]
    if (value === null) continue
    const weight = 0.5 ** (Math.max(0, ageDays) / HALF_LIFE_DAYS)
    weights += weight
    worth += weight * value
  }
  const score = Math.round((100 * (KEPT_BEFOREHAND + worth)) / (KEPT_BEFOREHAND + weights))
  return { score: weights > 0 ? score : null, counts }
}
