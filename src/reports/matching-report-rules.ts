import type { FeatureName } from '../matching/index.ts'
import { type Effect, logisticRegression } from './logistic-regression.ts'

/** A mentorship is good when this much came of it in its first 90 days. */
export const GOOD = { withinDays: 90, sessions: 2, debriefs: 1 } as const

/** With fewer in either group a year says nothing, and might tell of single people. */
export const FEWEST_OF_EACH = 10
export const FEWEST_MENTORSHIPS = 50

/** One mentorship, as its pair was judged when it was offered or made. */
export type Outcome = { values: Partial<Record<FeatureName, number>>; good: boolean }

export type Prediction = {
  feature: FeatureName
  /** How the odds of a good mentorship change where the feature's value is higher by 0.1; null when the year cannot tell. */
  effect: Effect | null
  verdict: 'better' | 'worse' | 'unclear'
  text: string
}

/** Enough mentorships, and enough of each kind, to say anything. */
export const saysEnough = (outcomes: readonly Outcome[]): boolean => {
  const good = outcomes.filter((outcome) => outcome.good).length
  return outcomes.length >= FEWEST_MENTORSHIPS && Math.min(good, outcomes.length - good) >= FEWEST_OF_EACH
}

/** What each feature told about what became of the mentorships, the others held. A value that was not kept counts as the middle. */
export function predictionsOf(features: readonly FeatureName[], outcomes: readonly Outcome[]): Prediction[] {
  const rows = outcomes.map(({ values }) => features.map((feature) => (values[feature] ?? 0.5) * 10))
  const effects = logisticRegression(
    rows,
    outcomes.map(({ good }) => good),
  )
  return features.map((feature, at) => {
    const found = effects[at] ?? null
    const effect = found && { estimate: factor(found.estimate), low: factor(found.low), high: factor(found.high) }
    const verdict = !effect ? 'unclear' : effect.low > 1 ? 'better' : effect.high < 1 ? 'worse' : 'unclear'
    return { feature, effect, verdict, text: textOf(feature, effect, verdict) }
  })
}

/** Odds ratios, with two decimals; beyond a thousandfold nobody needs to know how far. */
const factor = (logOdds: number): number => Math.round(Math.min(1000, Math.exp(logOdds)) * 100) / 100

function textOf(feature: FeatureName, effect: Effect | null, verdict: Prediction['verdict']): string {
  const name = feature.replaceAll('_', ' ')
  if (!effect) return `This year cannot tell what ${name} was worth: it hardly differed between the pairs.`
  const range = `between ${effect.low} and ${effect.high} times with 95 % confidence`
  if (verdict === 'unclear') {
    return `Whether a higher ${name} went with good mentorships is not clear: a tenth more of it changed the odds to ${effect.estimate} times, ${range}.`
  }
  const went = verdict === 'better' ? 'more' : 'less'
  return `A higher ${name} went with good mentorships ${went} often: with a tenth more of it their odds were ${effect.estimate} times as high, ${range}.`
}
