import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Database, Read, Tx } from '../storage/database.ts'

export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown' | 'suppressed'

export type Message = {
  id: string
  organizationId: string
  receiverId: string
  reminderKey: string
  kind: string
  subjectType: string
  subjectId: string
  subjectVersion: number | null
  channel: 'mail'
  subjectLine: string
  text: string
  html: string
  invitationMethod: 'REQUEST' | 'CANCEL' | null
  invitation: string | null
  settle: 'at_most_once' | 'at_least_once'
  /** By the organization's clock. */
  meaninglessAfter: Date
  state: MessageState
  reason: string | null
  attempts: number
  /** Attempts whose end nobody wrote down: the worker died. */
  lostAttempts: number
  /** By the real clock, also in a sandbox: mail servers know no other. */
  nextAttemptAt: Date
  receipt: string | null
  /** When it was written, by the organization's clock. */
  toldAt: Date
  sentAt: Date | null
}

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const
const count = { type: 'integer' } as const

export const MessageEntity = new EntitySchema<Message>({
  name: 'message',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'message_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'message_pk' },
    receiverId: { ...uuid, name: 'receiver_id' },
    reminderKey: { ...text, name: 'reminder_key' },
    kind: text,
    subjectType: { ...text, name: 'subject_type' },
    subjectId: { ...uuid, name: 'subject_id' },
    subjectVersion: { ...count, name: 'subject_version', nullable: true },
    channel: text,
    subjectLine: { ...text, name: 'subject_line' },
    text,
    html: text,
    invitationMethod: { ...text, name: 'invitation_method', nullable: true },
    invitation: { ...text, nullable: true },
    settle: text,
    meaninglessAfter: { ...instant, name: 'meaningless_after' },
    state: text,
    reason: { ...text, nullable: true },
    attempts: count,
    lostAttempts: { ...count, name: 'lost_attempts' },
    nextAttemptAt: { ...instant, name: 'next_attempt_at' },
    receipt: { ...text, nullable: true },
    toldAt: { ...instant, name: 'told_at' },
    sentAt: { ...instant, name: 'sent_at', nullable: true },
  },
  uniques: [{ name: 'message_reminder_uq', columns: ['organizationId', 'reminderKey'] }],
  indices: [
    { name: 'message_due_ix', columns: ['organizationId', 'nextAttemptAt'], where: `state IN ('queued', 'sending')` },
    { name: 'message_subject_ix', columns: ['organizationId', 'subjectId'] },
  ],
  foreignKeys: [
    {
      name: 'message_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'message_receiver_fk',
      target: 'person',
      columnNames: ['organizationId', 'receiverId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    {
      name: 'message_state_ck',
      expression: `state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'suppressed')`,
    },
  ],
})

export type ActionLink = {
  id: string
  organizationId: string
  tokenHash: string
  personId: string
  action: string
  subjectType: string
  subjectId: string
  subjectVersion: number | null
  expiresAt: Date
  usedAt: Date | null
}

