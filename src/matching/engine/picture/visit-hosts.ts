import { features } from '../features.ts'
import { hardRules, type RuleName } from '../hard-rules.ts'
import { openingOf, type Pair } from '../pair.ts'
import type { Judged } from './judge-kinds.ts'
import type { Pictured } from './pictured.ts'
import { CODE_BITS, CODES, hostedAs } from './postings.ts'

const [roomFeature] = features
const closing = hardRules.filter((rule) => 'closes' in rule)

/** Marks of a mentor during a visit: seen; to be passed by, as they are judged apart; left open by the n-th of the rules that close openings. */
const SEEN = 1
const PASSED_BY = 2
const OPEN_FOR = (rule: number): number => 4 << rule
const OPEN = closing.reduce((mark, _, rule) => mark | OPEN_FOR(rule), SEEN)

/**
 * Sums up what the mentors behind open gates open of the wanted rooms, host by host; nobody else is looked at. Leaves
 * the sums in `scratch.sums`, and who has one in `scratch.touched`: the count is the answer, with whom rules about openings
 * keep away. The caller clears the sums.
 */
export function visitHosts(
  { postings, scratch }: Pictured,
  nobody: Pair,
  { isOpen, open }: Judged,
  apart: ReadonlySet<number>,
): { count: number; excluded: Map<RuleName, number> } {
  const { sums, marks, touched } = scratch
  for (const number of apart) marks[number] = PASSED_BY
  const parts = new Float64Array(CODES)
  const opened = new Uint8Array(CODES)
  let seen = 0
  for (const [place, want] of nobody.wants.entries()) {
    const hosts = postings.hostsOf(want.roomId)
    if (!hosts) continue
    for (let code = 0; code < CODES; code += 1) {
      const opening = openingOf(want, place, hostedAs(want.roomId, code))
      parts[code] = roomFeature.part(opening)
      opened[code] = closing.reduce((mark, rule, at) => (rule.closes(opening) ? mark : mark | OPEN_FOR(at)), SEEN)
    }
    const { mentors, kinds, count } = hosts
    for (let at = 0; at < count; at += 1) {
      const kind = kinds[at]!
      if (isOpen[kind >> CODE_BITS] === 0) continue
      const number = mentors[at]!
      const mark = marks[number]!
      if (mark === PASSED_BY) continue
      if (mark === 0) touched[seen++] = number
      const code = kind & (CODES - 1)
      marks[number] = mark | opened[code]!
      sums[number]! += parts[code]!
    }
  }

  const excluded = new Map<RuleName, number>()
  let count = 0
  for (let at = 0; at < seen; at += 1) {
    const number = touched[at]!
    if (marks[number] === OPEN) touched[count++] = number
    else {
      const { name } = closing.find((_, rule) => (marks[number]! & OPEN_FOR(rule)) === 0)!
      excluded.set(name, (excluded.get(name) ?? 0) + 1)
      sums[number] = 0
    }
  }
  marks.fill(0)
  const rule = hardRules.find((each) => each.reads === 'openings' && each.excludes(nobody))
  if (rule && open > seen) excluded.set(rule.name, open - seen)
  return { count, excluded }
}
