import { type FieldError, invalid } from '../kernel/refusal.ts'
import type { Read } from '../storage/database.ts'
import { type Room, roomsByIds } from './room-store.ts'

/**
 * Rooms that can be asked for: known and not archived. Refuses `invalid`, naming each wrong one by its
 * JSON pointer (`(index) => '/wants/' + index + '/roomId'`).
 */
export async function requireRooms(
  read: Read,
  ids: readonly string[],
  pointerOf: (index: number) => string,
): Promise<Map<string, Room>> {
  const rooms = await roomsByIds(read, ids)
  const [first, ...rest] = ids.flatMap((id, index): FieldError[] => {
    const room = rooms.get(id)
    const pointer = pointerOf(index)
    if (!room) return [{ pointer, code: 'unknown_room', detail: `${pointer}: there is no such room.` }]
    if (room.archivedAt) return [{ pointer, code: 'room_archived', detail: `${pointer}: this room is archived.` }]
    return []
  })
  if (first) throw invalid(first, ...rest)
  return rooms
}
