import type { Read } from '../storage/database.ts'
import type { MenteeView } from './engine/match-input.ts'
import type { MatchSettings } from './engine/suggest.ts'
import { loadAsking } from './load-asking.ts'
import { type LoadedMentors, loadMentors } from './load-mentors.ts'
import type { MatchRequest } from './match-request-rules.ts'

export type MatchInput = LoadedMentors & { mentee: MenteeView; settings: Omit<MatchSettings, 'limit'> }

/** All that the engine asks for about these people, opted in or not, in one round of statements. Ids of nobody are left out. */
export async function loadMatchInput(
  read: Read,
  request: MatchRequest,
  now: Date,
  mentorIds: readonly string[],
): Promise<MatchInput> {
  const [{ mentee, settings }, offering] = await Promise.all([
    loadAsking(read, request.id),
    loadMentors(read, mentorIds, now),
  ])
  return { mentee, settings, ...offering }
}
