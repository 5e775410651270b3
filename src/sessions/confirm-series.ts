import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import { confirm } from './confirm-session.ts'
import { announceSeries } from './propose-series.ts'
import type { Series } from './series-rules.ts'
import { requireSeriesById } from './series-store.ts'
import { allowedNow, answererOf } from './session-rules.ts'
import { lockSession, sessionIdsOfSeries } from './session-store.ts'

/**
 * Who was asked agrees to all times that still wait for their answer. A time to which they have moved a session themselves
 * is for the other one to answer. The second equal call changes nothing.
 */
export async function confirmSeries(tx: Tx, id: string): Promise<Series> {
  const series = await requireSeriesById(tx, id)
  const answererId = answererOf(series)
  requireParty(tx.caller, [answererId], 'the one who was asked')
  let confirmed = 0
  for (const sessionId of await sessionIdsOfSeries(tx, id)) {
    const session = await lockSession(tx, sessionId)
    if (answererOf(session) !== answererId || !allowedNow(session, tx.now).includes('confirm')) continue
    await confirm(tx, session)
    confirmed += 1
  }
  if (confirmed > 0) await announceSeries(tx, 'series.confirmed', series)
  return series
}
