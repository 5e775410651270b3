import { fromTypeId } from '../kernel/ids.ts'
import { type Locale, localeOf } from '../kernel/locale.ts'
import { peopleByIds, preferencesOf, shownName } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { eventsOf } from '../storage/record-store.ts'
import type { MatchRequestState } from './match-request-rules.ts'
import { offersOfRequest } from './offer-store.ts'
import { readOwnMatchRequest } from './read-match-request.ts'
import { standing, timelineSteps, type TimelineStep } from './timeline-rules.ts'

/** `language` is the mentee's: it is told to them, whoever asks. */
export type Timeline = { state: MatchRequestState; standing: string; data: TimelineStep[]; language: Locale }

/** The most steps that a request can show; one with twenty rankings of five has fewer. */
export const TIMELINE_STEPS = 500

/** For the mentee and for machines: what happened to a request, in order, and where it stands. */
export async function readTimeline(read: Read, matchRequestId: string): Promise<Timeline> {
  const request = await readOwnMatchRequest(read, matchRequestId)
  const { menteeId } = request
  const offers = await offersOfRequest(read, request.id)
  const named = offers.flatMap(({ mentorId, suggestedPersonId }) => [
    mentorId,
    ...(suggestedPersonId ? [suggestedPersonId] : []),
  ])
  const [events, people, preferences] = await Promise.all([
    eventsOf(read, [request.id, ...offers.map((offer) => offer.id)], TIMELINE_STEPS),
    peopleByIds(read, [menteeId, ...named]),
    preferencesOf(read, [menteeId]),
  ])
  const { timeZone, languages } = people.get(menteeId)!
  const locale = localeOf(preferences.get(menteeId)?.locale ?? null, languages)
  const facts = {
    request,
    offers,
    nameOf: (personId: string) => shownName(people.get(personId)!.name, locale),
    timeZone,
    locale,
  }
  const happened = events.map((event) => ({ ...event, offered: offeredIn(event.data) }))
  return { state: request.state, standing: standing(facts), data: timelineSteps(happened, facts), language: locale }
}

const offeredIn = ({ offerIds }: Record<string, unknown>): string[] =>
  Array.isArray(offerIds) ? offerIds.map((id) => fromTypeId('off', String(id)) ?? '') : []
