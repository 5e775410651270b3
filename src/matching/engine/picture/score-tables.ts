import type { Facet } from '../facets.ts'
import type { Feature } from '../feature.ts'
import { features } from '../features.ts'
import type { Pair } from '../pair.ts'
import { type Pictured, SCORE_FACETS } from './pictured.ts'

/** What a mentor scores, in tenths of a point and unrounded: the very sum that `scoreOf` rounds. */
export type ScoreTables = {
  /** `overlap` is the value of the first feature; `at` is where the mentor's kinds begin. */
  sum(overlap: number, at: number): number
  /** What nobody with this overlap scores more than. */
  bound(overlap: number): number
}

/** Where there are more kinds than this, they are worked out as they are met, and the greatest value is not looked for. */
const MOST_LOOKED_AT = 256

type Table = { column: number; tenths: Float64Array; greatest: number; of: (kind: number) => number }

/** One table for each feature after the first. */
export function scoreTables(
  { kinds, classes, alone }: Pictured,
  pairWithKind: (facet: Facet, kind: number) => Pair,
  nobody: Pair,
  shares: readonly number[],
): ScoreTables {
  const tableOf = (feature: Feature, share: number): Table => {
    if (!(feature.reads in classes)) {
      // The same with everybody whom the mentee's record does not name.
      const constant = feature.value(nobody) * share * 1000
      return { column: -1, tenths: Float64Array.of(constant), greatest: constant, of: () => constant }
    }
    const facet = feature.reads as Facet
    const column = SCORE_FACETS.indexOf(facet)
    const of = (kind: number): number => feature.value(pairWithKind(facet, kind)) * share * 1000
    if ('alone' in feature) return { column, ...alone(facet, share, nobody), of }
    const count = classes[facet].samples.length
    const tenths = new Float64Array(count).fill(Number.NaN)
    if (count > MOST_LOOKED_AT) return { column, tenths, greatest: share * 1000, of }
    let greatest = 0
    for (let kind = 0; kind < count; kind += 1) {
      tenths[kind] = of(kind)
      if (tenths[kind]! > greatest) greatest = tenths[kind]!
    }
    return { column, tenths, greatest, of }
  }
  const [first = 0, ...others] = shares
  const tables = others.map((share, at) => tableOf(features[at + 1]!, share))
  const columns = Int32Array.from(tables.map(({ column }) => column))
  const tenthsOf = tables.map(({ tenths }) => tenths)
  const look = (table: number, kind: number): number => (tenthsOf[table]![kind] = tables[table]!.of(kind))

  return {
    sum(overlap, at) {
      let sum = overlap * first * 1000
      for (let table = 0; table < columns.length; table += 1) {
        const column = columns[table]!
        const kind = column < 0 ? 0 : kinds[at + column]!
        const tenths = tenthsOf[table]![kind]!
        sum += tenths === tenths ? tenths : look(table, kind)
      }
      return sum
    },
    bound(overlap) {
      let sum = Math.min(1, overlap) * first * 1000
      for (let table = 0; table < tables.length; table += 1) sum += tables[table]!.greatest
      return sum
    },
  }
}
