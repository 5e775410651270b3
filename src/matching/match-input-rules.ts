import { inZone, toInstant } from '../kernel/time-zone.ts'
import { WEEKDAYS } from '../kernel/working-time.ts'
import type { Availability, MentorProfile, Person, Want } from '../people/index.ts'
import type { Depth, HostedRoom, MenteeView, MentorView } from './engine/match-input.ts'
import type { WorkingTime } from './engine/working-time.ts'
import { type MatchRequest, sitsIn } from './match-request-rules.ts'
import { countingExpiries } from './offer-rules.ts'

/** Start of the week by whose clocks shared hours are judged: the next one, as nobody meets before. */
export function nextMonday(now: Date): Date {
  const today = inZone(now, 'UTC').toPlainDate()
  return toInstant(today.add({ days: 8 - today.dayOfWeek }).toZonedDateTime('UTC'))
}

/** The engine counts weekdays from 1, Monday, and takes two equal times for a whole day where people mean nothing. */
export const workingTimeOf = ({ timeZone, weekly }: Availability): WorkingTime => ({
  timeZone,
  weekly: weekly
    .filter(({ start, end }) => start !== end)
    .flatMap(({ days, start, end }) => days.map((day) => ({ day: WEEKDAYS.indexOf(day) + 1, start, end }))),
})

/** What is known of anybody, from the person's record and their hours. */
export type Known = { person: Person; managerChain: string[] | undefined; availability: Availability | undefined }

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

export type MentorFacts = {
  /** Null for who has not opted in. */
  profile: MentorProfile | null
  rooms: HostedRoom[]
  activeMentees: number
  answers: { answered: number; expired: number; medianAnswerHours: number | null; expiries: Date[] } | undefined
  followThrough: { mentorships: number; held: number; debriefed: number } | undefined
  now: Date
}

export function mentorView(
  known: Known,
  { profile, rooms, activeMentees, answers, followThrough, now }: MentorFacts,
): MentorView {
  return {
    ...viewOf(known),
    rooms,
    formats: profile?.formats ?? [],
    wishes: profile?.wishes ?? {},
    optedIn: profile !== null,
    left: known.person.leftAt !== null,
    paused: profile?.pausedAt != null,
    capacity: profile?.capacity ?? 0,
    activeMentees,
    expiredOffers30d: answers && profile ? countingExpiries(answers.expiries, profile.resumedAt, now) : 0,
    answeredOffers: answers?.answered ?? 0,
    expiredOffers: answers?.expired ?? 0,
    medianAnswerHours: answers?.medianAnswerHours ?? null,
    pastMentorships: followThrough?.mentorships ?? 0,
    heldMentorships: followThrough?.held ?? 0,
    debriefedMentorships: followThrough?.debriefed ?? 0,
  }
}

const depthOf = (want: Want): Depth => want.depth as Depth
