import { requireParty } from '../kernel/caller.ts'
import { peopleInBrief } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { suggest } from './engine/suggest.ts'
import { askingText, loadedAsking } from './load-asking.ts'
import { loadAllMentors } from './load-mentors.ts'
import { nextMonday } from './match-input-rules.ts'
import type { MentorPictures } from './pictures/mentor-pictures.ts'
import { reasonsInWords } from './reasons-in-words.ts'
import type { SuggestedMentors } from './suggested-mentors.ts'

/** For the mentee and for machines: who fits best, why, and how many were left out for what. Refuses `not_found`, `forbidden`. */
export async function suggestMentors(
  read: Read,
  matchRequestId: string,
  limit: number,
  pictures: MentorPictures | null,
): Promise<SuggestedMentors> {
  const [asked, pictured] = await Promise.all([askingText(read, matchRequestId), pictures?.of(read.organizationId)])
  // Of this moment: they go with the picture that is searched now.
  const answers = pictured?.answers()
  const key = [limit, read.caller.kind, nextMonday(asked.now).getTime(), asked.text].join(' ')
  const kept = answers?.get(key)
  if (kept) {
    requireParty(read.caller, [kept.menteeId], 'the mentee')
    return kept.suggested
  }
  const { mentee, reports, language, now, ...asking } = loadedAsking(asked)
  requireParty(read.caller, [mentee.personId], 'the mentee')
  const settings = { ...asking.settings, limit }
  // From the organization's picture, or by looking at everybody where it has none: the answer is the same.
  const { suggestions, excluded } = pictured
    ? pictured.picture.suggest(mentee, settings, reports)
    : suggest(mentee, (await loadAllMentors(read, now)).mentors, settings)
  const ids = suggestions.map(({ mentorId }) => mentorId)
  const people = await (pictured ? pictured.inBrief(read, ids) : peopleInBrief(read, ids))
  // That somebody asked not to be matched with them is nothing for the mentee to find out.
  const { do_not_match: unwished, ...forPeople } = excluded
  const suggested: SuggestedMentors = {
    data: suggestions.map(({ mentorId, score, reasons }) => ({
      mentorId,
      mentor: people.get(mentorId)!,
      score,
      reasons: reasonsInWords(reasons, language),
    })),
    language,
    excluded: read.caller.kind === 'person' || unwished === undefined ? forPeople : excluded,
  }
  // Kept from the second time on: most are asked once.
  answers?.set(key, kept === null ? { menteeId: mentee.personId, suggested } : null)
  return suggested
}
