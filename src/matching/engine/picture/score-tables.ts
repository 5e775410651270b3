import type { Facet } from '../facets.ts'
import type { Feature } from '../feature.ts'
import { features } from '../features.ts'
import type { Pair } from '../pair.ts'
import { type AloneValues, isAlone } from './alone-values.ts'
import { ALONE, BRIEFED, FACETS, GATE_FACETS, isFacet, type Pictured, STRIDE } from './pictured.ts'
import { ALONE_BITS } from './postings.ts'
import type { Told } from './said.ts'

/** What a mentor scores, in tenths of a point. `overlap` is the value of the first feature. */
export type ScoreTables = {
  /** Feature by feature, unrounded: the very numbers of which `scoreOf` rounds the sum. */
  tenthsOf(overlap: number, number: number): number[]
  /** Writes into `promises`, which is used again. */
  promise(promises: Promises): void
}

/**
 * The most that mentors get for being of a kind, in units: by gate, where it is open; by what is the same of them with everybody;
 * and by brief. The numbers of each feature stand one after another. `mostOf…`: the most that all of them add; `slack`: how much less
 * it may be all in all, but for kinds that a brief cannot tell apart.
 */
export type Promises = {
  isOpen: Uint8Array
  ofGates: Int32Array
  ofAlone: Int32Array
  ofBriefs: Int32Array
  mostOfAlone: number
  mostOfBriefs: number
  slack: number
}

export const newPromises = (): Promises => ({
  isOpen: new Uint8Array(64),
  ofGates: new Int32Array(64),
  ofAlone: new Int32Array(ALONE.length << EACH_ALONE),
  ofBriefs: new Int32Array(BRIEFED.length << EACH_BRIEFED),
  mostOfAlone: 0,
  mostOfBriefs: 0,
  slack: 0,
})

/** Bits for the value of each feature that is the same with everybody. */
export const EACH_ALONE = Math.floor(ALONE_BITS / ALONE.length)
export const WHOLE = (1 << EACH_ALONE) - 1

/** Bits for the kind by each of the other features; the last number says: one of the kinds from there on. */
export const EACH_BRIEFED = Math.min(8, Math.floor(32 / BRIEFED.length))
export const REST = (1 << EACH_BRIEFED) - 1

/** Promises are whole numbers of units, so many to a tenth of a point. */
export const UNITS = 8192

/** So many bits hold any score in units, with what rounding adds. */
export const UNIT_BITS = 24

/** Tenths of a point in units: never less than they are, and at least one. */
export const unitsOf = (tenths: number): number => Math.floor(tenths * UNITS) + 1

/** The value of each feature that is the same with everybody, rounded up. */
export const aloneOf = (alone: AloneValues, kindOf: (facet: Facet) => number): number =>
  ALONE.reduce((all, feature, at) => {
    const value = alone(feature)[kindOf(feature.reads as Facet)]!
    return all | (Math.ceil(value * WHOLE) << (at * EACH_ALONE))
  }, 0)

/** The kind by each of the other features. */
export const briefOf = (kindOf: (facet: Facet) => number): number =>
  BRIEFED.reduce((all, feature, at) => all | (Math.min(kindOf(feature.reads as Facet), REST) << (at * EACH_BRIEFED)), 0)

/** By kind, from 0 to 1. Those that nobody has asked for yet are worked out by `of` as they are met. */
type Table = { feature: Feature; share: number; column: number; values: number[]; of: (kind: number) => number }

/** One table for each feature after the first. */
export function scoreTables(
  { kinds, classes, alone, gates }: Pictured,
  told: readonly Told[],
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
    const values = isAlone(feature) ? alone(feature) : told[at + 1]!.values
    return { feature, share, column: FACETS.indexOf(reads), values, of }
  })
  const tenths = ({ share, values, of }: Table, kind: number): number => (values[kind] ??= of(kind)) * share * 1000
  const certain = tables.reduce((sum, table) => (table.column < 0 ? sum + tenths(table, 0) : sum), 0)

  const promiseOfAlone = (promises: Promises): void => {
    promises.mostOfAlone = 0
    // Each of the numbers that are added up is rounded up by one at most.
    promises.slack = features.length
    for (const { feature, share } of tables) {
      const at = ALONE.indexOf(feature)
      if (at < 0) continue
      const most = share * 1000
      for (let value = 0; value <= WHOLE; value += 1) {
        promises.ofAlone[(at << EACH_ALONE) + value] = unitsOf((value / WHOLE) * most)
      }
      promises.mostOfAlone += unitsOf(most)
      promises.slack += unitsOf(most / WHOLE)
    }
  }
  const promiseOfBriefs = (promises: Promises): void => {
    const { ofBriefs } = promises
    promises.mostOfBriefs = 0
    for (const table of tables) {
      const from = BRIEFED.indexOf(table.feature) << EACH_BRIEFED
      if (from < 0) continue
      const kindsOf = classes[table.feature.reads as Facet].samples.length
      let most = 0
      for (let kind = 0; kind < Math.min(REST, kindsOf); kind += 1) {
        const units = unitsOf(tenths(table, kind))
        ofBriefs[from + kind] = units
        most = Math.max(most, units)
      }
      ofBriefs[from + REST] = unitsOf(table.share * 1000)
      promises.mostOfBriefs += kindsOf > REST ? ofBriefs[from + REST]! : most
    }
  }
  const promiseOfGates = ({ isOpen, ofGates }: Promises): void => {
    const { size, kinds: kindsOfGates } = gates
    ofGates.fill(unitsOf(certain), 0, size)
    for (const table of tables) {
      const place = GATE_FACETS.indexOf(table.feature.reads as Facet)
      if (place < 0) continue
      for (let gate = 0; gate < size; gate += 1) {
        if (isOpen[gate] !== 0) {
          ofGates[gate]! += unitsOf(tenths(table, kindsOfGates[gate * GATE_FACETS.length + place]!))
        }
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
      promiseOfAlone(promises)
      promiseOfGates(promises)
      promiseOfBriefs(promises)
    },
  }
}
