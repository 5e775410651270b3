import type { Facet } from '../facets.ts'
import { hardRules, type RuleName } from '../hard-rules.ts'
import type { Pair } from '../pair.ts'
import { NO_RULE } from './gates.ts'
import { GATE_FACETS, type Pictured } from './pictured.ts'

/** `isOpen` by gate: no rule keeps its mentors away. `open` counts the mentors behind open gates, but for those apart. */
export type Judged = { isOpen: Uint8Array; open: number; excluded: Map<RuleName, number> }

const FACETS: number = GATE_FACETS.length

/** By facet, the rules that some mentees run into, with their numbers. */
const RULES = GATE_FACETS.map((facet) =>
  hardRules.flatMap((rule, number) => (rule.reads === facet ? { number, excludes: rule.excludes } : [])),
)

/** Mentors by their gate: the first rule that keeps them away, and how many there are. */
export function judgeKinds(
  { gates, gateOf, classes }: Pictured,
  pairWithKind: (facet: Facet, kind: number) => Pair,
  apart: ReadonlySet<number>,
): Judged {
  const { size, kinds, shutBy } = gates
  const counts = gates.counts.slice(0, size)
  for (const number of apart) counts[gateOf[number]!]! -= 1

  const rulesByFacet = GATE_FACETS.map((facet, at) => {
    const first = new Uint8Array(classes[facet].samples.length)
    for (let kind = 0; kind < first.length; kind += 1) {
      const pair = pairWithKind(facet, kind)
      first[kind] = RULES[at]!.find(({ excludes }) => excludes(pair))?.number ?? NO_RULE
    }
    return first
  })
  const judged: Judged = { isOpen: new Uint8Array(size), open: 0, excluded: new Map() }
  const kept = new Int32Array(NO_RULE + 1)
  for (let gate = 0; gate < size; gate += 1) {
    let first = shutBy[gate]!
    for (let at = 0; at < FACETS; at += 1) {
      const rule = rulesByFacet[at]![kinds[gate * FACETS + at]!]!
      if (rule < first) first = rule
    }
    kept[first]! += counts[gate]!
    if (first === NO_RULE) judged.isOpen[gate] = 1
  }
  judged.open = kept[NO_RULE]!
  for (const [at, { name }] of hardRules.entries()) if (kept[at]! > 0) judged.excluded.set(name, kept[at]!)
  return judged
}
