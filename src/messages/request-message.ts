import type { MatchRequest } from '../matching/index.ts'
import type { Reminder } from '../reminders/index.ts'
import type { Tx } from '../storage/database.ts'
import type { LinkTo } from './links-for.ts'
import { wantedRooms } from './message-context.ts'
import type { DigestItem } from './render/message-view.ts'
import { isWaiting } from './still-meant.ts'

/** What a reminder about a match request says; null when the mentee has asked somebody, or the request is over. */
export async function requestMessage(
  tx: Tx,
  reminder: Reminder,
  request: MatchRequest,
  link: LinkTo,
): Promise<DigestItem | null> {
  if (reminder.kind !== 'request.stale' || !isWaiting(request)) return null
  return {
    kind: 'request.stale',
    wants: await wantedRooms(tx, request.wants),
    goal: request.goal,
    suggestionsUrl: link('request.ask', { type: 'mrq', id: request.id }),
  }
}
