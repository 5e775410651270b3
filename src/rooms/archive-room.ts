import { notFound, stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { type Room, roomById, RoomEntity } from './room-store.ts'

/** Takes the room out of use and keeps it readable. Archiving it again changes nothing. */
export async function archiveRoom(tx: Tx, id: string, version: number): Promise<Room> {
  const room = await roomById(tx, id)
  if (!room) throw notFound('room')
  if (room.version !== version) throw stale('room')
  if (room.archivedAt) return room
  const changes = { archivedAt: tx.now, version: version + 1, updatedAt: tx.now }
  const { affected } = await tx.manager.update(RoomEntity, { id, organizationId: tx.organizationId, version }, changes)
  if (!affected) throw stale('room')
  await tx.announce({ type: 'room.archived', subject: { type: 'rom', id } })
  return { ...room, ...changes }
}
