import { EntitySchema } from 'typeorm'
import { newId } from '../kernel/ids.ts'
import type { Read, Tx } from '../storage/database.ts'
import { ReminderPolicyEntity } from './reminder-policy-store.ts'
import { ReminderReplanEntity } from './replan-store.ts'
import type { ExistingReminder, PlannedReminder, Reconciliation, ReminderState } from './reminder-plan-rules.ts'
import type { ReminderKind, Settle, SubjectType, Urgency } from './reminder-policy.ts'

export type Reminder = {
  id: string
  organizationId: string
  key: string
  kind: ReminderKind
  step: string
  receiverId: string
  subjectType: SubjectType
  subjectId: string
  subjectVersion: number | null
  dueAt: Date
  /** When it would have come, had the receiver been open to it and no digest due. */
  movedFrom: Date | null
  /** Reminders of one receiver with the same moment go out as one message; null for one that goes alone. */
  digestAt: Date | null
  snoozedUntil: Date | null
  meaninglessAfter: Date
  urgency: Urgency
  settle: Settle
  state: ReminderState
  reason: string | null
  messageId: string | null
  plannedAt: Date
  settledAt: Date | null
}

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

const ReminderEntity = new EntitySchema<Reminder>({
  name: 'reminder',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'reminder_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'reminder_pk' },
    key: text,
    kind: text,
    step: text,
    receiverId: { ...uuid, name: 'receiver_id' },
    subjectType: { ...text, name: 'subject_type' },
    subjectId: { ...uuid, name: 'subject_id' },
    subjectVersion: { type: 'integer', name: 'subject_version', nullable: true },
    dueAt: { ...instant, name: 'due_at' },
    movedFrom: { ...instant, name: 'moved_from', nullable: true },
    digestAt: { ...instant, name: 'digest_at', nullable: true },
    snoozedUntil: { ...instant, name: 'snoozed_until', nullable: true },
    meaninglessAfter: { ...instant, name: 'meaningless_after' },
    urgency: text,
    settle: text,
    state: text,
    reason: { ...text, nullable: true },
    messageId: { ...uuid, name: 'message_id', nullable: true },
    plannedAt: { ...instant, name: 'planned_at' },
    settledAt: { ...instant, name: 'settled_at', nullable: true },
  },
  uniques: [{ name: 'reminder_key_uq', columns: ['organizationId', 'key'] }],
  indices: [
    { name: 'reminder_due_ix', columns: ['organizationId', 'dueAt', 'id'], where: `state = 'planned'` },
    { name: 'reminder_subject_ix', columns: ['organizationId', 'subjectId'] },
    { name: 'reminder_list_ix', columns: ['organizationId', 'dueAt', 'id'] },
    { name: 'reminder_receiver_ix', columns: ['organizationId', 'receiverId', 'dueAt'], where: `state = 'planned'` },
  ],
  foreignKeys: [
    {
      name: 'reminder_receiver_fk',
      target: 'person',
      columnNames: ['organizationId', 'receiverId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [{ name: 'reminder_state_ck', expression: `state IN ('planned', 'sent', 'suppressed', 'cancelled')` }],
})

export const reminderEntities = [ReminderEntity, ReminderPolicyEntity, ReminderReplanEntity]

export const REMINDER_COLUMNS = `id, organization_id AS "organizationId", key, kind, step, receiver_id AS "receiverId", subject_type AS "subjectType",
  subject_id AS "subjectId", subject_version AS "subjectVersion", due_at AS "dueAt", moved_from AS "movedFrom",
  digest_at AS "digestAt", snoozed_until AS "snoozedUntil", meaningless_after AS "meaninglessAfter", urgency, settle, state, reason, message_id AS "messageId", planned_at AS "plannedAt", settled_at AS "settledAt"`

export type StoredReminder = ExistingReminder &
  Pick<Reminder, 'kind' | 'step' | 'receiverId' | 'subjectType' | 'subjectId' | 'snoozedUntil'>

const OF_SUBJECTS = `
  SELECT key, kind, step, receiver_id AS "receiverId", subject_type AS "subjectType", subject_id AS "subjectId", state,
    due_at AS "dueAt", digest_at AS "digestAt", meaningless_after AS "meaninglessAfter", snoozed_until AS "snoozedUntil"
  FROM reminder WHERE organization_id = $1 AND subject_id = ANY($2) ORDER BY id`

/** Locked, so that what is being sent and what is being planned anew wait for each other. */
export const remindersOf = (tx: Tx, subjectIds: readonly string[]): Promise<StoredReminder[]> =>
  tx.rows(`${OF_SUBJECTS} FOR UPDATE`, [tx.organizationId, subjectIds])

/** The same for somebody who only looks. */
export const seenReminders = (read: Read, subjectIds: readonly string[]): Promise<StoredReminder[]> =>
  read.rows(OF_SUBJECTS, [read.organizationId, subjectIds])

/** Held until the end of the transaction; null for another organization's as for an unknown one. */
export async function lockReminder(tx: Tx, id: string): Promise<Reminder | null> {
  const [row] = await tx.rows<Reminder>(
    `SELECT ${REMINDER_COLUMNS} FROM reminder WHERE organization_id = $1 AND id = $2 FOR UPDATE`,
    [tx.organizationId, id],
  )
  return row ?? null
}

export const noteSnooze = (tx: Tx, id: string, until: Date): void =>
  tx.write('UPDATE reminder SET snoozed_until = $3 WHERE organization_id = $1 AND id = $2', [
    tx.organizationId,
    id,
    until,
  ])

/** Writes reconciliations: one statement, however many reminders, which goes out with the next one. */
export function applyPlans(tx: Tx, plans: readonly Reconciliation[]): void {
  const rows = plans.flatMap((plan) => [
    ...[...plan.insert, ...plan.move].map((reminder) => rowOf(reminder, 'planned', null)),
    ...plan.suppress.map((reminder) => rowOf(reminder, 'suppressed', reminder.reason)),
  ])
  const cancelled = plans.flatMap(({ cancel }) => cancel)
  if (rows.length === 0 && cancelled.length === 0) return
  tx.write(
    `WITH cancelled AS (
       UPDATE reminder SET state = 'cancelled', settled_at = $2 WHERE organization_id = $1 AND key = ANY($4) AND state = 'planned'
     )
     INSERT INTO reminder (id, organization_id, key, kind, step, receiver_id, subject_type, subject_id, subject_version, due_at,
       moved_from, digest_at, meaningless_after, urgency, settle, state, reason, planned_at, settled_at)
     SELECT id, $1, key, kind, step, receiver_id, subject_type, subject_id, subject_version, due_at,
       moved_from, digest_at, meaningless_after, urgency, settle, state, reason, $2::timestamptz,
       CASE WHEN state = 'suppressed' THEN $2::timestamptz END
     FROM jsonb_to_recordset($3) AS r (id uuid, key text, kind text, step text, receiver_id uuid, subject_type text, subject_id uuid,
       subject_version integer, due_at timestamptz, moved_from timestamptz, digest_at timestamptz, meaningless_after timestamptz,
       urgency text, settle text, state text, reason text)
     ON CONFLICT (organization_id, key) DO UPDATE SET due_at = excluded.due_at, moved_from = excluded.moved_from,
       digest_at = excluded.digest_at, meaningless_after = excluded.meaningless_after, urgency = excluded.urgency,
       state = excluded.state, reason = excluded.reason, planned_at = excluded.planned_at, settled_at = excluded.settled_at
     WHERE reminder.state IN ('planned', 'cancelled') OR (reminder.state = 'suppressed' AND excluded.state = 'planned')`,
    [tx.organizationId, tx.now, JSON.stringify(rows), cancelled],
  )
}

const rowOf = (reminder: PlannedReminder, state: 'planned' | 'suppressed', reason: string | null) => ({
  id: newId(),
  key: reminder.key,
  kind: reminder.kind,
  step: reminder.step,
  receiver_id: reminder.receiverId,
  subject_type: reminder.subjectType,
  subject_id: reminder.subjectId,
  subject_version: reminder.subjectVersion ?? null,
  due_at: reminder.dueAt,
  moved_from: reminder.movedFrom ?? null,
  digest_at: reminder.digestAt ?? null,
  meaningless_after: reminder.meaninglessAfter,
  urgency: reminder.urgency,
  settle: reminder.settle,
  state,
  reason,
})

export const remindersByIds = (read: Read, ids: readonly string[]): Promise<Reminder[]> =>
  read.rows(`SELECT ${REMINDER_COLUMNS} FROM reminder WHERE organization_id = $1 AND id = ANY($2)`, [
    read.organizationId,
    ids,
  ])

/** What was told in a message that is not sent after all is due again. */
export async function tellAnew(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(
    `UPDATE reminder SET state = 'planned', message_id = NULL, settled_at = NULL
     WHERE organization_id = $1 AND id = ANY($2) AND state = 'sent'`,
    [tx.organizationId, ids],
  )
}

export type ReminderOutcome = { messageId: string } | { suppressed: string }

/** Writes down what became of claimed reminders, in one statement that goes out with the next one. */
export function settleReminders(tx: Tx, outcomes: ReadonlyMap<string, ReminderOutcome>): void {
  if (outcomes.size === 0) return
  const all = [...outcomes.values()]
  tx.write(
    `UPDATE reminder r SET state = CASE WHEN s.reason IS NULL THEN 'sent' ELSE 'suppressed' END, reason = s.reason,
       message_id = s.message_id, settled_at = $2
     FROM unnest($3::uuid[], $4::text[], $5::uuid[]) AS s (id, reason, message_id)
     WHERE r.organization_id = $1 AND r.id = s.id`,
    [
      tx.organizationId,
      tx.now,
      [...outcomes.keys()],
      all.map((outcome) => ('suppressed' in outcome ? outcome.suppressed : null)),
      all.map((outcome) => ('messageId' in outcome ? outcome.messageId : null)),
    ],
  )
}

/** Who is nobody any more is told nothing. */
export const cancelRemindersTo = (tx: Tx, receiverId: string): void =>
  tx.write(
    `UPDATE reminder SET state = 'cancelled', settled_at = $3 WHERE organization_id = $1 AND receiver_id = $2 AND state = 'planned'`,
    [tx.organizationId, receiverId, tx.now],
  )
