import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import { type Reminder, REMINDER_COLUMNS, type ReminderKind } from '../reminders/index.ts'
import type { Read } from '../storage/database.ts'

export const TOLD_STATES = ['planned', 'sent', 'suppressed', 'failed', 'cancelled'] as const
export type ToldState = (typeof TOLD_STATES)[number]

/** What became of reminder `r`, and of its message `m`: written is not yet told. */
const IS: Record<ToldState, string> = {
  planned: `r.state = 'planned'`,
  sent: `r.state = 'sent' AND m.state IN ('queued', 'sending', 'sent')`,
  suppressed: `(r.state = 'suppressed' OR r.state = 'sent' AND m.state = 'suppressed')`,
  failed: `r.state = 'sent' AND m.state IN ('failed', 'unknown')`,
  cancelled: `r.state = 'cancelled'`,
}

export type ReminderFilter = {
  subjectId?: string | undefined
  receiverId?: string | undefined
  kind?: ReminderKind | undefined
  state?: ToldState | undefined
  /** First and last moment due, the last one not included. */
  dueAfter?: Date | undefined
  dueBefore?: Date | undefined
}

export type ToldReminder = Omit<Reminder, 'state'> & { state: ToldState }

/** By when they are due. What ended with their message ended so for them, for the same reason. */
export async function listReminders(
  read: Read,
  filter: ReminderFilter,
  page: PageRequest,
): Promise<Page<ToldReminder>> {
  const [dueAt = null, id = null] = page.after ?? []
  const rows = await read.rows<ToldReminder>(
    `SELECT r.*, CASE WHEN ${IS.failed} THEN 'failed' WHEN ${IS.suppressed} THEN 'suppressed' ELSE r.state END AS state,
       CASE WHEN ${IS.failed} OR ${IS.suppressed} THEN coalesce(m.reason, r.reason) END AS reason
     FROM (SELECT ${REMINDER_COLUMNS} FROM reminder WHERE organization_id = $1) AS r
     LEFT JOIN message m ON m.organization_id = $1 AND m.id = r."messageId"
     WHERE ($2::uuid IS NULL OR "subjectId" = $2) AND ($3::uuid IS NULL OR r."receiverId" = $3)
       AND ($4::timestamptz IS NULL OR (r."dueAt", r.id) > ($4, $5::uuid)) AND ($6::text IS NULL OR r.kind = $6)
       AND ($7::timestamptz IS NULL OR r."dueAt" >= $7) AND ($8::timestamptz IS NULL OR r."dueAt" < $8)
       AND ${filter.state ? IS[filter.state] : 'true'}
     ORDER BY r."dueAt", r.id LIMIT $9`,
    [
      read.organizationId,
      filter.subjectId ?? null,
      filter.receiverId ?? null,
      dueAt,
      id,
      filter.kind ?? null,
      filter.dueAfter ?? null,
      filter.dueBefore ?? null,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, (row) => [row.dueAt.toISOString(), row.id])
}
