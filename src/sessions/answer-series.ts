import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import type { Series } from './series-rules.ts'
import { requireSeriesById } from './series-store.ts'
import { requireAnswered, type SeriesAnswer, waitingFor } from './series-voice-rules.ts'
import { answererOf, type Session } from './session-rules.ts'
import { lockSessionsOf } from './session-store.ts'

/**
 * The sessions, locked, for which this answer to a series counts: those that are told of with it and wait. Whatever went its own
 * way is answered by itself. None when the same answer was given before. Refuses `series.not_allowed_in_state` and
 * `session.already_started`.
 */
export async function answerSeries(
  tx: Tx,
  id: string,
  verb: SeriesAnswer,
): Promise<{ series: Series; waiting: Session[] }> {
  const series = await requireSeriesById(tx, id)
  requireParty(tx.caller, [answererOf(series)], 'the one who was asked')
  const sessions = await lockSessionsOf(tx, id)
  const waiting = waitingFor(verb, sessions, tx.now)
  if (waiting.length === 0) requireAnswered(verb, sessions, tx.now)
  return { series, waiting }
}
