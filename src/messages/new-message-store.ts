import { addMinutes } from '../kernel/clock.ts'
import type { Tx } from '../storage/database.ts'
import { ATTEMPT_MINUTES, type ClaimedMessage, type Message } from './message-store.ts'

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

/** The same as its first attempt begins, as `insertMessages` writes it. */
export const beingSent = (message: NewMessage, { organizationId, now }: Tx): ClaimedMessage => ({
  ...message,
  organizationId,
  state: 'sending',
  reason: null,
  attempts: 1,
  lostAttempts: 0,
  nextAttemptAt: addMinutes(now, ATTEMPT_MINUTES),
  receipt: null,
  bounce: null,
  toldAt: now,
  sentAt: null,
  abandoned: false,
})

/**
 * Writes messages, which go out with the next statement: queued, or as claimed by whoever writes them and begins to send
 * them after the commit. A statement for each, since to put long texts into one list and to read them out of it costs more.
 */
export function insertMessages(tx: Tx, messages: readonly NewMessage[], claimed: boolean): void {
  const begun = claimed ? ['sending', 1, ATTEMPT_MINUTES] : ['queued', 0, 0]
  for (const message of messages) {
    tx.write(
      `INSERT INTO message (id, organization_id, receiver_id, reminder_key, reminder_ids, kind, subject_type, subject_id, subject_version, channel,
         channel_id, subject_line, text, html, invitation_method, invitation, unsubscribe_url, settle, meaningless_after, due_at,
         told_at, state, attempts, lost_attempts, next_attempt_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 0, now() + make_interval(mins => $24::integer))`,
      [
        message.id,
        tx.organizationId,
        message.receiverId,
        message.reminderKey,
        message.reminderIds,
        message.kind,
        message.subjectType,
        message.subjectId,
        message.subjectVersion,
        message.channel,
        message.channelId,
        message.subjectLine,
        message.text,
        message.html,
        message.invitationMethod,
        message.invitation,
        message.unsubscribeUrl,
        message.settle,
        message.meaninglessAfter,
        message.dueAt,
        tx.now,
        ...begun,
      ],
    )
  }
}
