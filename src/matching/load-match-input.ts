import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { depthsOf, type RoomDepth } from '../exposure/index.ts'
import { activeMenteeCounts, mentorsOf } from '../mentorships/index.ts'
import {
  availabilitiesOf,
  doNotMatchPairs,
  managerChains,
  mentorProfiles,
  peopleByIds,
  type Person,
} from '../people/index.ts'
import { hostsOfRooms, roomsByIds } from '../rooms/index.ts'
import type { Read } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { answerRecords } from './answer-record-store.ts'
import type { Depth, HostedRoom, MenteeView, MentorView } from './engine/match-input.ts'
import { pairKey } from './engine/pair.ts'
import type { MatchSettings } from './engine/suggest.ts'
import { parseWeights } from './engine/weights.ts'
import { menteeView, mentorView, nextMonday } from './match-input-rules.ts'
import type { MatchRequest } from './match-request-rules.ts'
import { offersOfRequest } from './offer-store.ts'

export type MatchInput = {
  mentee: MenteeView
  mentors: MentorView[]
  /** The mentee and the mentors, by id. */
  people: Map<string, Person>
  settings: Omit<MatchSettings, 'limit'>
}

/** How far back an answer says something about the next one. */
export const RECORD_DAYS = 365

/**
 * All that the engine asks for, in two rounds of statements however many mentors there are: everybody who has opted in, or
 * only the given people, opted in or not. Ids of nobody are left out.
 */
export async function loadMatchInput(
  read: Read,
  request: MatchRequest,
  now: Date,
  only?: readonly string[],
): Promise<MatchInput> {
  const { menteeId } = request
  const roomIds = request.wants.map((want) => want.roomId)
  const [organization, profiles, rooms, hosts, kept, mentorsBefore, offers] = await Promise.all([
    currentOrganization(read),
    mentorProfiles(read, only),
    roomsByIds(read, roomIds),
    hostsOfRooms(read, roomIds),
    doNotMatchPairs(read, menteeId),
    mentorsOf(read, menteeId),
    offersOfRequest(read, request.id),
  ])
  const profileOf = new Map(profiles.map((profile) => [profile.personId, profile]))
  const mentorIds = only ?? [...profileOf.keys()]
  const everybody = [menteeId, ...mentorIds]
  const [people, availabilities, chains, depths, counts, records] = await Promise.all([
    peopleByIds(read, everybody),
    availabilitiesOf(read, everybody),
    managerChains(read, everybody),
    depthsOf(read, [menteeId, ...new Set(hosts.map((host) => host.personId))]),
    activeMenteeCounts(read, only),
    answerRecords(read, addMilliseconds(now, -RECORD_DAYS * DAY), only),
  ])
  const depthOf = (personId: string, roomId: string): Depth => depths.get(personId)?.get(roomId)?.depth ?? NONE.depth
  const known = (person: Person) => ({
    person,
    managerChain: chains.get(person.id),
    availability: availabilities.get(person.id),
  })
  const roomsOf = Map.groupBy(hosts, (host) => host.personId)
  const hosted = (personId: string): HostedRoom[] =>
    (roomsOf.get(personId) ?? []).map(({ roomId, standing, mayBringGuests }) => ({
      roomId,
      standing,
      mayBringGuests,
      depth: depthOf(personId, roomId),
    }))

  return {
    mentee: menteeView(known(people.get(menteeId)!), {
      request,
      roomNames: new Map([...rooms.values()].filter((room) => !room.archivedAt).map((room) => [room.id, room.name])),
      depthIn: (roomId) => depthOf(menteeId, roomId),
      mentors: mentorsBefore,
      askedMentorIds: offers
        .filter(({ state }) => state === 'declined' || state === 'expired')
        .map((offer) => offer.mentorId),
    }),
    mentors: mentorIds.flatMap((id) => {
      const person = people.get(id)
      if (!person) return []
      const facts = { rooms: hosted(id), activeMentees: counts.get(id) ?? 0, answers: records.get(id), now }
      return [mentorView(known(person), { ...facts, profile: profileOf.get(id) ?? null })]
    }),
    people,
    settings: {
      weights: parseWeights(organization.matchingWeights),
      minimumSharedHours: Math.max(organization.minimumSharedHours, request.constraints.minimumSharedHours ?? 0),
      doNotMatch: new Set(kept.map((id) => pairKey(menteeId, id))),
      weekStarting: nextMonday(now),
    },
  }
}

const NONE: Pick<RoomDepth, 'depth'> = { depth: 0 }
