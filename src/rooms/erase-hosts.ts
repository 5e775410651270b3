import { toTypeId } from '../kernel/ids.ts'
import type { Eraser } from '../people/index.ts'
import { deleteHostsOf } from './host-store.ts'

export const eraseHosts: Eraser = async (tx, { id }) => {
  const roomIds = await deleteHostsOf(tx, id)
  for (const roomId of roomIds) {
    const data = { personId: toTypeId('per', id) }
    await tx.announce({ type: 'room.host_removed', subject: { type: 'rom', id: roomId }, data })
  }
  return { hosts: roomIds.length }
}
