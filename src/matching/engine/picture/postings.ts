import type { Depth, HostedRoom, Standing } from '../match-input.ts'
import { doubled } from './doubled.ts'
import { BLOCK_BITS } from './gates.ts'
import { numberLists } from './number-lists.ts'

const STANDINGS: readonly Standing[] = ['owner', 'regular', 'former']

/** How somebody hosts a room, as a number below `CODES`. */
const codeOf = ({ standing, mayBringGuests, depth }: HostedRoom): number =>
  STANDINGS.indexOf(standing) + 3 * (mayBringGuests ? 1 : 0) + 6 * depth

export const CODE_BITS = 5
export const CODES = 1 << CODE_BITS

/** A host's kind: how they host the room, above it what is the same of them with every mentee, and above that the place in their block. */
export const ALONE_BITS = 32 - CODE_BITS - BLOCK_BITS
export const PLACE_SHIFT = CODE_BITS + ALONE_BITS

export const hostedAs = (roomId: string, code: number): HostedRoom => ({
  roomId,
  standing: STANDINGS[code % 3]!,
  mayBringGuests: Math.floor(code / 3) % 2 === 1,
  depth: Math.floor(code / 6) as Depth,
})

/**
 * Who hosts one room, block by block: the kind of each, their number and their brief. `blocks`: the first `segments` are those that
 * any of them stands in, by rising number; `ends`: where each ends among the hosts. `codes`: a bit for each code that anybody has had.
 */
export type Hosts = {
  codes: number
  count: number
  kinds: Int32Array
  mentors: Int32Array
  briefs: Int32Array
  segments: number
  blocks: Int32Array
  ends: Int32Array
  isSorted: boolean
}

/** What the lists tell of somebody: what is the same with every mentee, and the kinds that others are of. */
export type Traits = { alone: number; brief: number }

/** Rooms to their hosts, and back. */
export type Postings = {
  /** `places`: by number of the mentor, as `Gates` has given them. */
  hostsOf(roomId: string, places: Int32Array, blocks: number): Hosts | undefined
  roomsOf(mentor: number): HostedRoom[]
  /** For each room that this mentor hosts its number, with the code of how behind it. */
  hostedBy(mentor: number): readonly number[]
  numberOf(roomId: string): number | undefined
  /** Replaces what this mentor hosts, and notes that their place has changed. Without traits they are on no room's list, since nobody may ask them. */
  set(mentor: number, rooms: readonly HostedRoom[], traits: Traits | null): void
  bytes(): number
}

export function postingsOf(): Postings {
  const numbers = new Map<string, number>()
  const ids: string[] = []
  const hosts: Hosts[] = []
  const hosted = numberLists()

  const numberOf = (roomId: string): number => {
    const known = numbers.get(roomId)
    if (known !== undefined) return known
    numbers.set(roomId, ids.length)
    hosts.push({
      codes: 0,
      count: 0,
      kinds: new Int32Array(4),
      mentors: new Int32Array(4),
      briefs: new Int32Array(4),
      segments: 0,
      blocks: new Int32Array(4),
      ends: new Int32Array(4),
      isSorted: true,
    })
    return ids.push(roomId) - 1
  }
  return {
    hostsOf(roomId, places, blocks) {
      const room = hosts[numbers.get(roomId) ?? -1]
      if (room && !room.isSorted) sort(room, places, blocks)
      return room
    },
    roomsOf: (mentor) => hosted.of(mentor).map((each) => hostedAs(ids[each >> CODE_BITS]!, each & (CODES - 1))),
    hostedBy: hosted.of,
    numberOf: (roomId) => numbers.get(roomId),
    set(mentor, rooms, traits) {
      for (const each of hosted.of(mentor)) takeOut(hosts[each >> CODE_BITS]!, mentor)
      hosted.set(
        mentor,
        rooms.map((room) => (numberOf(room.roomId) << CODE_BITS) | codeOf(room)),
      )
      if (!traits) return
      for (const room of rooms) {
        putIn(hosts[numberOf(room.roomId)]!, (traits.alone << CODE_BITS) | codeOf(room), mentor, traits.brief)
      }
    },
    bytes: () =>
      hosts.reduce((sum, { kinds, blocks }) => sum + 12 * kinds.length + 8 * blocks.length, 0) + hosted.bytes(),
  }
}

function putIn(room: Hosts, kind: number, mentor: number, brief: number): void {
  const { count } = room
  if (count === room.kinds.length) {
    room.kinds = doubled(room.kinds)
    room.mentors = doubled(room.mentors)
    room.briefs = doubled(room.briefs)
  }
  room.codes |= 1 << (kind & (CODES - 1))
  room.kinds[count] = kind
  room.mentors[count] = mentor
  room.briefs[count] = brief
  room.count += 1
  room.isSorted = false
}

function takeOut(room: Hosts, mentor: number): void {
  const { count, kinds, mentors, briefs } = room
  const at = mentors.subarray(0, count).indexOf(mentor)
  if (at === -1) return
  room.count -= 1
  for (const each of [kinds, mentors, briefs]) each[at] = each[room.count]!
  room.isSorted = false
}

/** Puts those who stand in one block side by side: a change costs little when many come together, and nothing where nobody asks. */
function sort(room: Hosts, places: Int32Array, blocks: number): void {
  const { count } = room
  const [kinds, mentors, briefs] = [
    room.kinds.slice(0, count),
    room.mentors.slice(0, count),
    room.briefs.slice(0, count),
  ]
  const next = new Int32Array(blocks + 1)
  for (const mentor of mentors) next[(places[mentor]! >> BLOCK_BITS) + 1]! += 1
  room.segments = 0
  for (let block = 0; block < blocks; block += 1) {
    const size = next[block + 1]!
    next[block + 1]! += next[block]!
    if (size === 0) continue
    if (room.segments === room.blocks.length) {
      room.blocks = doubled(room.blocks)
      room.ends = doubled(room.ends)
    }
    room.blocks[room.segments] = block
    room.ends[room.segments] = next[block + 1]!
    room.segments += 1
  }
  for (let host = 0; host < count; host += 1) {
    const place = places[mentors[host]!]!
    const at = next[place >> BLOCK_BITS]!
    next[place >> BLOCK_BITS] = at + 1
    room.kinds[at] = (kinds[host]! & ((1 << PLACE_SHIFT) - 1)) | (place << PLACE_SHIFT)
    room.mentors[at] = mentors[host]!
    room.briefs[at] = briefs[host]!
  }
  room.isSorted = true
}
