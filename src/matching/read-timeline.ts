import { fromTypeId } from '../kernel/ids.ts'
import { peopleByIds } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { eventsOf } from '../storage/record-store.ts'
import type { MatchRequestState } from './match-request-rules.ts'
import { offersOfRequest } from './offer-store.ts'
import { readOwnMatchRequest } from './read-match-request.ts'
import { standing, timelineSteps, type TimelineStep } from './timeline-rules.ts'

export type Timeline = { state: MatchRequestState; standing: string; data: TimelineStep[] }

/** The most steps that a request can show; one with twenty rankings of five has fewer. */
export const TIMELINE_STEPS = 500

/** For the mentee and for machines: what happened to a request, in order, and where it stands. */
export async function readTimeline(read: Read, matchRequestId: string): Promise<Timeline> {
  const request = await readOwnMatchRequest(read, matchRequestId)
  const offers = await offersOfRequest(read, request.id)
  const named = offers.flatMap(({ mentorId, suggestedPersonId }) => [
    mentorId,
    ...(suggestedPersonId ? [suggestedPersonId] : []),
  ])
  const [events, people] = await Promise.all([
    eventsOf(read, [request.id, ...offers.map((offer) => offer.id)], TIMELINE_STEPS),
    peopleByIds(read, [request.menteeId, ...named]),
  ])
  const facts = {
    request,
    offers,
    nameOf: (personId: string) => people.get(personId)?.name ?? 'somebody',
    timeZone: people.get(request.menteeId)?.timeZone ?? 'UTC',
  }
  const happened = events.map((event) => ({ ...event, offered: offeredIn(event.data) }))
  return { state: request.state, standing: standing(facts), data: timelineSteps(happened, facts) }
}

const offeredIn = ({ offerIds }: Record<string, unknown>): string[] =>
  Array.isArray(offerIds) ? offerIds.map((id) => fromTypeId('off', String(id)) ?? '') : []
