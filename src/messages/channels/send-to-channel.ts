import { toTypeId } from '../../kernel/ids.ts'
import type { Sealer } from '../../kernel/sealing.ts'
import type { Person } from '../../people/index.ts'
import type { Outgoing } from '../../outgoing/guarded-fetch.ts'
import type { Message } from '../message-store.ts'
import type { Channel } from './channel-store.ts'
import { postJson } from './post-json.ts'
import { reminderDue, signedHeaders } from './reminder-webhook.ts'
import { slackBody } from './slack.ts'
import { teamsBody } from './teams.ts'

export type ChannelCalls = { outgoing: Outgoing; sealer: Sealer }

/** Hands one message over to a channel that is not mail. Rejects with DeliveryRefused, ChannelBroken or DeliveryFailed. */
export function sendToChannel(
  { outgoing, sealer }: ChannelCalls,
  channel: Channel,
  message: Message,
  receiver: Person,
  now: Date,
): Promise<{ accepted: string }> {
  const url = sealer.open(channel.addressSealed, channel.id)
  if (channel.kind === 'webhook') {
    const body = reminderDue(message, now)
    return postJson(
      outgoing,
      url,
      body,
      signedHeaders(sealer.open(channel.secretSealed!, channel.id), toTypeId('msg', message.id), body),
    )
  }
  const content = {
    subject: message.subjectLine,
    receiverName: receiver.name,
    text: channel.personId === receiver.id ? message.text : null,
  }
  return postJson(outgoing, url, channel.kind === 'slack' ? slackBody(content) : teamsBody(content))
}
