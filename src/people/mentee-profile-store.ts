import { EntitySchema } from 'typeorm'
import type { Read, Tx } from '../storage/database.ts'
import type { Format } from './mentor-profile-rules.ts'

const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

/** A room, and how far into it. */
export type Want = { roomId: string; depth: number }

/** Having one is opting in as a mentee. */
export type MenteeProfile = {
  organizationId: string
  personId: string
  /** The most wanted first. */
  wants: Want[]
  goal: string | null
  formats: Format[]
  version: number
  createdAt: Date
  updatedAt: Date
}

export const MenteeProfileEntity = new EntitySchema<MenteeProfile>({
  name: 'mentee_profile',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'mentee_profile_pk' },
    personId: { ...uuid, name: 'person_id', primary: true, primaryKeyConstraintName: 'mentee_profile_pk' },
    wants: { type: 'jsonb' },
    goal: { type: 'text', nullable: true },
    formats: { type: 'text', array: true },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  foreignKeys: [
    {
      name: 'mentee_profile_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
})

const COLUMNS = `organization_id AS "organizationId", person_id AS "personId", wants, goal, formats, version,
  created_at AS "createdAt", updated_at AS "updatedAt"`

const OF_PERSON = `SELECT ${COLUMNS} FROM mentee_profile WHERE organization_id = $1 AND person_id = $2`

export async function menteeProfileOf(read: Read, personId: string): Promise<MenteeProfile | null> {
  const [row] = await read.rows<MenteeProfile>(OF_PERSON, [read.organizationId, personId])
  return row ?? null
}

/** The profile, held until the end of the transaction: whoever is given a mentor without asking is given one at a time. */
export async function lockMenteeProfile(tx: Tx, personId: string): Promise<MenteeProfile | null> {
  const [row] = await tx.rows<MenteeProfile>(`${OF_PERSON} FOR UPDATE`, [tx.organizationId, personId])
  return row ?? null
}

/** Of those who have opted in, in order of their ids. */
export const menteeProfiles = (read: Read, personIds: readonly string[]): Promise<MenteeProfile[]> =>
  read.rows(
    `SELECT ${COLUMNS} FROM mentee_profile WHERE organization_id = $1 AND person_id = ANY($2) ORDER BY person_id`,
    [read.organizationId, personIds],
  )

/** Some of those who have opted in and want to see a room, always the same ones: in order of a hash of their ids. */
export async function sampleMentees(read: Read, count: number): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(
    `SELECT m.person_id AS id FROM mentee_profile m JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id
     WHERE m.organization_id = $1 AND p.left_at IS NULL AND m.wants <> '[]' ORDER BY md5(m.person_id::text), m.person_id LIMIT $2`,
    [read.organizationId, count],
  )
  return rows.map((row) => row.id)
}
