import type { Facet } from '../facets.ts'
import { features } from '../features.ts'
import { openingOf, type Pair } from '../pair.ts'
import { type Reason, reasonOf, reasonsOf } from '../score.ts'
import { CODE_BITS, CODES, hostedAs } from './postings.ts'
import { FACETS, isFacet, type Pictured, STRIDE } from './pictured.ts'

/**
 * Reasons given in earlier answers, as long as shares and week are the same: feature by feature, by all that it reads of the mentee;
 * then by kind of mentor and rounding.
 */
export type Said = { asked: string; reasons: readonly Map<unknown, Reason[]>[]; count: number }

export const nothingSaid = (asked = ''): Said => ({ asked, reasons: features.map(() => new Map()), count: 0 })

/** In the memory of one picture: some megabytes with the texts. */
const MOST_SAID = 5_000

/** The points of a kind are rounded up or down, by what the other features give. */
const ROUNDINGS = 2

/** `tenths`: what the feature gives, in tenths of a point; `whole`: the same, rounded up or down. */
type Explanation = (number: number, tenths: number, whole: number) => Reason

/**
 * Why mentors of the picture whom the mentee's record does not name have their score, from what each feature gives them in tenths
 * of a point. What a feature says of one mentor it says of all of their kind, and to all mentees who are alike in what it reads
 * of them; what it says of open rooms, of all who open the same. These are given the same reason, the very object, so that it is
 * put into words and written once.
 */
export function explain(
  { kinds, postings, said }: Pictured,
  nobody: Pair,
  pairWithKind: (facet: Facet, kind: number) => Pair,
  shares: readonly number[],
  week: number,
): (number: number, tenths: readonly number[]) => Reason[] {
  const asked = `${week} ${shares.join()}`
  if (said.asked !== asked || said.count > MOST_SAID) Object.assign(said, nothingSaid(asked))

  const opened: { opens: readonly number[]; reasons: Reason[] }[] = []
  const placeOf = new Map(nobody.wants.map(({ roomId }, place) => [postings.numberOf(roomId), place]))
  /** The place of each wanted room, and the code of how it is hosted. */
  const opensOf = (number: number): number[] => {
    const opens: number[] = []
    for (const each of postings.hostedBy(number)) {
      const place = placeOf.get(each >> CODE_BITS)
      if (place !== undefined) opens.push((place << CODE_BITS) | (each & (CODES - 1)))
    }
    return opens.length > 1 ? opens.sort((a, b) => a - b) : opens
  }
  const pairOpening = (opens: readonly number[]): Pair => {
    const openings = opens.map((each) => {
      const place = each >> CODE_BITS
      const want = nobody.wants[place]!
      return openingOf(want, place, hostedAs(want.roomId, each & (CODES - 1)))
    })
    return { ...nobody, opens: openings }
  }

  const explanations = features.map((feature, at): Explanation => {
    const { reads } = feature
    const reasonOfKind = (reasons: Reason[], kind: number, tenths: number, whole: number, pair: () => Pair): Reason =>
      (reasons[ROUNDINGS * kind + whole - Math.floor(tenths)] ??= reasonOf(feature, pair(), shares[at]!, whole))
    if (reads === 'openings') {
      return (number, tenths, whole) => {
        const opens = opensOf(number)
        let alike = opened.find((each) => isSame(each.opens, opens))
        if (!alike) opened.push((alike = { opens, reasons: [] }))
        return reasonOfKind(alike.reasons, 0, tenths, whole, () => pairOpening(opens))
      }
    }
    const read = 'ofMentee' in feature ? feature.ofMentee(nobody) : null
    const key = typeof read === 'object' && read !== null ? JSON.stringify(read) : read
    const reasons = said.reasons[at]!.getOrInsertComputed(key, () => [])
    // The same of everybody whom the mentee's record does not name.
    if (!isFacet(reads)) return (_, tenths, whole) => reasonOfKind(reasons, 0, tenths, whole, () => nobody)
    const column = FACETS.indexOf(reads)
    return (number, tenths, whole) => {
      const kind = kinds[number * STRIDE + column]!
      return reasonOfKind(reasons, kind, tenths, whole, () => {
        said.count += 1
        return pairWithKind(reads, kind)
      })
    }
  })
  return (number, tenths) => reasonsOf(tenths, shares, (at, whole) => explanations[at]!(number, tenths[at]!, whole))
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at])
