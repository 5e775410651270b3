import { randomBytes } from 'node:crypto'
import { newId, toTypeId } from '../../kernel/ids.ts'
import { invalid } from '../../kernel/refusal.ts'
import { personById } from '../../people/index.ts'
import type { Tx } from '../../storage/database.ts'
import { hintOf, requireAddress } from './channel-address.ts'
import { type Channel, insertChannel } from './channel-store.ts'
import type { ChannelCalls } from './send-to-channel.ts'

export type NewChannel = Pick<Channel, 'kind' | 'name' | 'personId' | 'messageKinds'> & { address: string }

/** Answers the secret of a webhook this once. Refuses (422) an address that must not be called and an unknown person. */
export async function createChannel(
  tx: Tx,
  { outgoing, sealer }: ChannelCalls,
  { address, ...given }: NewChannel,
): Promise<Channel & { secret: string | null }> {
  requireAddress(outgoing, address)
  if (given.personId && !(await personById(tx, given.personId))) {
    throw invalid({
      pointer: '/personId',
      code: 'unknown_person',
      detail: 'personId: there is no such person in this organization.',
    })
  }
  const id = newId()
  // Standard Webhooks: 24 to 64 random bytes, base64 behind a prefix.
  const secret = given.kind === 'webhook' ? `whsec_${randomBytes(32).toString('base64')}` : null
  const channel: Channel = {
    ...given,
    id,
    organizationId: tx.organizationId,
    addressSealed: sealer.seal(address, id),
    addressHint: hintOf(address),
    secretSealed: secret && sealer.seal(secret, id),
    enabled: true,
    disabledBecause: null,
    lastResult: null,
    lastResultAt: null,
    removedAt: null,
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  }
  await insertChannel(tx, channel)
  const data = { kind: channel.kind, ...(channel.personId && { personId: toTypeId('per', channel.personId) }) }
  await tx.announce({ type: 'channel.created', subject: { type: 'chn', id }, data })
  return { ...channel, secret }
}
