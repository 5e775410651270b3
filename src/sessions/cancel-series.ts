import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import { announceSeries } from './announce-series.ts'
import { cancel, type Cancellation } from './cancel-session.ts'
import type { Series } from './series-rules.ts'
import { requireSeriesById } from './series-store.ts'
import { allowedNow, pairOf } from './session-rules.ts'
import { lockSessionsOf } from './session-store.ts'

/**
 * Either of the two, or a machine, takes back all that is still to come of a series, also what has gone its own way. The second
 * equal call changes nothing.
 */
export async function cancelSeries(tx: Tx, id: string, { reason }: Cancellation): Promise<Series> {
  const series = await requireSeriesById(tx, id)
  requireParty(tx.caller, pairOf(series), 'the mentee and the mentor')
  const sessions = await lockSessionsOf(tx, id)
  const open = sessions.filter((session) => allowedNow(session, tx.now).includes('cancel'))
  for (const session of open) await cancel(tx, session, reason, { withSeries: true })
  if (open.length > 0) await announceSeries(tx, 'series.cancelled', series)
  return series
}
