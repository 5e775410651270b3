import type { Facet } from '../facets.ts'
import type { Feature } from '../feature.ts'
import { features } from '../features.ts'
import type { Classes } from './classes.ts'
import { alone, NOBODY } from './nobody.ts'

/** Features that are the same with every mentee. */
export const isAlone = (feature: Feature): boolean => 'alone' in feature

/** By kind, from 0 to 1, what such a feature says of all kinds that there are. Each is worked out once. */
export type AloneValues = (feature: Feature) => number[]

export function aloneValues(classes: Readonly<Record<Facet, Classes>>): AloneValues {
  const known = new Map<Feature, number[]>(features.filter(isAlone).map((feature) => [feature, []]))
  return (feature) => {
    const values = known.get(feature)!
    const { samples } = classes[feature.reads as Facet]
    for (let kind = values.length; kind < samples.length; kind += 1) {
      values.push(feature.value(alone({ ...NOBODY, ...samples[kind] })))
    }
    return values
  }
}
