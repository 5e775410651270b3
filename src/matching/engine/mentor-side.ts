import { features, type FeatureName } from './features.ts'
import type { Pair } from './pair.ts'

/** What a mentor looks at in a mentee: their own wishes first, then whether the two can meet, in what they offer, at a fitting distance. */
const SHARES: Partial<Record<FeatureName, number>> = {
  wishes: 0.5,
  shared_hours: 0.2,
  formats: 0.2,
  seniority_distance: 0.1,
}

const looked = features.flatMap((feature) => {
  const share = SHARES[feature.name]
  return share === undefined ? [] : [{ feature, share }]
})

/** How well the mentee suits the mentor, in tenths of a point from 0 to 1000: the mentor's side of a stable assignment. */
export const mentorTenthsOf = (pair: Pair): number =>
  Math.round(looked.reduce((sum, { feature, share }) => sum + feature.value(pair) * share * 1000, 0))
