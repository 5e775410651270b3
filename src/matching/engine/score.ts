import { features, type FeatureName } from './features.ts'
import type { Feature } from './feature.ts'
import type { Pair } from './pair.ts'
import type { Sentence } from './sentence.ts'

/** `value` from 0 to 1; `weight` is the most points that the feature can give here, `points` what it gives. */
export type Reason = { feature: FeatureName; value: number; weight: number; points: number; sentence: Sentence }

/** From 0 to 100 in tenths. `shares` as `sharesOf` gives them. */
export const scoreOf = (pair: Pair, shares: readonly number[]): number =>
  Math.round(sum(exactTenths(pair, shares))) / 10

/** What one feature says of a pair. `whole`: its tenths of a point, rounded. */
export const reasonOf = (feature: (typeof features)[number], pair: Pair, share: number, whole: number): Reason => ({
  feature: feature.name,
  value: rounding(feature.value(pair), 1000),
  weight: rounding(share * 100, 10),
  points: whole / 10,
  sentence: feature.text(pair),
})

/** Why a pair has its score: most points first, without features that the organization has switched off. */
export const reasonsFor = (pair: Pair, shares: readonly number[]): Reason[] =>
  reasonsOf(exactTenths(pair, shares), shares, (at, whole) => reasonOf(features[at]!, pair, shares[at]!, whole))

/**
 * The reasons for what each feature gives, `tenths` of a point: most points first, without features that the organization has
 * switched off. They are rounded by largest remainder, so that they add up to exactly the score.
 */
export function reasonsOf(
  tenths: readonly number[],
  shares: readonly number[],
  reasonAt: (feature: number, whole: number) => Reason,
): Reason[] {
  const whole = byLargestRemainder(tenths)
  const inOrder: number[] = []
  for (let at = 0; at < whole.length; at += 1) {
    if (shares[at] === 0) continue
    let place = inOrder.length
    for (; place > 0 && whole[inOrder[place - 1]!]! < whole[at]!; place -= 1) inOrder[place] = inOrder[place - 1]!
    inOrder[place] = at
  }
  return inOrder.map((at) => reasonAt(at, whole[at]!))
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
  tenthsOf(
    features.map((feature) => feature.value(pair)),
    shares,
  )

const tenthsOf = (values: readonly number[], shares: readonly number[]): number[] =>
  values.map((value, index) => value * shares[index]! * 1000)

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const rounding = (number: number, parts: number): number => Math.round(number * parts) / parts

/** Whole numbers that add up to the rounded sum, each less than one away from its own. */
function byLargestRemainder(numbers: readonly number[]): number[] {
  const whole = numbers.map(Math.floor)
  for (let missing = Math.round(sum(numbers)) - sum(whole); missing > 0; missing -= 1) {
    let greatest = 0
    let remainder = -1
    for (let at = 0; at < whole.length; at += 1) {
      // What was rounded up is above its number now.
      if (numbers[at]! - whole[at]! > remainder) {
        greatest = at
        remainder = numbers[at]! - whole[at]!
      }
    }
    whole[greatest]! += 1
  }
  return whole
}
