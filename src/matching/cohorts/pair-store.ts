import { EntitySchema } from 'typeorm'
import { inBatches } from '../../kernel/bulk.ts'
import { type Page, pageOf, type PageRequest } from '../../kernel/page.ts'
import type { Read, Tx } from '../../storage/database.ts'
import type { SolvedPair } from './solve/solve-cohort.ts'

/** One pair of a run. `score` in tenths of a point. */
export type AssignmentPair = SolvedPair & {
  organizationId: string
  assignmentId: string
  /** What publishing it came to; null before. */
  outcome: 'published' | 'refused' | null
  /** The code of the refusal. */
  refusedBecause: string | null
  offerId: string | null
  mentorshipId: string | null
}

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const

const inPair = { primary: true, primaryKeyConstraintName: 'assignment_pair_pk' }
const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const AssignmentPairEntity = new EntitySchema<AssignmentPair>({
  name: 'assignment_pair',
  columns: {
    organizationId: { ...uuid, ...inPair, name: 'organization_id' },
    assignmentId: { ...uuid, ...inPair, name: 'assignment_id' },
    menteeId: { ...uuid, ...inPair, name: 'mentee_id' },
    mentorId: { ...uuid, name: 'mentor_id' },
    score: { type: 'integer' },
    pinned: { type: 'boolean' },
    overrides: { ...text, array: true },
    reasons: { type: 'jsonb' },
    outcome: { ...text, nullable: true },
    refusedBecause: { ...text, name: 'refused_because', nullable: true },
    offerId: { ...uuid, name: 'offer_id', nullable: true },
    mentorshipId: { ...uuid, name: 'mentorship_id', nullable: true },
  },
  foreignKeys: [
    key('assignment_pair_assignment_fk', 'assignmentId', 'assignment'),
    key('assignment_pair_mentee_fk', 'menteeId', 'person'),
    key('assignment_pair_mentor_fk', 'mentorId', 'person'),
    key('assignment_pair_offer_fk', 'offerId', 'offer'),
    key('assignment_pair_mentorship_fk', 'mentorshipId', 'mentorship'),
  ],
  checks: [
    { name: 'assignment_pair_people_ck', expression: 'mentee_id <> mentor_id' },
    { name: 'assignment_pair_score_ck', expression: 'score BETWEEN 0 AND 1000' },
    { name: 'assignment_pair_outcome_ck', expression: `outcome IN ('published', 'refused')` },
    {
      name: 'assignment_pair_refused_ck',
      expression: `(outcome = 'refused') IS TRUE = (refused_because IS NOT NULL)`,
    },
    {
      name: 'assignment_pair_published_ck',
      expression: `(outcome = 'published') IS TRUE = (num_nonnulls(offer_id, mentorship_id) = 1)`,
    },
  ],
})

const COLUMNS = `organization_id AS "organizationId", assignment_id AS "assignmentId", mentee_id AS "menteeId", mentor_id AS "mentorId", score,
  pinned, overrides, reasons, outcome, refused_because AS "refusedBecause", offer_id AS "offerId", mentorship_id AS "mentorshipId"`

/** Of who was erased while the run was worked out no words are kept. */
export async function insertPairs(tx: Tx, assignmentId: string, pairs: readonly SolvedPair[]): Promise<void> {
  for (const batch of inBatches(pairs)) {
    await tx.rows(
      `INSERT INTO assignment_pair (organization_id, assignment_id, mentee_id, mentor_id, score, pinned, overrides, reasons)
       SELECT $1, $2, p."menteeId", p."mentorId", p.score, p.pinned, p.overrides, CASE WHEN EXISTS (
         SELECT 1 FROM person e WHERE e.organization_id = $1 AND e.id IN (p."menteeId", p."mentorId") AND e.erased_at IS NOT NULL
       ) THEN '[]' ELSE p.reasons END
       FROM jsonb_to_recordset($3::jsonb)
         AS p ("menteeId" uuid, "mentorId" uuid, score integer, pinned boolean, overrides text[], reasons jsonb)`,
      [tx.organizationId, assignmentId, JSON.stringify(batch)],
    )
  }
}

/** What an answer shows of every pair, in order of mentees. */
export type PairLine = Omit<AssignmentPair, 'organizationId' | 'assignmentId' | 'reasons' | 'overrides'>

export const pairLines = (read: Read, assignmentId: string): Promise<PairLine[]> =>
  read.rows(
    `SELECT mentee_id AS "menteeId", mentor_id AS "mentorId", score, pinned, outcome, refused_because AS "refusedBecause",
            offer_id AS "offerId", mentorship_id AS "mentorshipId"
     FROM assignment_pair WHERE organization_id = $1 AND assignment_id = $2 ORDER BY mentee_id`,
    [read.organizationId, assignmentId],
  )

export type PairFilter = { mentorId?: string | undefined; outcome?: 'published' | 'refused' | undefined }

/** In order of mentees. */
export async function listPairs(
  read: Read,
  assignmentId: string,
  filter: PairFilter,
  page: PageRequest,
): Promise<Page<AssignmentPair>> {
  const rows = await read.rows<AssignmentPair>(
    `SELECT ${COLUMNS} FROM assignment_pair
     WHERE organization_id = $1 AND assignment_id = $2 AND ($3::uuid IS NULL OR mentee_id > $3)
       AND ($4::uuid IS NULL OR mentor_id = $4) AND ($5::text IS NULL OR outcome = $5)
     ORDER BY mentee_id LIMIT $6`,
    [
      read.organizationId,
      assignmentId,
      page.after?.[0] ?? null,
      filter.mentorId ?? null,
      filter.outcome ?? null,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, (row) => [row.menteeId])
}

/** Mentees of the pairs that are still to be published, in order. */
export async function unpublishedMentees(read: Read, assignmentId: string): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(
    `SELECT mentee_id AS id FROM assignment_pair
     WHERE organization_id = $1 AND assignment_id = $2 AND outcome IS NULL ORDER BY mentee_id`,
    [read.organizationId, assignmentId],
  )
  return rows.map((row) => row.id)
}

/** The pair, held until the end of the transaction. Null when it has been published or refused already. */
export async function lockUnpublishedPair(
  tx: Tx,
  assignmentId: string,
  menteeId: string,
): Promise<AssignmentPair | null> {
  const [row] = await tx.rows<AssignmentPair>(
    `SELECT ${COLUMNS} FROM assignment_pair
     WHERE organization_id = $1 AND assignment_id = $2 AND mentee_id = $3 AND outcome IS NULL FOR UPDATE`,
    [tx.organizationId, assignmentId, menteeId],
  )
  return row ?? null
}

export type PairOutcome = Partial<Pick<AssignmentPair, 'outcome' | 'refusedBecause' | 'offerId' | 'mentorshipId'>>

export async function settlePair(tx: Tx, { assignmentId, menteeId }: AssignmentPair, outcome: PairOutcome) {
  await tx.manager.update(AssignmentPairEntity, { organizationId: tx.organizationId, assignmentId, menteeId }, outcome)
}

export async function outcomeCounts(read: Read, assignmentId: string): Promise<{ published: number; refused: number }> {
  const [row] = await read.rows<{ published: number; refused: number }>(
    `SELECT (count(*) FILTER (WHERE outcome = 'published'))::integer AS published,
            (count(*) FILTER (WHERE outcome = 'refused'))::integer AS refused
     FROM assignment_pair WHERE organization_id = $1 AND assignment_id = $2`,
    [read.organizationId, assignmentId],
  )
  return row!
}
