import { DAY } from '../kernel/clock.ts'
import { type Weekday, WEEKDAYS } from '../kernel/working-time.ts'
import { type Availability, defaultAvailability, type MentorProfile, type Person, type Want } from '../people/index.ts'
import type { Depth, HostedRoom, MenteeView, MentorView } from './engine/match-input.ts'
import type { WorkingTime } from './engine/working-time.ts'
import { type MatchRequest, sitsIn } from './match-request-rules.ts'
import { countingExpiries, nextLapseAt } from './offer-rules.ts'

/** Start of the week by whose clocks shared hours are judged: the next one, as nobody meets before. */
export function nextMonday(now: Date): Date {
  // Days of UTC have one length, and the first day of the epoch was a Thursday.
  const today = Math.floor(now.getTime() / DAY)
  const weekday = (today + 3) % 7
  return new Date((today + 7 - weekday) * DAY)
}

type Hours = Pick<Availability, 'timeZone' | 'weekly'>

/** The engine counts weekdays from 1, Monday, and takes two equal times for a whole day where people mean nothing. */
const workingTimeOf = ({ timeZone, weekly }: Hours): WorkingTime => ({
  timeZone,
  weekly: weekly
    .filter(({ start, end }) => start !== end)
    .flatMap(({ days, start, end }) => days.map((day) => ({ day: WEEKDAYS.indexOf(day) + 1, start, end }))),
})

/** What is known of anybody, from the person's record and their hours. */
export type Known = {
  person: Pick<Person, 'id' | 'languages' | 'level' | 'department' | 'timeZone'>
  managerChain: string[] | undefined
  availability: Hours | undefined
}

const viewOf = ({ person, managerChain, availability }: Known) => ({
  personId: person.id,
  managerChain: managerChain ?? [],
  languages: person.languages,
  level: person.level,
  department: person.department,
  workingTime: availability ? workingTimeOf(availability) : { timeZone: person.timeZone, weekly: [] },
})

export type MenteeFacts = {
  request: Pick<MatchRequest, 'wants' | 'formats' | 'constraints'>
  /** Of the wanted rooms that still take anybody. */
  roomNames: ReadonlyMap<string, string>
  depthIn: (roomId: string) => number
  mentors: { past: string[]; running: string[] }
  askedMentorIds: string[]
}

export function menteeView(
  known: Known,
  { request, roomNames, depthIn, mentors, askedMentorIds }: MenteeFacts,
): MenteeView {
  const wanted = request.wants.filter(({ roomId }) => roomNames.has(roomId))
  const view = viewOf(known)
  return {
    ...view,
    languages: request.constraints.languages ?? view.languages,
    wants: wanted.map((want) => ({
      roomId: want.roomId,
      roomName: roomNames.get(want.roomId) ?? '',
      depth: depthOf(want),
      currentDepth: depthIn(want.roomId) as Depth,
      sitIn: sitsIn(want, request.formats),
    })),
    formats: request.formats,
    pastMentorIds: mentors.past,
    presentMentorIds: mentors.running,
    askedMentorIds,
  }
}

/** What matching knows of one person as a mentor. Instants are milliseconds of the epoch. */
export type MentorFacts = Pick<Person, 'id' | 'languages' | 'level' | 'department' | 'timeZone'> & {
  left: boolean
  /** The direct one first. */
  managerIds: string[]
  /** Of their own hours; null while the defaults hold, on the organization's working days. */
  hours: Pick<Availability, 'timeZone' | 'weekly'> | null
  workingDays: Weekday[]
  /** Null for who has not opted in. */
  profile: (Pick<MentorProfile, 'capacity' | 'formats' | 'wishes'> & { paused: boolean; resumedAt: number }) | null
  /** Rooms that are archived are left out: where nobody is taken any more, nobody hosts. */
  rooms: HostedRoom[] | null
  activeMentees: number
  /** Of offers that ended since then: hours of the clock from offer to answer, and when those that lapsed did so. */
  answers: { answered: number; medianHours: number | null; expiries: number[] } | null
  /**
   * What became of their mentorships that began since then: how many had a session that was held, and how many of those
   * a debrief. One that runs and has had no session yet says nothing.
   */
  followed: { mentorships: number; held: number; debriefed: number } | null
}

export function mentorView(facts: MentorFacts, now: Date): MentorView {
  const { profile, answers, followed, hours } = facts
  const availability = hours ?? defaultAvailability(facts.id, facts.timeZone, facts.workingDays)
  return {
    ...viewOf({ person: facts, managerChain: facts.managerIds, availability }),
    rooms: facts.rooms ?? [],
    formats: profile?.formats ?? [],
    wishes: profile?.wishes ?? {},
    optedIn: profile !== null,
    left: facts.left,
    paused: profile?.paused ?? false,
    capacity: profile?.capacity ?? 0,
    activeMentees: facts.activeMentees,
    expiredOffers30d: answers && profile ? countingExpiries(expiriesOf(answers), new Date(profile.resumedAt), now) : 0,
    answeredOffers: answers?.answered ?? 0,
    expiredOffers: answers?.expiries.length ?? 0,
    medianAnswerHours: answers?.medianHours ?? null,
    pastMentorships: followed?.mentorships ?? 0,
    heldMentorships: followed?.held ?? 0,
    debriefedMentorships: followed?.debriefed ?? 0,
  }
}

/** When the first offer that they let expire stops counting against them; null when none does. */
export const nextLapseOf = ({ answers, profile }: MentorFacts, now: Date): Date | null =>
  answers && profile ? nextLapseAt(expiriesOf(answers), new Date(profile.resumedAt), now) : null

const expiriesOf = ({ expiries }: { expiries: readonly number[] }): Date[] => expiries.map((at) => new Date(at))

const depthOf = (want: Want): Depth => want.depth as Depth
