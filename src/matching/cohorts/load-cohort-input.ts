import { depthsOf } from '../../exposure/index.ts'
import { mentorsOfMentees } from '../../mentorships/index.ts'
import {
  availabilitiesOf,
  doNotMatchPairsWith,
  managerChains,
  menteeProfiles,
  peopleByIds,
  type Person,
} from '../../people/index.ts'
import { roomsByIds } from '../../rooms/index.ts'
import type { Read } from '../../storage/database.ts'
import { currentOrganization } from '../../tenancy/index.ts'
import type { Depth, MenteeView, MentorView } from '../engine/match-input.ts'
import { pairKey } from '../engine/pair.ts'
import type { MatchSettings } from '../engine/suggest.ts'
import { parseWeights } from '../engine/weights.ts'
import { loadMentors } from '../load-mentors.ts'
import { menteeView, nextMonday } from '../match-input-rules.ts'
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
 * All that the engine asks for about many people, in two rounds of statements: the same facts and rules as for the suggestions to one
 * mentee. Mentees who have left or take no part any more are told apart.
 */
export async function loadCohortInput(
  read: Read,
  defaults: Pick<Cohort, 'formats'>,
  menteeIds: readonly string[],
  mentorIds: readonly string[],
  now: Date,
): Promise<CohortInput> {
  const [organization, profiles, people, availabilities, chains, kept, before, depths, offering] = await Promise.all([
    currentOrganization(read),
    menteeProfiles(read, menteeIds),
    peopleByIds(read, menteeIds),
    availabilitiesOf(read, menteeIds),
    managerChains(read, menteeIds),
    doNotMatchPairsWith(read, menteeIds),
    mentorsOfMentees(read, menteeIds),
    depthsOf(read, menteeIds),
    loadMentors(read, mentorIds, now),
  ])
  const wanted = [...new Set(profiles.flatMap(({ wants }) => wants.map(({ roomId }) => roomId)))]
  const rooms = await roomsByIds(read, wanted)

  const depthOf = (personId: string, roomId: string): Depth => depths.get(personId)?.get(roomId)?.depth ?? 0
  const known = (person: Person) => ({
    person,
    managerChain: chains.get(person.id),
    availability: availabilities.get(person.id),
  })
  const roomNames = new Map([...rooms.values()].filter((room) => !room.archivedAt).map((room) => [room.id, room.name]))
  const profileOf = new Map(profiles.map((profile) => [profile.personId, profile]))

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
    mentors: offering.mentors.toSorted((one, other) => (one.personId < other.personId ? -1 : 1)),
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
