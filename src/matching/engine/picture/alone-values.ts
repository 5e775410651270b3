import type { Facet } from '../facets.ts'
import { features } from '../features.ts'
import type { Pair } from '../pair.ts'
import type { Classes } from './classes.ts'

/** What each kind scores, in tenths of a point, where it scores the same with every mentee; worked out once for each kind. */
export type AloneValues = (facet: Facet, share: number, nobody: Pair) => { tenths: Float64Array; greatest: number }

type Known = { share: number; count: number; tenths: Float64Array; greatest: number }

export function aloneValues(classes: Readonly<Record<Facet, Classes>>): AloneValues {
  const known = new Map<Facet, Known>()
  return (facet, share, nobody) => {
    let found = known.get(facet)
    // Weights of the organization have changed.
    if (found?.share !== share) found = { share, count: 0, tenths: new Float64Array(64), greatest: 0 }
    known.set(facet, found)
    const feature = features.find(({ reads }) => reads === facet)!
    const { samples } = classes[facet]
    if (found.tenths.length < samples.length) {
      const larger = new Float64Array(2 * samples.length)
      larger.set(found.tenths)
      found.tenths = larger
    }
    for (; found.count < samples.length; found.count += 1) {
      const mentor = { ...nobody.mentor, ...samples[found.count] }
      const tenths = feature.value({ ...nobody, mentor }) * share * 1000
      found.tenths[found.count] = tenths
      found.greatest = Math.max(found.greatest, tenths)
    }
    return found
  }
}
