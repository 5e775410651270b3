import type { DueWork } from '../jobs/due-work.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import { MINUTE, pause, systemNow } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Database, Tx } from '../storage/database.ts'
import type { Row } from '../storage/statements.ts'
import { attemptMessage, type Attempt, type Claimed, type Senders } from './attempt-message.ts'
import { noteResult } from './channels/channel-store.ts'
import { withState } from './claim-messages.ts'
import type { MessageMetrics } from './message-metrics.ts'
import {
  ATTEMPT_MINUTES,
  claimStatement,
  type ClaimedMessage,
  organizationsWithDueMessages,
  settleStatement,
} from './message-store.ts'
import { CONNECTIONS } from './transport/smtp-transport.ts'

export type Delivery = Senders & {
  database: Database
  metrics: MessageMetrics
  captureSandbox: boolean
  /** Organizations that one process delivers for at a time; whoever comes then is left to the next tick. */
  atOnce: number
}

/** One turn takes no new messages after this long: other work of the organization waits for its end. */
const TURN_MILLISECONDS = 2_000
/** Who comes to an attempt so late has been away, and another worker may be at it by now. */
const STALE_MILLISECONDS = (ATTEMPT_MINUTES * MINUTE) / 2

/** Hands written messages to whoever brings them: attempts are counted in the database before anything leaves. */
export function messageDelivery(delivery: Delivery): DueWork {
  let underWay = 0
  /** Of all organizations: each has a connection to the mail server, or could have. */
  const sending = new Set<Promise<void>>()
  return {
    name: 'messages',
    organizationsDue: () => organizationsWithDueMessages(delivery.database),
    // Delivery goes by the real clock; the sandbox clock has nothing to wait for here.
    nextDue: async () => null,
    async runDue(organizationId, ending) {
      // A mail server that hangs must not keep every job of this process.
      if (underWay >= delivery.atOnce) return 0
      underWay += 1
      try {
        return await deliverTurn(delivery, organizationId, sending, ending)
      } finally {
        underWay -= 1
      }
    },
  }
}

type Ended = Attempt & { claimed: Claimed }

/** What was sent is written down even when the database is away for a moment: otherwise it would be sent again. */
async function insistently<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write()
    } catch (error) {
      if (tries === 8 || !(error instanceof Refusal && error.kind === 'unavailable')) throw error
      await pause(100 * 2 ** tries)
    }
  }
}

/**
 * Sends over all connections at once. Each transaction writes down what has ended since the last one and takes as much
 * again: one that only waits for its turn must not count as tried.
 */
async function deliverTurn(
  delivery: Delivery,
  organizationId: string,
  sendingByAll: Set<Promise<void>>,
  ending?: AbortSignal,
): Promise<number> {
  const { database, metrics, captureSandbox } = delivery
  const beganAt = systemNow().getTime()
  const sending = new Set<Promise<void>>()
  let alone = false
  let ended: Ended[] = []
  let count = 0

  const exchange = async (most: number): Promise<Claimed[]> => {
    const batch = ended
    ended = []
    const attempts = batch.map(({ claimed: { message }, outcome }) => ({
      id: message.id,
      attempts: message.attempts,
      outcome,
    }))
    const statements = [
      settleStatement(organizationId, attempts),
      claimStatement(organizationId, most, sending.size > 0),
    ]
    const exchanged = async (tx: Tx, [, messages]: readonly Row[][]): Promise<Claimed[]> => {
      for (const { channel } of batch) if (channel) noteResult(tx, channel.id, channel.result, channel.broken)
      for (const { claimed, outcome } of batch) {
        metrics.attempted(claimed.message.channel, outcome, secondsLate(claimed, tx.now))
      }
      return withState(tx, messages as ClaimedMessage[], captureSandbox)
    }
    return insistently(() => database.transact(workerScope(organizationId), exchanged, statements)).catch(
      (error: unknown) => {
        ended.unshift(...batch)
        throw error
      },
    )
  }
  const start = (claimed: Claimed, claimedAt: number): void => {
    const attempt = async (): Promise<void> => {
      if (systemNow().getTime() - claimedAt > STALE_MILLISECONDS) return
      const attempted = await attemptMessage(delivery, claimed)
      ended.push({ claimed, ...attempted })
    }
    const running = attempt().finally(() => {
      sending.delete(running)
      sendingByAll.delete(running)
    })
    sending.add(running)
    sendingByAll.add(running)
  }

  const turn = async (): Promise<number> => {
    for (;;) {
      const isOver = ending?.aborted || systemNow().getTime() - beganAt > TURN_MILLISECONDS
      const most: number = isOver || alone ? 0 : Math.max(0, CONNECTIONS - sendingByAll.size)
      // Before it is asked: the time may pass while the answer is on its way to a process that stands still.
      const claimedAt = systemNow().getTime()
      const claimed: Claimed[] = most > 0 || ended.length > 0 ? await exchange(most) : []
      for (const each of claimed) start(each, claimedAt)
      count += claimed.length
      alone = claimed.some(({ message }) => message.lostAttempts > 0) || (alone && sending.size > 0)
      if (sending.size === 0 && ended.length === 0) return count
      if (sending.size > 0) await Promise.race(sending)
    }
  }
  try {
    return await turn()
  } finally {
    // Only after an error is there still something under way: what comes of it is written down if that can be done at all.
    await Promise.all(sending)
    if (ended.length > 0) await exchange(0)
  }
}

/** Null in a sandbox: its clock says nothing about ours. */
const secondsLate = ({ message, capture }: Claimed, now: Date): number | null =>
  message.dueAt && !capture ? Math.max(0, (now.getTime() - message.dueAt.getTime()) / 1000) : null
