import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Read } from '../storage/database.ts'
import type { Texts } from '../storage/statements.ts'
import { type Message, MESSAGE_COLUMNS, type MessageState } from './message-store.ts'

export type MessageFilter = {
  receiverId?: string | undefined
  subjectId?: string | undefined
  state?: MessageState | undefined
  kind?: string | undefined
  channel?: Message['channel'] | undefined
}

/** A message as the API shows it; `id` and `toldAt`, which cursors are made of, come first. */
export const MESSAGE_ROW = {
  id: 'm.id',
  toldAt: 'm.told_at',
  kind: 'm.kind',
  channel: 'm.channel',
  channelId: 'm.channel_id',
  receiverId: 'm.receiver_id',
  'to.name': 'p.name',
  'to.address': 'p.email',
  subjectId: `m.subject_type || ':' || m.subject_id`,
  subject: 'm.subject_line',
  text: 'm.text',
  html: 'm.html',
  invitation: `CASE WHEN m.invitation IS NOT NULL THEN json_build_object('method', m.invitation_method, 'ics', m.invitation) END`,
  state: 'm.state',
  reason: 'm.reason',
  bounce: 'm.bounce',
  attempts: 'm.attempts',
  dueAt: 'm.due_at',
  sentAt: 'm.sent_at',
} as const

/** With the receiver's present name and address, in the order in which they were written. */
export async function listMessages(read: Read, filter: MessageFilter, page: PageRequest): Promise<Page<Texts>> {
  const rows = await read.texts(
    `SELECT ${Object.values(MESSAGE_ROW).join(', ')}
     FROM message m JOIN person p ON p.organization_id = m.organization_id AND p.id = m.receiver_id
     WHERE m.organization_id = $1 AND ($2::uuid IS NULL OR m.receiver_id = $2)
       AND ($3::uuid IS NULL OR m.subject_id = $3) AND ($4::text IS NULL OR m.state = $4) AND ($5::text IS NULL OR m.kind = $5)
       AND ($6::text IS NULL OR m.channel = $6) AND ($7::timestamptz IS NULL OR (m.told_at, m.id) > ($7, $8::uuid))
     ORDER BY m.told_at, m.id LIMIT $9`,
    [
      read.organizationId,
      filter.receiverId ?? null,
      filter.subjectId ?? null,
      filter.state ?? null,
      filter.kind ?? null,
      filter.channel ?? null,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, ([id, toldAt]) => [toldAt!, id!])
}

/** Refuses `not_found` for another organization's message as for an unknown one. */
export async function requireMessageById(read: Read, id: string): Promise<Message> {
  const [row] = await read.rows<Message>(
    `SELECT ${MESSAGE_COLUMNS} FROM message WHERE organization_id = $1 AND id = $2`,
    [read.organizationId, id],
  )
  if (!row) throw notFound('message')
  return row
}
