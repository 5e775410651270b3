import { EntitySchema } from 'typeorm'
import type { Interval } from '../kernel/interval.ts'
import type { Read, Tx } from '../storage/database.ts'
import { type BusySource, KEEP_STALE_DAYS } from './busy-source-rules.ts'

const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

type BusyTimeRow = { organizationId: string; sourceId: string; startsAt: Date; endsAt: Date; personId: string }

/** When somebody is busy, and nothing about with what. The times of one source do not overlap. */
export const BusyTimeEntity = new EntitySchema<BusyTimeRow>({
  name: 'busy_time',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'busy_time_pk' },
    sourceId: { ...uuid, name: 'source_id', primary: true, primaryKeyConstraintName: 'busy_time_pk' },
    startsAt: { ...instant, name: 'starts_at', primary: true, primaryKeyConstraintName: 'busy_time_pk' },
    endsAt: { ...instant, name: 'ends_at' },
    personId: { ...uuid, name: 'person_id' },
  },
  indices: [{ name: 'busy_time_person_ix', columns: ['organizationId', 'personId', 'endsAt'] }],
  foreignKeys: [
    {
      name: 'busy_time_source_fk',
      target: 'busy_source',
      columnNames: ['organizationId', 'sourceId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [{ name: 'busy_time_order_ck', expression: 'starts_at < ends_at' }],
})

/**
 * When these people are busy by their own calendars, within the window: an entry for each of them, in order, without overlaps.
 * What a source said last holds for a week after it fell silent, or should have been asked anew; then it is not believed any more.
 */
export async function outsideBusyTimes(
  read: Read,
  personIds: readonly string[],
  window: Interval,
): Promise<Map<string, Interval[]>> {
  const rows = await read.rows<Interval & { personId: string }>(
    `SELECT b.person_id AS "personId", lower(span) AS start, upper(span) AS "end" FROM (
       SELECT t.person_id, unnest(range_agg(tstzrange(t.starts_at, t.ends_at) * tstzrange($3, $4))) AS span
       FROM busy_time t JOIN busy_source s ON s.organization_id = t.organization_id AND s.id = t.source_id
       WHERE t.organization_id = $1 AND t.person_id = ANY($2) AND t.ends_at > $3 AND t.starts_at < $4
         AND s.state <> 'disconnecting' AND coalesce(least(s.stale_since, s.next_refresh_at) > now() - make_interval(days => $5), true)
       GROUP BY t.person_id
     ) AS b ORDER BY 1, 2`,
    [read.organizationId, personIds, window.start, window.end, KEEP_STALE_DAYS],
  )
  const times = new Map<string, Interval[]>(personIds.map((id) => [id, []]))
  for (const { personId, start, end } of rows) times.get(personId)?.push({ start, end })
  return times
}

/** Replaces all that the source said before. The intervals do not overlap. */
export async function saveBusyTimes(
  tx: Tx,
  source: Pick<BusySource, 'id' | 'personId'>,
  intervals: readonly Interval[],
): Promise<void> {
  tx.write('DELETE FROM busy_time WHERE organization_id = $1 AND source_id = $2', [tx.organizationId, source.id])
  await tx.rows(
    `INSERT INTO busy_time (organization_id, source_id, person_id, starts_at, ends_at)
     SELECT $1, $2, $3, starts_at, ends_at FROM unnest($4::timestamptz[], $5::timestamptz[]) AS busy (starts_at, ends_at)`,
    [
      tx.organizationId,
      source.id,
      source.personId,
      intervals.map(({ start }) => start),
      intervals.map(({ end }) => end),
    ],
  )
}
