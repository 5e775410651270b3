import { toTypeId } from '../kernel/ids.ts'
import { notFound, stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { HostEntity, hostOf } from './host-store.ts'

/** For a place entered by mistake; somebody who has stopped coming is `former`. */
export async function removeHost(tx: Tx, roomId: string, personId: string, version: number): Promise<void> {
  const { organizationId } = tx
  const { affected } = await tx.manager.delete(HostEntity, { organizationId, roomId, personId, version })
  if (!affected) throw (await hostOf(tx, roomId, personId)) ? stale('host') : notFound('host')
  await tx.announce({
    type: 'room.host_removed',
    subject: { type: 'rom', id: roomId },
    data: { personId: toTypeId('per', personId) },
  })
}
