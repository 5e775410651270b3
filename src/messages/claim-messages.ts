import { peopleByIds } from '../people/index.ts'
import { remindersByIds, tellAnew } from '../reminders/index.ts'
import type { Tx } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import type { Claimed } from './attempt-message.ts'
import { bouncesOf } from './channels/bounce-store.ts'
import { channelsByIds } from './channels/channel-store.ts'
import type { ClaimedMessage, Message } from './message-store.ts'
import { isStillMeant } from './still-meant.ts'

/** Everything that an attempt at these messages has to know. */
export async function withState(
  tx: Tx,
  messages: readonly ClaimedMessage[],
  captureSandbox: boolean,
): Promise<Claimed[]> {
  if (messages.length === 0) return []
  const ids = <T>(of: (message: Message) => T | null) => [
    ...new Set(messages.map(of).filter((each): each is T & {} => each !== null)),
  ]
  const receivers = ids(({ receiverId }) => receiverId)
  const [people, bounces, channels, { kind }] = await Promise.all([
    peopleByIds(tx, receivers),
    bouncesOf(tx, receivers),
    channelsByIds(
      tx,
      ids(({ channelId }) => channelId),
    ),
    currentOrganization(tx),
  ])
  const claimed: Claimed[] = []
  for (const message of messages) {
    const receiver = people.get(message.receiverId)
    claimed.push({
      message,
      receiver,
      channel: message.channelId ? (channels.get(message.channelId) ?? null) : null,
      superseded: await isSuperseded(tx, message),
      bounces: bounces.get(message.receiverId) ?? null,
      capture: captureSandbox && kind === 'sandbox',
      sandbox: kind === 'sandbox',
      now: tx.now,
    })
  }
  return claimed
}

/**
 * What has just been written is so; what has waited may not be. When one part of a digest is not so any more, none of it is
 * sent: what still holds is told anew.
 */
async function isSuperseded(tx: Tx, message: Message): Promise<boolean> {
  if (message.reminderIds) {
    for (const reminder of await remindersByIds(tx, message.reminderIds)) {
      if (await isStillMeant(tx, reminder)) continue
      await tellAnew(tx, message.reminderIds)
      return true
    }
    return false
  }
  return message.attempts > 1 && !(await isStillMeant(tx, message))
}
