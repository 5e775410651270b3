import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { anyId, id, instant, integer } from '../http/wire.ts'
import { personById } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { reminderSubject } from '../reminders/index.ts'
import { CHANNEL_KINDS } from './channels/channel-store.ts'
import { listMessages, MESSAGE_ROW, requireMessageById } from './message-list-store.ts'
import type { Message } from './message-store.ts'
import { retryMessage } from './retry-message.ts'

const state = z.enum(['queued', 'sending', 'sent', 'failed', 'unknown', 'suppressed'])
const channel = z.enum(['mail', ...CHANNEL_KINDS])
const ABOUT = 'Id of what it is about; of a digest, its receiver'

export const messageFilter = z.object({
  receiverId: id('per').optional(),
  subjectId: reminderSubject.optional().meta({ description: ABOUT }),
  kind: z.string().max(50).optional().meta({ description: 'Such as `session.upcoming`; `digest` for several in one' }),
  state: state.optional(),
  channel: channel.optional(),
})

export const MessageReply = z
  .object({
    id: id('msg'),
    kind: z.string().max(50).meta({ description: 'The reminder’s; `digest` for several in one' }),
    channel,
    channelId: id('chn').nullable().meta({ description: 'Null for mail' }),
    receiverId: id('per'),
    to: z.object({ name: z.string().max(200), address: z.string().max(254) }),
    subjectId: anyId.meta({ description: ABOUT }),
    subject: z.string().max(500),
    text: z.string().max(100_000),
    html: z.string().max(500_000),
    invitation: z.object({ method: z.enum(['REQUEST', 'CANCEL']), ics: z.string().max(500_000) }).nullable(),
    state,
    reason: z.string().max(1000).nullable().meta({ description: 'Why it is not sent' }),
    bounce: z
      .string()
      .max(1000)
      .nullable()
      .meta({ description: 'What the receiver’s mail server reported after it was sent' }),
    attempts: integer(0, 1000),
    dueAt: instant.nullable().meta({ description: 'When its first reminder fell due, by the organization’s clock' }),
    toldAt: instant.meta({ description: 'When it was written, by the organization’s clock' }),
    sentAt: instant
      .nullable()
      .meta({ description: 'When it was taken by the mail server or the channel, by the real clock' }),
  })
  .meta({ id: 'Message', description: 'What was really sent for a reminder, or for several' })

/** Adds the receiver's present name and address. */
export async function presentMessage(read: Read, message: Message): Promise<z.output<typeof MessageReply>> {
  const { subjectLine, invitation, invitationMethod, subjectType, subjectId, ...rest } = message
  const person = await personById(read, message.receiverId)
  return {
    ...rest,
    to: { name: person?.name ?? '', address: person?.email ?? '' },
    subjectId: `${subjectType}:${subjectId}`,
    subject: subjectLine,
    invitation: invitation && invitationMethod ? { method: invitationMethod, ics: invitation } : null,
  }
}

const url = '/v1/messages'
const one = { tag: 'Messages', people: 'none', params: z.object({ messageId: id('msg') }) } as const

export function messageRoutes(routes: Routes): void {
  routes.listRows({
    tag: 'Messages',
    people: 'none',
    scope: 'reminders:read',
    url,
    operationId: 'listMessages',
    summary: 'List what was sent, with what came of it',
    query: messageFilter,
    item: MessageReply,
    columns: MESSAGE_ROW,
    run: (read, { query }, page) => listMessages(read, query, page),
  })
  routes.read({
    ...one,
    url: `${url}/:messageId`,
    scope: 'reminders:read',
    operationId: 'getMessage',
    summary: 'Read a message',
    reply: MessageReply,
    run: async (read, { params }) => presentMessage(read, await requireMessageById(read, params.messageId)),
  })
  routes.change({
    ...one,
    method: 'POST',
    url: `${url}/:messageId/retry`,
    scope: 'messages:write',
    operationId: 'retryMessage',
    summary: 'Send a message again that failed',
    description:
      'Also one whose end nobody knows (`unknown`); then a second copy may arrive, under the same Message-ID. What means nothing any more is suppressed instead',
    idempotencyKey: 'optional',
    reply: MessageReply,
    run: async (tx, { params }) => presentMessage(tx, await retryMessage(tx, params.messageId)),
  })
}
