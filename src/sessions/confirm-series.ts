import type { Tx } from '../storage/database.ts'
import { announceSeries } from './announce-series.ts'
import { answerSeries } from './answer-series.ts'
import { confirm } from './confirm-session.ts'
import type { Series } from './series-rules.ts'

/** Who was asked agrees to all times of the series. The second equal call changes nothing. Refuses as `answerSeries` does. */
export async function confirmSeries(tx: Tx, id: string): Promise<Series> {
  const { series, waiting } = await answerSeries(tx, id, 'confirm')
  for (const session of waiting) await confirm(tx, session, { withSeries: true })
  if (waiting.length > 0) await announceSeries(tx, 'series.confirmed', series)
  return series
}
