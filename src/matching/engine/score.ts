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
 * What one feature says of a pair. How its points are rounded depends on the other features, so that there are two reasons
 * at most; who is judged again gets the same ones.
 */
export type Judgement = { tenths: number; reasonFor(whole: number): Reason }

export function judgementOf(feature: (typeof features)[number], pair: Pair, share: number): Judgement {
  const value = feature.value(pair)
  const tenths = value * share * 1000
  const sentence = feature.text(pair)
  const reasons: Reason[] = []
  const reasonFor = (whole: number): Reason =>
    (reasons[whole - Math.floor(tenths)] ??= {
      feature: feature.name,
      value: rounding(value, 1000),
      weight: rounding(share * 100, 10),
      points: whole / 10,
      sentence,
    })
  return { tenths, reasonFor }
}

/** Why a pair has its score: most points first, without features that the organization has switched off. */
export const reasonsFor = (pair: Pair, shares: readonly number[]): Reason[] =>
  reasonsOf(features.flatMap((feature, at) => (shares[at] === 0 ? [] : judgementOf(feature, pair, shares[at]!))))

/** Most points first. These are rounded by largest remainder, so that they add up to exactly the score. */
export const reasonsOf = (judgements: readonly Judgement[]): Reason[] =>
  byLargestRemainder(judgements.map(({ tenths }) => tenths))
    .map((whole, at) => judgements[at]!.reasonFor(whole))
    .sort((a, b) => b.points - a.points)

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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const rounding = (number: number, parts: number): number => Math.round(number * parts) / parts

/** Whole numbers that add up to the rounded sum, each less than one away from its own. */
function byLargestRemainder(numbers: readonly number[]): number[] {
  const whole = numbers.map(Math.floor)
  const remainders = numbers.map((number, index) => number - whole[index]!)
  for (let missing = Math.round(sum(numbers)) - sum(whole); missing > 0; missing -= 1) {
    const greatest = remainders.indexOf(Math.max(...remainders))
    whole[greatest]! += 1
    remainders[greatest] = -1
  }
  return whole
}
