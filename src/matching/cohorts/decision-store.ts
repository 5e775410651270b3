import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../../kernel/page.ts'
import type { Read, Tx } from '../../storage/database.ts'
import type { Decision } from './cohort-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const

type DecisionRow = Decision & { organizationId: string; cohortId: string }

const inDecision = { primary: true, primaryKeyConstraintName: 'cohort_decision_pk' }
const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const DecisionEntity = new EntitySchema<DecisionRow>({
  name: 'cohort_decision',
  columns: {
    organizationId: { ...uuid, ...inDecision, name: 'organization_id' },
    cohortId: { ...uuid, ...inDecision, name: 'cohort_id' },
    menteeId: { ...uuid, ...inDecision, name: 'mentee_id' },
    mentorId: { ...uuid, ...inDecision, name: 'mentor_id' },
    kind: text,
    override: { type: 'boolean' },
    decidedAt: { type: 'timestamptz', name: 'decided_at' },
  },
  indices: [
    {
      name: 'cohort_decision_pin_uq',
      columns: ['organizationId', 'cohortId', 'menteeId'],
      unique: true,
      where: `kind = 'pin'`,
    },
  ],
  foreignKeys: [
    key('cohort_decision_cohort_fk', 'cohortId', 'cohort'),
    key('cohort_decision_mentee_fk', 'menteeId', 'person'),
    key('cohort_decision_mentor_fk', 'mentorId', 'person'),
  ],
  checks: [
    { name: 'cohort_decision_kind_ck', expression: `kind IN ('pin', 'forbid')` },
    { name: 'cohort_decision_override_ck', expression: `kind = 'pin' OR NOT override` },
  ],
})

const COLUMNS = `mentee_id AS "menteeId", mentor_id AS "mentorId", kind, override, decided_at AS "decidedAt"`

/** In the order in which they were made. */
export const decisionsOf = (read: Read, cohortId: string): Promise<Decision[]> =>
  read.rows(
    `SELECT ${COLUMNS} FROM cohort_decision WHERE organization_id = $1 AND cohort_id = $2
     ORDER BY decided_at, mentee_id, mentor_id`,
    [read.organizationId, cohortId],
  )

export async function decisionAbout(
  read: Read,
  cohortId: string,
  menteeId: string,
  mentorId: string,
): Promise<Decision | null> {
  const [row] = await read.rows<Decision>(
    `SELECT ${COLUMNS} FROM cohort_decision WHERE organization_id = $1 AND cohort_id = $2 AND mentee_id = $3 AND mentor_id = $4`,
    [read.organizationId, cohortId, menteeId, mentorId],
  )
  return row ?? null
}

/** Takes the place of an earlier decision about this pair, and of an earlier pin of this mentee. */
export async function saveDecision(tx: Tx, cohortId: string, decision: Decision): Promise<void> {
  const { menteeId, mentorId, kind, override, decidedAt } = decision
  if (kind === 'pin') {
    await tx.rows(
      `DELETE FROM cohort_decision WHERE organization_id = $1 AND cohort_id = $2 AND mentee_id = $3 AND kind = 'pin' AND mentor_id <> $4`,
      [tx.organizationId, cohortId, menteeId, mentorId],
    )
  }
  await tx.rows(
    `INSERT INTO cohort_decision (organization_id, cohort_id, mentee_id, mentor_id, kind, override, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT ON CONSTRAINT cohort_decision_pk DO UPDATE SET kind = $5, override = $6, decided_at = $7`,
    [tx.organizationId, cohortId, menteeId, mentorId, kind, override, decidedAt],
  )
}

/** False when there was none. */
export async function removeDecision(tx: Tx, cohortId: string, menteeId: string, mentorId: string): Promise<boolean> {
  const rows = await tx.rows(
    `DELETE FROM cohort_decision WHERE organization_id = $1 AND cohort_id = $2 AND mentee_id = $3 AND mentor_id = $4 RETURNING kind`,
    [tx.organizationId, cohortId, menteeId, mentorId],
  )
  return rows.length === 1
}

/** In order of mentees and mentors. */
export async function listDecisions(read: Read, cohortId: string, page: PageRequest): Promise<Page<Decision>> {
  const [afterMentee = null, afterMentor = null] = page.after ?? []
  const rows = await read.rows<Decision>(
    `SELECT ${COLUMNS} FROM cohort_decision
     WHERE organization_id = $1 AND cohort_id = $2 AND ($3::uuid IS NULL OR (mentee_id, mentor_id) > ($3, $4::uuid))
     ORDER BY mentee_id, mentor_id LIMIT $5`,
    [read.organizationId, cohortId, afterMentee, afterMentor, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.menteeId, row.mentorId])
}
