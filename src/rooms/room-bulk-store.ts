import type { Tx } from '../storage/database.ts'
import { type Room, ROOM_COLUMNS } from './room-store.ts'

/** Those that are known, archived ones too, held until the end of the transaction. */
export const lockRoomsByExternalIds = (tx: Tx, externalIds: readonly string[]): Promise<Room[]> =>
  tx.rows(
    `SELECT ${ROOM_COLUMNS} FROM room WHERE organization_id = $1 AND external_id = ANY($2) ORDER BY id FOR NO KEY UPDATE`,
    [tx.organizationId, externalIds],
  )

const AS_ROWS = `jsonb_to_recordset($2::jsonb) AS r (id uuid, "externalId" text, name text, function text, kind text, sensitivity text,
  description text, "whatYouSee" text, "whyItMatters" text, "whatToLookFor" text, "guestSeats" integer)`

/** Violates `room_external_id_uq` when one was added meanwhile. */
export async function insertRooms(tx: Tx, rooms: readonly Room[]): Promise<void> {
  await tx.rows(
    `INSERT INTO room (id, organization_id, external_id, name, function, kind, sensitivity, description, what_you_see,
       why_it_matters, what_to_look_for, guest_seats, version, created_at, updated_at)
     SELECT id, $1, "externalId", name, function, kind, sensitivity, description, "whatYouSee", "whyItMatters", "whatToLookFor",
       "guestSeats", 1, $3, $3
     FROM ${AS_ROWS}`,
    [tx.organizationId, JSON.stringify(rooms), tx.now],
  )
}

/** Writes what a file can change; each row goes up by one version. */
export async function updateRooms(tx: Tx, rooms: readonly Room[]): Promise<void> {
  await tx.rows(
    `UPDATE room t SET name = r.name, function = r.function, kind = r.kind, sensitivity = r.sensitivity, description = r.description,
       what_you_see = r."whatYouSee", why_it_matters = r."whyItMatters", what_to_look_for = r."whatToLookFor",
       guest_seats = r."guestSeats", version = t.version + 1, updated_at = $3
     FROM ${AS_ROWS} WHERE t.organization_id = $1 AND t.id = r.id`,
    [tx.organizationId, JSON.stringify(rooms), tx.now],
  )
}
