import { toTypeId } from '../../kernel/ids.ts'
import { personById } from '../../people/index.ts'
import type { Tx } from '../../storage/database.ts'
import { requireMessageById } from '../message-list-store.ts'
import { noteBounce, type Message } from '../message-store.ts'
import type { Bounce } from './bounce-report.ts'
import { markBouncing } from './bounce-store.ts'

/**
 * A hard bounce makes the message failed, and stops mail to the address until it changes or somebody clears it. A soft one is
 * only noted. Told twice, it is the same. Refuses `not_found`.
 */
export async function recordBounce(tx: Tx, { messageId, kind, reason }: Omit<Bounce, 'address'>): Promise<Message> {
  const message = await requireMessageById(tx, messageId)
  const noted = `${kind}: ${reason}`
  if (message.bounce === noted) return message
  const receiver = await personById(tx, message.receiverId)
  // The mail may have gone to an address that the person has no more; who forwarded it is not to be punished.
  if (kind === 'hard' && receiver) markBouncing(tx, receiver.email, reason)
  const bounced = await noteBounce(tx, messageId, noted, kind === 'hard')
  await tx.announce({
    type: 'message.bounced',
    subject: { type: 'msg', id: messageId },
    data: { kind, receiverId: toTypeId('per', message.receiverId) },
  })
  return bounced
}
