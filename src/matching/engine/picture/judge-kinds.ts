import type { Facet } from '../facets.ts'
import { hardRules, type RuleName } from '../hard-rules.ts'
import type { Pair } from '../pair.ts'
import { GATE_FACETS, type Pictured } from './pictured.ts'

/** `isOpen` by gate: no rule keeps its mentors away. `open` counts the mentors behind open gates, but for those apart. */
export type Judged = { isOpen: Uint8Array; open: number; excluded: Map<RuleName, number> }

const NO_RULE: number = hardRules.length

/** Mentors by their kind: the first rule that keeps it away, and how many there are. */
export function judgeKinds(
  { gates, gateOf }: Pictured,
  pairWithKind: (facet: Facet, kind: number) => Pair,
  apart: ReadonlySet<number>,
): Judged {
  const counts = gates.counts.slice()
  for (const number of apart) counts[gateOf[number]!]! -= 1

  const known: (number | undefined)[][] = GATE_FACETS.map(() => [])
  const ruleAgainst = (at: number, kind: number): number => {
    const facet = GATE_FACETS[at]!
    const pair = pairWithKind(facet, kind)
    const rule = hardRules.findIndex((each) => each.reads === facet && each.excludes(pair))
    return rule === -1 ? NO_RULE : rule
  }
  const judged: Judged = { isOpen: new Uint8Array(counts.length), open: 0, excluded: new Map() }
  const kept = new Int32Array(NO_RULE + 1)
  for (let gate = 0; gate < counts.length; gate += 1) {
    const count = counts[gate]!
    if (count === 0) continue
    const tuple = gates.tuples[gate]!
    let first = NO_RULE
    for (let at = 0; at < tuple.length; at += 1) {
      const rule = (known[at]![tuple[at]!] ??= ruleAgainst(at, tuple[at]!))
      if (rule < first) first = rule
    }
    kept[first]! += count
    if (first === NO_RULE) judged.isOpen[gate] = 1
  }
  judged.open = kept[NO_RULE]!
  for (const [at, { name }] of hardRules.entries()) if (kept[at]! > 0) judged.excluded.set(name, kept[at]!)
  return judged
}
