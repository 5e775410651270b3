import { features } from '../features.ts'
import { hardRules, type RuleName } from '../hard-rules.ts'
import type { Want } from '../match-input.ts'
import { openingOf, type Pair } from '../pair.ts'
import { BRIEFED } from './pictured.ts'
import { CODE_BITS, CODES, hostedAs, type Hosts, type Postings } from './postings.ts'
import { BYTES, type Promises } from './score-tables.ts'

const [roomFeature] = features
const closing = hardRules.filter((rule) => 'closes' in rule)

/** Marks of an opening: that it is one; that the n-th of the rules that close openings leaves it open. */
const STRUCK = 0
const OPENED = 1
const OPEN_FOR = (rule: number): number => 2 << rule
const OPEN = closing.reduce((mark, _, rule) => mark | OPEN_FOR(rule), OPENED)

const BRIEF: number = BRIEFED.length

/** So many mentors at a time, that what is noted of them stays close to the processor. */
const BATCH = 1 << 12

/**
 * Who of some mentors with numbers side by side opens a wanted room, in any order from place 1 on: the sum and the marks of what
 * they open, and what their gate and brief promise. `places` by number, 0 for everybody else.
 */
export type Batch = {
  count: number
  places: Uint16Array
  mentors: Int32Array
  sums: Float64Array
  marks: Uint8Array
  promises: Float64Array
}

export const newBatch = (): Batch => ({
  count: 0,
  places: new Uint16Array(BATCH),
  mentors: new Int32Array(BATCH + 1),
  sums: new Float64Array(BATCH + 1),
  marks: new Uint8Array(BATCH + 1),
  promises: new Float64Array(BATCH + 1),
})

/** A wanted room: what it gives by each code of how it is hosted, and which of its hosts comes next. */
type Room = { hosts: Hosts; next: number; parts: Float64Array; marks: Uint8Array }

/**
 * Visits everybody behind an open gate who opens a wanted room and whom no rule about openings keeps away; nobody else is looked
 * at. `open`: how many mentors there are behind open gates. `excluded`: how many such rules keep away, those who open nothing among
 * them.
 */
export function visitHosts(
  { postings, batch }: { postings: Postings; batch: Batch },
  nobody: Pair,
  promises: Promises,
  open: number,
  apart: ReadonlySet<number>,
  visit: (number: number, sum: number, promise: number) => void,
): { visited: number; excluded: Map<RuleName, number> } {
  // In the order in which a score adds up.
  const rooms = nobody.wants.flatMap((want, place) => {
    const hosts = postings.hostsOf(want.roomId)
    return hosts ? [{ hosts, next: 0, ...givenBy(want, place) }] : []
  })
  const end = rooms.reduce((last, { hosts }) => Math.max(last, hosts.count && hosts.mentors[hosts.count - 1]! + 1), 0)
  const byMarks = new Int32Array(2 * OPEN)
  for (let from = 0; from < end; from += BATCH) {
    batch.count = 0
    for (const room of rooms) gather(room, from + BATCH, promises, batch)

    for (const number of apart) {
      if (number >= from && number < from + BATCH) batch.marks[batch.places[number - from]!] = STRUCK
    }
    const { count, places, mentors, sums, marks, promises: promised } = batch
    for (let at = 1; at <= count; at += 1) {
      places[mentors[at]! - from] = 0
      byMarks[marks[at]!]! += 1
      if (marks[at] === OPEN) visit(mentors[at]!, sums[at]!, promised[at]!)
    }
  }
  byMarks[STRUCK] = 0

  const excluded = new Map<RuleName, number>()
  const seen = byMarks.reduce((sum, count) => sum + count, 0)
  const rule = hardRules.find((each) => each.reads === 'openings' && each.excludes(nobody))
  if (rule && open > seen) excluded.set(rule.name, open - seen)
  for (const [mark, count] of byMarks.entries()) {
    const closed = closing.find((_, at) => (mark & OPEN_FOR(at)) === 0)
    if (closed && count > 0) excluded.set(closed.name, (excluded.get(closed.name) ?? 0) + count)
  }
  return { visited: byMarks[OPEN]!, excluded }
}

function givenBy(want: Want, place: number): { parts: Float64Array; marks: Uint8Array } {
  const gives = { parts: new Float64Array(CODES), marks: new Uint8Array(CODES) }
  for (let code = 0; code < CODES; code += 1) {
    const opening = openingOf(want, place, hostedAs(want.roomId, code))
    gives.parts[code] = roomFeature.part(opening)
    gives.marks[code] = closing.reduce((mark, rule, at) => (rule.closes(opening) ? mark : mark | OPEN_FOR(at)), OPENED)
  }
  return gives
}

/** Adds what a room's next hosts, those with numbers below `end`, open. */
function gather(room: Room, end: number, { ofGates, ofBriefs }: Promises, batch: Batch): void {
  const { hosts, parts, marks: marksOf } = room
  const { count: hostCount, mentors: hostMentors, kinds, briefs } = hosts
  const { places, mentors, sums, marks, promises } = batch
  let { count } = batch
  let host = room.next
  for (; host < hostCount; host += 1) {
    const mentor = hostMentors[host]!
    if (mentor >= end) break
    const kind = kinds[host]!
    let promise = ofGates[kind >> CODE_BITS]!
    if (promise < 0) continue
    const code = kind & (CODES - 1)
    let place = places[mentor & (BATCH - 1)]!
    if (place === 0) {
      count += 1
      place = count
      places[mentor & (BATCH - 1)] = place
      mentors[place] = mentor
      sums[place] = 0
      marks[place] = 0
    }
    const before = marks[place]!
    const after = before | marksOf[code]!
    sums[place]! += parts[code]!
    marks[place] = after
    // Nobody else is visited.
    if (after === OPEN && before !== OPEN) {
      for (let at = 0; at < BRIEF; at += 1) promise += ofBriefs[BYTES * at + briefs[host * BRIEF + at]!]!
      promises[place] = promise
    }
  }
  batch.count = count
  room.next = host
}
