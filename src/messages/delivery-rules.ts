import { chanceOf } from '../kernel/chance.ts'
import { HOUR, MINUTE } from '../kernel/clock.ts'
import type { Message, Settled } from './message-store.ts'
import { DeliveryFailed, DeliveryRefused } from './transport/mail-transport.ts'

/** Pauses between attempts; the last one repeats until the message means nothing any more. */
const PAUSES = [10_000, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR]
/** A message under which this many workers died is set aside and shown. */
const MOST_LOST = 2
/** After this many tries, about two days, it is given up. */
const MOST_ATTEMPTS = 50

/** What to do before an attempt: send, or settle without sending. `now` is the organization's time. */
export function beforeAttempt(
  message: Pick<Message, 'settle' | 'meaninglessAfter' | 'lostAttempts' | 'attempts'> & { abandoned: boolean },
  now: Date,
): Settled | null {
  if (message.abandoned && message.settle === 'at_most_once') {
    return { state: 'unknown', reason: 'the worker died while sending; a nudge is not sent twice' }
  }
  if (message.lostAttempts >= MOST_LOST) {
    return { state: 'failed', reason: `${message.lostAttempts} workers died while sending it` }
  }
  if (now >= message.meaninglessAfter) return { state: 'suppressed', reason: 'too_late' }
  if (message.attempts > MOST_ATTEMPTS) return { state: 'failed', reason: 'given up after two days' }
  return null
}

/** What an attempt that threw means. What the mail server may have taken is not sent twice when it is only a nudge. */
export function afterFailure(error: unknown, message: Pick<Message, 'id' | 'settle' | 'attempts'>): Settled {
  const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown error'
  if (error instanceof DeliveryRefused) return { state: 'failed', reason }
  if (error instanceof DeliveryFailed && error.mayHaveArrived && message.settle === 'at_most_once') {
    return { state: 'unknown', reason }
  }
  const pause = PAUSES[Math.min(message.attempts, PAUSES.length) - 1] ?? PAUSES[0]!
  return {
    state: 'queued',
    reason,
    afterMilliseconds: Math.round(pause * (0.8 + 0.4 * chanceOf(`${message.id}.${message.attempts}`))),
  }
}
