import type { Tx } from '../storage/database.ts'
import { announceSeries } from './announce-series.ts'
import { answerSeries } from './answer-series.ts'
import { decline, type Refused } from './decline-session.ts'
import type { Series } from './series-rules.ts'

/**
 * Who was asked says no to all times of the series; they are free again. The second equal call changes nothing. Refuses as
 * `answerSeries` does.
 */
export async function declineSeries(tx: Tx, id: string, { reason }: Refused = {}): Promise<Series> {
  const { series, waiting } = await answerSeries(tx, id, 'decline')
  for (const session of waiting) await decline(tx, session, reason, { withSeries: true })
  if (waiting.length > 0) await announceSeries(tx, 'series.declined', series)
  return series
}
