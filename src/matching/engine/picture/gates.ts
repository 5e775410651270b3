import { hardRules } from '../hard-rules.ts'
import type { HardRule } from '../hard-rule.ts'
import type { MentorView } from '../match-input.ts'
import { alone } from './nobody.ts'
import { doubled } from './doubled.ts'

/**
 * Kinds by all that hard rules read: whom one rule keeps away, it keeps away with all of their kind. A gate is told by the first
 * rule that keeps its mentors away from everybody, and by their kind in each of `GATE_FACETS`.
 */
export type Gates = {
  readonly size: number
  /** Gate by gate, the number of that rule, `NO_RULE` if there is none. */
  readonly shutBy: Int32Array
  /** Gate by gate, the kind in each of the facets: as many numbers as there are facets. */
  readonly kinds: Int32Array
  /** Gate by gate, how many mentors there are. */
  readonly counts: Int32Array
  /** How many blocks there are. Who is behind one gate stands in one block with others of it, or in several when they are many. */
  readonly blocks: number
  /** Block by block, its gate, and how many stand in it or have stood there. */
  readonly gateOf: Int32Array
  readonly spans: Int32Array
  /** Gives a place: the number of a block, and behind it, in `BLOCK_BITS`, the number in it. */
  enter(rule: number, kinds: readonly number[]): number
  leave(place: number): void
}

export const NO_RULE: number = hardRules.length

export const BLOCK_BITS = 10

/** The most that stand in one block. */
export const BLOCK: number = 1 << BLOCK_BITS

const lasting = hardRules.filter((rule: HardRule) => 'alone' in rule)

/** Number of the first rule that keeps a mentor away from everybody. */
export function ruleForAll(mentor: MentorView): number {
  const pair = alone(mentor)
  const rule = lasting.find(({ excludes }) => excludes(pair))
  return rule ? hardRules.indexOf(rule) : NO_RULE
}

export function gatesOf(): Gates {
  const numbers = new Map<string, number>()
  let shutBy = new Int32Array(64)
  let kinds = new Int32Array(64)
  let counts = new Int32Array(64)
  /** Gate by gate, its last block. */
  let lasts = new Int32Array(64)
  /** Gate by gate, the places that were left. */
  const left = new Map<number, number[]>()
  let blocks = 0
  let gateOf = new Int32Array(64)
  let spans = new Int32Array(64)

  const newBlock = (gate: number): void => {
    if (blocks === gateOf.length) {
      gateOf = doubled(gateOf)
      spans = doubled(spans)
    }
    gateOf[blocks] = gate
    lasts[gate] = blocks
    blocks += 1
  }
  const gateBehind = (rule: number, own: readonly number[]): number => {
    const key = [rule, ...own].join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    const gate = numbers.size
    numbers.set(key, gate)
    while (kinds.length < own.length * numbers.size) kinds = doubled(kinds)
    if (counts.length < numbers.size) {
      counts = doubled(counts)
      shutBy = doubled(shutBy)
      lasts = doubled(lasts)
    }
    kinds.set(own, own.length * gate)
    shutBy[gate] = rule
    newBlock(gate)
    return gate
  }
  return {
    get size() {
      return numbers.size
    },
    get shutBy() {
      return shutBy
    },
    get kinds() {
      return kinds
    },
    get counts() {
      return counts
    },
    get blocks() {
      return blocks
    },
    get gateOf() {
      return gateOf
    },
    get spans() {
      return spans
    },
    enter(rule, own) {
      const gate = gateBehind(rule, own)
      counts[gate]! += 1
      const again = left.get(gate)?.pop()
      if (again !== undefined) return again
      if (spans[lasts[gate]!] === BLOCK) newBlock(gate)
      const block = lasts[gate]!
      spans[block]! += 1
      return (block << BLOCK_BITS) | (spans[block]! - 1)
    },
    leave(place) {
      const gate = gateOf[place >> BLOCK_BITS]!
      counts[gate]! -= 1
      left.getOrInsertComputed(gate, () => []).push(place)
    },
  }
}
