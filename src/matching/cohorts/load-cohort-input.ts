import { addMilliseconds, DAY } from '../../kernel/clock.ts'
import { depthsOf } from '../../exposure/index.ts'
import { activeMenteeCounts, mentorsOfMentees } from '../../mentorships/index.ts'
import {
  availabilitiesOf,
  doNotMatchPairsWith,
  managerChains,
  menteeProfiles,
  mentorProfiles,
  peopleByIds,
  type Person,
} from '../../people/index.ts'
import { hostsOfRooms, roomsByIds } from '../../rooms/index.ts'
import type { Read } from '../../storage/database.ts'
import { currentOrganization } from '../../tenancy/index.ts'
import { answerRecords } from '../answer-record-store.ts'
import type { Depth, MenteeView, MentorView } from '../engine/match-input.ts'
import { pairKey } from '../engine/pair.ts'
import type { MatchSettings } from '../engine/suggest.ts'
import { parseWeights } from '../engine/weights.ts'
import { RECORD_DAYS } from '../load-mentors.ts'
import { menteeView, mentorView, nextMonday } from '../match-input-rules.ts'
import { menteesAsking } from '../match-request-store.ts'
import type { Cohort } from './cohort-rules.ts'

/** Why a mentee is not assigned at all. */
export type Absence = 'left' | 'not_opted_in' | 'asks_already'

export type CohortInput = {
  /** In order of their ids, as are the mentors. */
  mentees: MenteeView[]
  mentors: MentorView[]
  absent: { menteeId: string; reason: Absence }[]
  settings: Omit<MatchSettings, 'limit'>
}

/**
 * All that the engine asks for about many people, in three rounds of statements: the same facts and rules as for the suggestions to one
 * mentee. Mentees who have left or take no part any more are told apart.
 */
export async function loadCohortInput(
  read: Read,
  defaults: Pick<Cohort, 'formats'>,
  menteeIds: readonly string[],
  mentorIds: readonly string[],
  now: Date,
): Promise<CohortInput> {
  const everybody = [...new Set([...menteeIds, ...mentorIds])]
  const [organization, profiles, offered, people, availabilities, chains, kept, before, counts, records] =
    await Promise.all([
      currentOrganization(read),
      menteeProfiles(read, menteeIds),
      mentorProfiles(read, mentorIds),
      peopleByIds(read, everybody),
      availabilitiesOf(read, everybody),
      managerChains(read, everybody),
      doNotMatchPairsWith(read, menteeIds),
      mentorsOfMentees(read, menteeIds),
      activeMenteeCounts(read, mentorIds),
      answerRecords(read, addMilliseconds(now, -RECORD_DAYS * DAY), mentorIds),
    ])
  const wanted = [...new Set(profiles.flatMap(({ wants }) => wants.map(({ roomId }) => roomId)))]
  const [rooms, hosts] = await Promise.all([roomsByIds(read, wanted), hostsOfRooms(read, wanted)])
  const depths = await depthsOf(read, everybody)

  const depthOf = (personId: string, roomId: string): Depth => depths.get(personId)?.get(roomId)?.depth ?? 0
  const known = (person: Person) => ({
    person,
    managerChain: chains.get(person.id),
    availability: availabilities.get(person.id),
  })
  const roomNames = new Map([...rooms.values()].filter((room) => !room.archivedAt).map((room) => [room.id, room.name]))
  const profileOf = new Map(profiles.map((profile) => [profile.personId, profile]))
  const offerOf = new Map(offered.map((profile) => [profile.personId, profile]))
  const roomsOf = Map.groupBy(hosts, (host) => host.personId)

  const mentees: MenteeView[] = []
  const absent: CohortInput['absent'] = []
  for (const menteeId of menteeIds.toSorted()) {
    const person = people.get(menteeId)
    const profile = profileOf.get(menteeId)
    if (!person || person.leftAt) absent.push({ menteeId, reason: 'left' })
    else if (!profile) absent.push({ menteeId, reason: 'not_opted_in' })
    else {
      const formats = profile.formats.length > 0 ? profile.formats : defaults.formats
      mentees.push(
        menteeView(known(person), {
          request: { wants: profile.wants, formats, constraints: { languages: null, minimumSharedHours: null } },
          roomNames,
          depthIn: (roomId) => depthOf(menteeId, roomId),
          mentors: before.get(menteeId) ?? { past: [], running: [] },
          askedMentorIds: [],
        }),
      )
    }
  }
  return {
    mentees,
    absent,
    mentors: mentorIds.toSorted().flatMap((id) => {
      const person = people.get(id)
      if (!person) return []
      const hosted = (roomsOf.get(id) ?? []).map(({ roomId, standing, mayBringGuests }) => ({
        roomId,
        standing,
        mayBringGuests,
        depth: depthOf(id, roomId),
      }))
      const facts = { rooms: hosted, activeMentees: counts.get(id) ?? 0, answers: records.get(id), now }
      return [mentorView(known(person), { ...facts, profile: offerOf.get(id) ?? null })]
    }),
    settings: {
      weights: parseWeights(organization.matchingWeights),
      minimumSharedHours: organization.minimumSharedHours,
      doNotMatch: new Set(kept.map(({ personIds: [one = '', other = ''] }) => pairKey(one, other))),
      weekStarting: nextMonday(now),
    },
  }
}

/** Who is asking for a mentor on their own is not given another one. */
export async function withoutAsking(read: Read, input: CohortInput): Promise<CohortInput> {
  const asking = await menteesAsking(
    read,
    input.mentees.map(({ personId }) => personId),
  )
  return {
    ...input,
    mentees: input.mentees.filter(({ personId }) => !asking.has(personId)),
    absent: [...input.absent, ...[...asking].map((menteeId) => ({ menteeId, reason: 'asks_already' as const }))],
  }
}
