import { toTypeId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import type { Series } from './series-rules.ts'

export type SeriesEvent = 'series.proposed' | 'series.confirmed' | 'series.declined' | 'series.cancelled'

/** What happened to a series as a whole, after the events of its sessions. */
export const announceSeries = (tx: Tx, type: SeriesEvent, series: Series): Promise<void> =>
  tx.announce({
    type,
    subject: { type: 'ser', id: series.id },
    data: {
      mentorshipId: toTypeId('mts', series.mentorshipId),
      menteeId: toTypeId('per', series.menteeId),
      mentorId: toTypeId('per', series.mentorId),
      proposedById: toTypeId('per', series.proposedById),
      occurrences: series.occurrences,
      leftOut: series.leftOut.length,
    },
  })
