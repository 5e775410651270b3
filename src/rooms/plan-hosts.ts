import { type BulkPlan, failed, inBatches, type RowOutcome } from '../kernel/bulk.ts'
import { peopleByExternalIds } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { type HostKey, lockHosts, upsertHosts } from './host-bulk-store.ts'
import { type HostStanding, mayHaveGuests } from './room-rules.ts'
import { roomsByExternalIds } from './room-store.ts'

/** Who has a place where. What is undefined is not in the file and stays as it is; a new host brings no guests. */
export type HostRow = {
  roomExternalId: string
  personExternalId: string
  standing: HostStanding
  mayBringGuests?: boolean | undefined
}

/** Gives people places in rooms or changes them, each pair named once. */
export async function planHosts(tx: Tx, rows: readonly HostRow[]): Promise<BulkPlan> {
  const rooms = new Map<string, string>()
  const people = new Map<string, string>()
  for (const batch of inBatches(rows)) {
    const foundRooms = await roomsByExternalIds(
      tx,
      batch.map((row) => row.roomExternalId),
    )
    for (const [externalId, room] of foundRooms) rooms.set(externalId, room.id)
    const foundPeople = await peopleByExternalIds(
      tx,
      batch.map((row) => row.personExternalId),
    )
    for (const [externalId, id] of foundPeople) people.set(externalId, id)
  }
  const places = rows.map((row) => ({
    roomId: rooms.get(row.roomExternalId),
    personId: people.get(row.personExternalId),
  }))
  const keys = places.filter((place): place is HostKey => place.roomId !== undefined && place.personId !== undefined)
  const known = new Map<string, { standing: HostStanding; mayBringGuests: boolean }>()
  for (const batch of inBatches(keys)) {
    for (const host of await lockHosts(tx, batch)) known.set(`${host.roomId} ${host.personId}`, host)
  }
  const written: (HostKey & { standing: HostStanding; mayBringGuests: boolean })[] = []
  const outcomes = rows.map((row, index): RowOutcome => {
    const { roomId, personId } = places[index]!
    if (roomId === undefined || personId === undefined) {
      const errors = [
        ...(roomId === undefined
          ? failed('roomExternalId', 'unknown_room', `there is no room ${row.roomExternalId}.`).errors
          : []),
        ...(personId === undefined
          ? failed('personExternalId', 'unknown_person', `there is no person ${row.personExternalId}.`).errors
          : []),
      ]
      return { outcome: 'failed', errors }
    }
    const before = known.get(`${roomId} ${personId}`)
    const mayBringGuests = row.mayBringGuests ?? (mayHaveGuests(row.standing) && (before?.mayBringGuests ?? false))
    if (mayBringGuests && !mayHaveGuests(row.standing)) {
      return failed(
        'mayBringGuests',
        'former_host',
        'a former host is not in the room any more and cannot bring guests.',
      )
    }
    const same = before?.standing === row.standing && before.mayBringGuests === mayBringGuests
    if (same) return { outcome: 'unchanged', errors: [] }
    written.push({ roomId, personId, standing: row.standing, mayBringGuests })
    return { outcome: before ? 'updated' : 'created', errors: [] }
  })
  return {
    outcomes,
    problems: [],
    deactivated: 0,
    async apply() {
      for (const batch of inBatches(written)) await upsertHosts(tx, batch)
    },
  }
}
