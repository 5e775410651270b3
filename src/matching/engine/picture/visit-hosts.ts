import { features } from '../features.ts'
import { hardRules, type RuleName } from '../hard-rules.ts'
import type { Want } from '../match-input.ts'
import { openingOf, type Pair } from '../pair.ts'
import { doubled } from './doubled.ts'
import { BLOCK, BLOCK_BITS } from './gates.ts'
import { ALONE, BRIEFED, type Pictured } from './pictured.ts'
import { ALONE_BITS, CODE_BITS, CODES, hostedAs, type Hosts, PLACE_SHIFT } from './postings.ts'
import { EACH_ALONE, EACH_BRIEFED, type Promises, REST, UNIT_BITS, UNITS, unitsOf, WHOLE } from './score-tables.ts'
import type { Shortlist } from './shortlist.ts'

const [roomFeature] = features
const closing = hardRules.filter((rule) => 'closes' in rule)

/** What is imported is looked up wherever it is used, what stands here is not: in `pick`, that was two fifths of the time. */
const AT_MARKS = UNIT_BITS
const AT_PLACE = PLACE_SHIFT
const AT_ALONE = CODE_BITS
const CODE = CODES - 1
const ALL_ALONE = (1 << ALONE_BITS) - 1
const [ALONE_PARTS, AT_ALONE_PART, ALONE_PART] = [ALONE.length, EACH_ALONE, WHOLE]
const [BRIEF_PARTS, AT_BRIEF_PART, BRIEF_PART] = [BRIEFED.length, EACH_BRIEFED, REST]

/**
 * What somebody opens is one number: the most that it and their gate promise, and above it a bit for each of the rules that close
 * openings, set when it leaves one open.
 */
const PROMISED = (1 << UNIT_BITS) - 1
const OPEN_FOR = (rule: number): number => 1 << (UNIT_BITS + rule)
const OPEN = closing.reduce((mark, _, rule) => mark | OPEN_FOR(rule), 0)
const MARKS = OPEN >> UNIT_BITS
const NOTHING = 0

/**
 * Memory of the search that runs, of which there is one at a time: for some mentors whose places are side by side. What they open, by
 * place; those who open anything, one after another: their kind with the place here, and where they stand in the room that they were
 * met in first. `chosen…`: some hosts of one room, with what their gate promises; then some of those who were met.
 */
const opened = new Int32Array(BLOCK)
const metKinds = new Int32Array(BLOCK)
const metHosts = new Int32Array(BLOCK)
const chosen = new Int32Array(BLOCK)
const chosenHosts = new Int32Array(BLOCK)
const chosenPromises = new Int32Array(BLOCK)

/**
 * What grows with what is asked and with the picture: by wanted room and code, what it is worth and what it gives; the segments that
 * are open; by open block, where its places begin.
 */
export type Batch = { parts: Float64Array; given: Int32Array; segments: Int32Array; starts: Int32Array }

export const newBatch = (): Batch => ({
  parts: new Float64Array(CODES),
  given: new Int32Array(CODES),
  segments: new Int32Array(64),
  starts: new Int32Array(64),
})

/** A wanted room: which segment of its hosts comes next, where what it gives begins, and how many were met when its hosts were through. */
type Room = { hosts: Hosts; next: number; gives: number; met: number }

/**
 * Puts on the shortlist whoever may be among the best of those behind an open gate who open a wanted room and whom no rule about
 * openings keeps away; nobody else is looked at. `open`: how many mentors there are behind open gates. `excluded`: how many such
 * rules keep away, those who open nothing among them. `scale`: tenths of a point for each of the sum of what they open.
 */
export function visitHosts(
  { postings, gates, places, batch }: Pick<Pictured, 'postings' | 'gates' | 'places' | 'batch'>,
  nobody: Pair,
  promises: Promises,
  scale: number,
  open: number,
  apart: ReadonlySet<number>,
  shortlist: Shortlist,
): { visited: number; excluded: Map<RuleName, number> } {
  const { blocks, gateOf, spans } = gates
  const { isOpen } = promises
  while (batch.given.length < nobody.wants.length * CODES) {
    batch.parts = doubled(batch.parts)
    batch.given = doubled(batch.given)
  }
  while (batch.starts.length < blocks) {
    batch.starts = doubled(batch.starts)
    batch.segments = doubled(batch.segments)
  }
  const rooms = nobody.wants.flatMap((want, place): Room[] => {
    const hosts = postings.hostsOf(want.roomId, places, blocks)
    if (!hosts) return []
    give(want, place, scale, hosts.codes, batch)
    return [{ hosts, next: 0, gives: place * CODES, met: 0 }]
  })
  const byMarks = new Int32Array(MARKS + 1)
  const { starts } = batch
  let struck = 0
  for (let block = 0; block < blocks;) {
    const first = block
    let span = 0
    for (; block < blocks; block += 1) {
      if (isOpen[gateOf[block]!] === 0) continue
      if (span + spans[block]! > BLOCK) break
      starts[block] = span
      span += spans[block]!
    }
    opened.fill(NOTHING, 0, span)
    let count = 0
    for (const room of rooms) count = gather(room, choose(room, block, gateOf, promises, batch), count, batch.given)
    for (const number of apart) {
      const own = places[number]! >> BLOCK_BITS
      if (own >= first && own < block && isOpen[gateOf[own]!] === 1) {
        const place = starts[own]! + (places[number]! & (BLOCK - 1))
        if (opened[place] !== NOTHING) struck += 1
        opened[place] = NOTHING
      }
    }
    pick(rooms, promises, count, byMarks, shortlist)
  }
  byMarks[0]! -= struck

  const excluded = new Map<RuleName, number>()
  const seen = byMarks.reduce((sum, count) => sum + count, 0)
  const rule = hardRules.find((each) => each.reads === 'openings' && each.excludes(nobody))
  if (rule && open > seen) excluded.set(rule.name, open - seen)
  for (const [mark, count] of byMarks.entries()) {
    const closed = closing.find((_, at) => (mark & (1 << at)) === 0)
    if (closed && count > 0) excluded.set(closed.name, (excluded.get(closed.name) ?? 0) + count)
  }
  return { visited: byMarks[MARKS]!, excluded }
}

