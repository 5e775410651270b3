import { EntitySchema } from 'typeorm'
import type { Weekday } from '../kernel/working-time.ts'
import type { Read } from '../storage/database.ts'
import { type Availability, defaultAvailability, untilMidnight } from './availability-rules.ts'

const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export type AvailabilityRow = Availability & { organizationId: string; createdAt: Date; updatedAt: Date }

export const AvailabilityEntity = new EntitySchema<AvailabilityRow>({
  name: 'availability',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'availability_pk' },
    personId: { ...uuid, name: 'person_id', primary: true, primaryKeyConstraintName: 'availability_pk' },
    timeZone: { type: 'text', name: 'time_zone' },
    weekly: { type: 'jsonb' },
    overrides: { type: 'jsonb' },
    minimumNoticeMinutes: { type: 'integer', name: 'minimum_notice_minutes' },
    horizonDays: { type: 'integer', name: 'horizon_days' },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  foreignKeys: [
    {
      name: 'availability_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
})

type Found = Omit<Availability, 'version'> & { version: number | null; personTimeZone: string; workingDays: Weekday[] }

/** As the person wrote it, or the defaults. People of other organizations are left out. */
export async function writtenAvailabilities(read: Read, personIds: readonly string[]): Promise<Availability[]> {
  const rows = await read.rows<Found>(
    `SELECT p.id AS "personId", p.time_zone AS "personTimeZone", o.working_days AS "workingDays", a.time_zone AS "timeZone", a.weekly,
            a.overrides, a.minimum_notice_minutes AS "minimumNoticeMinutes", a.horizon_days AS "horizonDays", a.version
     FROM person p JOIN organization o ON o.id = p.organization_id
     LEFT JOIN availability a ON a.organization_id = p.organization_id AND a.person_id = p.id
     WHERE p.organization_id = $1 AND p.id = ANY($2)`,
    [read.organizationId, personIds],
  )
  return rows.map(({ personTimeZone, workingDays, version, ...row }) =>
    version === null ? defaultAvailability(row.personId, personTimeZone, workingDays) : { ...row, version },
  )
}

/** Each person's availability as rules that the kernel's working time can be asked about. */
export async function availabilitiesOf(read: Read, personIds: readonly string[]): Promise<Map<string, Availability>> {
  const written = await writtenAvailabilities(read, personIds)
  return new Map(written.map((each) => [each.personId, { ...each, weekly: each.weekly.flatMap(untilMidnight) }]))
}
