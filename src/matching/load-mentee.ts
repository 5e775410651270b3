import { depthsOf } from '../exposure/index.ts'
import { mentorsOf } from '../mentorships/index.ts'
import { availabilitiesOf, doNotMatchPairs, managerChains, peopleByIds } from '../people/index.ts'
import { roomsByIds } from '../rooms/index.ts'
import type { Read } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import type { MenteeView } from './engine/match-input.ts'
import { pairKey } from './engine/pair.ts'
import type { MatchSettings } from './engine/suggest.ts'
import { parseWeights } from './engine/weights.ts'
import { menteeView, nextMonday } from './match-input-rules.ts'
import type { MatchRequest } from './match-request-rules.ts'
import { offersOfRequest } from './offer-store.ts'

/** What the engine asks about the one who looks for a mentor, in one round of statements. */
export async function loadMentee(
  read: Read,
  request: MatchRequest,
  now: Date,
): Promise<{ mentee: MenteeView; settings: Omit<MatchSettings, 'limit'> }> {
  const { menteeId } = request
  const roomIds = request.wants.map((want) => want.roomId)
  const [organization, people, availabilities, chains, depths, rooms, kept, mentorsBefore, offers] = await Promise.all([
    currentOrganization(read),
    peopleByIds(read, [menteeId]),
    availabilitiesOf(read, [menteeId]),
    managerChains(read, [menteeId]),
    depthsOf(read, [menteeId]),
    roomsByIds(read, roomIds),
    doNotMatchPairs(read, menteeId),
    mentorsOf(read, menteeId),
    offersOfRequest(read, request.id),
  ])
  const known = {
    person: people.get(menteeId)!,
    managerChain: chains.get(menteeId),
    availability: availabilities.get(menteeId),
  }
  return {
    mentee: menteeView(known, {
      request,
      roomNames: new Map([...rooms.values()].filter((room) => !room.archivedAt).map((room) => [room.id, room.name])),
      depthIn: (roomId) => depths.get(menteeId)?.get(roomId)?.depth ?? 0,
      mentors: mentorsBefore,
      askedMentorIds: offers
        .filter(({ state }) => state === 'declined' || state === 'expired')
        .map((offer) => offer.mentorId),
    }),
    settings: {
      weights: parseWeights(organization.matchingWeights),
      minimumSharedHours: Math.max(organization.minimumSharedHours, request.constraints.minimumSharedHours ?? 0),
      doNotMatch: new Set(kept.map((id) => pairKey(menteeId, id))),
      weekStarting: nextMonday(now),
    },
  }
}
