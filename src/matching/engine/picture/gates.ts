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
  enter(rule: number, kinds: readonly number[]): number
  leave(gate: number): void
}

export const NO_RULE: number = hardRules.length

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
    enter(rule, own) {
      const key = [rule, ...own].join()
      const gate = numbers.get(key) ?? numbers.size
      numbers.set(key, gate)
      while (kinds.length < own.length * numbers.size) kinds = doubled(kinds)
      if (counts.length < numbers.size) {
        counts = doubled(counts)
        shutBy = doubled(shutBy)
      }
      kinds.set(own, own.length * gate)
      shutBy[gate] = rule
      counts[gate]! += 1
      return gate
    },
    leave(gate) {
      counts[gate]! -= 1
    },
  }
}
