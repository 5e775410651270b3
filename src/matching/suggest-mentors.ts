import { type Locale, localeOf } from '../kernel/locale.ts'
import { peopleByIds, type Person, preferencesOf, reportsOf } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { organizationNow } from '../tenancy/index.ts'
import { type Suggestion, type Suggestions, suggest } from './engine/suggest.ts'
import { loadMentee } from './load-mentee.ts'
import { loadAllMentors } from './load-mentors.ts'
import type { MatchRequest } from './match-request-rules.ts'
import type { MentorPictures } from './pictures/mentor-pictures.ts'
import { readOwnMatchRequest } from './read-match-request.ts'
import { reasonsInWords, type ToldReason } from './reasons-in-words.ts'

export type SuggestedMentor = Omit<Suggestion, 'reasons'> & { mentor: Person; reasons: ToldReason[] }

/** `language` is the mentee's: the reasons are told to them, whoever asks. */
export type SuggestedMentors = { data: SuggestedMentor[]; excluded: Record<string, number>; language: Locale }

/** For the mentee and for machines: who fits best, why, and how many were left out for what. */
export async function suggestMentors(
  read: Read,
  matchRequestId: string,
  limit: number,
  pictures: MentorPictures | null = null,
): Promise<SuggestedMentors> {
  const [request, now] = await Promise.all([readOwnMatchRequest(read, matchRequestId), organizationNow(read)])
  const { suggestions, excluded } = await suggestionsFor(read, request, now, limit, pictures)
  const { menteeId } = request
  const [people, preferences] = await Promise.all([
    peopleByIds(read, [menteeId, ...suggestions.map(({ mentorId }) => mentorId)]),
    preferencesOf(read, [menteeId]),
  ])
  const language = localeOf(preferences.get(menteeId)?.locale ?? null, people.get(menteeId)!.languages)
  // That somebody asked not to be matched with them is nothing for the mentee to find out.
  const { do_not_match: kept, ...forPeople } = excluded
  return {
    data: suggestions.map(({ mentorId, score, reasons }) => ({
      mentorId,
      mentor: people.get(mentorId)!,
      score,
      reasons: reasonsInWords(reasons, language),
    })),
    language,
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
