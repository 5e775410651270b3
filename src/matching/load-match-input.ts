import type { Read } from '../storage/database.ts'
import type { MenteeView } from './engine/match-input.ts'
import type { MatchSettings } from './engine/suggest.ts'
import { loadMentee } from './load-mentee.ts'
import { loadAllMentors, type LoadedMentors, loadMentors } from './load-mentors.ts'
import type { MatchRequest } from './match-request-rules.ts'

export type MatchInput = LoadedMentors & { mentee: MenteeView; settings: Omit<MatchSettings, 'limit'> }

/**
 * All that the engine asks for, in two rounds of statements however many mentors there are: everybody who has opted in, or
 * only the given people, opted in or not. Ids of nobody are left out.
 */
export async function loadMatchInput(
  read: Read,
  request: MatchRequest,
  now: Date,
  only?: readonly string[],
): Promise<MatchInput> {
  const [asking, offering] = await Promise.all([
    loadMentee(read, request, now),
    only ? loadMentors(read, only, now) : loadAllMentors(read, now),
  ])
  return { ...asking, ...offering }
}
