import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../../kernel/page.ts'
import type { Read, Tx } from '../../storage/database.ts'
import type { Part, Participant } from './cohort-rules.ts'

const uuid = { type: 'uuid' } as const

type ParticipantRow = Participant & { organizationId: string; cohortId: string }

const inParticipant = { primary: true, primaryKeyConstraintName: 'cohort_participant_pk' }

export const ParticipantEntity = new EntitySchema<ParticipantRow>({
  name: 'cohort_participant',
  columns: {
    organizationId: { ...uuid, ...inParticipant, name: 'organization_id' },
    cohortId: { ...uuid, ...inParticipant, name: 'cohort_id' },
    part: { type: 'text', ...inParticipant },
    personId: { ...uuid, ...inParticipant, name: 'person_id' },
    enrolledAt: { type: 'timestamptz', name: 'enrolled_at' },
  },
  foreignKeys: [
    {
      name: 'cohort_participant_cohort_fk',
      target: 'cohort',
      columnNames: ['organizationId', 'cohortId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
    {
      name: 'cohort_participant_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [{ name: 'cohort_participant_part_ck', expression: `part IN ('mentee', 'mentor')` }],
})

/** Who is in already is left as they are. Answers how many came. */
export async function addParticipants(
  tx: Tx,
  cohortId: string,
  part: Part,
  personIds: readonly string[],
): Promise<number> {
  const rows = await tx.rows(
    `INSERT INTO cohort_participant (organization_id, cohort_id, part, person_id, enrolled_at)
     SELECT $1, $2, $3, id, $5 FROM unnest($4::uuid[]) AS id ON CONFLICT DO NOTHING RETURNING person_id`,
    [tx.organizationId, cohortId, part, personIds, tx.now],
  )
  return rows.length
}

/** Answers how many went. */
export async function removeParticipants(
  tx: Tx,
  cohortId: string,
  part: Part,
  personIds: readonly string[],
): Promise<number> {
  const rows = await tx.rows(
    `DELETE FROM cohort_participant WHERE organization_id = $1 AND cohort_id = $2 AND part = $3 AND person_id = ANY($4)
     RETURNING person_id`,
    [tx.organizationId, cohortId, part, personIds],
  )
  return rows.length
}

/** Ids of all of one part, in order. */
export async function participantsOf(read: Read, cohortId: string, part: Part): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(
    `SELECT person_id AS id FROM cohort_participant WHERE organization_id = $1 AND cohort_id = $2 AND part = $3 ORDER BY person_id`,
    [read.organizationId, cohortId, part],
  )
  return rows.map((row) => row.id)
}

/** How many of each part are in each of these cohorts. */
export async function participantCounts(
  read: Read,
  cohortIds: readonly string[],
): Promise<Map<string, Record<Part, number>>> {
  const rows = await read.rows<{ cohortId: string; mentee: number; mentor: number }>(
    `SELECT cohort_id AS "cohortId", (count(*) FILTER (WHERE part = 'mentee'))::integer AS mentee,
            (count(*) FILTER (WHERE part = 'mentor'))::integer AS mentor
     FROM cohort_participant WHERE organization_id = $1 AND cohort_id = ANY($2) GROUP BY cohort_id`,
    [read.organizationId, cohortIds],
  )
  return new Map(rows.map(({ cohortId, ...counts }) => [cohortId, counts]))
}

export const isParticipant = async (read: Read, cohortId: string, part: Part, personId: string): Promise<boolean> => {
  const rows = await read.rows(
    `SELECT person_id FROM cohort_participant WHERE organization_id = $1 AND cohort_id = $2 AND part = $3 AND person_id = $4`,
    [read.organizationId, cohortId, part, personId],
  )
  return rows.length === 1
}

/** Mentees first, then mentors, each in order of their ids. */
export async function listParticipants(
  read: Read,
  cohortId: string,
  part: Part | undefined,
  page: PageRequest,
): Promise<Page<Participant>> {
  const [afterPart = null, afterPerson = null] = page.after ?? []
  const rows = await read.rows<Participant>(
    `SELECT part, person_id AS "personId", enrolled_at AS "enrolledAt" FROM cohort_participant
     WHERE organization_id = $1 AND cohort_id = $2 AND ($3::text IS NULL OR part = $3)
       AND ($4::text IS NULL OR (part, person_id) > ($4, $5::uuid))
     ORDER BY part, person_id LIMIT $6`,
    [read.organizationId, cohortId, part ?? null, afterPart, afterPerson, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.part, row.personId])
}
