import type { Facet } from '../facets.ts'
import { features } from '../features.ts'
import type { MentorView } from '../match-input.ts'
import type { Pair } from '../pair.ts'
import { type Judgement, judgementOf, type Reason, reasonsOf } from '../score.ts'
import { NOBODY } from './nobody.ts'
import { FACETS, type Pictured, STRIDE } from './pictured.ts'

/** What features said in earlier answers: by all that they read of a mentee, then by kind of mentor. */
export type Said = { judgements: Map<string, Map<number, Judgement>>; count: number }

/** In the memory of one picture: some megabytes with the texts. */
const MOST_SAID = 5_000

/** Whom the mentee's record does not name. */
const STRANGER = 0

/**
 * Why mentors of the picture have their score, for one mentee. What a feature says of one mentor it says of all of their
 * kind, and to all mentees who are alike in what it reads of them. These are given the same reason, the very object, so that
 * it is put into words and written once.
 */
export function explain(
  { ids, kinds, postings, said }: Pictured,
  nobody: Pair,
  pairWith: (mentor: MentorView) => Pair,
  pairWithKind: (facet: Facet, kind: number) => Pair,
  apart: ReadonlySet<number>,
  shares: readonly number[],
  week: number,
): (number: number) => Reason[] {
  if (said.count > MOST_SAID) Object.assign(said, { judgements: new Map(), count: 0 })
  const judges = features.flatMap((feature, at) => {
    const share = shares[at]!
    if (share === 0) return []
    const judge = (pair: Pair): Judgement => judgementOf(feature, pair, share)
    if (feature.reads === 'openings') return (_: number, own: Pair) => judge(own)
    const reading = 'ofMentee' in feature ? [week, feature.ofMentee(nobody)] : []
    const known = said.judgements.getOrInsertComputed(
      JSON.stringify([feature.name, share, ...reading]),
      () => new Map(),
    )
    const judgeKind = (kind: number): Judgement => {
      said.count += 1
      return judge(feature.reads === 'acquaintance' ? nobody : pairWithKind(feature.reads, kind))
    }
    if (feature.reads === 'acquaintance') {
      return (number: number, own: Pair) =>
        apart.has(number) ? judge(own) : known.getOrInsertComputed(STRANGER, judgeKind)
    }
    const column = FACETS.indexOf(feature.reads)
    return (number: number) => known.getOrInsertComputed(kinds[number * STRIDE + column]!, judgeKind)
  })
  // Features look at it and keep nothing, so it serves for one mentor after another.
  const view = { ...NOBODY }
  return (number) => {
    view.personId = ids[number]!
    view.rooms = postings.roomsOf(number)
    const own = pairWith(view)
    return reasonsOf(judges.map((judge) => judge(number, own)))
  }
}
