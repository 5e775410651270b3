import type { Feature } from '../feature.ts'
import type { HostedRoom, Standing, Want } from '../match-input.ts'
import { isReached, type Opening, type Pair } from '../pair.ts'
import type { Sentence } from '../sentence.ts'

/** By steps of depth that the mentor can open. The first is most of what a room has to give, each further one adds less. */
const STEPS = [0.1, 0.75, 0.9, 0.97, 1] as const

const STANDING: Record<Standing, number> = { owner: 1, regular: 0.9, former: 0.7 }

/** Who hosts a room has been that deep, also where the ledger has no line about it. */
const DEPTH_OF_STANDING: Record<Standing, number> = { owner: 4, regular: 3, former: 2 }

/** Without a guest's seat a room can only be heard about, and that is little to somebody who wants to sit in. */
const HEARD_ONLY = { enough: 0.6, notEnough: 0.3 } as const

/** The first room counts twice as much as the third. */
const importance = (place: number): number => 1 / (1 + place / 2)

const depthOf = (room: HostedRoom): number => Math.max(room.depth, DEPTH_OF_STANDING[room.standing])

function worth({ want, room, bringsGuests }: Opening): number {
  const reach = Math.min(want.depth, bringsGuests ? depthOf(room) : 1)
  const step = STEPS[Math.max(0, reach - want.currentDepth)] ?? 0
  const heardOnly = want.sitIn ? HEARD_ONLY.notEnough : HEARD_ONLY.enough
  return step * STANDING[room.standing] * (bringsGuests ? 1 : heardOnly)
}

const part = (opening: Opening): number => importance(opening.place) * worth(opening)

const whole = (wants: readonly Want[]): number => wants.reduce((sum, _, place) => sum + importance(place), 0)

/** What the mentor opens of what is still wanted. A larger gap in a room never lowers it. */
export const roomOverlap = {
  name: 'room_overlap',
  weight: 40,
  reads: 'openings',
  part,
  whole,
  value({ wants, opens }) {
    const all = whole(wants)
    return all === 0 ? 0 : opens.reduce((sum, opening) => sum + part(opening), 0) / all
  },
  text(pair) {
    const best = bestOf(pair)
    if (!best) return { key: 'room_overlap.none' }
    return {
      key: isReached(best.want) ? 'room_overlap.again' : 'room_overlap.opens',
      args: { many: howMany(pair), role: role(best) },
    }
  },
  toMentor(pair) {
    const best = bestOf(pair)
    return best ? { key: `room_overlap.${best.room.standing}.to_mentor`, args: { room: best.want.roomName } } : null
  },
} as const satisfies Feature

const bestOf = ({ opens }: Pair): Opening | undefined => opens.toSorted((a, b) => part(b) - part(a))[0]

function howMany({ mentee, wants, opens }: Pair): Sentence {
  const [wanted, opened] = [wants.length, opens.length]
  const left = wanted < mentee.wants.length
  if (opened === wanted) return { key: left ? 'room_overlap.all_left' : 'room_overlap.all', args: { wanted } }
  // Of one alone it matters which: the first counts most.
  const choice = opened === 1 ? opens[0]!.place + 1 : 0
  return { key: left ? 'room_overlap.some_left' : 'room_overlap.some', args: { opened, wanted, choice } }
}

const role = ({ want, room, bringsGuests }: Opening): Sentence => ({
  key: `room_overlap.${room.standing}`,
  args: { room: want.roomName, guests: bringsGuests ? 'yes' : 'no' },
})
