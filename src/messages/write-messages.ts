import { newId } from '../kernel/ids.ts'
import type { Person } from '../people/index.ts'
import { settleReminders, type Reminder, type ReminderOutcome } from '../reminders/index.ts'
import type { Tx } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { type NewLinkRow, writeLinks } from './action-links.ts'
import { batchState } from './batch-state.ts'
import { bouncesOf } from './channels/bounce-store.ts'
import type { Channel } from './channels/channel-store.ts'
import { channelChooser } from './channels/choose-channel.ts'
import { groupsToTell } from './digest-rules.ts'
import type { MessageContext } from './message-context.ts'
import { insertMessages, type NewMessage } from './new-message-store.ts'
import { readOnce } from './read-once.ts'
import { reminderMessage, type ReminderMessage } from './reminder-message.ts'
import { renderMessage } from './render/render-message.ts'

type Told = ReminderMessage & { reminder: Reminder }

/** A message as it was written, and what an attempt at it has to know. */
export type WrittenMessage = { message: NewMessage; receiver: Person; channel: Channel | null; bounces: string | null }

export type Written = {
  messages: readonly WrittenMessage[]
  outcomes: ReadonlyMap<string, ReminderOutcome>
  /** What could not be written, by reminder: it stays planned. */
  failures: ReadonlyMap<string, unknown>
  sandbox: boolean
}

/**
 * Writes a batch of claimed reminders as messages and settles them, in a few statements for all. One that cannot be
 * written holds up none of the others, unless the database itself refuses something: then it throws, and nothing is written.
 * `claimed`: the caller begins to send them once they are written.
 */
export async function writeMessages(
  tx: Tx,
  reminders: readonly Reminder[],
  context: MessageContext,
  claimed: boolean,
): Promise<Written> {
  const once = readOnce(tx)
  const [state, { name: organizationName, kind }, choose, bounces] = await Promise.all([
    batchState(once, reminders),
    currentOrganization(once),
    channelChooser(once, reminders),
    bouncesOf(once, [...new Set(reminders.map(({ receiverId }) => receiverId))]),
  ])
  const messages: WrittenMessage[] = []
  const links: NewLinkRow[] = []
  const outcomes = new Map<string, ReminderOutcome>()
  const failures = new Map<string, unknown>()

  const tell = async (group: readonly Reminder[]): Promise<void> => {
    const told: Told[] = []
    for (const reminder of group) {
      const message = await contentOf(reminder)
      if ('suppressed' in message) outcomes.set(reminder.id, message)
      else told.push({ reminder, ...message })
    }
    const [first] = told
    if (!first) return
    const { receiver, invitation } = first
    const kinds = told.map((each) => each.reminder.kind)
    const channel = choose(receiver.id, kinds, invitation !== null)
    const message = messageOf([first, ...told.slice(1)], organizationName, tx.now, channel)
    messages.push({ message, receiver, channel, bounces: bounces.get(receiver.id) ?? null })
    links.push(...told.flatMap((each) => each.links))
    for (const { reminder } of told) outcomes.set(reminder.id, { messageId: message.id })
  }
  const contentOf = async (reminder: Reminder) =>
    tx.now >= reminder.meaninglessAfter ? { suppressed: 'too_late' } : reminderMessage(once, reminder, state, context)

  const groups = groupsToTell(reminders)
  const ends = await Promise.allSettled(groups.map(tell))
  for (const [at, end] of ends.entries()) {
    if (end.status === 'fulfilled') continue
    if (isDatabaseError(end.reason)) throw end.reason
    for (const { id } of groups[at]!) {
      outcomes.delete(id)
      failures.set(id, end.reason)
    }
  }
  const rows = messages.map(({ message }) => message)
  insertMessages(tx, rows, claimed)
  writeLinks(tx, links)
  settleReminders(tx, outcomes)
  return { messages, outcomes, failures, sandbox: kind === 'sandbox' }
}

/** The transaction is lost with it. */
const isDatabaseError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code))

function messageOf(
  told: readonly [Told, ...Told[]],
  organizationName: string,
  now: Date,
  channel: Channel | null,
): NewMessage {
  const id = newId()
  const [{ reminder, receiver, recipient, invitation, preferencesUrl, unsubscribeUrl }] = told
  const frame = { recipient, organizationName, now, ...(preferencesUrl && { preferencesUrl }) }
  const isDigest = told.length > 1
  const items = told.map(({ item }) => item) as [Told['item'], ...Told['item'][]]
  const { subject, text, html } = renderMessage(
    isDigest ? { kind: 'digest', items, ...frame } : { ...items[0], ...frame },
  )
  const content = { id, receiverId: receiver.id, subjectLine: subject, text, html, unsubscribeUrl }
  const reminders = told.map((each) => each.reminder)
  const dueAt = reminders.map((each) => each.dueAt).reduce((one, other) => (one < other ? one : other))
  const route = { channel: channel?.kind ?? ('mail' as const), channelId: channel?.id ?? null, dueAt }
  if (isDigest) {
    return {
      ...content,
      ...route,
      reminderKey: `digest:${id}`,
      reminderIds: reminders.map((each) => each.id),
      kind: 'digest',
      subjectType: 'per',
      subjectId: receiver.id,
      subjectVersion: null,
      invitationMethod: null,
      invitation: null,
      settle: reminders.some(({ settle }) => settle === 'at_least_once') ? 'at_least_once' : 'at_most_once',
      meaninglessAfter: reminders
        .map((each) => each.meaninglessAfter)
        .reduce((one, other) => (one > other ? one : other)),
    }
  }
  const { key, kind, subjectType, subjectId, subjectVersion, settle, meaninglessAfter } = reminder
  return {
    ...content,
    ...route,
    reminderKey: key,
    reminderIds: null,
    kind,
    subjectType,
    subjectId,
    subjectVersion,
    invitationMethod: invitation?.method ?? null,
    invitation: invitation?.ics ?? null,
    settle,
    meaninglessAfter,
  }
}
