import { preferencesOf } from '../../people/index.ts'
import type { Reminder } from '../../reminders/index.ts'
import type { Read } from '../../storage/database.ts'
import { channelChoice } from './channel-choice-rules.ts'
import { type Channel, openChannelsFor } from './channel-store.ts'

/** The channel of a message that tells of these kinds; null for mail. */
export type ChooseChannel = (receiverId: string, kinds: readonly string[], bringsInvitation: boolean) => Channel | null

/** For all receivers of a batch at once. */
export async function channelChooser(read: Read, reminders: readonly Reminder[]): Promise<ChooseChannel> {
  const receivers = [...new Set(reminders.map(({ receiverId }) => receiverId))]
  const [open, preferences] = await Promise.all([openChannelsFor(read, receivers), preferencesOf(read, receivers)])
  return (receiverId, kinds, bringsInvitation) =>
    channelChoice(open, receiverId, kinds, bringsInvitation, preferences.get(receiverId)?.channels ?? null)
}
