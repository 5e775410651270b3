import type { Tx } from '../storage/database.ts'
import type { Message } from './message-store.ts'

/** A message that nobody has tried to deliver yet. */
export type NewMessage = Pick<
  Message,
  | 'id'
  | 'receiverId'
  | 'reminderKey'
  | 'reminderIds'
  | 'kind'
  | 'subjectType'
  | 'subjectId'
  | 'subjectVersion'
  | 'channel'
  | 'channelId'
  | 'subjectLine'
  | 'text'
  | 'html'
  | 'invitationMethod'
  | 'invitation'
  | 'unsubscribeUrl'
  | 'settle'
  | 'meaninglessAfter'
  | 'dueAt'
>

/** Queues any number of messages in one statement, which goes out with the next one. */
export function insertMessages(tx: Tx, messages: readonly NewMessage[]): void {
  if (messages.length === 0) return
  tx.write(
    `INSERT INTO message (id, organization_id, receiver_id, reminder_key, reminder_ids, kind, subject_type, subject_id, subject_version, channel,
       channel_id, subject_line, text, html, invitation_method, invitation, unsubscribe_url, settle, meaningless_after, due_at,
       state, attempts, lost_attempts, next_attempt_at, told_at)
     SELECT m.id, $1, m."receiverId", m."reminderKey", m."reminderIds", m.kind, m."subjectType", m."subjectId", m."subjectVersion", m.channel,
       m."channelId", m."subjectLine", m.text, m.html, m."invitationMethod", m.invitation, m."unsubscribeUrl", m.settle,
       m."meaninglessAfter", m."dueAt", 'queued', 0, 0, now(), $2
     FROM json_to_recordset($3) AS m (id uuid, "receiverId" uuid, "reminderKey" text, "reminderIds" uuid[], kind text, "subjectType" text, "subjectId" uuid,
       "subjectVersion" integer, channel text, "channelId" uuid, "subjectLine" text, text text, html text, "invitationMethod" text,
       invitation text, "unsubscribeUrl" text, settle text, "meaninglessAfter" timestamptz, "dueAt" timestamptz)`,
    [tx.organizationId, tx.now, JSON.stringify(messages)],
  )
}
