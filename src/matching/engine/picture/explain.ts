import type { Facet } from '../facets.ts'
import { features } from '../features.ts'
import type { Pair } from '../pair.ts'
import { type Reason, reasonOf, reasonsOf } from '../score.ts'
import type { Opened } from './openings.ts'
import { FACETS, isFacet, type Pictured, STRIDE } from './pictured.ts'
import type { Told } from './said.ts'

/** The points of a kind are rounded up or down, by what the other features give. */
const ROUNDINGS = 2

/** `whole`: what the feature gives, in tenths of a point, rounded down, or up where `up` is 1. */
type Explanation = (number: number, opened: Opened, up: number, whole: number) => Reason

/**
 * Why mentors of the picture whom the mentee's record does not name have their score, from what each feature gives them in tenths
 * of a point. What a feature says of one mentor it says of all of their kind, and to all mentees who are alike in what it reads
 * of them; what it says of open rooms, of all who open the same. These are given the same reason, the very object, so that it is
 * put into words and written once.
 */
export function explain(
  { kinds, said }: Pictured,
  told: readonly Told[],
  nobody: Pair,
  pairWithKind: (facet: Facet, kind: number) => Pair,
  shares: readonly number[],
): (number: number, opened: Opened, tenths: readonly number[]) => Reason[] {
  const explanations = features.map((feature, at): Explanation => {
    const { reads } = feature
    const reasonFor = (pair: Pair, whole: number): Reason => reasonOf(feature, pair, shares[at]!, whole)
    if (reads === 'openings') {
      return (_, opened, up, whole) => (opened.reasons[up] ??= reasonFor(opened.pair(), whole))
    }
    const { reasons } = told[at]!
    // The same of everybody whom the mentee's record does not name.
    if (!isFacet(reads)) return (_number, _opened, up, whole) => (reasons[up] ??= reasonFor(nobody, whole))
    const column = FACETS.indexOf(reads)
    return (number, _, up, whole) => {
      const kind = kinds[number * STRIDE + column]!
      const before = reasons[ROUNDINGS * kind + up]
      if (before) return before
      said.reasons += 1
      return (reasons[ROUNDINGS * kind + up] = reasonFor(pairWithKind(reads, kind), whole))
    }
  })
  return (number, opened, tenths) =>
    reasonsOf(tenths, shares, (at, whole) => explanations[at]!(number, opened, whole - Math.floor(tenths[at]!), whole))
}
