import { done } from '../../setup/story.ts'
import type { Client } from '../../setup/client.ts'
import type { RecordedEvent, RecordedMessage, RecordedReminder } from '../check/record.ts'

/** What an organization's event log, reminders and messages tell over HTTP, page by page. */
export async function readLogs(hr: Client) {
  return {
    events: (await all(hr, '/v1/events')).map(({ type, occurredAt, subject, actor, data }): RecordedEvent => ({
      type,
      at: Date.parse(occurredAt),
      subject: subject.id,
      actor: actor.id,
      data,
    })),
    reminders: (await all(hr, '/v1/reminders')).map((each): RecordedReminder => ({
      id: each.id,
      kind: each.kind,
      step: each.step,
      receiver: each.receiverId,
      subject: each.subjectId,
      version: each.subjectVersion,
      due: Date.parse(each.dueAt),
      state: each.state,
      reason: each.reason,
      message: each.messageId,
      plannedAt: Date.parse(each.plannedAt),
      settledAt: each.settledAt && Date.parse(each.settledAt),
    })),
    messages: (await all(hr, '/v1/messages')).map((each): RecordedMessage => ({
      id: each.id,
      kind: each.kind,
      receiver: each.receiverId,
      subject: each.subjectId,
      state: each.state,
      at: Date.parse(each.toldAt),
    })),
  }
}

// Answers of any shape, as in the client.
// oxlint-disable-next-line typescript/no-explicit-any
async function all(hr: Client, path: string): Promise<any[]> {
  const rows = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { data, page } = done(await hr.get(`${path}?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`))
    rows.push(...data)
    cursor = page.nextCursor
  }
  return rows
}
