import { invalid, type FieldError } from '../../kernel/refusal.ts'
import { features, type FeatureName } from './features.ts'

/** How much each feature counts, in any unit: only the proportions matter. */
export type Weights = Readonly<Record<FeatureName, number>>

const GREATEST = 1000

export const defaultWeights: Weights = weightsBy((feature) => feature.weight)

/**
 * The weights that an organization gives; a feature it does not name keeps its default.
 * Refuses unknown names, numbers outside of 0 to 1000, and all zeros: `invalid`, every wrong field at once.
 * `pointer` is where the weights stand in the body.
 */
export function parseWeights(given: Readonly<Record<string, unknown>>, pointer = '/weights'): Weights {
  const errors = Object.entries(given).flatMap(([name, weight]) => wrong(name, weight, pointer))
  const weights = weightsBy(({ name, weight }) => (Object.hasOwn(given, name) ? Number(given[name]) : weight))
  if (errors.length === 0 && Object.values(weights).every((weight) => weight === 0)) {
    errors.push({ pointer, code: 'all_weights_zero', detail: 'At least one weight must be above 0.' })
  }
  const [first, ...others] = errors
  if (first) throw invalid(first, ...others)
  return weights
}

/** Of the whole, feature by feature in their order; adds up to 1. */
export function sharesOf(weights: Weights): number[] {
  const all = features.reduce((sum, { name }) => sum + weights[name], 0)
  return features.map(({ name }) => weights[name] / all)
}

function weightsBy(weigh: (feature: (typeof features)[number]) => number): Weights {
  // Object.fromEntries forgets the keys; the list they come from is the one that FeatureName is made of.
  return Object.fromEntries(features.map((feature) => [feature.name, weigh(feature)])) as Record<FeatureName, number>
}

function wrong(name: string, weight: unknown, pointer: string): FieldError[] {
  const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  if (!features.some((feature) => feature.name === name)) {
    const known = features.map((feature) => feature.name).join(', ')
    return [{ pointer: at, code: 'unknown_weight', detail: `There is no weight ${name}; there are ${known}.` }]
  }
  if (typeof weight === 'number' && weight >= 0 && weight <= GREATEST) return []
  return [{ pointer: at, code: 'invalid_weight', detail: `The weight ${name} must be a number from 0 to ${GREATEST}.` }]
}
