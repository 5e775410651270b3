import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integerInQuery } from '../http/wire.ts'
import { type IdPrefix, toTypeId } from '../kernel/ids.ts'
import { pageOf } from '../kernel/page.ts'
import type { AuditEntryRow, EventRow } from '../storage/record-store.ts'

/** Who did something, as the wire shows it. */
export const actor = z.object({ kind: z.enum(['client', 'person', 'system']), id: z.string().max(60) })
const subject = z.object({ type: z.string().max(10), id: z.string().max(60) })

const EventReply = z
  .object({
    id: id('evt'),
    number: z
      .int()
      .min(1)
      .max(Number.MAX_SAFE_INTEGER)
      .meta({ format: 'int64', description: 'Its place in the order; without gaps' }),
    type: z.string().max(100),
    occurredAt: instant,
    subject,
    data: z.record(z.string().max(100), z.unknown()),
    actor,
    requestId: z.string().max(100),
  })
  .meta({ id: 'Event', description: 'The fact that something happened: ordered, gap-free, forever the same' })

const AuditEntryReply = z
  .object({
    id: id('aud'),
    action: z.string().max(100),
    recordedAt: instant,
    subject,
    actor,
    requestId: z.string().max(100),
  })
  .meta({ id: 'AuditEntry', description: 'Who did what, when, by which request' })

const ACTOR_PREFIX: Record<string, IdPrefix> = { client: 'cli', person: 'per' }
export const presentActor = (row: { actorKind: string; actorId: string }) => {
  const prefix = ACTOR_PREFIX[row.actorKind]
  return { kind: row.actorKind as 'client', id: prefix ? toTypeId(prefix, row.actorId) : row.actorId }
}
const presentSubject = (row: { subjectType: string; subjectId: string }) => ({
  type: row.subjectType,
  id: toTypeId(row.subjectType as IdPrefix, row.subjectId),
})

/** The event log and the audit trail of an organization. */
export function recordRoutes(routes: Routes): void {
  routes.list({
    tag: 'Events',
    people: 'none',
    scope: 'events:read',
    url: '/v1/events',
    operationId: 'listEvents',
    summary: 'Read the event log in order',
    description:
      'Read on from where you stopped with `after`, the number of the last event you have seen. A worker numbers events within a second.',
    query: z.object({
      after: integerInQuery(0, Number.MAX_SAFE_INTEGER)
        .default(0)
        .meta({ description: 'Number of the last event you have' }),
    }),
    item: EventReply,
    run: async (read, { query }, page) => {
      const rows = await read.rows<EventRow & { number: string }>(
        `SELECT e.id, n.number, e.type, e.occurred_at AS "occurredAt", e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.data,
                e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.request_id AS "requestId"
         FROM event_number n JOIN event e ON e.id = n.event_id AND e.organization_id = n.organization_id
         WHERE n.organization_id = $1 AND n.number > $2 ORDER BY n.number LIMIT $3`,
        [read.organizationId, page.after?.[0] ?? query.after, page.limit + 1],
      )
      const events = rows.map((row) => ({
        ...row,
        number: Number(row.number),
        actor: presentActor(row),
        subject: presentSubject(row),
      }))
      return pageOf(events, page, (row) => [String(row.number)])
    },
  })
  routes.list({
    tag: 'Audit',
    people: 'none',
    scope: 'audit:read',
    url: '/v1/audit-entries',
    operationId: 'listAuditEntries',
    summary: 'Read the audit trail, newest first',
    item: AuditEntryReply,
    run: async (read, _input, page) => {
      const rows = await read.rows<AuditEntryRow>(
        `SELECT id, action, recorded_at AS "recordedAt", subject_type AS "subjectType", subject_id AS "subjectId",
                actor_kind AS "actorKind", actor_id AS "actorId", request_id AS "requestId"
         FROM audit_entry WHERE organization_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
        [read.organizationId, page.after?.[0] ?? null, page.limit + 1],
      )
      return pageOf(
        rows.map((row) => ({ ...row, actor: presentActor(row), subject: presentSubject(row) })),
        page,
        (row) => [row.id],
      )
    },
  })
}
