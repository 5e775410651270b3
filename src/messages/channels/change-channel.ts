import { requireLatest } from '../../kernel/refusal.ts'
import type { Tx } from '../../storage/database.ts'
import { hintOf, requireAddress } from './channel-address.ts'
import { type Channel, requireChannel, updateChannel } from './channel-store.ts'
import type { ChannelCalls } from './send-to-channel.ts'

export type ChannelChanges = {
  name?: string | undefined
  address?: string | undefined
  messageKinds?: string[] | undefined
  enabled?: boolean | undefined
}

/** Turned on again, it is tried as if nothing had been. Refuses 412 when it has changed, 422 for an address not to be called. */
export async function changeChannel(
  tx: Tx,
  { outgoing, sealer }: ChannelCalls,
  id: string,
  version: number,
  { address, name, messageKinds, enabled }: ChannelChanges,
): Promise<Channel> {
  const channel = await requireChannel(tx, id)
  requireLatest('channel', channel.version, version)
  if (address !== undefined) requireAddress(outgoing, address)
  const changed = await updateChannel(tx, channel, {
    ...(name !== undefined && { name }),
    ...(messageKinds !== undefined && { messageKinds }),
    ...(enabled !== undefined && { enabled, ...(enabled && { disabledBecause: null }) }),
    ...(address !== undefined && { addressSealed: sealer.seal(address, id), addressHint: hintOf(address) }),
  })
  const fields = Object.entries({ name, address, messageKinds, enabled }).flatMap(([field, value]) =>
    value === undefined ? [] : [field],
  )
  await tx.announce({ type: 'channel.changed', subject: { type: 'chn', id }, data: { fields } })
  return changed
}
