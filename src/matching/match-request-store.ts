import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { MatchRequest, MatchRequestState } from './match-request-rules.ts'
import { countChanged } from '../storage/count-changed.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export const MatchRequestEntity = new EntitySchema<MatchRequest>({
  name: 'match_request',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'match_request_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'match_request_pk' },
    menteeId: { ...uuid, name: 'mentee_id' },
    wants: { type: 'jsonb' },
    goal: text,
    formats: { ...text, array: true },
    constraints: { type: 'jsonb' },
    state: text,
    expiresAt: { ...instant, name: 'expires_at', nullable: true },
    closedAt: { ...instant, name: 'closed_at', nullable: true },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  indices: [
    {
      name: 'match_request_live_uq',
      columns: ['organizationId', 'menteeId'],
      unique: true,
      where: `state IN ('open', 'offered', 'exhausted')`,
    },
    { name: 'match_request_mentee_ix', columns: ['organizationId', 'menteeId', 'id'] },
    { name: 'match_request_due_ix', columns: ['organizationId', 'expiresAt'], where: 'expires_at IS NOT NULL' },
  ],
  foreignKeys: [
    {
      name: 'match_request_mentee_fk',
      target: 'person',
      columnNames: ['organizationId', 'menteeId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    {
      name: 'match_request_state_ck',
      expression: `state IN ('open', 'offered', 'exhausted', 'matched', 'withdrawn', 'expired')`,
    },
    { name: 'match_request_expires_ck', expression: `(state IN ('open', 'exhausted')) = (expires_at IS NOT NULL)` },
    {
      name: 'match_request_closed_ck',
      expression: `(state IN ('matched', 'withdrawn', 'expired')) = (closed_at IS NOT NULL)`,
    },
  ],
})

const COLUMNS = `id, organization_id AS "organizationId", mentee_id AS "menteeId", wants, goal, formats, constraints, state,
  expires_at AS "expiresAt", closed_at AS "closedAt", version, created_at AS "createdAt", updated_at AS "updatedAt"`

const BY_ID = `SELECT ${COLUMNS} FROM match_request WHERE organization_id = $1 AND id = $2`

export async function matchRequestById(read: Read, id: string): Promise<MatchRequest | null> {
  const [row] = await read.rows<MatchRequest>(BY_ID, [read.organizationId, id])
  return row ?? null
}

/** Those of the ids that are requests of this organization, by id. */
export async function matchRequestsByIds(read: Read, ids: readonly string[]): Promise<Map<string, MatchRequest>> {
  const rows = await read.rows<MatchRequest>(
    `SELECT ${COLUMNS} FROM match_request WHERE organization_id = $1 AND id = ANY($2)`,
    [read.organizationId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** The request, held until the end of the transaction: whoever changes it or its offers holds it. Refuses `not_found`. */
export async function lockMatchRequest(tx: Tx, id: string): Promise<MatchRequest> {
  const [row] = await tx.rows<MatchRequest>(`${BY_ID} FOR NO KEY UPDATE`, [tx.organizationId, id])
  if (!row) throw notFound('match request')
  return row
}

/** False when the mentee has a live request already: two at once cannot both get in. */
export async function insertMatchRequest(tx: Tx, request: MatchRequest): Promise<boolean> {
  const rows = await tx.rows(
    `INSERT INTO match_request (id, organization_id, mentee_id, wants, goal, formats, constraints, state, expires_at, version,
       created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (organization_id, mentee_id) WHERE state IN ('open', 'offered', 'exhausted') DO NOTHING RETURNING id`,
    [
      request.id,
      tx.organizationId,
      request.menteeId,
      JSON.stringify(request.wants),
      request.goal,
      request.formats,
      JSON.stringify(request.constraints),
      request.state,
      request.expiresAt,
      request.version,
      request.createdAt,
      request.updatedAt,
    ],
  )
  return rows.length === 1
}

export async function updateMatchRequest(
  tx: Tx,
  request: MatchRequest,
  changes: Partial<MatchRequest>,
): Promise<MatchRequest> {
  const written = { ...changes, version: request.version + 1, updatedAt: tx.now }
  await tx.manager.update(MatchRequestEntity, { organizationId: tx.organizationId, id: request.id }, written)
  return { ...request, ...written }
}

/** The request of this mentee that has not come to its end. */
export async function liveMatchRequestOf(read: Read, menteeId: string): Promise<MatchRequest | null> {
  const [row] = await read.rows<MatchRequest>(
    `SELECT ${COLUMNS} FROM match_request
     WHERE organization_id = $1 AND mentee_id = $2 AND state IN ('open', 'offered', 'exhausted')`,
    [read.organizationId, menteeId],
  )
  return row ?? null
}

/** Those of these mentees who have such a request. */
export async function menteesAsking(read: Read, menteeIds: readonly string[]): Promise<Set<string>> {
  const rows = await read.rows<{ id: string }>(
    `SELECT mentee_id AS id FROM match_request
     WHERE organization_id = $1 AND mentee_id = ANY($2) AND state IN ('open', 'offered', 'exhausted')`,
    [read.organizationId, menteeIds],
  )
  return new Set(rows.map((row) => row.id))
}

export type MatchRequestFilter = { menteeId?: string | undefined; state?: MatchRequestState | undefined }

/** In order of creation; `partyId` leaves only those of this mentee. */
export async function listMatchRequests(
  read: Read,
  filter: MatchRequestFilter & { partyId: string | null },
  page: PageRequest,
): Promise<Page<MatchRequest>> {
  const rows = await read.rows<MatchRequest>(
    `SELECT ${COLUMNS} FROM match_request
     WHERE organization_id = $1 AND ($2::uuid IS NULL OR id > $2) AND ($3::uuid IS NULL OR mentee_id = $3)
       AND ($4::text IS NULL OR state = $4) AND ($5::uuid IS NULL OR mentee_id = $5)
     ORDER BY id LIMIT $6`,
    [
      read.organizationId,
      page.after?.[0] ?? null,
      filter.menteeId ?? null,
      filter.state ?? null,
      filter.partyId,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, (row) => [row.id])
}

/** What the mentee wrote, and which languages they speak. Answers of how many requests. */
export const forgetGoals = (tx: Tx, menteeId: string): Promise<number> =>
  countChanged(
    tx,
    `UPDATE match_request SET goal = '', constraints = constraints || '{"languages": null}', version = version + 1, updated_at = $3
     WHERE organization_id = $1 AND mentee_id = $2`,
    [tx.organizationId, menteeId, tx.now],
  )
