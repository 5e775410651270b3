import { requireLatest } from '../../kernel/refusal.ts'
import type { Tx } from '../../storage/database.ts'
import { requireChannel, updateChannel } from './channel-store.ts'

/** The row stays, since messages name it; its secrets go. */
export async function removeChannel(tx: Tx, id: string, version: number): Promise<void> {
  const channel = await requireChannel(tx, id)
  requireLatest('channel', channel.version, version)
  await updateChannel(tx, channel, {
    removedAt: tx.now,
    enabled: false,
    addressSealed: '',
    secretSealed: channel.secretSealed && '',
  })
  await tx.announce({ type: 'channel.removed', subject: { type: 'chn', id } })
}
