import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Read } from '../storage/database.ts'
import { type Message, MESSAGE_COLUMNS, type MessageState } from './message-store.ts'

export type MessageFilter = {
  receiverId?: string | undefined
  subjectId?: string | undefined
  state?: MessageState | undefined
  kind?: string | undefined
  channel?: Message['channel'] | undefined
}

/** In the order in which they were written. */
export async function listMessages(read: Read, filter: MessageFilter, page: PageRequest): Promise<Page<Message>> {
  const rows = await read.rows<Message>(
    `SELECT ${MESSAGE_COLUMNS} FROM message WHERE organization_id = $1 AND ($2::uuid IS NULL OR receiver_id = $2)
       AND ($3::uuid IS NULL OR subject_id = $3) AND ($4::text IS NULL OR state = $4) AND ($5::text IS NULL OR kind = $5)
       AND ($6::text IS NULL OR channel = $6) AND ($7::timestamptz IS NULL OR (told_at, id) > ($7, $8::uuid))
     ORDER BY told_at, id LIMIT $9`,
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
  return pageOf(rows, page, (row) => [row.toldAt.toISOString(), row.id])
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
