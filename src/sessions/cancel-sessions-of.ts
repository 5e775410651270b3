import type { Tx } from '../storage/database.ts'
import { announceSeries } from './announce-series.ts'
import { cancel } from './cancel-session.ts'
import { seriesByIds } from './series-store.ts'
import { lockSession, openSessionsOf } from './session-store.ts'

/**
 * Cancels what a mentorship still has booked, a series as one. What has begun stays, so that both can say what became of it.
 */
export async function cancelSessionsOf(tx: Tx, mentorshipId: string, reason: string): Promise<void> {
  const seriesIds = new Set<string>()
  for (const id of await openSessionsOf(tx, mentorshipId)) {
    const session = await lockSession(tx, id)
    if (session.state !== 'proposed' && session.state !== 'confirmed') continue
    await cancel(tx, session, reason, { withSeries: session.seriesId !== null })
    if (session.seriesId) seriesIds.add(session.seriesId)
  }
  for (const series of (await seriesByIds(tx, [...seriesIds])).values()) {
    await announceSeries(tx, 'series.cancelled', series)
  }
}
