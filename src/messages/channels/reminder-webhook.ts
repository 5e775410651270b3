import { Webhook } from 'standardwebhooks'
import { systemNow } from '../../kernel/clock.ts'
import { toTypeId } from '../../kernel/ids.ts'
import type { Message } from '../message-store.ts'
import { subjectTypeId } from '../message-subject.ts'

/**
 * `reminder.due`: somebody is to be told something, by whoever gets this. Ids and instants only; what it says is at
 * `GET /v1/messages/{messageId}`.
 */
export const reminderDue = (message: Message, now: Date): string =>
  JSON.stringify({
    type: 'reminder.due',
    timestamp: now.toISOString(),
    data: {
      organizationId: toTypeId('org', message.organizationId),
      messageId: toTypeId('msg', message.id),
      kind: message.kind,
      receiverId: toTypeId('per', message.receiverId),
      subjectId: subjectTypeId(message),
      subjectVersion: message.subjectVersion,
      dueAt: message.dueAt?.toISOString() ?? null,
      meaninglessAfter: message.meaninglessAfter.toISOString(),
    },
  })

/** Standard Webhooks 1.0: the id is the message's on every attempt, the time that of the attempt. */
export function signedHeaders(secret: string, id: string, body: string): Record<string, string> {
  const now = systemNow()
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
}
