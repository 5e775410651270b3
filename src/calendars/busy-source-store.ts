import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Read, Tx } from '../storage/database.ts'
import {
  type BusySource,
  type FoundSource,
  RESULTS,
  SOURCE_KINDS,
  SOURCE_STATES,
  type SourceKind,
} from './busy-source-rules.ts'
import { countChanged } from '../storage/count-changed.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const
const integer = { type: 'integer' } as const

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

export const BusySourceEntity = new EntitySchema<BusySource>({
  name: 'busy_source',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'busy_source_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'busy_source_pk' },
    personId: { ...uuid, name: 'person_id' },
    kind: text,
    state: text,
    shownAs: { ...text, name: 'shown_as' },
    secret: { ...text, nullable: true },
    calendar: { ...text, nullable: true },
    timeZone: { ...text, name: 'time_zone', nullable: true },
    etag: { ...text, nullable: true },
    refreshMinutes: { ...integer, name: 'refresh_minutes', nullable: true },
    eventCount: { ...integer, name: 'event_count' },
    lastFetchedAt: { ...instant, name: 'last_fetched_at', nullable: true },
    lastResult: { ...text, name: 'last_result', nullable: true },
    problemCode: { ...text, name: 'problem_code', nullable: true },
    staleSince: { ...instant, name: 'stale_since', nullable: true },
    failures: integer,
    nextRefreshAt: { ...instant, name: 'next_refresh_at', nullable: true },
    expandAt: { ...instant, name: 'expand_at', nullable: true },
    claimedUntil: { ...instant, name: 'claimed_until', nullable: true },
    claim: integer,
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  indices: [
    { name: 'busy_source_person_ix', columns: ['organizationId', 'personId', 'id'] },
    { name: 'busy_source_refresh_ix', columns: ['organizationId', 'nextRefreshAt'] },
    { name: 'busy_source_expand_ix', columns: ['organizationId', 'expandAt'] },
  ],
  foreignKeys: [
    {
      name: 'busy_source_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    { name: 'busy_source_kind_ck', expression: `kind IN (${listed(SOURCE_KINDS)})` },
    { name: 'busy_source_state_ck', expression: `state IN (${listed(SOURCE_STATES)})` },
    { name: 'busy_source_result_ck', expression: `last_result IN (${listed(RESULTS)})` },
  ],
})

export const SOURCE_COLUMNS = `s.id, s.organization_id AS "organizationId", s.person_id AS "personId", s.kind, s.state, s.shown_as AS "shownAs",
  s.secret, s.calendar, s.time_zone AS "timeZone", s.etag, s.refresh_minutes AS "refreshMinutes", s.event_count AS "eventCount", s.last_fetched_at AS "lastFetchedAt",
  s.last_result AS "lastResult", s.problem_code AS "problemCode", s.stale_since AS "staleSince", s.failures,
  s.next_refresh_at AS "nextRefreshAt", s.expand_at AS "expandAt", s.claimed_until AS "claimedUntil", s.claim,
  s.created_at AS "createdAt", s.updated_at AS "updatedAt"`

/** What is due is fetched within seconds, or waits for slow servers; after so many minutes nobody is at work. */
const OVERDUE_AFTER = 10

const FOUND_COLUMNS = `${SOURCE_COLUMNS},
  CASE WHEN s.next_refresh_at < now() - interval '${OVERDUE_AFTER} minutes' THEN s.next_refresh_at END AS "overdueSince"`

/** A source of this person and of one of these kinds, or null. */
export async function busySourceOf(
  read: Read,
  personId: string,
  id: string,
  kinds: readonly SourceKind[],
): Promise<FoundSource | null> {
  const [row] = await read.rows<FoundSource>(
    `SELECT ${FOUND_COLUMNS} FROM busy_source s
     WHERE s.organization_id = $1 AND s.person_id = $2 AND s.id = $3 AND s.kind = ANY($4) AND s.state <> 'disconnecting'`,
    [read.organizationId, personId, id, kinds],
  )
  return row ?? null
}

export async function listBusySources(
  read: Read,
  personId: string,
  kinds: readonly SourceKind[],
  page: PageRequest,
): Promise<Page<FoundSource>> {
  const rows = await read.rows<FoundSource>(
    `SELECT ${FOUND_COLUMNS} FROM busy_source s
     WHERE s.organization_id = $1 AND s.person_id = $2 AND s.kind = ANY($3) AND s.state <> 'disconnecting'
       AND ($4::uuid IS NULL OR s.id > $4) ORDER BY s.id LIMIT $5`,
    [read.organizationId, personId, kinds, page.after?.[0] ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.id])
}

export async function countBusySources(read: Read, personId: string): Promise<number> {
  const [row] = await read.rows<{ count: number }>(
    `SELECT count(*)::integer AS count FROM busy_source
     WHERE organization_id = $1 AND person_id = $2 AND state <> 'disconnecting'`,
    [read.organizationId, personId],
  )
  return row?.count ?? 0
}

export const insertBusySource = (tx: Tx, source: BusySource): Promise<unknown> =>
  tx.manager.insert(BusySourceEntity, source)

/** The source and all that it said. */
export async function deleteBusySource(tx: Tx, id: string): Promise<void> {
  tx.write('DELETE FROM busy_time WHERE organization_id = $1 AND source_id = $2', [tx.organizationId, id])
  await tx.rows('DELETE FROM busy_source WHERE organization_id = $1 AND id = $2', [tx.organizationId, id])
}

/** The person's account of this name, if it is connected already. */
export async function busySourceNamed(
  read: Read,
  personId: string,
  kind: SourceKind,
  shownAs: string,
): Promise<BusySource | null> {
  const [row] = await read.rows<BusySource>(
    `SELECT ${SOURCE_COLUMNS} FROM busy_source s
     WHERE s.organization_id = $1 AND s.person_id = $2 AND s.kind = $3 AND s.shown_as = $4 AND s.state <> 'disconnecting'`,
    [read.organizationId, personId, kind, shownAs],
  )
  return row ?? null
}

/** New tokens: those before may be worth nothing from now on. */
export const saveSecret = (tx: Tx, id: string, secret: string): Promise<unknown> =>
  tx.manager.update(BusySourceEntity, { organizationId: tx.organizationId, id }, { secret })

/** Its times count no more; a worker ends the consent at the provider and forgets the rest. */
export async function markDisconnecting(tx: Tx, ids: readonly string[]): Promise<void> {
  tx.write('DELETE FROM busy_time WHERE organization_id = $1 AND source_id = ANY($2)', [tx.organizationId, ids])
  await tx.rows(
    `UPDATE busy_source SET state = 'disconnecting', next_refresh_at = now(), expand_at = NULL, failures = 0, claim = claim + 1,
       claimed_until = NULL, updated_at = $3
     WHERE organization_id = $1 AND id = ANY($2)`,
    [tx.organizationId, ids, tx.now],
  )
}

/** Everything of one person: ids of their imports and of their accounts. */
export async function sourcesOfPerson(read: Read, personId: string): Promise<Pick<BusySource, 'id' | 'kind'>[]> {
  return read.rows(
    `SELECT id, kind FROM busy_source WHERE organization_id = $1 AND person_id = $2 AND state <> 'disconnecting'`,
    [read.organizationId, personId],
  )
}

/** Also of accounts whose consent is still to be ended. Answers how many there are. */
export const forgetNamesOfSources = (tx: Tx, personId: string): Promise<number> =>
  countChanged(
    tx,
    `UPDATE busy_source SET shown_as = '', calendar = NULL, time_zone = NULL, etag = NULL WHERE organization_id = $1 AND person_id = $2`,
    [tx.organizationId, personId],
  )
