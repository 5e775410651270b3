import type { Facet } from '../facets.ts'
import { hardRules, type RuleName } from '../hard-rules.ts'
import type { Pair } from '../pair.ts'
import { NO_RULE } from './gates.ts'
import { GATE_FACETS, type Pictured } from './pictured.ts'
import { doubled } from './doubled.ts'
import type { Promises } from './score-tables.ts'

/** `open` counts the mentors behind open gates, but for those apart. */
export type Judged = { open: number; excluded: Map<RuleName, number> }

const FACETS: number = GATE_FACETS.length

/** By facet, the rules that some mentees run into, with their numbers. */
const RULES = GATE_FACETS.map((facet) =>
  hardRules.flatMap((rule, number) => (rule.reads === facet ? { number, excludes: rule.excludes } : [])),
)

/** Mentors by their gate: the first rule that keeps them away, and how many there are. Writes which gates are open into `promises`. */
export function judgeKinds(
  { gates, gateOf, classes }: Pictured,
  pairWithKind: (facet: Facet, kind: number) => Pair,
  apart: ReadonlySet<number>,
  promises: Promises,
): Judged {
  const { size, kinds, shutBy, counts } = gates
  while (promises.isOpen.length < size) {
    promises.isOpen = doubled(promises.isOpen)
    promises.ofGates = doubled(promises.ofGates)
  }

  const rulesByFacet = GATE_FACETS.map((facet, at) => {
    const first: number[] = []
    const { samples } = classes[facet]
    for (let kind = 0; kind < samples.length; kind += 1) {
      const pair = pairWithKind(facet, kind)
      first.push(RULES[at]!.find(({ excludes }) => excludes(pair))?.number ?? NO_RULE)
    }
    return first
  })
  const judged: Judged = { open: 0, excluded: new Map() }
  const firstRule = (gate: number): number => {
    let first = shutBy[gate]!
    for (let at = 0; at < FACETS; at += 1) {
      const rule = rulesByFacet[at]![kinds[gate * FACETS + at]!]!
      if (rule < first) first = rule
    }
    return first
  }
  const kept = new Int32Array(NO_RULE + 1)
  for (let gate = 0; gate < size; gate += 1) {
    const first = firstRule(gate)
    kept[first]! += counts[gate]!
    promises.isOpen[gate] = first === NO_RULE ? 1 : 0
  }
  for (const number of apart) kept[firstRule(gateOf[number]!)]! -= 1
  judged.open = kept[NO_RULE]!
  for (const [at, { name }] of hardRules.entries()) if (kept[at]! > 0) judged.excluded.set(name, kept[at]!)
  return judged
}
