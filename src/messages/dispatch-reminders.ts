import type { DueWork } from '../jobs/due-work.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import { newId } from '../kernel/ids.ts'
import {
  claimDueReminders,
  nextReminderDue,
  organizationsWithDueReminders,
  type Reminder,
  settleReminder,
} from '../reminders/index.ts'
import { isPassing, isUnavailable } from '../storage/database-errors.ts'
import type { Database, Tx } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import type { MessageContext } from './message-context.ts'
import { MessageEntity } from './message-store.ts'
import { reminderMessage } from './reminder-message.ts'
import { renderMessage } from './render/render-message.ts'

const BATCH = 25

/**
 * Due reminders become messages: claimed, their state read again, written, and settled in one transaction.
 * What no longer makes sense is suppressed with the reason. The reminder's key is unique among messages, so nothing is told twice.
 */
export const reminderDispatch = (database: Database, context: MessageContext): DueWork => ({
  name: 'reminders',
  organizationsDue: () => organizationsWithDueReminders(database),
  nextDue: nextReminderDue,
  async runDue(organizationId) {
    const failures: unknown[] = []
    const done = await database.transact(workerScope(organizationId), async (tx) => {
      failures.length = 0
      const reminders = await claimDueReminders(tx, BATCH)
      for (const reminder of reminders) {
        const failure = await apart(tx, async () =>
          settleReminder(tx, reminder.id, await dispatch(tx, reminder, context)),
        )
        if (failure) failures.push(failure.error)
      }
      return reminders.length - failures.length
    })
    if (failures.length > 0 && done === 0) throw failures[0]
    return done
  },
})

/** Undone by itself when it fails, so that one that cannot be written holds up none of the others: it stays planned. */
async function apart(tx: Tx, work: () => Promise<void>): Promise<{ error: unknown } | null> {
  await tx.rows('SAVEPOINT one')
  try {
    await work()
    return null
  } catch (error) {
    if (isPassing(error) || isUnavailable(error)) throw error
    await tx.rows('ROLLBACK TO SAVEPOINT one')
    return { error }
  }
}

async function dispatch(
  tx: Tx,
  reminder: Reminder,
  context: MessageContext,
): Promise<{ messageId: string } | { suppressed: string }> {
  if (tx.now >= reminder.meaninglessAfter) return { suppressed: 'too_late' }
  const message = await reminderMessage(tx, reminder, context)
  if ('suppressed' in message) return message

  const { receiver, recipient, item, invitation } = message
  const { name: organizationName } = await currentOrganization(tx)
  const rendered = renderMessage({
    ...item,
    recipient,
    organizationName,
    now: tx.now,
    ...(message.preferencesUrl && { preferencesUrl: message.preferencesUrl }),
  })
  const id = newId()
  await tx.manager.insert(MessageEntity, {
    id,
    organizationId: tx.organizationId,
    receiverId: receiver.id,
    reminderKey: reminder.key,
    kind: reminder.kind,
    subjectType: reminder.subjectType,
    subjectId: reminder.subjectId,
    subjectVersion: reminder.subjectVersion,
    channel: 'mail',
    subjectLine: rendered.subject,
    text: rendered.text,
    html: rendered.html,
    invitationMethod: invitation?.method ?? null,
    invitation: invitation?.ics ?? null,
    settle: reminder.settle,
    meaninglessAfter: reminder.meaninglessAfter,
    state: 'queued',
    reason: null,
    attempts: 0,
    lostAttempts: 0,
    nextAttemptAt: () => 'now()',
    receipt: null,
    toldAt: tx.now,
    sentAt: null,
  })
  return { messageId: id }
}
