import { requireParty } from '../kernel/caller.ts'
import type { Locale } from '../kernel/locale.ts'
import { peopleInBrief, type PersonInBrief } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { type Suggestion, suggest } from './engine/suggest.ts'
import { loadAsking } from './load-asking.ts'
import { loadAllMentors } from './load-mentors.ts'
import type { MentorPictures } from './pictures/mentor-pictures.ts'
import { reasonsInWords, type ToldReason } from './reasons-in-words.ts'

export type SuggestedMentor = Omit<Suggestion, 'reasons'> & { mentor: PersonInBrief; reasons: ToldReason[] }

/** `language` is the mentee's: the reasons are told to them, whoever asks. */
export type SuggestedMentors = { data: SuggestedMentor[]; excluded: Record<string, number>; language: Locale }

/** For the mentee and for machines: who fits best, why, and how many were left out for what. Refuses `not_found`, `forbidden`. */
export async function suggestMentors(
  read: Read,
  matchRequestId: string,
  limit: number,
  pictures: MentorPictures | null,
): Promise<SuggestedMentors> {
  const [asking, pictured] = await Promise.all([loadAsking(read, matchRequestId), pictures?.of(read.organizationId)])
  const { mentee, reports, language, now } = asking
  requireParty(read.caller, [mentee.personId], 'the mentee')
  const settings = { ...asking.settings, limit }
  // From the organization's picture, or by looking at everybody where it has none: the answer is the same.
  const { suggestions, excluded } = pictured
    ? pictured.picture.suggest(mentee, settings, reports)
    : suggest(mentee, (await loadAllMentors(read, now)).mentors, settings)
  const ids = suggestions.map(({ mentorId }) => mentorId)
  const people = await (pictured ? pictured.inBrief(read, ids) : peopleInBrief(read, ids))
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
