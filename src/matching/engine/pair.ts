import type { HostedRoom, MenteeView, MentorView, Want } from './match-input.ts'
import type { SharedHours } from './working-time.ts'

/** What the rules know besides the two people. */
export type MatchContext = {
  /** Of the organization, in hours per week. */
  minimumSharedHours: number
  /** Keys made by `pairKey`. */
  doNotMatch: ReadonlySet<string>
  sharedHours: SharedHours
}

/** A wanted room that the mentor hosts. `place` is its rank among what is still wanted, from 0. */
export type Opening = { want: Want; place: number; room: HostedRoom; bringsGuests: boolean }

/** One mentee and one mentor with what several rules and features ask about them: all that a rule or feature may read. */
export type Pair = {
  mentee: MenteeView
  mentor: MentorView
  context: MatchContext
  /** What the mentee still wants, the most wanted first. */
  wants: readonly Want[]
  /** In the order of `wants`. */
  opens: readonly Opening[]
  sharedHours: number
}

/** The same for both orders of the two people. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}:${b}` : `${b}:${a}`)

/** Pairs one mentee with any number of mentors; what depends on the mentee alone is worked out once. */
export function pairsOf(mentee: MenteeView, context: MatchContext): (mentor: MentorView) => Pair {
  const wants = stillWanted(mentee.wants)
  return (mentor) => ({
    mentee,
    mentor,
    context,
    wants,
    opens: openings(wants, mentor),
    sharedHours: context.sharedHours(mentee.workingTime, mentor.workingTime),
  })
}

export const isReached = (want: Want): boolean => want.currentDepth >= want.depth

/** The gaps. When every wanted depth is reached the whole list counts again: somebody who asks anew wants to go again. */
function stillWanted(wants: readonly Want[]): readonly Want[] {
  const gaps = wants.filter((want) => !isReached(want))
  return gaps.length > 0 ? gaps : wants
}

function openings(wants: readonly Want[], mentor: MentorView): Opening[] {
  const result: Opening[] = []
  wants.forEach((want, place) => {
    const room = mentor.rooms.find((hosted) => hosted.roomId === want.roomId)
    if (room) result.push(openingOf(want, place, room))
  })
  return result
}

/** Whoever no longer sits in a room cannot bring anybody, whatever the record says. */
export const openingOf = (want: Want, place: number, room: HostedRoom): Opening => ({
  want,
  place,
  room,
  bringsGuests: room.mayBringGuests && room.standing !== 'former',
})
