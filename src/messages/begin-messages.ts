import { claimDueReminders, type ReminderOutcome } from '../reminders/index.ts'
import type { Tx } from '../storage/database.ts'
import type { Claimed } from './attempt-message.ts'
import type { MessageContext } from './message-context.ts'
import { beingSent } from './new-message-store.ts'
import { writeMessages } from './write-messages.ts'

export type Begun = {
  claimed: Claimed[]
  outcomes: ReadonlyMap<string, ReminderOutcome>
  /** Reminders that cannot be written just now. */
  failed: readonly string[]
}

/** Due reminders, `except` those that failed before, become messages whose first attempt begins with the commit. */
export async function beginMessages(
  tx: Tx,
  limit: number,
  except: readonly string[],
  context: MessageContext,
  captureSandbox: boolean,
): Promise<Begun> {
  const reminders = await claimDueReminders(tx, limit, except)
  if (reminders.length === 0) return { claimed: [], outcomes: new Map(), failed: [] }
  const { messages, outcomes, failures, sandbox } = await writeMessages(tx, reminders, context, true)
  const claimed = messages.map(({ message, ...known }) => ({
    ...known,
    message: beingSent(message, tx),
    superseded: false,
    capture: captureSandbox && sandbox,
    sandbox,
    now: tx.now,
  }))
  return { claimed, outcomes, failed: [...failures.keys()] }
}
