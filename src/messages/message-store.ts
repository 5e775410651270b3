import { EntitySchema } from 'typeorm'
import type { Database, Read, Tx } from '../storage/database.ts'
import type { Statement } from '../storage/statements.ts'
import { BouncingAddressEntity } from './channels/bounce-store.ts'
import { ChannelEntity, type ChannelKind } from './channels/channel-store.ts'

export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown' | 'suppressed'

export type Message = {
  id: string
  organizationId: string
  receiverId: string
  reminderKey: string
  /** What a digest tells of; null for what tells of one. */
  reminderIds: string[] | null
  kind: string
  subjectType: string
  subjectId: string
  subjectVersion: number | null
  channel: 'mail' | ChannelKind
  /** Null for mail. */
  channelId: string | null
  subjectLine: string
  text: string
  html: string
  invitationMethod: 'REQUEST' | 'CANCEL' | null
  invitation: string | null
  /** Where one click stops what is not transactional (RFC 8058). */
  unsubscribeUrl: string | null
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
  /** When its first reminder fell due, by the organization's clock. */
  dueAt: Date | null
  /** What the receiver's mail server reported after it was sent. */
  bounce: string | null
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
    reminderIds: { ...uuid, name: 'reminder_ids', array: true, nullable: true },
    kind: text,
    subjectType: { ...text, name: 'subject_type' },
    subjectId: { ...uuid, name: 'subject_id' },
    subjectVersion: { ...count, name: 'subject_version', nullable: true },
    channel: text,
    channelId: { ...uuid, name: 'channel_id', nullable: true },
    subjectLine: { ...text, name: 'subject_line' },
    text,
    html: text,
    invitationMethod: { ...text, name: 'invitation_method', nullable: true },
    invitation: { ...text, nullable: true },
    unsubscribeUrl: { ...text, name: 'unsubscribe_url', nullable: true },
    settle: text,
    meaninglessAfter: { ...instant, name: 'meaningless_after' },
    state: text,
    reason: { ...text, nullable: true },
    attempts: count,
    lostAttempts: { ...count, name: 'lost_attempts' },
    nextAttemptAt: { ...instant, name: 'next_attempt_at' },
    receipt: { ...text, nullable: true },
    dueAt: { ...instant, name: 'due_at', nullable: true },
    bounce: { ...text, nullable: true },
    toldAt: { ...instant, name: 'told_at' },
    sentAt: { ...instant, name: 'sent_at', nullable: true },
  },
  uniques: [{ name: 'message_reminder_uq', columns: ['organizationId', 'reminderKey'] }],
  indices: [
    { name: 'message_due_ix', columns: ['organizationId', 'nextAttemptAt'], where: `state IN ('queued', 'sending')` },
    { name: 'message_subject_ix', columns: ['organizationId', 'subjectId'] },
    { name: 'message_told_ix', columns: ['organizationId', 'toldAt', 'id'] },
    { name: 'message_failed_ix', columns: ['organizationId', 'toldAt', 'id'], where: `state IN ('failed', 'unknown')` },
  ],
  foreignKeys: [
    {
      name: 'message_receiver_fk',
      target: 'person',
      columnNames: ['organizationId', 'receiverId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
    {
      name: 'message_channel_fk',
      target: 'channel',
      columnNames: ['organizationId', 'channelId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    { name: 'message_channel_ck', expression: `(channel = 'mail') = (channel_id IS NULL)` },
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
      name: 'action_link_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
})

export const messageEntities = [MessageEntity, ActionLinkEntity, ChannelEntity, BouncingAddressEntity]

export const MESSAGE_COLUMNS = `id, organization_id AS "organizationId", receiver_id AS "receiverId", reminder_key AS "reminderKey", reminder_ids AS "reminderIds", kind,
  subject_type AS "subjectType", subject_id AS "subjectId", subject_version AS "subjectVersion", channel, channel_id AS "channelId",
  subject_line AS "subjectLine", text, html, invitation_method AS "invitationMethod", invitation, unsubscribe_url AS "unsubscribeUrl", settle, meaningless_after AS "meaninglessAfter", state, reason,
  attempts, lost_attempts AS "lostAttempts", next_attempt_at AS "nextAttemptAt", receipt, due_at AS "dueAt", bounce, told_at AS "toldAt", sent_at AS "sentAt"`

/** A worker that has not written down the end of its attempt by then is taken for dead. */
export const ATTEMPT_MINUTES = 3

/**
 * Takes messages to deliver, counted as attempted before anything is sent: queued ones whose time has come, or one under
 * which a worker has died. That one is taken alone, so that it cannot pull others down with it. Judged by the database's clock.
 */
export const claimStatement = (organizationId: string, limit: number, suspect: boolean): Statement => ({
  text: `WITH due AS (
       SELECT id AS due_id, state = 'sending' AS abandoned
       FROM message WHERE organization_id = $1 AND state IN ('queued', 'sending') AND next_attempt_at <= now()
         AND (state = 'sending' OR lost_attempts > 0) = $4
       ORDER BY next_attempt_at, id LIMIT CASE WHEN $4 THEN least($2, 1) ELSE $2 END FOR UPDATE SKIP LOCKED
     )
     UPDATE message m SET state = 'sending', attempts = attempts + 1, lost_attempts = lost_attempts + CASE WHEN abandoned THEN 1 ELSE 0 END,
       next_attempt_at = now() + make_interval(mins => $3::integer)
     FROM due WHERE m.organization_id = $1 AND m.id = due.due_id
     RETURNING ${MESSAGE_COLUMNS}, due.abandoned`,
  values: [organizationId, limit, ATTEMPT_MINUTES, suspect],
})

/** Whether there is one to deliver under which a worker has died. */
export const suspectStatement = (organizationId: string): Statement => ({
  text: `SELECT EXISTS (SELECT 1 FROM message WHERE organization_id = $1 AND state IN ('queued', 'sending') AND next_attempt_at <= now()
       AND (state = 'sending' OR lost_attempts > 0)) AS suspect`,
  values: [organizationId],
})

/** A row of what was claimed; `abandoned`: whoever had it died over it. */
export type ClaimedMessage = Message & { abandoned: boolean }

export type Settled =
  | { state: 'sent'; receipt: string }
  | { state: 'failed' | 'unknown' | 'suppressed'; reason: string }
  /** `byMail`: the channel is broken, so from now on it goes by mail. */
  | { state: 'queued'; reason: string; afterMilliseconds: number; byMail?: true }

/** How an attempt ended; `attempts` as it was claimed. */
export type EndedAttempt = { id: string; attempts: number; outcome: Settled }

/**
 * Writes down how attempts ended, in one statement. One that was settled meanwhile stays as it is; and who was taken for
 * dead only says what was sent, since another has it now.
 */
export const settleStatement = (organizationId: string, ended: readonly EndedAttempt[]): Statement => ({
  text: `UPDATE message m SET state = s.state, reason = s.reason, receipt = coalesce(s.receipt, m.receipt),
       sent_at = CASE WHEN s.state = 'sent' THEN now() ELSE m.sent_at END,
       channel = CASE WHEN s."byMail" THEN 'mail' ELSE m.channel END, channel_id = CASE WHEN s."byMail" THEN NULL ELSE m.channel_id END,
       next_attempt_at = CASE WHEN s.state = 'queued' THEN now() + s."afterMilliseconds" * interval '1 millisecond' ELSE m.next_attempt_at END
     FROM json_to_recordset($2) AS s (id uuid, attempts integer, state text, reason text, receipt text, "afterMilliseconds" integer, "byMail" boolean)
     WHERE m.organization_id = $1 AND m.id = s.id AND m.state = 'sending' AND (m.attempts = s.attempts OR s.state = 'sent')`,
  values: [
    organizationId,
    JSON.stringify(
      ended.map(({ id, attempts, outcome }) => ({ id, attempts, receipt: null, reason: null, ...outcome })),
    ),
  ],
})

export async function isWritten(read: Read, id: string): Promise<boolean> {
  const rows = await read.rows('SELECT id FROM message WHERE organization_id = $1 AND id = $2', [
    read.organizationId,
    id,
  ])
  return rows.length > 0
}

/** From one of these states back into the queue, with all attempts before it; null when it was in none of them. */
export async function queueAgain(tx: Tx, id: string, from: readonly MessageState[]): Promise<Message | null> {
  const [row] = await tx.rows<Message>(
    `UPDATE message SET state = 'queued', reason = NULL, attempts = 0, lost_attempts = 0, next_attempt_at = now()
     WHERE organization_id = $1 AND id = $2 AND state = ANY($3) RETURNING ${MESSAGE_COLUMNS}`,
    [tx.organizationId, id, from],
  )
  return row ?? null
}

/** What came back after it was sent; `failed` when nothing has arrived. */
export async function noteBounce(tx: Tx, id: string, bounce: string, failed: boolean): Promise<Message> {
  const [row] = await tx.rows<Message>(
    `UPDATE message SET bounce = $3, state = CASE WHEN $4 THEN 'failed' ELSE state END, reason = CASE WHEN $4 THEN $3 ELSE reason END
     WHERE organization_id = $1 AND id = $2 RETURNING ${MESSAGE_COLUMNS}`,
    [tx.organizationId, id, bounce, failed],
  )
  return row!
}

/** The organization whose message this is: one index probe each, as a mail server names none. */
export async function organizationOfMessage(database: Database, id: string): Promise<string | null> {
  const [row] = await database.system<{ id: string }>(
    'SELECT o.id FROM organization o WHERE EXISTS (SELECT 1 FROM message m WHERE m.organization_id = o.id AND m.id = $1)',
    [id],
  )
  return row?.id ?? null
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

export async function hasDueMessages(read: Read): Promise<boolean> {
  const rows = await read.rows(
    `SELECT 1 FROM message WHERE organization_id = $1 AND state IN ('queued', 'sending') AND next_attempt_at <= now() LIMIT 1`,
    [read.organizationId],
  )
  return rows.length > 0
}

export async function organizationsWithDueMessages(database: Database): Promise<string[]> {
  const rows = await database.system<{ id: string }>(
    `SELECT o.id FROM organization o WHERE EXISTS (SELECT 1 FROM message m
       WHERE m.organization_id = o.id AND m.state IN ('queued', 'sending') AND m.next_attempt_at <= now())`,
  )
  return rows.map(({ id }) => id)
}
