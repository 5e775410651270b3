import type { Locale } from '../kernel/locale.ts'
import type { Tx } from '../storage/database.ts'
import { pairsOf } from './engine/pair.ts'
import { reasonsToMentor } from './engine/score.ts'
import { sharesOf } from './engine/weights.ts'
import { inWords } from './engine/words/in-words.ts'
import { sharedHoursIn } from './engine/working-time.ts'
import { loadMatchInput } from './load-match-input.ts'
import type { MatchRequest } from './match-request-rules.ts'

/** `unnamedRooms`: ids of rooms that are not to be named. */
export type ToldMentor = { mentorId: string; menteeName: string; unnamedRooms: ReadonlySet<string>; locale: Locale }

const MOST = 3

/** Why this mentor was asked, the strongest first, in sentences to them; by what holds now. At most three. */
export async function reasonsForMentor(
  tx: Tx,
  request: MatchRequest,
  { mentorId, menteeName, unnamedRooms, locale }: ToldMentor,
): Promise<string[]> {
  const { mentee, mentors, settings } = await loadMatchInput(tx, request, tx.now, [mentorId])
  const [mentor] = mentors
  if (!mentor) return []
  const pair = pairsOf(mentee, { ...settings, sharedHours: sharedHoursIn(settings.weekStarting) })(mentor)
  const named = { ...pair, opens: pair.opens.filter(({ want }) => !unnamedRooms.has(want.roomId)) }
  return reasonsToMentor(named, sharesOf(settings.weights), MOST).map(({ key, args }) =>
    inWords({ key, args: { ...args, mentee: menteeName } }, locale),
  )
}
