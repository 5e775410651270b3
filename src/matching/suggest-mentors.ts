import { peopleByIds, type Person, reportsOf } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { organizationNow } from '../tenancy/index.ts'
import { type Suggestion, type Suggestions, suggest } from './engine/suggest.ts'
import { loadMentee } from './load-mentee.ts'
import { loadAllMentors } from './load-mentors.ts'
import type { MatchRequest } from './match-request-rules.ts'
import type { MentorPictures } from './pictures/mentor-pictures.ts'
import { readOwnMatchRequest } from './read-match-request.ts'

export type SuggestedMentor = Suggestion & { mentor: Person }

export type SuggestedMentors = { data: SuggestedMentor[]; excluded: Record<string, number> }

/** For the mentee and for machines: who fits best, why, and how many were left out for what. */
export async function suggestMentors(
  read: Read,
  matchRequestId: string,
  limit: number,
  pictures: MentorPictures | null = null,
): Promise<SuggestedMentors> {
  const [request, now] = await Promise.all([readOwnMatchRequest(read, matchRequestId), organizationNow(read)])
  const { suggestions, excluded } = await suggestionsFor(read, request, now, limit, pictures)
  const mentors = await peopleByIds(
    read,
    suggestions.map(({ mentorId }) => mentorId),
  )
  // That somebody asked not to be matched with them is nothing for the mentee to find out.
  const { do_not_match: kept, ...forPeople } = excluded
  return {
    data: suggestions.map((suggestion) => ({ ...suggestion, mentor: mentors.get(suggestion.mentorId)! })),
    excluded: read.caller.kind === 'person' || kept === undefined ? forPeople : excluded,
  }
}

/** From the organization's picture, or by looking at everybody where it has none: the answer is the same. */
async function suggestionsFor(
  read: Read,
  request: MatchRequest,
  now: Date,
  limit: number,
  pictures: MentorPictures | null,
): Promise<Suggestions> {
  const [{ mentee, settings }, reports, picture] = await Promise.all([
    loadMentee(read, request, now),
    reportsOf(read, request.menteeId),
    pictures?.of(read.organizationId, now),
  ])
  if (picture) return picture.suggest(mentee, { ...settings, limit }, reports)
  const { mentors } = await loadAllMentors(read, now)
  return suggest(mentee, mentors, { ...settings, limit })
}
