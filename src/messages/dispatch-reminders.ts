import type { DueWork } from '../jobs/due-work.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import { newId } from '../kernel/ids.ts'
import { offerById } from '../matching/index.ts'
import { type Person, peopleByIds } from '../people/index.ts'
import {
  claimDueReminders,
  nextReminderDue,
  organizationsWithDueReminders,
  type Reminder,
  settleReminder,
} from '../reminders/index.ts'
import { sessionById } from '../sessions/index.ts'
import { isPassing, isUnavailable } from '../storage/database-errors.ts'
import type { Database, Tx } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import type { MessageContext } from './message-context.ts'
import { MessageEntity } from './message-store.ts'
import { offerMessage } from './offer-message.ts'
import { renderMessage } from './render/render-message.ts'
import { sessionMessage, type SessionMessage } from './session-message.ts'

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
  const { receiver, content } = await contentOf(tx, reminder, context)
  if (!receiver || receiver.leftAt) return { suppressed: 'receiver_left' }
  if (!content) return { suppressed: 'superseded' }

  const { name: organizationName } = await currentOrganization(tx)
  const recipient = { name: receiver.name, timeZone: receiver.timeZone, locale: 'en' as const }
  const rendered = renderMessage({ ...content.item, recipient, organizationName, now: tx.now })
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
    invitationMethod: content.invitation?.method ?? null,
    invitation: content.invitation?.ics ?? null,
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

type Content = { receiver: Person | undefined; content: SessionMessage | null }

async function contentOf(tx: Tx, reminder: Reminder, context: MessageContext): Promise<Content> {
  const { receiverId, subjectId } = reminder
  const peopleOf = (pair: { menteeId: string; mentorId: string }) => peopleByIds(tx, [pair.menteeId, pair.mentorId])
  if (reminder.subjectType === 'off') {
    const offer = await offerById(tx, subjectId)
    if (!offer) return { receiver: undefined, content: null }
    const people = await peopleOf(offer)
    const item = await offerMessage(tx, reminder, offer, people, context)
    return { receiver: people.get(receiverId), content: item && { item, invitation: null } }
  }
  const session = await sessionById(tx, subjectId)
  if (!session) return { receiver: undefined, content: null }
  const people = await peopleOf(session)
  return { receiver: people.get(receiverId), content: await sessionMessage(tx, reminder, session, people, context) }
}
