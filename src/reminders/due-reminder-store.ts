import type { Database, Tx } from '../storage/database.ts'
import { type Reminder, REMINDER_COLUMNS } from './reminder-store.ts'

/**
 * Takes the next that are due, oldest first; another worker's are skipped, and those that are not wanted. What belongs to one
 * digest is taken as a whole, so over `limit`: one worker at a time takes an organization's digests.
 */
export async function takeDueReminders(tx: Tx, limit: number, except: readonly string[] = []): Promise<Reminder[]> {
  const claimed = await tx.rows<Reminder>(
    `SELECT ${REMINDER_COLUMNS} FROM reminder WHERE organization_id = $1 AND state = 'planned' AND due_at <= $2 AND id <> ALL($4::uuid[])
       AND (digest_at IS NULL OR (SELECT pg_try_advisory_xact_lock(hashtextextended('digests:' || $1::text, 0))))
     ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED`,
    [tx.organizationId, tx.now, limit, except],
  )
  const digests = claimed.filter(({ digestAt }) => digestAt !== null)
  if (digests.length === 0) return claimed
  // Also those that are just being planned anew: worth a moment's wait.
  const others = await tx.rows<Reminder>(
    `SELECT ${REMINDER_COLUMNS} FROM reminder WHERE organization_id = $1 AND state = 'planned' AND due_at <= $2 AND id <> ALL($3::uuid[])
       AND (receiver_id, digest_at) IN (SELECT * FROM unnest($4::uuid[], $5::timestamptz[])) ORDER BY id FOR UPDATE`,
    [
      tx.organizationId,
      tx.now,
      [...except, ...claimed.map(({ id }) => id)],
      digests.map(({ receiverId }) => receiverId),
      digests.map(({ digestAt }) => digestAt),
    ],
  )
  return [...claimed, ...others]
}

/** What the same receivers are to be told soon, and belongs to no digest yet; what somebody else holds is skipped. */
export const soonDueReminders = (tx: Tx, until: Date, receiverIds: readonly string[], except: readonly string[]) =>
  tx.rows<Reminder>(
    `SELECT ${REMINDER_COLUMNS} FROM reminder WHERE organization_id = $1 AND state = 'planned' AND due_at <= $2 AND receiver_id = ANY($3)
       AND id <> ALL($4::uuid[]) AND urgency = 'normal' AND digest_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED`,
    [tx.organizationId, until, receiverIds, except],
  )

/** Gives planned reminders another time, or a digest in which they go out. */
export const postponeReminders = (tx: Tx, reminders: readonly Reminder[]): void =>
  tx.write(
    `UPDATE reminder r SET due_at = s.due_at, digest_at = s.digest_at
     FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS s (id, due_at, digest_at)
     WHERE r.organization_id = $1 AND r.id = s.id`,
    [
      tx.organizationId,
      reminders.map(({ id }) => id),
      reminders.map(({ dueAt }) => dueAt),
      reminders.map(({ digestAt }) => digestAt),
    ],
  )

/** One index probe an organization, however many reminders are planned. Due by the organization's clock. */
export async function organizationsWithDueReminders(database: Database): Promise<string[]> {
  const rows = await database.system<{ id: string }>(
    `SELECT o.id FROM organization o WHERE EXISTS (SELECT 1 FROM reminder r
       WHERE r.organization_id = o.id AND r.state = 'planned' AND r.due_at <= coalesce(o.clock_at, now()))`,
  )
  return rows.map(({ id }) => id)
}

export async function nextReminderDue(tx: Tx): Promise<Date | null> {
  const [row] = await tx.rows<{ due: Date | null }>(
    `SELECT min(due_at) AS due FROM reminder WHERE organization_id = $1 AND state = 'planned'`,
    [tx.organizationId],
  )
  return row?.due ?? null
}