export const ActionLinkEntity = new EntitySchema<ActionLink>({
  name: 'action_link',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'action_link_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'action_link_pk' },
    tokenHash: { ...text, name: 'token_hash' },
    personId: { ...uuid, name: 'person_id' },
    action: text,
    subjectType: { ...text, name: 'subject_type' },
    subjectId: { ...uuid, name: 'subject_id' },
    subjectVersion: { ...count, name: 'subject_version', nullable: true },
    expiresAt: { ...instant, name: 'expires_at' },
    usedAt: { ...instant, name: 'used_at', nullable: true },
  },
  uniques: [{ name: 'action_link_token_uq', columns: ['tokenHash'] }],
  indices: [{ name: 'action_link_subject_ix', columns: ['organizationId', 'subjectId'] }],
  foreignKeys: [
    {
      name: 'action_link_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'action_link_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
})

export const messageEntities = [MessageEntity, ActionLinkEntity]

const COLUMNS = `id, organization_id AS "organizationId", receiver_id AS "receiverId", reminder_key AS "reminderKey", kind,
  subject_type AS "subjectType", subject_id AS "subjectId", subject_version AS "subjectVersion", channel, subject_line AS "subjectLine",
  text, html, invitation_method AS "invitationMethod", invitation, settle, meaningless_after AS "meaninglessAfter", state, reason,
  attempts, lost_attempts AS "lostAttempts", next_attempt_at AS "nextAttemptAt", receipt, told_at AS "toldAt", sent_at AS "sentAt"`

/** A worker that has not written down the end of its attempt by then is taken for dead. */
const ATTEMPT_MINUTES = 3

/**
 * Takes messages to deliver, counted as attempted before anything is sent: queued ones whose time has come, and those whose worker died.
 * One under which a worker has died is taken alone, so that it cannot pull others down with it. Judged by the database's clock.
 */
export const claimMessages = (tx: Tx, limit: number): Promise<(Message & { abandoned: boolean })[]> =>
  tx.rows(
    `WITH due AS (
       SELECT id AS due_id, next_attempt_at AS due_at, state = 'sending' AS abandoned, state = 'sending' OR lost_attempts > 0 AS suspect
       FROM message WHERE organization_id = $1 AND state IN ('queued', 'sending') AND next_attempt_at <= now()
       ORDER BY next_attempt_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
     ), first AS (
       SELECT due_id, suspect FROM due ORDER BY due_at, due_id LIMIT 1
     ), taken AS (
       SELECT due.due_id, due.abandoned FROM due, first WHERE CASE WHEN first.suspect THEN due.due_id = first.due_id ELSE NOT due.suspect END
     )
     UPDATE message m SET state = 'sending', attempts = attempts + 1, lost_attempts = lost_attempts + CASE WHEN abandoned THEN 1 ELSE 0 END,
       next_attempt_at = now() + make_interval(mins => $3::integer)
     FROM taken WHERE m.organization_id = $1 AND m.id = taken.due_id
     RETURNING ${COLUMNS}, taken.abandoned`,
    [tx.organizationId, limit, ATTEMPT_MINUTES],
  )

export type Settled =
  | { state: 'sent'; receipt: string }
  | { state: 'failed' | 'unknown' | 'suppressed'; reason: string }
  | { state: 'queued'; reason: string; afterMilliseconds: number }

/** Writes down how an attempt ended; one that was settled meanwhile stays as it is. */
export async function settleMessage(tx: Tx, id: string, outcome: Settled): Promise<void> {
  await tx.rows(
    `UPDATE message SET state = $3::text, reason = $4::text, receipt = coalesce($5::text, receipt), sent_at = CASE WHEN $3::text = 'sent' THEN now() ELSE sent_at END,
       next_attempt_at = CASE WHEN $3::text = 'queued' THEN now() + make_interval(secs => $6::double precision) ELSE next_attempt_at END
     WHERE organization_id = $1 AND id = $2 AND state = 'sending'`,
    [
      tx.organizationId,
      id,
      outcome.state,
      'reason' in outcome ? outcome.reason : null,
      outcome.state === 'sent' ? outcome.receipt : null,
      outcome.state === 'queued' ? outcome.afterMilliseconds / 1000 : 0,
    ],
  )
}

/** What no mail server has taken yet about another version of the subject, null: about any, is not sent any more. */
export async function suppressSuperseded(
  tx: Tx,
  subjectId: string,
  validVersion: number | null,
  exceptKinds: readonly string[],
): Promise<void> {
  await tx.rows(
    `UPDATE message SET state = 'suppressed', reason = 'superseded' WHERE organization_id = $1 AND subject_id = $2
       AND state = 'queued' AND ($3::integer IS NULL OR subject_version IS DISTINCT FROM $3) AND kind <> ALL($4::text[])`,
    [tx.organizationId, subjectId, validVersion, exceptKinds],
  )
}

export async function organizationsWithDueMessages(database: Database): Promise<string[]> {
  const rows = await database.system<{ id: string }>(
    `SELECT o.id FROM organization o WHERE EXISTS (SELECT 1 FROM message m
       WHERE m.organization_id = o.id AND m.state IN ('queued', 'sending') AND m.next_attempt_at <= now())`,
  )
  return rows.map(({ id }) => id)
}

export type MessageFilter = {
  receiverId?: string | undefined
  subjectId?: string | undefined
  state?: string | undefined
  kind?: string | undefined
}

/** In the order in which they were written. */
export async function listMessages(read: Read, filter: MessageFilter, page: PageRequest): Promise<Page<Message>> {
  const rows = await read.rows<Message>(
    `SELECT ${COLUMNS} FROM message WHERE organization_id = $1 AND ($2::uuid IS NULL OR receiver_id = $2)
       AND ($3::uuid IS NULL OR subject_id = $3) AND ($4::text IS NULL OR state = $4) AND ($5::text IS NULL OR kind = $5)
       AND ($6::timestamptz IS NULL OR (told_at, id) > ($6, $7::uuid))
     ORDER BY told_at, id LIMIT $8`,
    [
      read.organizationId,
      filter.receiverId ?? null,
      filter.subjectId ?? null,
      filter.state ?? null,
      filter.kind ?? null,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, (row) => [row.toldAt.toISOString(), row.id])
}
