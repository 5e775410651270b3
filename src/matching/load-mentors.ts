import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { depthsOf } from '../exposure/index.ts'
import { activeMenteeCounts } from '../mentorships/index.ts'
import { availabilitiesOf, managerChains, mentorProfiles, peopleByIds, type Person } from '../people/index.ts'
import { hostingsOf } from '../rooms/index.ts'
import type { Read } from '../storage/database.ts'
import { answerRecords, followThroughs } from './answer-record-store.ts'
import type { MentorView } from './engine/match-input.ts'
import { mentorView } from './match-input-rules.ts'
import { nextLapseAt } from './offer-rules.ts'

export type LoadedMentors = {
  mentors: MentorView[]
  people: Map<string, Person>
  /** By mentor, when an offer that they let expire stops counting; those without any are missing. */
  lapses: Map<string, Date>
}

/** How far back an answer says something about the next one. */
export const RECORD_DAYS = 365

/**
 * What the engine asks about these people as mentors, opted in or not, in one round of statements. Ids of nobody are left
 * out, and so are managers where `managers` is false.
 */
export async function loadMentors(
  read: Read,
  ids: readonly string[],
  now: Date,
  { managers = true } = {},
): Promise<LoadedMentors> {
  const since = addMilliseconds(now, -RECORD_DAYS * DAY)
  const [profiles, people, availabilities, chains, hostings, depths, counts, records, followed] = await Promise.all([
    mentorProfiles(read, ids),
    peopleByIds(read, ids),
    availabilitiesOf(read, ids),
    managers ? managerChains(read, ids) : null,
    hostingsOf(read, ids),
    depthsOf(read, ids),
    activeMenteeCounts(read, ids),
    answerRecords(read, since, ids),
    followThroughs(read, since, ids),
  ])
  const profileOf = new Map(profiles.map((profile) => [profile.personId, profile]))
  const hostedBy = Map.groupBy(hostings, (host) => host.personId)
  const lapses = new Map<string, Date>()
  const mentors = [...people.values()].map((person) => {
    const { id } = person
    const profile = profileOf.get(id) ?? null
    const answers = records.get(id)
    const lapse = answers && profile && nextLapseAt(answers.expiries, profile.resumedAt, now)
    if (lapse) lapses.set(id, lapse)
    const rooms = (hostedBy.get(id) ?? []).map(({ roomId, standing, mayBringGuests }) => ({
      roomId,
      standing,
      mayBringGuests,
      depth: depths.get(id)?.get(roomId)?.depth ?? 0,
    }))
    const known = { person, managerChain: chains?.get(id), availability: availabilities.get(id) }
    const followThrough = followed.get(id)
    return mentorView(known, { profile, rooms, activeMentees: counts.get(id) ?? 0, answers, followThrough, now })
  })
  return { mentors, people, lapses }
}

/** The same for everybody who has opted in: for organizations of which that is not too many. */
export const loadAllMentors = async (read: Read, now: Date): Promise<LoadedMentors> =>
  loadMentors(read, await mentorIds(read), now)

const mentorIds = async (read: Read): Promise<string[]> =>
  (await mentorProfiles(read)).map((profile) => profile.personId)
