import { toTypeId } from '../kernel/ids.ts'
import { invalid, notFound, requireLatest, stale } from '../kernel/refusal.ts'
import { requirePersonById } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { violatedConstraint } from '../storage/database-errors.ts'
import { type Host, HostEntity, hostOf } from './host-store.ts'
import { mayHaveGuests } from './room-rules.ts'
import { roomById } from './room-store.ts'

export type HostPlace = Pick<Host, 'roomId' | 'personId' | 'standing' | 'mayBringGuests'>

/** Gives a person a place in a room or replaces the one they have; `version` is the one last read, 0 for none. */
export async function setHost(tx: Tx, place: HostPlace, version: number): Promise<Host> {
  const { roomId, personId, standing, mayBringGuests } = place
  if (!(await roomById(tx, roomId))) throw notFound('room')
  await requirePersonById(tx, personId)
  if (mayBringGuests && !mayHaveGuests(standing)) {
    const pointer = '/mayBringGuests'
    throw invalid({
      pointer,
      code: 'former_host',
      detail: `${pointer}: a former host is not in the room any more and cannot bring guests.`,
    })
  }
  const before = await hostOf(tx, roomId, personId)
  requireLatest('host', before?.version ?? 0, version)
  const { organizationId, now } = tx
  const host = { ...place, organizationId, version: version + 1, createdAt: before?.createdAt ?? now, updatedAt: now }
  if (before) {
    const { affected } = await tx.manager.update(HostEntity, { organizationId, roomId, personId, version }, host)
    if (!affected) throw stale('host')
  } else {
    await tx.manager.insert(HostEntity, host).catch((error: unknown) => {
      throw violatedConstraint(error) === 'host_pk' ? stale('host') : error
    })
  }
  await tx.announce({
    type: 'room.host_set',
    subject: { type: 'rom', id: roomId },
    data: { personId: toTypeId('per', personId), standing, mayBringGuests },
  })
  return host
}
