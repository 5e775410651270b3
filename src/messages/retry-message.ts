import { notAllowedIn } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { requireMessageById } from './message-list-store.ts'
import { type Message, queueAgain } from './message-store.ts'

/** What an operator may have sent again: what failed, and what nobody knows the end of. */
const RETRIED = ['failed', 'unknown'] as const

/**
 * Tries a message again that was set aside, as if for the first time: under the same Message-ID, and only while it means
 * something. Of one that is `unknown`, a second copy may arrive.
 */
export async function retryMessage(tx: Tx, id: string): Promise<Message> {
  const { state } = await requireMessageById(tx, id)
  if (!RETRIED.some((each) => each === state)) throw notAllowedIn('message', 'retry', state, [])
  const queued = await queueAgain(tx, id, RETRIED)
  // Somebody else was quicker; then it is queued all the same.
  const message = queued ?? (await requireMessageById(tx, id))
  if (queued) await tx.announce({ type: 'message.retried', subject: { type: 'msg', id } })
  return message
}
