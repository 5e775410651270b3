import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { PolicyChanges } from './policy-changes-rules.ts'

/** One version of what an organization has changed of the default policy. Versions are only ever added. */
export type SavedPolicy = {
  organizationId: string
  /** From 1. */
  version: number
  changes: PolicyChanges
  savedAt: Date
  savedByKind: 'client' | 'person' | 'system'
  savedById: string
}

const primary = { primary: true, primaryKeyConstraintName: 'reminder_policy_pk' } as const
const text = { type: 'text' } as const

export const ReminderPolicyEntity = new EntitySchema<SavedPolicy>({
  name: 'reminder_policy',
  columns: {
    organizationId: { type: 'uuid', ...primary, name: 'organization_id' },
    version: { type: 'integer', ...primary },
    changes: { type: 'jsonb' },
    savedAt: { type: 'timestamptz', name: 'saved_at' },
    savedByKind: { ...text, name: 'saved_by_kind' },
    savedById: { ...text, name: 'saved_by_id' },
  },
  foreignKeys: [
    {
      name: 'reminder_policy_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
  ],
})

const SELECT = `SELECT organization_id AS "organizationId", version, changes, saved_at AS "savedAt", saved_by_kind AS "savedByKind",
  saved_by_id AS "savedById" FROM reminder_policy WHERE organization_id = $1`

/** The latest version; null while the default holds. */
export async function savedPolicyOf(read: Read): Promise<SavedPolicy | null> {
  const [row] = await read.rows<SavedPolicy>(`${SELECT} ORDER BY version DESC LIMIT 1`, [read.organizationId])
  return row ?? null
}

/** False when somebody else has saved this version just now. */
export async function insertPolicy(tx: Tx, policy: SavedPolicy): Promise<boolean> {
  const rows = await tx.rows(
    `INSERT INTO reminder_policy (organization_id, version, changes, saved_at, saved_by_kind, saved_by_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING version`,
    [
      tx.organizationId,
      policy.version,
      JSON.stringify(policy.changes),
      policy.savedAt,
      policy.savedByKind,
      policy.savedById,
    ],
  )
  return rows.length === 1
}

/** The newest first. */
export async function listPolicies(read: Read, page: PageRequest): Promise<Page<SavedPolicy>> {
  const rows = await read.rows<SavedPolicy>(
    `${SELECT} AND ($2::integer IS NULL OR version < $2) ORDER BY version DESC LIMIT $3`,
    [read.organizationId, page.after?.[0] ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [String(row.version)])
}
