import { namedIn, type Person } from '../people/index.ts'
import { OPTIONAL_REMINDERS, type Reminder } from '../reminders/index.ts'
import type { Tx } from '../storage/database.ts'
import type { NewLinkRow } from './action-links.ts'
import type { BatchState } from './batch-state.ts'
import type { Invitation } from './invitation.ts'
import { linksFor, type LinkTo } from './links-for.ts'
import { mentorshipMessage } from './mentorship-message.ts'
import type { MessageContext } from './message-context.ts'
import { offerMessage } from './offer-message.ts'
import type { DigestItem, Recipient } from './render/message-view.ts'
import { requestMessage } from './request-message.ts'
import { seriesMessage } from './series-message.ts'
import { sessionMessage } from './session-message.ts'
import { canSnooze } from './snooze-rules.ts'
import { type Locale, localeOf } from './words/locale.ts'

/** What a due reminder has to say, ready to be rendered alone or in a digest. */
export type ReminderMessage = {
  receiver: Person
  recipient: Recipient
  item: DigestItem
  invitation: Invitation | null
  /** Where the receiver chooses what arrives, for the foot of the message. */
  preferencesUrl: string
  /** For the List-Unsubscribe header (RFC 8058); null for what one cannot unsubscribe from. */
  unsubscribeUrl: string | null
  /** Behind all its addresses, to be written with it. */
  links: readonly NewLinkRow[]
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
  const locale = localeOf(state.preferences.get(receiver.id)?.locale ?? null, receiver.languages)
  const { link, rows } = linksFor(tx, context, receiver.id)
  const people = namedIn(state.people, locale)
  const content = await contentOf(tx, reminder, { ...state, people }, locale, context, link)
  if (!content) return { suppressed: 'superseded' }
  const isOptional = OPTIONAL_REMINDERS.some((kind) => kind === reminder.kind)
  const about = { type: 'rem', id: reminder.id } as const
  const snoozeUrl = isOptional && canSnooze(reminder, tx.now) ? link('reminder.snooze', about) : null
  return {
    receiver,
    recipient: { name: receiver.name, timeZone: receiver.timeZone, locale },
    invitation: content.invitation,
    item: { ...content.item, snoozeUrl },
    preferencesUrl: link('preferences.choose', { type: 'per', id: receiver.id }),
    unsubscribeUrl: isOptional ? link('reminder.unsubscribe', about) : null,
    links: rows,
  }
}

type Content = { item: DigestItem; invitation: Invitation | null }

async function contentOf(
  tx: Tx,
  reminder: Reminder,
  { offers, requests, mentorships, sessions, series, sessionsBySeries, people }: BatchState,
  locale: Locale,
  context: MessageContext,
  link: LinkTo,
): Promise<Content | null> {
  const { subjectType, subjectId } = reminder
  const plain = (item: DigestItem | null): Content | null => item && { item, invitation: null }
  switch (subjectType) {
    case 'off': {
      const offer = offers.get(subjectId)
      return offer ? plain(await offerMessage(tx, reminder, offer, people, locale, link)) : null
    }
    case 'mrq': {
      const request = requests.get(subjectId)
      return request ? plain(await requestMessage(tx, reminder, request, link)) : null
    }
    case 'mts': {
      const mentorship = mentorships.get(subjectId)
      return mentorship ? plain(mentorshipMessage(reminder, mentorship, people, link)) : null
    }
    case 'ser': {
      const rule = series.get(subjectId)
      if (!rule) return null
      return seriesMessage(tx, reminder, rule, sessionsBySeries.get(subjectId) ?? [], people, locale, context, link)
    }
    default: {
      const session = sessions.get(subjectId)
      const rule = (session?.seriesId && series.get(session.seriesId)) || null
      return session ? sessionMessage(tx, reminder, session, rule, people, locale, context, link) : null
    }
  }
}
