import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import { cancel, type Cancellation } from './cancel-session.ts'
import { announceSeries } from './propose-series.ts'
import type { Series } from './series-rules.ts'
import { requireSeriesById } from './series-store.ts'
import { allowedNow, pairOf } from './session-rules.ts'
import { lockSession, sessionIdsOfSeries } from './session-store.ts'

/** Either of the two, or a machine, takes back all that is still to come of a series. The second equal call changes nothing. */
export async function cancelSeries(tx: Tx, id: string, { reason }: Cancellation): Promise<Series> {
  const series = await requireSeriesById(tx, id)
  requireParty(tx.caller, pairOf(series), 'the mentee and the mentor')
  let cancelled = 0
  for (const sessionId of await sessionIdsOfSeries(tx, id)) {
    const session = await lockSession(tx, sessionId)
    if (!allowedNow(session, tx.now).includes('cancel')) continue
    await cancel(tx, session, reason)
    cancelled += 1
  }
  if (cancelled > 0) await announceSeries(tx, 'series.cancelled', series)
  return series
}
