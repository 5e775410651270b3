import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Read, Tx } from '../storage/database.ts'

/** What an organization's weights were from then on; `weights` as they were given, without those left to their default. */
export type WeightsVersion = {
  organizationId: string
  /** From 1, without gaps. */
  number: number
  weights: Record<string, number>
  actorKind: 'client' | 'person' | 'system'
  actorId: string
  requestId: string
  changedAt: Date
}

const text = { type: 'text' } as const

const inVersion = { primary: true, primaryKeyConstraintName: 'weights_version_pk' }

export const WeightsVersionEntity = new EntitySchema<WeightsVersion>({
  name: 'weights_version',
  columns: {
    organizationId: { type: 'uuid', ...inVersion, name: 'organization_id' },
    number: { type: 'integer', ...inVersion },
    weights: { type: 'jsonb' },
    actorKind: { ...text, name: 'actor_kind' },
    actorId: { ...text, name: 'actor_id' },
    requestId: { ...text, name: 'request_id' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
  },
  foreignKeys: [
    {
      name: 'weights_version_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
  ],
})

/** The caller has changed the organization in this transaction, and so holds it: numbers are given one after another. */
export function addWeightsVersion(tx: Tx, weights: Record<string, number>): void {
  tx.write(
    `INSERT INTO weights_version (organization_id, number, weights, actor_kind, actor_id, request_id, changed_at)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 FROM weights_version WHERE organization_id = $1`,
    [tx.organizationId, JSON.stringify(weights), tx.caller.kind, tx.caller.id, tx.requestId, tx.now],
  )
}

/** The latest first. */
export async function listWeightsVersions(read: Read, page: PageRequest): Promise<Page<WeightsVersion>> {
  const rows = await read.rows<WeightsVersion>(
    `SELECT organization_id AS "organizationId", number, weights, actor_kind AS "actorKind", actor_id AS "actorId",
            request_id AS "requestId", changed_at AS "changedAt"
     FROM weights_version WHERE organization_id = $1 AND ($2::integer IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
    [read.organizationId, page.after?.[0] ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [String(row.number)])
}
