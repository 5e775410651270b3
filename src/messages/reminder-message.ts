import type { Person } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import type { Tx } from '../storage/database.ts'
import type { BatchState } from './batch-state.ts'
import type { Invitation } from './invitation.ts'
import type { MessageContext } from './message-context.ts'
import { offerMessage } from './offer-message.ts'
import type { DigestItem, Recipient } from './render/message-view.ts'
import { sessionMessage } from './session-message.ts'

/** What a due reminder has to say, ready to be rendered alone or in a digest. */
export type ReminderMessage = {
  receiver: Person
  recipient: Recipient
  item: DigestItem
  invitation: Invitation | null
  /** Where the receiver chooses what arrives, for the foot of the message; null when there is no such page. */
  preferencesUrl: string | null
  /** For the List-Unsubscribe header (RFC 8058); null for what one cannot unsubscribe from. */
  unsubscribeUrl: string | null
}

/** What the reminder says from the present state of things, or why it says nothing any more. */
export async function reminderMessage(
  tx: Tx,
  reminder: Reminder,
  state: BatchState,
  context: MessageContext,
): Promise<ReminderMessage | { suppressed: string }> {
  const receiver = state.people.get(reminder.receiverId)
  if (!receiver || receiver.leftAt) return { suppressed: 'receiver_left' }
  const content = await contentOf(tx, reminder, state, context)
  if (!content) return { suppressed: 'superseded' }
  const recipient = { name: receiver.name, timeZone: receiver.timeZone, locale: 'en' as const }
  return { receiver, recipient, ...content, preferencesUrl: null, unsubscribeUrl: null }
}

type Content = { item: DigestItem; invitation: Invitation | null }

async function contentOf(
  tx: Tx,
  reminder: Reminder,
  { offers, sessions, people }: BatchState,
  context: MessageContext,
): Promise<Content | null> {
  if (reminder.subjectType === 'off') {
    const offer = offers.get(reminder.subjectId)
    const item = offer ? await offerMessage(tx, reminder, offer, people, context) : null
    return item && { item, invitation: null }
  }
  const session = sessions.get(reminder.subjectId)
  return session ? sessionMessage(tx, reminder, session, people, context) : null
}
