import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer } from '../http/wire.ts'
import { toTypeId } from '../kernel/ids.ts'
import { peopleByIds } from '../people/index.ts'
import type { Read } from '../storage/database.ts'
import { reminderSubject } from '../reminders/index.ts'
import { listMessages, type Message } from './message-store.ts'

export const messageFilter = z.object({
  receiverId: id('per').optional(),
  subjectId: reminderSubject.optional().meta({ description: 'Id of the offer or session that it is about' }),
  kind: z.string().max(50).optional().meta({ description: 'Such as `session.upcoming`' }),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'unknown', 'suppressed']).optional(),
})

export const MessageReply = z
  .object({
    id: id('msg'),
    kind: z.string().max(50),
    channel: z.enum(['mail']),
    receiverId: id('per'),
    to: z.object({ name: z.string().max(200), address: z.string().max(254) }),
    subjectId: z.string().max(40).meta({ description: 'Id of the offer or session that it is about' }),
    subject: z.string().max(500),
    text: z.string().max(100_000),
    html: z.string().max(500_000),
    invitation: z.object({ method: z.enum(['REQUEST', 'CANCEL']), ics: z.string().max(20_000) }).nullable(),
    state: z.enum(['queued', 'sending', 'sent', 'failed', 'unknown', 'suppressed']),
    reason: z.string().max(1000).nullable().meta({ description: 'Why it is not sent' }),
    attempts: integer(0, 1000),
    toldAt: instant.meta({ description: 'When it was written, by the organization’s clock' }),
    sentAt: instant.nullable().meta({ description: 'When the mail server took it, by the real clock' }),
  })
  .meta({ id: 'Message', description: 'What was really sent for a reminder' })

/** Adds the receiver's present name and address. */
export async function presentMessage(read: Read, messages: Message[]) {
  const people = await peopleByIds(read, [...new Set(messages.map(({ receiverId }) => receiverId))])
  return messages.map(({ subjectLine, invitation, invitationMethod, ...message }) => {
    const person = people.get(message.receiverId)
    return {
      ...message,
      to: { name: person?.name ?? '', address: person?.email ?? '' },
      subjectId: toTypeId(message.subjectType as 'off' | 'ses', message.subjectId),
      subject: subjectLine,
      invitation: invitation && invitationMethod ? { method: invitationMethod, ics: invitation } : null,
    }
  })
}

export function messageRoutes(routes: Routes): void {
  routes.list({
    tag: 'Messages',
    people: 'none',
    scope: 'reminders:read',
    url: '/v1/messages',
    operationId: 'listMessages',
    summary: 'List what was sent, with what came of it',
    query: messageFilter,
    item: MessageReply,
    run: async (read, { query }, page) => {
      const found = await listMessages(read, query, page)
      return { ...found, data: await presentMessage(read, found.data) }
    },
  })
}
