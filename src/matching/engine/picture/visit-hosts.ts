import { features } from '../features.ts'
import { hardRules, type RuleName } from '../hard-rules.ts'
import type { Want } from '../match-input.ts'
import { openingOf, type Pair } from '../pair.ts'
import { doubled } from './doubled.ts'
import { BRIEFED } from './pictured.ts'
import { CODE_BITS, CODES, hostedAs, type Hosts, type Postings } from './postings.ts'
import { BYTES, type Promises, ROUNDING } from './score-tables.ts'
import type { Shortlist } from './shortlist.ts'

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
const IN_BATCH = BATCH - 1

/**
 * What some mentors open whose numbers are side by side, by the end of their number: the sum and the marks of it, what their gate
 * promises, and where their brief is. No marks, nothing else. `mentors` are those with marks, `chosen` serves to choose some.
 */
export type Batch = {
  count: number
  mentors: Int32Array
  chosen: Int32Array
  sums: Float64Array
  marks: Uint8Array
  promises: Float64Array
  rooms: Uint16Array
  hosts: Int32Array
  /** Room by room and code by code, what it gives. */
  parts: Float64Array
  given: Uint8Array
}

export const newBatch = (): Batch => ({
  count: 0,
  mentors: new Int32Array(BATCH),
  chosen: new Int32Array(BATCH),
  sums: new Float64Array(BATCH),
  marks: new Uint8Array(BATCH),
  promises: new Float64Array(BATCH),
  rooms: new Uint16Array(BATCH),
  hosts: new Int32Array(BATCH),
  parts: new Float64Array(CODES),
  given: new Uint8Array(CODES),
})

/** A wanted room: which of its hosts comes next, and where what it gives begins. */
type Room = { hosts: Hosts; next: number; gives: number }

/**
 * Puts on the shortlist whoever may be among the best of those behind an open gate who open a wanted room and whom no rule about
 * openings keeps away; nobody else is looked at. `open`: how many mentors there are behind open gates. `excluded`: how many such
 * rules keep away, those who open nothing among them. `scale`: tenths of a point for each of the sum of what they open.
 */
export function visitHosts(
  { postings, batch }: { postings: Postings; batch: Batch },
  nobody: Pair,
  promises: Promises,
  scale: number,
  open: number,
  apart: ReadonlySet<number>,
  shortlist: Shortlist,
): { visited: number; excluded: Map<RuleName, number> } {
  while (batch.given.length < nobody.wants.length * CODES) {
    batch.given = doubled(batch.given)
    batch.parts = doubled(batch.parts)
  }
  // In the order in which a score adds up.
  const rooms = nobody.wants.flatMap((want, place): Room[] => {
    const hosts = postings.hostsOf(want.roomId)
    if (!hosts) return []
    give(want, place, hosts.codes, batch)
    return [{ hosts, next: 0, gives: place * CODES }]
  })
  const end = rooms.reduce((last, { hosts }) => Math.max(last, hosts.count && hosts.mentors[hosts.count - 1]! + 1), 0)
  const byMarks = new Int32Array(2 * OPEN)
  for (let from = 0; from < end; from += BATCH) {
    batch.count = 0
    for (let room = 0; room < rooms.length; room += 1) gather(rooms[room]!, room, from + BATCH, promises, batch)
    for (const number of apart) if (number >= from && number < from + BATCH) batch.marks[number - from] = STRUCK
    pick(from, rooms, promises, scale, batch, byMarks, shortlist)
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

/** What a room gives, by each code of how it is hosted that is among `codes`. */
function give(want: Want, place: number, codes: number, { parts, given }: Batch): void {
  for (let code = 0; code < CODES; code += 1) {
    if ((codes & (1 << code)) === 0) continue
    const opening = openingOf(want, place, hostedAs(want.roomId, code))
    parts[place * CODES + code] = roomFeature.part(opening)
    given[place * CODES + code] = closing.reduce(
      (mark, rule, at) => (rule.closes(opening) ? mark : mark | OPEN_FOR(at)),
      OPENED,
    )
  }
}

/** Adds what a room's next hosts, those with numbers below `end`, open. */
function gather(room: Room, roomNumber: number, end: number, { isOpen, ofGates }: Promises, batch: Batch): void {
  const { gives } = room
  const { count: hostCount, mentors: hostMentors, kinds } = room.hosts
  const { mentors, chosen, sums, marks, promises, rooms, hosts, parts, given } = batch
  let next = room.next
  let open = 0
  // Without a branch: which gate is open, no processor foresees.
  for (; next < hostCount && hostMentors[next]! < end; next += 1) {
    chosen[open] = next
    open += isOpen[kinds[next]! >> CODE_BITS]!
  }
  room.next = next
  let { count } = batch
  for (let at = 0; at < open; at += 1) {
    const host = chosen[at]!
    const kind = kinds[host]!
    const mentor = hostMentors[host]! & IN_BATCH
    if (marks[mentor] === 0) {
      mentors[count] = mentor
      count += 1
      sums[mentor] = 0
      promises[mentor] = ofGates[kind >> CODE_BITS]!
      rooms[mentor] = roomNumber
      hosts[mentor] = host
    }
    const gift = gives + (kind & (CODES - 1))
    sums[mentor]! += parts[gift]!
    marks[mentor]! |= given[gift]!
  }
  batch.count = count
}

/** Shortlists the best of a batch, and counts and takes away its marks. */
function pick(
  from: number,
  rooms: readonly Room[],
  { ofBriefs, slack, mostOfBriefs }: Promises,
  scale: number,
  batch: Batch,
  byMarks: Int32Array,
  shortlist: Shortlist,
): void {
  const { count, mentors, chosen, sums, marks, promises, rooms: roomOf, hosts } = batch
  let threshold = shortlist.threshold()
  let likely = 0
  for (let at = 0; at < count; at += 1) {
    const mentor = mentors[at]!
    const mark = marks[mentor]!
    marks[mentor] = 0
    byMarks[mark]! += 1
    chosen[likely] = mentor
    const most = sums[mentor]! * scale + promises[mentor]! + mostOfBriefs
    likely += Number(mark === OPEN) & Number(most >= threshold)
  }
  for (let at = 0; at < likely; at += 1) {
    const mentor = chosen[at]!
    const { briefs } = rooms[roomOf[mentor]!]!.hosts
    const brief = hosts[mentor]! * BRIEF
    let most = sums[mentor]! * scale + promises[mentor]!
    for (let byte = 0; byte < BRIEF; byte += 1) most += ofBriefs[BYTES * byte + briefs[brief + byte]!]!
    if (most < threshold) continue
    let least = most - 2 * ROUNDING
    for (let byte = 0; byte < BRIEF; byte += 1) least -= slack[BYTES * byte + briefs[brief + byte]!]!
    threshold = shortlist.add(from + mentor, sums[mentor]!, least, most)
  }
}
