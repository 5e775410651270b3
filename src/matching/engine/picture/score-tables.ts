import type { Facet } from '../facets.ts'
import type { Feature } from '../feature.ts'
import { features } from '../features.ts'
import type { Pair } from '../pair.ts'
import { type AloneValues, isAlone } from './alone-values.ts'
import { BRIEFED, FACETS, GATE_FACETS, isFacet, type Pictured, STRIDE } from './pictured.ts'

/** What a mentor scores, in tenths of a point. `overlap` is the value of the first feature. */
export type ScoreTables = {
  /** Unrounded: the very sum that `scoreOf` rounds. */
  sum(overlap: number, number: number): number
  /** The most that they can score, rounded as a score is. `promise`: what their gate and their brief promise. */
  bound(overlap: number, promise: number): number
  promises(isOpen: Uint8Array): Promises
}

/** By gate, how much it promises; below 0 where it is not open. By byte of a brief and what it says, how much that adds at most. */
export type Promises = { ofGates: Float64Array; ofBriefs: Float64Array }

/** Bytes of a brief, and what the last of them says: one of the kinds from there on. */
export const BYTES = 256
const REST = BYTES - 1

/** More than what adding up in another order can change. */
const ROUNDING = 1e-6

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
  const tableOf = (feature: Feature, share: number): Table => {
    const { reads } = feature
    // The same with everybody whom the mentee's record does not name.
    if (!isFacet(reads)) return { feature, share, column: -1, values: [feature.value(nobody)], of: () => Number.NaN }
    const of = (kind: number): number => feature.value(pairWithKind(reads, kind))
    const values = isAlone(feature) ? alone(feature) : []
    return { feature, share, column: FACETS.indexOf(reads), values, of }
  }
  const [first = 0, ...others] = shares
  const tables = others.map((share, at) => tableOf(features[at + 1]!, share))
  const tenths = ({ share, values, of }: Table, kind: number): number => (values[kind] ??= of(kind)) * share * 1000
  const certain = tables.reduce((sum, table) => (table.column < 0 ? sum + tenths(table, 0) : sum), ROUNDING)

  const ofBriefs = (): Float64Array => {
    const told = new Float64Array(BYTES * BRIEF)
    for (const table of tables) {
      const from = BYTES * BRIEFED.indexOf(table.feature)
      if (from < 0) continue
      const most = table.share * 1000
      told[from + REST] = most
      const alike = isAlone(table.feature)
      const end = alike ? REST : Math.min(REST, classes[table.feature.reads as Facet].samples.length)
      for (let at = 0; at < end; at += 1) told[from + at] = alike ? (at / REST) * most : tenths(table, at)
    }
    return told
  }
  const ofGates = (isOpen: Uint8Array): Float64Array => {
    const told = new Float64Array(isOpen.length).fill(-1)
    for (let gate = 0; gate < told.length; gate += 1) if (isOpen[gate] !== 0) told[gate] = certain
    const kindsOfGates = gates.kinds
    for (const table of tables) {
      const place = GATE_FACETS.indexOf(table.feature.reads as Facet)
      if (place < 0) continue
      for (let gate = 0; gate < told.length; gate += 1) {
        if (told[gate]! >= 0) told[gate]! += tenths(table, kindsOfGates[gate * GATE_FACETS.length + place]!)
      }
    }
    return told
  }
  return {
    sum(overlap, number) {
      let sum = overlap * first * 1000
      for (const table of tables) sum += tenths(table, table.column < 0 ? 0 : kinds[number * STRIDE + table.column]!)
      return sum
    },
    bound: (overlap, promise) => Math.round(overlap * first * 1000 + promise),
    promises: (isOpen) => ({ ofGates: ofGates(isOpen), ofBriefs: ofBriefs() }),
  }
}
