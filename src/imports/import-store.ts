import { EntitySchema } from 'typeorm'
import type { Read, Tx } from '../storage/database.ts'
import type { ImportKind, ImportResult } from './import-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const jsonb = { type: 'jsonb' } as const

/** What came of one file. */
export type Import = ImportResult & {
  id: string
  organizationId: string
  kind: ImportKind
  dryRun: boolean
  unknownColumns: string[]
  createdAt: Date
}

export const ImportEntity = new EntitySchema<Import>({
  name: 'import',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'import_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'import_pk' },
    kind: text,
    dryRun: { type: 'boolean', name: 'dry_run' },
    status: text,
    counts: jsonb,
    unknownColumns: { ...text, array: true, name: 'unknown_columns' },
    problems: jsonb,
    rows: jsonb,
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
  foreignKeys: [
    {
      name: 'import_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [
    { name: 'import_kind_ck', expression: `kind IN ('people', 'rooms', 'hosts', 'exposure')` },
    { name: 'import_status_ck', expression: `status IN ('completed', 'failed')` },
  ],
})

export const importEntities = [ImportEntity]

export async function importById(read: Read, id: string): Promise<Import | null> {
  const [row] = await read.rows<Import>(
    `SELECT id, organization_id AS "organizationId", kind, dry_run AS "dryRun", status, counts, unknown_columns AS "unknownColumns",
            problems, rows, created_at AS "createdAt"
     FROM import WHERE organization_id = $1 AND id = $2`,
    [read.organizationId, id],
  )
  return row ?? null
}

/** One import at a time: each sees what the one before has written. */
export async function lockImports(tx: Tx): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('imports:' || $1, 0))`, [tx.organizationId])
}

/** Forgets the failed rows that match this regular expression; they stay counted. Answers how many there were. */
export async function forgetRows(tx: Tx, mention: string): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `WITH told AS (
       SELECT i.id, jsonb_agg(row ORDER BY at) FILTER (WHERE row::text !~* $2) AS kept, count(*) FILTER (WHERE row::text ~* $2) AS dropped
       FROM import i CROSS JOIN jsonb_array_elements(i.rows) WITH ORDINALITY AS r (row, at)
       WHERE i.organization_id = $1 AND i.rows::text ~* $2 GROUP BY i.id
     ), written AS (
       UPDATE import i SET rows = coalesce(told.kept, '[]') FROM told WHERE i.organization_id = $1 AND i.id = told.id
     )
     SELECT coalesce(sum(dropped), 0)::integer AS count FROM told`,
    [tx.organizationId, mention],
  )
  return row!.count
}
