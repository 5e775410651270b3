import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../../kernel/page.ts'
import { notFound } from '../../kernel/refusal.ts'
import type { Read, Tx } from '../../storage/database.ts'
import type { Assignment } from './assignment-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const integer = { type: 'integer' } as const
const instant = { type: 'timestamptz' } as const

const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const AssignmentEntity = new EntitySchema<Assignment>({
  name: 'assignment',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'assignment_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'assignment_pk' },
    cohortId: { ...uuid, name: 'cohort_id' },
    operationId: { ...uuid, name: 'operation_id' },
    previousId: { ...uuid, name: 'previous_id', nullable: true },
    objective: text,
    seed: integer,
    status: text,
    mentorIds: { ...uuid, name: 'mentor_ids', array: true },
    places: { ...integer, array: true },
    outcome: { type: 'jsonb', nullable: true },
    publishAs: { ...text, name: 'publish_as', nullable: true },
    publishOperationId: { ...uuid, name: 'publish_operation_id', nullable: true },
    version: integer,
    endedAt: { ...instant, name: 'ended_at', nullable: true },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  indices: [
    {
      name: 'assignment_running_uq',
      columns: ['organizationId', 'cohortId'],
      unique: true,
      where: `status = 'running'`,
    },
    { name: 'assignment_cohort_ix', columns: ['organizationId', 'cohortId', 'id'] },
  ],
  foreignKeys: [
    key('assignment_cohort_fk', 'cohortId', 'cohort'),
    key('assignment_operation_fk', 'operationId', 'operation'),
    key('assignment_previous_fk', 'previousId', 'assignment'),
    key('assignment_publish_operation_fk', 'publishOperationId', 'operation'),
  ],
  checks: [
    { name: 'assignment_objective_ck', expression: `objective IN ('total_score', 'fair', 'stable')` },
    {
      name: 'assignment_status_ck',
      expression: `status IN ('running', 'ready', 'replaced', 'publishing', 'published', 'cancelled', 'failed')`,
    },
    {
      name: 'assignment_outcome_ck',
      expression: `(status IN ('running', 'cancelled', 'failed')) = (outcome IS NULL)`,
    },
    {
      name: 'assignment_publish_ck',
      expression: `(status IN ('publishing', 'published')) = (publish_as IS NOT NULL) AND publish_as IN ('offers', 'mentorships')`,
    },
    { name: 'assignment_publish_operation_ck', expression: '(publish_as IS NULL) = (publish_operation_id IS NULL)' },
    { name: 'assignment_ended_ck', expression: `(status = 'running') = (ended_at IS NULL)` },
  ],
})

const COLUMNS = `id, organization_id AS "organizationId", cohort_id AS "cohortId", operation_id AS "operationId", previous_id AS "previousId",
  objective, seed, status, mentor_ids AS "mentorIds", places, outcome, publish_as AS "publishAs",
  publish_operation_id AS "publishOperationId", version, ended_at AS "endedAt", created_at AS "createdAt", updated_at AS "updatedAt"`

const BY_ID = `SELECT ${COLUMNS} FROM assignment WHERE organization_id = $1 AND id = $2`

/** Refuses `not_found`. */
export async function requireAssignment(read: Read, id: string): Promise<Assignment> {
  const [row] = await read.rows<Assignment>(BY_ID, [read.organizationId, id])
  if (!row) throw notFound('assignment')
  return row
}

/** The assignment, held until the end of the transaction. Who also needs its cohort holds that first. Refuses `not_found`. */
export async function lockAssignment(tx: Tx, id: string): Promise<Assignment> {
  const [row] = await tx.rows<Assignment>(`${BY_ID} FOR NO KEY UPDATE`, [tx.organizationId, id])
  if (!row) throw notFound('assignment')
  return row
}

/** The run of this cohort that has not come to its end. */
export async function runningAssignmentOf(read: Read, cohortId: string): Promise<Assignment | null> {
  const [row] = await read.rows<Assignment>(
    `SELECT ${COLUMNS} FROM assignment WHERE organization_id = $1 AND cohort_id = $2 AND status = 'running'`,
    [read.organizationId, cohortId],
  )
  return row ?? null
}

export async function insertAssignment(tx: Tx, assignment: Assignment): Promise<void> {
  await tx.manager.insert(AssignmentEntity, assignment)
}

export async function updateAssignment(
  tx: Tx,
  assignment: Assignment,
  changes: Partial<Assignment>,
): Promise<Assignment> {
  const written = { ...changes, version: assignment.version + 1, updatedAt: tx.now }
  await tx.manager.update(AssignmentEntity, { organizationId: tx.organizationId, id: assignment.id }, written)
  return { ...assignment, ...written }
}

/** The runs of a cohort, in order of their beginning. */
export async function listAssignments(read: Read, cohortId: string, page: PageRequest): Promise<Page<Assignment>> {
  const rows = await read.rows<Assignment>(
    `SELECT ${COLUMNS} FROM assignment
     WHERE organization_id = $1 AND cohort_id = $2 AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
    [read.organizationId, cohortId, page.after?.[0] ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.id])
}
