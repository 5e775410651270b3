import { EntitySchema } from 'typeorm'
import type { Read } from './database.ts'

/** The tables that every state change writes to; written by hand-made SQL, kept here so that drift is noticed. */
const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export type EventRow = {
  id: string
  organizationId: string
  type: string
  subjectType: string
  subjectId: string
  data: Record<string, unknown>
  actorKind: string
  actorId: string
  requestId: string
  occurredAt: Date
}

const organizationKey = (name: string) => ({
  name,
  target: 'organization',
  columnNames: ['organizationId'],
  referencedColumnNames: ['id'],
})

export const EventEntity = new EntitySchema<EventRow>({
  name: 'event',
  columns: {
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'event_pk' },
    organizationId: { ...uuid, name: 'organization_id' },
    type: text,
    subjectType: { ...text, name: 'subject_type' },
    subjectId: { ...uuid, name: 'subject_id' },
    data: { type: 'jsonb' },
    actorKind: { ...text, name: 'actor_kind' },
    actorId: { ...text, name: 'actor_id' },
    requestId: { ...text, name: 'request_id' },
    occurredAt: { ...instant, name: 'occurred_at' },
  },
  indices: [{ name: 'event_subject_ix', columns: ['organizationId', 'subjectId', 'id'] }],
  foreignKeys: [organizationKey('event_organization_fk')],
})

type EventNumberRow = { organizationId: string; number: string; eventId: string }

export const EventNumberEntity = new EntitySchema<EventNumberRow>({
  name: 'event_number',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'event_number_pk' },
    number: { type: 'bigint', primary: true, primaryKeyConstraintName: 'event_number_pk' },
    eventId: { ...uuid, name: 'event_id' },
  },
  uniques: [{ name: 'event_number_event_uq', columns: ['eventId'] }],
  foreignKeys: [
    { name: 'event_number_event_fk', target: 'event', columnNames: ['eventId'], referencedColumnNames: ['id'] },
  ],
})

type OutboxRow = { id: string; organizationId: string; kind: string; position: string }

export const OutboxEntity = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'outbox_pk' },
    organizationId: { ...uuid, name: 'organization_id' },
    kind: text,
    position: { type: 'bigint', default: () => "nextval('outbox_position')" },
  },
  indices: [{ name: 'outbox_position_ix', columns: ['kind', 'position'] }],
  foreignKeys: [organizationKey('outbox_organization_fk')],
})

export type AuditEntryRow = {
  id: string
  organizationId: string
  action: string
  subjectType: string
  subjectId: string
  actorKind: string
  actorId: string
  requestId: string
  recordedAt: Date
}

export const AuditEntryEntity = new EntitySchema<AuditEntryRow>({
  name: 'audit_entry',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'audit_entry_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'audit_entry_pk' },
    action: text,
    subjectType: { ...text, name: 'subject_type' },
    subjectId: { ...uuid, name: 'subject_id' },
    actorKind: { ...text, name: 'actor_kind' },
    actorId: { ...text, name: 'actor_id' },
    requestId: { ...text, name: 'request_id' },
    recordedAt: { ...instant, name: 'recorded_at' },
  },
  foreignKeys: [organizationKey('audit_entry_organization_fk')],
})

type IdempotencyRecordRow = {
  tenantId: string
  principal: string
  key: string
  fingerprint: string
  status: number
  body: string
  location: string | null
  createdAt: Date
}

export const IdempotencyRecordEntity = new EntitySchema<IdempotencyRecordRow>({
  name: 'idempotency_record',
  columns: {
    tenantId: { ...uuid, name: 'tenant_id', primary: true, primaryKeyConstraintName: 'idempotency_record_pk' },
    principal: { ...text, primary: true, primaryKeyConstraintName: 'idempotency_record_pk' },
    key: { ...text, primary: true, primaryKeyConstraintName: 'idempotency_record_pk' },
    fingerprint: text,
    status: { type: 'integer' },
    body: text,
    location: { ...text, nullable: true },
    createdAt: { ...instant, name: 'created_at' },
  },
  indices: [{ name: 'idempotency_record_created_ix', columns: ['createdAt'] }],
})

type RateWindowRow = { key: string; startsAt: Date; used: number }

export const RateWindowEntity = new EntitySchema<RateWindowRow>({
  name: 'rate_window',
  columns: {
    key: { ...text, primary: true, primaryKeyConstraintName: 'rate_window_pk' },
    startsAt: { ...instant, name: 'starts_at', primary: true, primaryKeyConstraintName: 'rate_window_pk' },
    used: { type: 'integer' },
  },
})

export const recordEntities = [
  EventEntity,
  EventNumberEntity,
  OutboxEntity,
  AuditEntryEntity,
  IdempotencyRecordEntity,
  RateWindowEntity,
]

/** What happened to these things, in order; the oldest first, at most `limit`. */
export const eventsOf = (
  read: Read,
  subjectIds: readonly string[],
  limit: number,
): Promise<Pick<EventRow, 'type' | 'subjectId' | 'data' | 'occurredAt'>[]> =>
  read.rows(
    `SELECT type, subject_id AS "subjectId", data, occurred_at AS "occurredAt" FROM event
     WHERE organization_id = $1 AND subject_id = ANY($2) ORDER BY id LIMIT $3`,
    [read.organizationId, subjectIds, limit],
  )

/** The last time that this happened to this thing. */
export async function eventOf(
  read: Read,
  subjectId: string,
  type: string,
): Promise<Pick<EventRow, 'data' | 'occurredAt'> | null> {
  const [row] = await read.rows<Pick<EventRow, 'data' | 'occurredAt'>>(
    `SELECT data, occurred_at AS "occurredAt" FROM event
     WHERE organization_id = $1 AND subject_id = $2 AND type = $3 ORDER BY id DESC LIMIT 1`,
    [read.organizationId, subjectId, type],
  )
  return row ?? null
}
