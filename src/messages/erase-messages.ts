import type { Eraser } from '../people/index.ts'
import { cancelRemindersTo, tellAnew } from '../reminders/index.ts'
import { deleteOrphanedBounces } from './channels/bounce-store.ts'
import { emptyChannelsOf } from './channels/channel-store.ts'
import { deleteMessagesAbout } from './erasure-store.ts'

/** What others were still to be told in a message that names the person is told anew, without the name. */
export const eraseMessages: Eraser = async (tx, { id }) => {
  cancelRemindersTo(tx, id)
  const { messages, links, untold } = await deleteMessagesAbout(tx, id)
  await tellAnew(tx, untold)
  return {
    messages,
    links,
    channels: await emptyChannelsOf(tx, id),
    bouncingAddresses: await deleteOrphanedBounces(tx, id),
  }
}
