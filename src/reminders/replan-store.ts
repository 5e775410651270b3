import { EntitySchema } from 'typeorm'
import type { Database, Read, Tx } from '../storage/database.ts'
import type { SubjectType } from './reminder-policy.ts'

export type Subject = { type: SubjectType; id: string }

const uuid = { type: 'uuid', primary: true, primaryKeyConstraintName: 'reminder_replan_pk' } as const

type ReplanRow = { organizationId: string; subjectId: string; subjectType: SubjectType }

/** What waits to be planned anew, because something changed for the whole organization. */
export const ReminderReplanEntity = new EntitySchema<ReplanRow>({
  name: 'reminder_replan',
  columns: {
    organizationId: { ...uuid, name: 'organization_id' },
    subjectType: { type: 'text', name: 'subject_type' },
    subjectId: { ...uuid, name: 'subject_id' },
  },
  foreignKeys: [
    {
      name: 'reminder_replan_organization_fk',
      target: 'organization',
      columnNames: ['organizationId'],
      referencedColumnNames: ['id'],
    },
  ],
})

/** Whatever has something planned, or is in a state that may call for something under another policy. */
const PLANNABLE = `
  SELECT subject_type AS type, subject_id AS id FROM reminder WHERE organization_id = $1 AND state = 'planned'
  UNION SELECT 'mrq', id FROM match_request WHERE organization_id = $1 AND state IN ('open', 'exhausted')
  UNION SELECT 'off', id FROM offer WHERE organization_id = $1 AND state = 'pending'
  UNION SELECT 'ses', id FROM session WHERE organization_id = $1 AND starts_at > $2::timestamptz - interval '14 days'
    AND state IN ('proposed', 'confirmed', 'completed')
  UNION SELECT 'ser', series_id FROM session WHERE organization_id = $1 AND with_series AND state = 'proposed' AND starts_at > $2
  UNION SELECT 'mts', id FROM mentorship WHERE organization_id = $1 AND state = 'active'`

/** In one order, those after this id. */
export const plannableSubjects = (read: Read, now: Date, after: string | null, limit: number): Promise<Subject[]> =>
  read.rows(`SELECT type, id FROM (${PLANNABLE}) AS subject WHERE $3::uuid IS NULL OR id > $3 ORDER BY id LIMIT $4`, [
    read.organizationId,
    now,
    after,
    limit,
  ])

/** Those of one person, also where all that they would be told was left out by what they have said until now. */
export const plannableSubjectsOf = (tx: Tx, personId: string): Promise<Subject[]> =>
  tx.rows(
    `SELECT type, id FROM (
       SELECT subject_type AS type, subject_id AS id FROM reminder WHERE organization_id = $1 AND receiver_id = $2 AND state = 'planned'
       UNION SELECT 'mrq', id FROM match_request WHERE organization_id = $1 AND mentee_id = $2 AND state IN ('open', 'exhausted')
       UNION SELECT 'off', id FROM offer WHERE organization_id = $1 AND mentor_id = $2 AND state = 'pending'
       UNION SELECT 'ses', id FROM session WHERE organization_id = $1 AND (mentee_id = $2 OR mentor_id = $2)
         AND starts_at > $3::timestamptz - interval '14 days' AND state IN ('proposed', 'confirmed', 'completed')
       UNION SELECT 'ser', series_id FROM session WHERE organization_id = $1 AND (mentee_id = $2 OR mentor_id = $2)
         AND with_series AND state = 'proposed' AND starts_at > $3
       UNION SELECT 'mts', id FROM mentorship WHERE organization_id = $1 AND (mentee_id = $2 OR mentor_id = $2) AND state = 'active'
     ) AS subject ORDER BY id`,
    [tx.organizationId, personId, tx.now],
  )

/** Marks all of them, in one statement that goes out with the next one. */
export const markForReplan = (tx: Tx): void =>
  tx.write(
    `INSERT INTO reminder_replan (organization_id, subject_type, subject_id)
     SELECT $1, type, id FROM (${PLANNABLE}) AS subject ON CONFLICT DO NOTHING`,
    [tx.organizationId, tx.now],
  )

export async function organizationsToReplan(database: Database): Promise<string[]> {
  const rows = await database.system<{ id: string }>('SELECT DISTINCT organization_id AS id FROM reminder_replan')
  return rows.map(({ id }) => id)
}

export async function hasToReplan(read: Read): Promise<boolean> {
  const rows = await read.rows('SELECT 1 FROM reminder_replan WHERE organization_id = $1 LIMIT 1', [
    read.organizationId,
  ])
  return rows.length > 0
}

export const subjectsToReplan = (read: Read, limit: number): Promise<Subject[]> =>
  read.rows(
    `SELECT subject_type AS type, subject_id AS id FROM reminder_replan WHERE organization_id = $1
     ORDER BY subject_id LIMIT $2`,
    [read.organizationId, limit],
  )

/** False when somebody else has done it meanwhile. */
export async function takeFromReplan(tx: Tx, { id }: Subject): Promise<boolean> {
  const rows = await tx.rows(
    'DELETE FROM reminder_replan WHERE organization_id = $1 AND subject_id = $2 RETURNING subject_id',
    [tx.organizationId, id],
  )
  return rows.length === 1
}
