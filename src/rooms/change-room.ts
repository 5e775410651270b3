import { notFound, stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { refuseTakenExternalId } from './create-room.ts'
import { type Room, roomById, RoomEntity } from './room-store.ts'

export type RoomChanges = Partial<
  Pick<
    Room,
    | 'externalId'
    | 'name'
    | 'function'
    | 'kind'
    | 'sensitivity'
    | 'description'
    | 'whatYouSee'
    | 'whyItMatters'
    | 'whatToLookFor'
    | 'guestSeats'
  >
>

/** Refuses `stale_version` when somebody changed it meanwhile, and `room.external_id_taken`. */
export async function changeRoom(tx: Tx, id: string, version: number, changes: RoomChanges): Promise<Room> {
  const { affected } = await tx.manager
    .update(
      RoomEntity,
      { id, organizationId: tx.organizationId, version },
      { ...changes, version: version + 1, updatedAt: tx.now },
    )
    .catch(refuseTakenExternalId)
  const room = await roomById(tx, id)
  if (!room) throw notFound('room')
  if (!affected) throw stale('room')
  await tx.announce({
    type: 'room.changed',
    subject: { type: 'rom', id },
    data: { fields: Object.keys(changes).sort() },
  })
  return room
}
