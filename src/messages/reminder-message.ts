import { offerById } from '../matching/index.ts'
import { type Person, peopleByIds } from '../people/index.ts'
import type { Reminder } from '../reminders/index.ts'
import { sessionById } from '../sessions/index.ts'
import type { Tx } from '../storage/database.ts'
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
  context: MessageContext,
): Promise<ReminderMessage | { suppressed: string }> {
  const { receiver, content } = await contentOf(tx, reminder, context)
  if (!receiver || receiver.leftAt) return { suppressed: 'receiver_left' }
  if (!content) return { suppressed: 'superseded' }
  const recipient = { name: receiver.name, timeZone: receiver.timeZone, locale: 'en' as const }
  return { receiver, recipient, ...content, preferencesUrl: null, unsubscribeUrl: null }
}

type Content = {
  receiver: Person | undefined
  content: { item: DigestItem; invitation: Invitation | null } | null
}

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
