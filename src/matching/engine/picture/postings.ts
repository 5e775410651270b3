import type { Depth, HostedRoom, Standing } from '../match-input.ts'

const STANDINGS: readonly Standing[] = ['owner', 'regular', 'former']

/** How somebody hosts a room, as a number below `CODES`. */
const codeOf = ({ standing, mayBringGuests, depth }: HostedRoom): number =>
  STANDINGS.indexOf(standing) + 3 * (mayBringGuests ? 1 : 0) + 6 * depth

export const CODE_BITS = 5
export const CODES = 1 << CODE_BITS

export const hostedAs = (roomId: string, code: number): HostedRoom => ({
  roomId,
  standing: STANDINGS[code % 3]!,
  mayBringGuests: Math.floor(code / 3) % 2 === 1,
  depth: Math.floor(code / 6) as Depth,
})

/** Who hosts one room, in no order: the mentor, and their gate with the code behind it, so that most need no further look. */
export type Hosts = { count: number; mentors: Int32Array; kinds: Int32Array }

/** Rooms to their hosts, and back. */
export type Postings = {
  hostsOf(roomId: string): Hosts | undefined
  roomsOf(mentor: number): HostedRoom[]
  /** Replaces what this mentor hosts, and the gate behind which they stand. */
  set(mentor: number, gate: number, rooms: readonly HostedRoom[]): void
  bytes(): number
}

export function postingsOf(): Postings {
  const numbers = new Map<string, number>()
  const ids: string[] = []
  const hosts: Hosts[] = []
  /** Mentor by mentor, number of the room and code in turn. */
  const hosted: (readonly number[])[] = []

  const numberOf = (roomId: string): number => {
    const known = numbers.get(roomId)
    if (known !== undefined) return known
    numbers.set(roomId, ids.length)
    hosts.push({ count: 0, mentors: new Int32Array(4), kinds: new Int32Array(4) })
    return ids.push(roomId) - 1
  }
  return {
    hostsOf: (roomId) => hosts[numbers.get(roomId) ?? -1],
    roomsOf(mentor) {
      const pairs = hosted[mentor] ?? []
      return Array.from({ length: pairs.length / 2 }, (_, at) => hostedAs(ids[pairs[2 * at]!]!, pairs[2 * at + 1]!))
    },
    set(mentor, gate, rooms) {
      const before = hosted[mentor] ?? []
      for (let at = 0; at < before.length; at += 2) takeOut(hosts[before[at]!]!, mentor)
      hosted[mentor] = rooms.flatMap((room) => [numberOf(room.roomId), codeOf(room)])
      for (const room of rooms) putIn(hosts[numberOf(room.roomId)]!, mentor, (gate << CODE_BITS) | codeOf(room))
    },
    bytes: () => hosts.reduce((sum, { mentors }) => sum + 8 * mentors.length, 0) + 64 * hosted.length,
  }
}

function putIn(hosts: Hosts, mentor: number, kind: number): void {
  if (hosts.count === hosts.mentors.length) {
    Object.assign(hosts, { mentors: doubled(hosts.mentors), kinds: doubled(hosts.kinds) })
  }
  hosts.mentors[hosts.count] = mentor
  hosts.kinds[hosts.count] = kind
  hosts.count += 1
}

function takeOut(hosts: Hosts, mentor: number): void {
  const at = hosts.mentors.subarray(0, hosts.count).indexOf(mentor)
  const last = hosts.count - 1
  hosts.mentors[at] = hosts.mentors[last]!
  hosts.kinds[at] = hosts.kinds[last]!
  hosts.count = last
}

/** The same numbers with as much room again. */
export function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}