/** What a room gives, by each code of how it is hosted that is among `codes`. */
function give(want: Want, place: number, scale: number, codes: number, { parts, given }: Batch): void {
  for (let code = 0; code < CODES; code += 1) {
    if ((codes & (1 << code)) === 0) continue
    const opening = openingOf(want, place, hostedAs(want.roomId, code))
    const part = roomFeature.part(opening)
    parts[place * CODES + code] = part
    given[place * CODES + code] = closing.reduce(
      (mark, rule, at) => (rule.closes(opening) ? mark : mark | OPEN_FOR(at)),
      unitsOf(part * scale),
    )
  }
}

/** Rounded down: whoever has reached it in tenths has reached it here. */
const inUnits = (tenths: number): number => Math.floor(tenths * UNITS) | 0

/** Chooses of a room's next hosts, those in blocks below `end`, who is behind an open gate. Answers how many. */
function choose(
  room: Room,
  end: number,
  gateOf: Int32Array,
  { isOpen, ofGates }: Promises,
  { segments: open, starts }: Batch,
): number {
  const { segments, blocks, ends, kinds } = room.hosts
  let next = room.next
  let openCount = 0
  // Without a branch: which gate is open, no processor foresees.
  for (; next < segments && blocks[next]! < end; next += 1) {
    open[openCount] = next
    openCount += isOpen[gateOf[blocks[next]!]!]!
  }
  room.next = next
  let count = 0
  for (let at = 0; at < openCount; at += 1) {
    const segment = open[at]!
    const block = blocks[segment]!
    const start = starts[block]! << AT_PLACE
    const promise = ofGates[gateOf[block]!]!
    const last = ends[segment]!
    // Nothing but this, so that the processor waits for many of them at once.
    for (let host = segment === 0 ? 0 : ends[segment - 1]!; host < last; host += 1) {
      chosen[count] = kinds[host]! + start
      chosenHosts[count] = host
      chosenPromises[count] = promise
      count += 1
    }
  }
  return count
}

/** Adds what the chosen hosts of a room open. `met`, and the answer: how many open anything so far. */
function gather(room: Room, choice: number, met: number, given: Int32Array): number {
  const { gives } = room
  let count = met
  for (let at = 0; at < choice; at += 1) {
    const kind = chosen[at]!
    const place = kind >>> AT_PLACE
    const gift = given[gives + (kind & CODE)]!
    const before = opened[place]!
    if (before === NOTHING) {
      metKinds[count] = kind
      metHosts[count] = chosenHosts[at]!
      count += 1
      opened[place] = chosenPromises[at]! + gift
    } else opened[place] = (before + (gift & PROMISED)) | (gift & OPEN)
  }
  room.met = count
  return count
}

/**
 * Shortlists the best of a batch, and counts by their marks who opens anything. Three looks, each at those whom the one before it
 * leaves, and each at more of them.
 */
function pick(
  rooms: readonly Room[],
  { ofAlone, ofBriefs, mostOfAlone, mostOfBriefs, slack }: Promises,
  count: number,
  byMarks: Int32Array,
  shortlist: Shortlist,
): void {
  let threshold = inUnits(shortlist.threshold())
  let likely = 0
  for (let at = 0; at < count; at += 1) {
    const all = opened[metKinds[at]! >>> AT_PLACE]!
    byMarks[all >> AT_MARKS]! += 1
    chosen[likely] = at
    likely += Number(all >= OPEN) & Number((all & PROMISED) + mostOfAlone + mostOfBriefs >= threshold)
  }
  let left = 0
  for (let next = 0; next < likely; next += 1) {
    const at = chosen[next]!
    const kind = metKinds[at]!
    const alone = (kind >> AT_ALONE) & ALL_ALONE
    let most = opened[kind >>> AT_PLACE]! & PROMISED
    for (let part = 0; part < ALONE_PARTS; part += 1) {
      most += ofAlone[(part << AT_ALONE_PART) | ((alone >> (part * AT_ALONE_PART)) & ALONE_PART)]!
    }
    chosen[left] = at
    chosenPromises[left] = most
    left += Number(most + mostOfBriefs >= threshold)
  }
  let next = 0
  for (const { hosts, met } of rooms) {
    for (; next < left && chosen[next]! < met; next += 1) {
      const host = metHosts[chosen[next]!]!
      const brief = hosts.briefs[host]!
      let most = chosenPromises[next]!
      for (let part = 0; part < BRIEF_PARTS; part += 1) {
        most += ofBriefs[(part << AT_BRIEF_PART) | ((brief >> (part * AT_BRIEF_PART)) & BRIEF_PART)]!
      }
      if (most < threshold) continue
      let least = most - rooms.length - slack
      for (let part = 0; part < BRIEF_PARTS; part += 1) {
        const isRest = ((brief >> (part * AT_BRIEF_PART)) & BRIEF_PART) === BRIEF_PART
        if (isRest) least -= ofBriefs[(part << AT_BRIEF_PART) | BRIEF_PART]!
      }
      threshold = inUnits(shortlist.add(hosts.mentors[host]!, least / UNITS, most / UNITS))
    }
  }
}
