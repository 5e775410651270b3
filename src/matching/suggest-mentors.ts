import type { Person } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { organizationNow } from '../tenancy/index.ts'
import type { Suggestion } from './engine/suggest.ts'
import { suggest } from './engine/suggest.ts'
import { loadMatchInput } from './load-match-input.ts'
import { readOwnMatchRequest } from './read-match-request.ts'

export type SuggestedMentor = Suggestion & { mentor: Person }

export type SuggestedMentors = { data: SuggestedMentor[]; excluded: Record<string, number> }

/** For the mentee and for machines: who fits best, why, and how many were left out for what. */
export async function suggestMentors(read: Read, matchRequestId: string, limit: number): Promise<SuggestedMentors> {
  const request = await readOwnMatchRequest(read, matchRequestId)
  const { mentee, mentors, people, settings } = await loadMatchInput(read, request, await organizationNow(read))
  const { suggestions, excluded } = suggest(mentee, mentors, { ...settings, limit })
  // That somebody asked not to be matched with them is nothing for the mentee to find out.
  const { do_not_match: kept, ...forPeople } = excluded
  return {
    data: suggestions.map((suggestion) => ({ ...suggestion, mentor: people.get(suggestion.mentorId)! })),
    excluded: read.caller.kind === 'person' || kept === undefined ? forPeople : excluded,
  }
}
