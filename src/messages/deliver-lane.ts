import type { Done } from '../jobs/due-work.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import { MINUTE, nextTurn, pause, systemNow } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Database, Tx } from '../storage/database.ts'
import type { Row } from '../storage/statements.ts'
import { attemptMessage, type Attempt, type Claimed, type Senders } from './attempt-message.ts'
import { beginMessages, type Begun } from './begin-messages.ts'
import { noteResult } from './channels/channel-store.ts'
import { withState } from './claim-messages.ts'
import type { MessageContext } from './message-context.ts'
import type { MessageMetrics } from './message-metrics.ts'
import {
  ATTEMPT_MINUTES,
  claimStatement,
  type ClaimedMessage,
  isWritten,
  settleStatement,
  suspectStatement,
} from './message-store.ts'
import { CONNECTIONS } from './transport/smtp-transport.ts'

export type Delivery = Senders & {
  database: Database
  metrics: MessageMetrics
  context: MessageContext
  captureSandbox: boolean
}

export type Lane = {
  /** What is being sent for all organizations, over all lanes. */
  sending: Set<Promise<void>>
  /** Messages that this lane has under way at a time. */
  places: number
  /** Of those under which a worker has died, or of all others. */
  suspect: boolean
  /** Called when there may be more than this lane can take. */
  full(): void
  /** Called when there is one for a lane of suspects. */
  suspected(): void
  ending: AbortSignal | undefined
}

/** A lane takes no new messages after this long: other work of the organization waits for its end. */
export const TURN_MILLISECONDS = 2_000
/** Who comes to an attempt so late has been away, and another worker may be at it by now. */
const STALE_MILLISECONDS = (ATTEMPT_MINUTES * MINUTE) / 2
/** What has ended waits no longer for others to be written down with it. */
const TOGETHER_MILLISECONDS = 25

type Ended = Attempt & { claimed: Claimed }

/** What one transaction takes: messages that waited, and those that it writes. */
type Taken = { claimed: readonly Claimed[]; begun: Begun | null }

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
 * Sends over several connections at once. Each transaction writes down what has ended since the last one and takes as much
 * again, what waits before what is written anew: a message that only waits for its turn must not count as tried.
 */
export async function deliverLane(
  delivery: Delivery,
  organizationId: string,
  { sending: sendingByAll, places, suspect, full, suspected, ending }: Lane,
): Promise<Done> {
  const { database, metrics, context, captureSandbox } = delivery
  const beganAt = systemNow().getTime()
  const sending = new Set<Promise<void>>()
  /** Reminders that cannot be written just now. */
  const failed: string[] = []
  let begins = !suspect
  let ended: Ended[] = []
  let count = 0

  /** Of transactions of which nobody knows whether they were committed; and of those that turned out to have been. */
  let uncertain: Taken | null = null
  let certain: Taken[] = []

  /** The messages that a transaction writes are there when it was committed, and never when it was not. */
  const recover = async (tx: Tx): Promise<void> => {
    const [written] = uncertain?.begun?.claimed ?? []
    if (uncertain && written && (await isWritten(tx, written.message.id))) certain.push(uncertain)
    uncertain = null
  }
  const take = async (tx: Tx, waiting: ClaimedMessage[], most: number): Promise<Taken> => {
    const claimed = await withState(tx, waiting, captureSandbox)
    const room = begins ? most - claimed.length : 0
    return { claimed, begun: room > 0 ? await beginMessages(tx, room, failed, context, captureSandbox) : null }
  }
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
      claimStatement(organizationId, most, suspect),
      ...(suspect ? [] : [suspectStatement(organizationId)]),
    ]
    const exchanged = async (tx: Tx, [, waiting, suspects]: readonly Row[][]) => {
      if (suspects?.[0]?.['suspect']) suspected()
      for (const { channel } of batch) if (channel) noteResult(tx, channel.id, channel.result, channel.broken)
      await recover(tx)
      uncertain = await take(tx, waiting as ClaimedMessage[], most)
      return { now: tx.now, taken: uncertain }
    }
    try {
      const transacted = () => database.transact(workerScope(organizationId), exchanged, statements)
      const { now, taken } = await insistently(transacted)
      for (const each of batch) {
        metrics.attempted(each.claimed.message.channel, each.outcome, secondsLate(each.claimed, now))
      }
      const all = [...certain, taken]
      uncertain = null
      certain = []
      for (const { claimed, begun } of all) {
        if (begun) metrics.dispatched(begun.outcomes.values())
        failed.push(...(begun?.failed ?? []))
        count += claimed.length + (begun?.outcomes.size ?? 0)
      }
      return all.flatMap(({ claimed, begun }) => [...claimed, ...(begun?.claimed ?? [])])
    } catch (error) {
      ended.unshift(...batch)
      if (!begins || error instanceof Refusal) throw error
      // Which reminder the database refuses is found out where that holds up nothing else.
      begins = false
      return exchange(most)
    }
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

  const run = async (): Promise<Done> => {
    for (;;) {
      const isOver = ending?.aborted || systemNow().getTime() - beganAt > TURN_MILLISECONDS
      const most = isOver ? 0 : Math.max(0, Math.min(places - sending.size, CONNECTIONS - sendingByAll.size))
      // Before it is asked: the time may pass while the answer is on its way to a process that stands still.
      const claimedAt = systemNow().getTime()
      const before = count
      const claimed: Claimed[] = most > 0 || ended.length > 0 ? await exchange(most) : []
      if (claimed.length > 0 && claimed.length >= most) full()
      for (const each of claimed) start(each, claimedAt)
      if (sending.size === 0 && ended.length === 0 && count === before) {
        return { count, more: count > 0 && most === 0 }
      }
      if (isOver && sending.size > 0) await Promise.race(sending)
      else await Promise.race([Promise.all(sending), pause(TOGETHER_MILLISECONDS)])
      // Those that end in the same turn of the event loop are written down together.
      await nextTurn()
    }
  }
  try {
    return await run()
  } finally {
    // Only after an error is there still something under way: what comes of it is written down if that can be done at all.
    await Promise.all(sending)
    if (ended.length > 0) await exchange(0)
  }
}

/** Null in a sandbox: its clock says nothing about ours. */
const secondsLate = ({ message, sandbox }: Claimed, now: Date): number | null =>
  message.dueAt && !sandbox ? Math.max(0, (now.getTime() - message.dueAt.getTime()) / 1000) : null
