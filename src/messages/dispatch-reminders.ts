import type { DueWork } from '../jobs/due-work.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import { Refusal } from '../kernel/refusal.ts'
import { claimDueReminders, nextReminderDue } from '../reminders/index.ts'
import type { Database } from '../storage/database.ts'
import type { MessageDelivery } from './deliver-messages.ts'
import type { MessageContext } from './message-context.ts'
import type { MessageMetrics } from './message-metrics.ts'
import { writeMessages } from './write-messages.ts'

/** Reminders that one transaction writes. */
const BATCH = 100

/**
 * Due reminders become messages: claimed, their state read again, written, and settled in one transaction.
 * What no longer makes sense is suppressed with the reason. The reminder's key is unique among messages, so nothing is told twice.
 * Comes behind the delivery, which writes what it can send at once: this is for what has no place there, or cannot be written.
 */
export const reminderDispatch = (
  database: Database,
  context: MessageContext,
  metrics: MessageMetrics,
  { keepsUp }: Pick<MessageDelivery, 'keepsUp'>,
): DueWork => ({
  name: 'reminders',
  organizationsDue: async () => [],
  nextDue: nextReminderDue,
  async runDue(organizationId) {
    const count = keepsUp(organizationId) ? 0 : await dispatchDue(database, organizationId, context, metrics)
    return { count, more: count > 0 }
  },
})

async function dispatchDue(
  database: Database,
  organizationId: string,
  context: MessageContext,
  metrics: MessageMetrics,
): Promise<number> {
  /** What cannot be written just now: it stays planned, and goes behind all others. */
  const failed = new Map<string, unknown>()
  let claimed: string[] = []
  const dispatch = async (limit: number): Promise<number> => {
    const { outcomes, failures } = await database.transact(workerScope(organizationId), async (tx) => {
      const reminders = await claimDueReminders(tx, limit, [...failed.keys()])
      claimed = reminders.map(({ id }) => id)
      return writeMessages(tx, reminders, context, false)
    })
    for (const [id, error] of failures) failed.set(id, error)
    metrics.dispatched(outcomes.values())
    return outcomes.size
  }

  for (;;) {
    let done = 0
    try {
      done = await dispatch(BATCH)
    } catch (error) {
      if (error instanceof Refusal) throw error
      // The database refuses one of them, and so all: each by itself shows which.
      for (let left = claimed.length; left > 0; left -= 1) {
        try {
          done += await dispatch(1)
        } catch (itself) {
          if (itself instanceof Refusal) throw itself
          for (const id of claimed) failed.set(id, itself)
        }
      }
    }
    if (done > 0) return done
    if (claimed.length === 0) break
  }
  for (const error of failed.values()) throw error
  return 0
}
