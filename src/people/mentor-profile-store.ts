import { EntitySchema } from 'typeorm'
import type { Read, Tx } from '../storage/database.ts'
import type { MentorProfile } from './mentor-profile-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export const MentorProfileEntity = new EntitySchema<MentorProfile>({
  name: 'mentor_profile',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'mentor_profile_pk' },
    personId: { ...uuid, name: 'person_id', primary: true, primaryKeyConstraintName: 'mentor_profile_pk' },
    capacity: { type: 'integer' },
    formats: { ...text, array: true },
    wishes: { type: 'jsonb' },
    pausedAt: { ...instant, name: 'paused_at', nullable: true },
    pauseReason: { ...text, name: 'pause_reason', nullable: true },
    resumedAt: { ...instant, name: 'resumed_at' },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  foreignKeys: [
    {
      name: 'mentor_profile_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
  checks: [
    { name: 'mentor_profile_capacity_ck', expression: 'capacity > 0' },
    {
      name: 'mentor_profile_pause_ck',
      expression: `(paused_at IS NULL) = (pause_reason IS NULL) AND pause_reason IN ('own', 'unanswered_offers')`,
    },
  ],
})

const COLUMNS = `organization_id AS "organizationId", person_id AS "personId", capacity, formats, wishes, paused_at AS "pausedAt",
  pause_reason AS "pauseReason", resumed_at AS "resumedAt", version, created_at AS "createdAt", updated_at AS "updatedAt"`

/** Everybody who has opted in as a mentor, or those of the given people; also who is paused or has left. */
export const mentorProfiles = (read: Read, only?: readonly string[]): Promise<MentorProfile[]> =>
  read.rows(
    `SELECT ${COLUMNS} FROM mentor_profile
     WHERE organization_id = $1 AND ($2::uuid[] IS NULL OR person_id = ANY($2)) ORDER BY person_id`,
    [read.organizationId, only ?? null],
  )

const OF_PERSON = `SELECT ${COLUMNS} FROM mentor_profile WHERE organization_id = $1 AND person_id = $2`

export async function mentorProfileOf(read: Read, personId: string): Promise<MentorProfile | null> {
  const [row] = await read.rows<MentorProfile>(OF_PERSON, [read.organizationId, personId])
  return row ?? null
}

/** The profile, held until the end of the transaction: whoever counts a mentor's places holds it. */
export async function lockMentorProfile(tx: Tx, personId: string): Promise<MentorProfile | null> {
  const [row] = await tx.rows<MentorProfile>(`${OF_PERSON} FOR UPDATE`, [tx.organizationId, personId])
  return row ?? null
}
