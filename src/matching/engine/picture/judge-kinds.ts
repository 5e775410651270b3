import type { Facet } from '../facets.ts'
import { hardRules, type RuleName } from '../hard-rules.ts'
import type { Pair } from '../pair.ts'
import { BLOCK_BITS, NO_RULE } from './gates.ts'
import { GATE_FACETS, isFacet, type Pictured } from './pictured.ts'
import { doubled } from './doubled.ts'
import { judgedBefore } from './said.ts'
import type { Promises } from './score-tables.ts'

/** `open` counts the mentors behind open gates, but for those apart. */
export type Judged = { open: number; excluded: Map<RuleName, number> }

const FACETS: number = GATE_FACETS.length

/** The rules that some mentees run into and others do not, by their number. */
const GATE_RULES = hardRules.flatMap(({ reads, ...rule }, number) =>
  isFacet(reads) && !('alone' in rule) ? { number, facet: reads, column: GATE_FACETS.indexOf(reads) } : [],
)

/** Mentors by their gate: the first rule that keeps them away, and how many there are. Writes which gates are open into `promises`. */
export function judgeKinds(
  { gates, places, classes, said }: Pictured,
  nobody: Pair,
  pairWithKind: (facet: Facet, kind: number) => Pair,
  apart: ReadonlySet<number>,
  promises: Promises,
): Judged {
  const { size, kinds, shutBy, counts } = gates
  while (promises.isOpen.length < size) {
    promises.isOpen = doubled(promises.isOpen)
    promises.ofGates = doubled(promises.ofGates)
  }

  const firstRules = Uint8Array.from(shutBy.subarray(0, size))
  for (const { number, facet, column } of GATE_RULES) {
    const count = classes[facet].samples.length
    const excludes = judgedBefore(said, number, nobody, count)
    for (let kind = excludes.length; kind < count; kind += 1) {
      excludes.push(hardRules[number]!.excludes(pairWithKind(facet, kind)))
    }
    for (let gate = 0; gate < size; gate += 1) {
      if (number < firstRules[gate]! && excludes[kinds[gate * FACETS + column]!]!) firstRules[gate] = number
    }
  }
  const judged: Judged = { open: 0, excluded: new Map() }
  const kept = new Int32Array(NO_RULE + 1)
  for (let gate = 0; gate < size; gate += 1) {
    const first = firstRules[gate]!
    kept[first]! += counts[gate]!
    promises.isOpen[gate] = first === NO_RULE ? 1 : 0
  }
  for (const number of apart) kept[firstRules[gates.gateOf[places[number]! >> BLOCK_BITS]!]!]! -= 1
  judged.open = kept[NO_RULE]!
  for (const [at, { name }] of hardRules.entries()) if (kept[at]! > 0) judged.excluded.set(name, kept[at]!)
  return judged
}
