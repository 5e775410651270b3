import type { Channel } from './channel-store.ts'

const tells = ({ messageKinds }: Pick<Channel, 'messageKinds'>, kinds: readonly string[]): boolean =>
  messageKinds.length === 0 || kinds.every((kind) => messageKinds.includes(kind))

/**
 * The one channel that a message takes; null for mail. What brings an invitation is mail: calendars read nothing else. Their
 * own address comes before the organization's; `wanted` are the kinds of channel that the receiver has chosen, null when
 * they have not.
 */
export function channelChoice<C extends Pick<Channel, 'kind' | 'personId' | 'messageKinds'>>(
  open: readonly C[],
  receiverId: string,
  kinds: readonly string[],
  bringsInvitation: boolean,
  wanted: readonly string[] | null,
): C | null {
  if (bringsInvitation || wanted?.[0] === 'mail') return null
  const fitting = open.filter(
    (channel) =>
      (channel.personId === null || channel.personId === receiverId) &&
      tells(channel, kinds) &&
      (wanted === null || wanted.includes(channel.kind)),
  )
  return fitting.find(({ personId }) => personId === receiverId) ?? fitting[0] ?? null
}
