import type { Person } from '../people/index.ts'
import { toTypeId } from '../kernel/ids.ts'
import type { Channel } from './channels/channel-store.ts'
import { type ChannelCalls, sendToChannel } from './channels/send-to-channel.ts'
import { afterFailure, beforeAttempt } from './delivery-rules.ts'
import type { ClaimedMessage, Message, Settled } from './message-store.ts'
import { ChannelBroken } from './transport/delivery-errors.ts'
import type { MailTransport, OutgoingMail } from './transport/mail-transport.ts'

export type Senders = ChannelCalls & { mail: MailTransport; messageIdDomain: string }

/** A message that is about to be tried, with what was read when it was claimed. */
export type Claimed = {
  message: ClaimedMessage
  receiver: Person | undefined
  /** Null for mail, and for a channel that is gone or turned off. */
  channel: Channel | null
  /** What it says is not so any more. */
  superseded: boolean
  /** Why the receiver's address takes no mail; null when it does. */
  bounces: string | null
  /** Nothing leaves: a sandbox whose messages are only shown. */
  capture: boolean
  /** Its organization's time is not ours. */
  sandbox: boolean
  /** The organization's time. */
  now: Date
}

export type Attempt = {
  outcome: Settled
  /** What to remember of the channel that was tried. */
  channel: { id: string; result: string; broken: boolean } | null
}

/** The same on every attempt, so that a receiver can drop a second copy. */
const messageIdOf = (message: Message, domain: string) => `<${toTypeId('msg', message.id)}@${domain}>`

/** Sends, or finds out why not. Never throws. */
export async function attemptMessage(senders: Senders, claimed: Claimed): Promise<Attempt> {
  const { message, receiver, channel } = claimed
  const settled = (outcome: Settled): Attempt => ({ outcome, channel: null })
  const before = beforeAttempt(message, claimed.now)
  if (before) return settled(before)
  if (!receiver || receiver.leftAt) return settled({ state: 'suppressed', reason: 'receiver_left' })
  if (claimed.superseded) return settled({ state: 'suppressed', reason: 'superseded' })
  if (claimed.capture) return settled({ state: 'sent', receipt: 'captured' })
  if (message.channel !== 'mail' && !channel?.enabled) {
    return settled({ state: 'queued', reason: 'the channel is turned off', afterMilliseconds: 0, byMail: true })
  }
  if (message.channel === 'mail' && claimed.bounces !== null) {
    return settled({ state: 'failed', reason: `mail to this address bounces: ${claimed.bounces}` })
  }
  try {
    const { accepted } = channel
      ? await sendToChannel(senders, channel, message, receiver, claimed.now)
      : await senders.mail.send(mailOf(message, receiver, senders.messageIdDomain))
    return {
      outcome: { state: 'sent', receipt: accepted },
      channel: channel && { id: channel.id, result: accepted, broken: false },
    }
  } catch (error) {
    const outcome = afterFailure(error, message)
    const result = 'reason' in outcome ? outcome.reason : outcome.state
    return { outcome, channel: channel && { id: channel.id, result, broken: error instanceof ChannelBroken } }
  }
}

const mailOf = (message: Message, receiver: Person, domain: string): OutgoingMail => ({
  messageId: messageIdOf(message, domain),
  to: { name: receiver.name, address: receiver.email },
  subject: message.subjectLine,
  text: message.text,
  html: message.html,
  date: message.toldAt,
  ...(message.unsubscribeUrl && { listUnsubscribe: message.unsubscribeUrl }),
  ...(message.invitation && message.invitationMethod
    ? { invitation: { method: message.invitationMethod, ics: message.invitation } }
    : {}),
})
