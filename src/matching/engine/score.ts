import { features, type FeatureName } from './features.ts'
import type { Feature } from './feature.ts'
import type { Pair } from './pair.ts'
import type { Sentence } from './sentence.ts'

/** `value` from 0 to 1; `weight` is the most points that the feature can give here, `points` what it gives. */
export type Reason = { feature: FeatureName; value: number; weight: number; points: number; sentence: Sentence }

/** From 0 to 100 in tenths. `shares` as `sharesOf` gives them. */
export const scoreOf = (pair: Pair, shares: readonly number[]): number =>
  Math.round(sum(exactTenths(pair, shares))) / 10

/**
 * Why a pair has its score: most points first, without features that the organization has switched off. The points
 * are rounded by largest remainder, so that they add up to exactly the score.
 */
export function reasonsFor(pair: Pair, shares: readonly number[]): Reason[] {
  const tenths = exactTenths(pair, shares)
  const rounded = byLargestRemainder(tenths)
  return features
    .map((feature, index) => ({
      feature: feature.name,
      value: rounding(feature.value(pair), 1000),
      weight: rounding((shares[index] ?? 0) * 100, 10),
      points: (rounded[index] ?? 0) / 10,
      sentence: feature.text(pair),
    }))
    .filter((_, index) => shares[index] !== 0)
    .sort((a, b) => b.points - a.points)
}

/** What speaks for the pair from the mentor's side: what gives most points first, at most `limit`. */
export function reasonsToMentor(pair: Pair, shares: readonly number[], limit: number): Sentence[] {
  const tenths = exactTenths(pair, shares)
  return features
    .map((feature: Feature, index) => ({ points: tenths[index] ?? 0, sentence: feature.toMentor?.(pair) ?? null }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .flatMap(({ sentence }) => sentence ?? [])
    .slice(0, limit)
}

/** Feature by feature, from 0 to 1 in thousandths. */
export const valuesOf = (pair: Pair): Record<FeatureName, number> =>
  Object.fromEntries(features.map((feature) => [feature.name, rounding(feature.value(pair), 1000)])) as Record<
    FeatureName,
    number
  >

const exactTenths = (pair: Pair, shares: readonly number[]): number[] =>
  features.map((feature, index) => feature.value(pair) * (shares[index] ?? 0) * 1000)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const rounding = (number: number, parts: number): number => Math.round(number * parts) / parts

/** Whole numbers that add up to the rounded sum, each less than one away from its own. */
function byLargestRemainder(numbers: readonly number[]): number[] {
  const whole = numbers.map(Math.floor)
  const missing = Math.round(sum(numbers)) - sum(whole)
  const remainder = (index: number): number => (numbers[index] ?? 0) % 1
  const raised = new Set([...numbers.keys()].sort((a, b) => remainder(b) - remainder(a)).slice(0, missing))
  return whole.map((number, index) => (raised.has(index) ? number + 1 : number))
}
