import { chanceOf } from '../kernel/chance.ts'
import { DAY, HOUR, MINUTE } from '../kernel/clock.ts'
import type { Message, Settled } from './message-store.ts'
import { DeliveryFailed, DeliveryRefused } from './transport/delivery-errors.ts'

type Channel = Message['channel']

/** Pauses between attempts; the last one repeats until the message means nothing any more. */
const PAUSES: Record<Channel, readonly number[]> = {
  mail: [10_000, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR],
  // Chat is back after seconds or not at all; what it says is read now or never.
  slack: [2_000, 10_000, MINUTE, 5 * MINUTE, 15 * MINUTE],
  teams: [2_000, 10_000, MINUTE, 5 * MINUTE, 15 * MINUTE],
  // As for all webhooks of ours.
  webhook: [5_000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, DAY],
}
/** A message under which this many workers died is set aside and shown. */
const MOST_LOST = 2
/** After this many tries it is given up: mail after about two days. */
const MOST_ATTEMPTS: Record<Channel, number> = { mail: 50, slack: 30, teams: 30, webhook: 10 }
/** Whoever wants to be left alone for longer is asked again after this. */
const LONGEST_PAUSE = DAY

/** What to do before an attempt: send, or settle without sending. `now` is the organization's time. */
export function beforeAttempt(
  message: Pick<Message, 'settle' | 'meaninglessAfter' | 'lostAttempts' | 'attempts' | 'channel'> & {
    abandoned: boolean
  },
  now: Date,
): Settled | null {
  if (message.abandoned && message.settle === 'at_most_once') {
    return { state: 'unknown', reason: 'the worker died while sending; a nudge is not sent twice' }
  }
  if (message.lostAttempts >= MOST_LOST) {
    return { state: 'failed', reason: `${message.lostAttempts} workers died while sending it` }
  }
  if (now >= message.meaninglessAfter) return { state: 'suppressed', reason: 'too_late' }
  if (message.attempts > MOST_ATTEMPTS[message.channel]) {
    return refused(message.channel, `given up after ${message.attempts - 1} attempts`)
  }
  return null
}

/** Refused for good. Where that was another channel than mail, the message goes by mail: somebody must hear of it. */
const refused = (channel: Channel, reason: string): Settled =>
  channel === 'mail' ? { state: 'failed', reason } : { state: 'queued', reason, afterMilliseconds: 0, byMail: true }

/** What an attempt that threw means. What the receiver may have taken is not sent twice when it is only a nudge. */
export function afterFailure(
  error: unknown,
  message: Pick<Message, 'id' | 'settle' | 'attempts' | 'channel'>,
): Settled {
  const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown error'
  if (error instanceof DeliveryRefused) return refused(message.channel, reason)
  const failure = error instanceof DeliveryFailed ? error : null
  if (failure?.mayHaveArrived && message.settle === 'at_most_once') return { state: 'unknown', reason }
  const pauses = PAUSES[message.channel]
  const pause = pauses[Math.min(message.attempts, pauses.length) - 1] ?? pauses[0]!
  const jittered = pause * (0.8 + 0.4 * chanceOf(`${message.id}.${message.attempts}`))
  const asked = Math.min(failure?.afterMilliseconds ?? 0, LONGEST_PAUSE)
  return { state: 'queued', reason, afterMilliseconds: Math.round(Math.max(asked, jittered)) }
}
