import type { Tx } from '../storage/database.ts'
import type { Host } from './host-store.ts'

export type HostKey = Pick<Host, 'roomId' | 'personId'>
type Place = Pick<Host, 'roomId' | 'personId' | 'standing' | 'mayBringGuests'>

/** The places that these pairs have, held until the end of the transaction. */
export const lockHosts = (tx: Tx, keys: readonly HostKey[]): Promise<Place[]> =>
  tx.rows(
    `SELECT h.room_id AS "roomId", h.person_id AS "personId", h.standing, h.may_bring_guests AS "mayBringGuests"
     FROM host h JOIN jsonb_to_recordset($2::jsonb) AS r ("roomId" uuid, "personId" uuid)
       ON h.room_id = r."roomId" AND h.person_id = r."personId"
     WHERE h.organization_id = $1 ORDER BY h.room_id, h.person_id FOR NO KEY UPDATE OF h`,
    [tx.organizationId, JSON.stringify(keys)],
  )

export async function upsertHosts(tx: Tx, places: readonly Place[]): Promise<void> {
  await tx.rows(
    `INSERT INTO host AS h (organization_id, room_id, person_id, standing, may_bring_guests, version, created_at, updated_at)
     SELECT $1, "roomId", "personId", standing, "mayBringGuests", 1, $3, $3
     FROM jsonb_to_recordset($2::jsonb) AS r ("roomId" uuid, "personId" uuid, standing text, "mayBringGuests" boolean)
     ON CONFLICT ON CONSTRAINT host_pk DO UPDATE SET standing = excluded.standing, may_bring_guests = excluded.may_bring_guests,
       version = h.version + 1, updated_at = excluded.updated_at`,
    [tx.organizationId, JSON.stringify(places), tx.now],
  )
}
