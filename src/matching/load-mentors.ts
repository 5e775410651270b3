import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { Read } from '../storage/database.ts'
import type { MentorView } from './engine/match-input.ts'
import { type MentorFacts, mentorView, nextLapseOf } from './match-input-rules.ts'
import { allMentorFacts, mentorFactsAfter, mentorFactsOf, type Telling } from './mentor-store.ts'

export type LoadedMentors = {
  mentors: MentorView[]
  /** By mentor, when an offer that they let expire stops counting; those without any are missing. */
  lapses: Map<string, Date>
}

/** How far back an answer says something about the next one. */
export const RECORD_DAYS = 365

const telling = (now: Date, managers: boolean): Telling => ({
  since: addMilliseconds(now, -RECORD_DAYS * DAY),
  managers,
})

/**
 * What the engine asks about these people as mentors, opted in or not. Ids of nobody are left out, and so are managers
 * where `managers` is false.
 */
export const loadMentors = async (
  read: Read,
  ids: readonly string[],
  now: Date,
  { managers = true } = {},
): Promise<LoadedMentors> => loaded(await mentorFactsOf(read, ids, telling(now, managers)), now)

/** The same for everybody who has opted in: for organizations of which that is not too many. */
export const loadAllMentors = async (read: Read, now: Date): Promise<LoadedMentors> =>
  loaded(await allMentorFacts(read, telling(now, true)), now)

/** Of those who have opted in the next `MENTORS_AT_ONCE` after this one, null for the first; without their managers. */
export const loadMentorsAfter = async (read: Read, after: string | null, now: Date): Promise<LoadedMentors> =>
  loaded(await mentorFactsAfter(read, after, telling(now, false)), now)

function loaded(facts: readonly MentorFacts[], now: Date): LoadedMentors {
  const lapses = new Map<string, Date>()
  for (const each of facts) {
    const lapse = nextLapseOf(each, now)
    if (lapse) lapses.set(each.id, lapse)
  }
  return { mentors: facts.map((each) => mentorView(each, now)), lapses }
}
