import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../../kernel/page.ts'
import { notFound } from '../../kernel/refusal.ts'
import type { Read, Tx } from '../../storage/database.ts'
import type { Cohort, CohortState } from './cohort-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export const CohortEntity = new EntitySchema<Cohort>({
  name: 'cohort',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'cohort_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'cohort_pk' },
    name: text,
    goal: { ...text, nullable: true },
    formats: { ...text, array: true },
    state: text,
    assignmentId: { ...uuid, name: 'assignment_id', nullable: true },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  foreignKeys: [
    {
      name: 'cohort_assignment_fk',
      target: 'assignment',
      columnNames: ['organizationId', 'assignmentId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    { name: 'cohort_state_ck', expression: `state IN ('draft', 'assigned', 'published')` },
    { name: 'cohort_assignment_ck', expression: `(state = 'draft') = (assignment_id IS NULL)` },
  ],
})

const COLUMNS = `id, organization_id AS "organizationId", name, goal, formats, state, assignment_id AS "assignmentId", version,
  created_at AS "createdAt", updated_at AS "updatedAt"`

const BY_ID = `SELECT ${COLUMNS} FROM cohort WHERE organization_id = $1 AND id = $2`

/** Refuses `not_found`. */
export async function requireCohort(read: Read, id: string): Promise<Cohort> {
  const [row] = await read.rows<Cohort>(BY_ID, [read.organizationId, id])
  if (!row) throw notFound('cohort')
  return row
}

/** The cohort, held until the end of the transaction: whoever changes it or what belongs to it holds it. Refuses `not_found`. */
export async function lockCohort(tx: Tx, id: string): Promise<Cohort> {
  const [row] = await tx.rows<Cohort>(`${BY_ID} FOR NO KEY UPDATE`, [tx.organizationId, id])
  if (!row) throw notFound('cohort')
  return row
}

export async function insertCohort(tx: Tx, cohort: Cohort): Promise<void> {
  await tx.manager.insert(CohortEntity, cohort)
}

export async function updateCohort(tx: Tx, cohort: Cohort, changes: Partial<Cohort>): Promise<Cohort> {
  const written = { ...changes, version: cohort.version + 1, updatedAt: tx.now }
  await tx.manager.update(CohortEntity, { organizationId: tx.organizationId, id: cohort.id }, written)
  return { ...cohort, ...written }
}

/** The latest that is not published. */
export async function latestOpenCohort(read: Read): Promise<Cohort | null> {
  const [row] = await read.rows<Cohort>(
    `SELECT ${COLUMNS} FROM cohort WHERE organization_id = $1 AND state <> 'published' ORDER BY id DESC LIMIT 1`,
    [read.organizationId],
  )
  return row ?? null
}

/** In order of creation. */
export async function listCohorts(
  read: Read,
  filter: { state?: CohortState | undefined },
  page: PageRequest,
): Promise<Page<Cohort>> {
  const rows = await read.rows<Cohort>(
    `SELECT ${COLUMNS} FROM cohort
     WHERE organization_id = $1 AND ($2::uuid IS NULL OR id > $2) AND ($3::text IS NULL OR state = $3) ORDER BY id LIMIT $4`,
    [read.organizationId, page.after?.[0] ?? null, filter.state ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.id])
}
