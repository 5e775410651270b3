import type { Facet } from '../facets.ts'
import type { Feature } from '../feature.ts'
import { features } from '../features.ts'
import type { Pair } from '../pair.ts'
import { type AloneValues, isAlone } from './alone-values.ts'
import { BRIEFED, FACETS, GATE_FACETS, isFacet, type Pictured, STRIDE } from './pictured.ts'

/** What a mentor scores, in tenths of a point. `overlap` is the value of the first feature. */
export type ScoreTables = {
  /** Feature by feature, unrounded: the very numbers of which `scoreOf` rounds the sum. */
  tenthsOf(overlap: number, number: number): number[]
  /** Writes into `promises`, which is used again. */
  promise(promises: Promises): void
}

/**
 * In tenths of a point. By gate, the most that it promises; below 0 where it is not open. By byte of a brief and what it says, the
 * most that it adds, and how much less it may be. `mostOfBriefs`: the most that all bytes add.
 */
export type Promises = {
  isOpen: Uint8Array
  ofGates: Float64Array
  ofBriefs: Float64Array
  slack: Float64Array
  mostOfBriefs: number
}

export const newPromises = (): Promises => ({
  isOpen: new Uint8Array(64),
  ofGates: new Float64Array(64),
  ofBriefs: new Float64Array(BYTES * BRIEF),
  slack: new Float64Array(BYTES * BRIEF),
  mostOfBriefs: 0,
})

/** Bytes of a brief, and what the last of them says: one of the kinds from there on. */
export const BYTES = 256
const REST = BYTES - 1

/** More than what adding up in another order can change; promises have it on top. */
export const ROUNDING = 1e-6

const BRIEF: number = BRIEFED.length

/** What a mentor's brief says, a byte for each of these features: the value rounded up where it is the same for every mentee, else the kind. */
export const briefOf = (alone: AloneValues, kindOf: (facet: Facet) => number): number[] =>
  BRIEFED.map((feature) => {
    const kind = kindOf(feature.reads as Facet)
    return isAlone(feature) ? Math.ceil(alone(feature)[kind]! * REST) : Math.min(kind, REST)
  })

/** By kind, from 0 to 1. Those that are not known yet are worked out by `of` as they are met. */
type Table = { feature: Feature; share: number; column: number; values: number[]; of: (kind: number) => number }

/** One table for each feature after the first. */
export function scoreTables(
  { kinds, classes, alone, gates }: Pictured,
  pairWithKind: (facet: Facet, kind: number) => Pair,
  nobody: Pair,
  shares: readonly number[],
): ScoreTables {
  const [first = 0] = shares
  const tables = features.slice(1).map((feature, at): Table => {
    const { reads } = feature
    const share = shares[at + 1]!
    // The same with everybody whom the mentee's record does not name.
    if (!isFacet(reads)) return { feature, share, column: -1, values: [feature.value(nobody)], of: () => Number.NaN }
    const of = (kind: number): number => feature.value(pairWithKind(reads, kind))
    return { feature, share, column: FACETS.indexOf(reads), values: isAlone(feature) ? alone(feature) : [], of }
  })
  const tenths = ({ share, values, of }: Table, kind: number): number => (values[kind] ??= of(kind)) * share * 1000
  const certain = tables.reduce((sum, table) => (table.column < 0 ? sum + tenths(table, 0) : sum), ROUNDING)

  const promiseOfBriefs = (promises: Promises): void => {
    const { ofBriefs, slack } = promises
    promises.mostOfBriefs = 0
    for (const table of tables) {
      const from = BYTES * BRIEFED.indexOf(table.feature)
      if (from < 0) continue
      const most = table.share * 1000
      const alike = isAlone(table.feature)
      const end = alike ? REST : Math.min(REST, classes[table.feature.reads as Facet].samples.length)
      for (let at = 0; at < end; at += 1) ofBriefs[from + at] = alike ? (at / REST) * most : tenths(table, at)
      slack.fill(alike ? most / REST : 0, from, from + BYTES)
      ofBriefs[from + REST] = most
      if (!alike) slack[from + REST] = most
      promises.mostOfBriefs += most
    }
  }
  const promiseOfGates = ({ isOpen, ofGates }: Promises): void => {
    const { size, kinds: kindsOfGates } = gates
    ofGates.fill(certain, 0, size)
    for (const table of tables) {
      const place = GATE_FACETS.indexOf(table.feature.reads as Facet)
      if (place < 0) continue
      for (let gate = 0; gate < size; gate += 1) {
        if (isOpen[gate] !== 0) ofGates[gate]! += tenths(table, kindsOfGates[gate * GATE_FACETS.length + place]!)
      }
    }
  }
  return {
    tenthsOf(overlap, number) {
      const all = [overlap * first * 1000]
      for (const table of tables) all.push(tenths(table, table.column < 0 ? 0 : kinds[number * STRIDE + table.column]!))
      return all
    },
    promise(promises) {
      promiseOfGates(promises)
      promiseOfBriefs(promises)
    },
  }
}
