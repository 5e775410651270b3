import { EntitySchema } from 'typeorm'
import type { Read } from '../storage/database.ts'
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

export async function menteeProfileOf(read: Read, personId: string): Promise<MenteeProfile | null> {
  const [row] = await read.rows<MenteeProfile>(
    `SELECT organization_id AS "organizationId", person_id AS "personId", wants, goal, formats, version,
            created_at AS "createdAt", updated_at AS "updatedAt"
     FROM mentee_profile WHERE organization_id = $1 AND person_id = $2`,
    [read.organizationId, personId],
  )
  return row ?? null
}
