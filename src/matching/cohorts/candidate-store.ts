import { EntitySchema } from 'typeorm'
import { inBatches } from '../../kernel/bulk.ts'
import type { Page } from '../../kernel/page.ts'
import type { Read, Tx } from '../../storage/database.ts'
import type { Solved } from './solve/solve-cohort.ts'

/** The candidates of one mentee: positions among the mentors of the run, and scores in tenths of a point. */
type CandidateRow = {
  organizationId: string
  assignmentId: string
  menteeId: string
  mentors: number[]
  scores: number[]
  /** How the mentors rank the mentee, where both sides do. */
  mentorScores: number[] | null
}

type Candidates = Omit<CandidateRow, 'organizationId' | 'assignmentId'>

const uuid = { type: 'uuid' } as const
const inCandidate = { primary: true, primaryKeyConstraintName: 'assignment_candidate_pk' }
const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const AssignmentCandidateEntity = new EntitySchema<CandidateRow>({
  name: 'assignment_candidate',
  columns: {
    organizationId: { ...uuid, ...inCandidate, name: 'organization_id' },
    assignmentId: { ...uuid, ...inCandidate, name: 'assignment_id' },
    menteeId: { ...uuid, ...inCandidate, name: 'mentee_id' },
    mentors: { type: 'integer', array: true },
    scores: { type: 'integer', array: true },
    mentorScores: { type: 'integer', array: true, name: 'mentor_scores', nullable: true },
  },
  foreignKeys: [
    key('assignment_candidate_assignment_fk', 'assignmentId', 'assignment'),
    key('assignment_candidate_mentee_fk', 'menteeId', 'person'),
  ],
})

/** Mentees in one statement: at most a hundred thousand numbers. */
const BATCH = 250

export async function insertCandidates(
  tx: Tx,
  assignmentId: string,
  { menteeIds, starts, mentors, scores, mentorScores }: Solved['candidates'],
): Promise<void> {
  const rows = menteeIds.map((menteeId, index) => {
    const [from, to] = [starts[index], starts[index + 1]]
    const of = (numbers: Int32Array) => [...numbers.subarray(from, to)]
    return { menteeId, mentors: of(mentors), scores: of(scores), mentorScores: mentorScores && of(mentorScores) }
  })
  for (const batch of inBatches(rows, BATCH)) {
    await tx.rows(
      `INSERT INTO assignment_candidate (organization_id, assignment_id, mentee_id, mentors, scores, mentor_scores)
       SELECT $1, $2, c."menteeId", c.mentors, c.scores, c."mentorScores"
       FROM jsonb_to_recordset($3::jsonb) AS c ("menteeId" uuid, mentors integer[], scores integer[], "mentorScores" integer[])`,
      [tx.organizationId, assignmentId, JSON.stringify(batch)],
    )
  }
}

export async function removeCandidates(tx: Tx, assignmentId: string): Promise<void> {
  await tx.rows('DELETE FROM assignment_candidate WHERE organization_id = $1 AND assignment_id = $2', [
    tx.organizationId,
    assignmentId,
  ])
}

/** Mentees with candidates, a hundred at a time in order of their ids. */
export async function candidatesAfter(
  read: Read,
  assignmentId: string,
  after: string[] | null,
): Promise<Page<Candidates>> {
  const data = await read.rows<Candidates>(
    `SELECT mentee_id AS "menteeId", mentors, scores, mentor_scores AS "mentorScores" FROM assignment_candidate
     WHERE organization_id = $1 AND assignment_id = $2 AND ($3::uuid IS NULL OR mentee_id > $3) ORDER BY mentee_id LIMIT 100`,
    [read.organizationId, assignmentId, after?.[0] ?? null],
  )
  return { data, next: data.length === 100 ? [data.at(-1)!.menteeId] : null }
}
