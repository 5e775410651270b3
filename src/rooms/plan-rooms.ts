import { isDeepStrictEqual } from 'node:util'
import { type BulkPlan, failed, inBatches, type RowOutcome } from '../kernel/bulk.ts'
import type { Tx } from '../storage/database.ts'
import { newRoom, type NewRoom, refuseTakenExternalId } from './create-room.ts'
import { insertRooms, lockRoomsByExternalIds, updateRooms } from './room-bulk-store.ts'
import type { Room } from './room-store.ts'

type Fields = Omit<NewRoom, 'externalId'>

/** What a file says about one room. What is undefined is not in the file and stays as it is. */
export type RoomRow = { [Field in keyof Fields]?: Fields[Field] | undefined } & { externalId: string }

const REQUIRED = ['name', 'function', 'kind', 'sensitivity'] as const

/** Creates or changes rooms by external id, each named once. */
export async function planRooms(tx: Tx, rows: readonly RoomRow[]): Promise<BulkPlan> {
  const known = new Map<string, Room>()
  for (const batch of inBatches(rows)) {
    const found = await lockRoomsByExternalIds(
      tx,
      batch.map((row) => row.externalId),
    )
    for (const room of found) known.set(room.externalId!, room)
  }
  const created: Room[] = []
  const changed: Room[] = []
  const outcomes = rows.map((row): RowOutcome => {
    const room = known.get(row.externalId)
    if (!room) {
      const missing = REQUIRED.filter((column) => row[column] === undefined)
      const errors = missing.flatMap((column) => failed(column, 'required', 'is required of a new room.').errors)
      if (errors.length > 0) return { outcome: 'failed', errors }
      created.push(newRoom(tx, row as NewRoom))
      return { outcome: 'created', errors: [] }
    }
    const changes = Object.entries(row).filter(
      ([name, value]) => value !== undefined && !isDeepStrictEqual(value, room[name as keyof Room]),
    )
    if (changes.length === 0) return { outcome: 'unchanged', errors: [] }
    changed.push({ ...room, ...Object.fromEntries(changes) })
    return { outcome: 'updated', errors: [] }
  })
  return {
    outcomes,
    problems: [],
    deactivated: 0,
    async apply() {
      for (const batch of inBatches(created)) await insertRooms(tx, batch).catch(refuseTakenExternalId)
      for (const batch of inBatches(changed)) await updateRooms(tx, batch)
    },
  }
}
