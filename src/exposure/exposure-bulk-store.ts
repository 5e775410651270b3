import type { Read, Tx } from '../storage/database.ts'
import type { ExposureEntry } from './exposure-store.ts'

type Line = Pick<ExposureEntry, 'personId' | 'roomId' | 'depth' | 'minutes' | 'occurredOn' | 'note'>

/** Every different imported line of these people, and how often it stands there. */
export const importedLines = (read: Read, personIds: readonly string[]): Promise<(Line & { times: number })[]> =>
  read.rows(
    `SELECT person_id AS "personId", room_id AS "roomId", depth, minutes, occurred_on::text AS "occurredOn", note, count(*)::integer AS times
     FROM exposure_entry WHERE organization_id = $1 AND person_id = ANY($2) AND source = 'imported'
     GROUP BY person_id, room_id, depth, minutes, occurred_on, note`,
    [read.organizationId, personIds],
  )

export type LineInForce = Pick<ExposureEntry, 'id' | 'personId' | 'roomId' | 'occurredOn'>

/** Lines of these people that no other line has taken the place of. */
export const linesInForce = (read: Read, personIds: readonly string[]): Promise<LineInForce[]> =>
  read.rows(
    `SELECT e.id, e.person_id AS "personId", e.room_id AS "roomId", e.occurred_on::text AS "occurredOn" FROM exposure_entry e
     WHERE e.organization_id = $1 AND e.person_id = ANY($2) AND e.depth > 0 AND NOT EXISTS (
       SELECT 1 FROM exposure_entry c WHERE c.organization_id = e.organization_id AND c.corrects = e.id)
     ORDER BY e.occurred_on, e.id`,
    [read.organizationId, personIds],
  )

/** A line that corrects another needs that one before it or beside it. */
export async function insertEntries(tx: Tx, entries: readonly ExposureEntry[]): Promise<void> {
  await tx.rows(
    `INSERT INTO exposure_entry (id, organization_id, person_id, room_id, depth, minutes, occurred_on, source, note, corrects, recorded_at)
     SELECT id, $1, "personId", "roomId", depth, minutes, "occurredOn", source, note, corrects, $3
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, "personId" uuid, "roomId" uuid, depth integer, minutes integer,
       "occurredOn" date, source text, note text, corrects uuid)`,
    [tx.organizationId, JSON.stringify(entries), tx.now],
  )
}
