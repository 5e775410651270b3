import { type IdPrefix, newId } from '../kernel/ids.ts'
import type { Tx } from './database.ts'

/** The fact that something happened. `data` holds ids (TypeIDs), states and instants, never free text or names. */
export type Announcement = {
  /** Past tense: `offer.accepted`. */
  type: string
  subject: { type: IdPrefix; id: string }
  data?: Record<string, unknown>
}

/** What happens in the same transaction when an event of this type is announced. */
export type Reaction = (tx: Tx, announcement: Announcement) => Promise<void>

/** Event type, or a prefix such as `session.*`, to reactions in order. Put together in app.ts. */
export type Reactions = ReadonlyMap<string, readonly Reaction[]>

export type ReactionEntry = readonly [type: string, reaction: Reaction]

/** In the order given, by event type. */
export function reactionsOf(entries: readonly ReactionEntry[]): Reactions {
  const reactions = new Map<string, Reaction[]>()
  for (const [type, reaction] of entries) reactions.set(type, [...(reactions.get(type) ?? []), reaction])
  return reactions
}

/** One statement for the three rows, which goes along with the next one: a state change waits for none of them. */
const WRITE = `
  WITH written AS (
    INSERT INTO event (id, organization_id, type, subject_type, subject_id, data, actor_kind, actor_id, request_id, occurred_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ), audited AS (
    INSERT INTO audit_entry (id, organization_id, action, subject_type, subject_id, actor_kind, actor_id, request_id, recorded_at)
    VALUES ($11, $2, $3, $4, $5, $7, $8, $9, now())
  )
  INSERT INTO outbox (id, organization_id, kind) VALUES ($1, $2, 'event')`

export async function writeAnnouncement(tx: Tx, announcement: Announcement, reactions: Reactions): Promise<void> {
  const { type, subject, data = {} } = announcement
  tx.write(WRITE, [
    newId(),
    tx.organizationId,
    type,
    subject.type,
    subject.id,
    JSON.stringify(data),
    tx.caller.kind,
    tx.caller.id,
    tx.requestId,
    tx.now,
    newId(),
  ])
  const general = `${type.slice(0, type.indexOf('.'))}.*`
  for (const react of [...(reactions.get(type) ?? []), ...(reactions.get(general) ?? [])]) await react(tx, announcement)
}

/** A line in the audit trail for something that is no state change, such as a token handed out. */
export function audit(tx: Tx, action: string, subject: { type: IdPrefix; id: string }): void {
  tx.write(
    `INSERT INTO audit_entry (id, organization_id, action, subject_type, subject_id, actor_kind, actor_id, request_id, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [newId(), tx.organizationId, action, subject.type, subject.id, tx.caller.kind, tx.caller.id, tx.requestId],
  )
}
