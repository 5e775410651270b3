import type { Depth, HostedRoom, Standing } from '../match-input.ts'
import { doubled } from './doubled.ts'
import { numberLists } from './number-lists.ts'
import { BRIEFED } from './pictured.ts'

const STANDINGS: readonly Standing[] = ['owner', 'regular', 'former']

/** How somebody hosts a room, as a number below `CODES`. */
const codeOf = ({ standing, mayBringGuests, depth }: HostedRoom): number =>
  STANDINGS.indexOf(standing) + 3 * (mayBringGuests ? 1 : 0) + 6 * depth

export const CODE_BITS = 5
export const CODES = 1 << CODE_BITS

const BRIEF: number = BRIEFED.length

export const hostedAs = (roomId: string, code: number): HostedRoom => ({
  roomId,
  standing: STANDINGS[code % 3]!,
  mayBringGuests: Math.floor(code / 3) % 2 === 1,
  depth: Math.floor(code / 6) as Depth,
})

/** Who hosts one room, by rising number of the mentor: the number, their gate with the code behind it, and their brief. `codes`: a bit for each code that anybody has had. */
export type Hosts = { codes: number; count: number; mentors: Int32Array; kinds: Int32Array; briefs: Uint8Array }

/** How somebody stands on the lists: behind which gate, and with which brief. */
export type Place = { gate: number; brief: readonly number[] }

/** Rooms to their hosts, and back. */
export type Postings = {
  hostsOf(roomId: string): Hosts | undefined
  roomsOf(mentor: number): HostedRoom[]
  /** For each room that this mentor hosts its number, with the code of how behind it. */
  hostedBy(mentor: number): readonly number[]
  numberOf(roomId: string): number | undefined
  /** Replaces what this mentor hosts. Without a place they are on no room's list, since nobody may ask them. */
  set(mentor: number, rooms: readonly HostedRoom[], place: Place | null): void
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
      mentors: new Int32Array(4),
      kinds: new Int32Array(4),
      briefs: new Uint8Array(4 * BRIEF),
    })
    return ids.push(roomId) - 1
  }
  return {
    hostsOf: (roomId) => hosts[numbers.get(roomId) ?? -1],
    roomsOf: (mentor) => hosted.of(mentor).map((each) => hostedAs(ids[each >> CODE_BITS]!, each & (CODES - 1))),
    hostedBy: hosted.of,
    numberOf: (roomId) => numbers.get(roomId),
    set(mentor, rooms, place) {
      for (const each of hosted.of(mentor)) takeOut(hosts[each >> CODE_BITS]!, mentor)
      hosted.set(
        mentor,
        rooms.map((room) => (numberOf(room.roomId) << CODE_BITS) | codeOf(room)),
      )
      if (!place) return
      for (const room of rooms) {
        putIn(hosts[numberOf(room.roomId)]!, mentor, (place.gate << CODE_BITS) | codeOf(room), place.brief)
      }
    },
    bytes: () => hosts.reduce((sum, { mentors }) => sum + (8 + BRIEF) * mentors.length, 0) + hosted.bytes(),
  }
}

function putIn(hosts: Hosts, mentor: number, kind: number, brief: readonly number[]): void {
  const { count } = hosts
  if (count === hosts.mentors.length) {
    Object.assign(hosts, {
      mentors: doubled(hosts.mentors),
      kinds: doubled(hosts.kinds),
      briefs: doubled(hosts.briefs),
    })
  }
  const { mentors, kinds, briefs } = hosts
  hosts.codes |= 1 << (kind & (CODES - 1))
  const at = placeOf(hosts, mentor)
  mentors.copyWithin(at + 1, at, count)
  kinds.copyWithin(at + 1, at, count)
  briefs.copyWithin((at + 1) * BRIEF, at * BRIEF, count * BRIEF)
  mentors[at] = mentor
  kinds[at] = kind
  briefs.set(brief, at * BRIEF)
  hosts.count += 1
}

function takeOut(hosts: Hosts, mentor: number): void {
  const { count, mentors, kinds, briefs } = hosts
  const at = placeOf(hosts, mentor)
  if (at === count || mentors[at] !== mentor) return
  mentors.copyWithin(at, at + 1, count)
  kinds.copyWithin(at, at + 1, count)
  briefs.copyWithin(at * BRIEF, (at + 1) * BRIEF, count * BRIEF)
  hosts.count -= 1
}

/** Where a mentor stands in the list, or would stand. */
function placeOf({ mentors, count }: Hosts, mentor: number): number {
  // Whoever is new has the greatest number.
  if (count === 0 || mentors[count - 1]! < mentor) return count
  let from = 0
  for (let to = count; from < to;) {
    const middle = (from + to) >> 1
    if (mentors[middle]! < mentor) from = middle + 1
    else to = middle
  }
  return from
}
