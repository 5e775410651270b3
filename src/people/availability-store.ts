import { EntitySchema } from 'typeorm'
import { notFound } from '../kernel/refusal.ts'
import type { Weekday } from '../kernel/working-time.ts'
import type { Read } from '../storage/database.ts'
import { requirePersonById } from './person-store.ts'
import { type Absence, type Availability, defaultAvailability } from './availability-rules.ts'

const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const
const integer = { type: 'integer' } as const

export type AvailabilityRow = Omit<Availability, 'timeZone'> & {
  organizationId: string
  /** Null for the person's, wherever they move. */
  timeZone: string | null
  createdAt: Date
  updatedAt: Date
}

export const AvailabilityEntity = new EntitySchema<AvailabilityRow>({
  name: 'availability',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'availability_pk' },
    personId: { ...uuid, name: 'person_id', primary: true, primaryKeyConstraintName: 'availability_pk' },
    timeZone: { type: 'text', name: 'time_zone', nullable: true },
    weekly: { type: 'jsonb' },
    overrides: { type: 'jsonb' },
    outOfOffice: { type: 'jsonb', name: 'out_of_office' },
    minimumNoticeMinutes: { ...integer, name: 'minimum_notice_minutes' },
    horizonDays: { ...integer, name: 'horizon_days' },
    bufferBeforeMinutes: { ...integer, name: 'buffer_before_minutes' },
    bufferAfterMinutes: { ...integer, name: 'buffer_after_minutes' },
    mostSessionsPerDay: { ...integer, name: 'most_sessions_per_day', nullable: true },
    mostSessionsPerWeek: { ...integer, name: 'most_sessions_per_week', nullable: true },
    preparationLeadMinutes: { ...integer, name: 'preparation_lead_minutes' },
    version: integer,
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

/** JSON knows no instants. */
type StoredAbsence = { firstDate: string; lastDate: string } | { startsAt: string; endsAt: string }

const absence = (stored: StoredAbsence): Absence =>
  'startsAt' in stored ? { startsAt: new Date(stored.startsAt), endsAt: new Date(stored.endsAt) } : stored

type Found = Omit<Availability, 'version' | 'outOfOffice'> & {
  version: number | null
  outOfOffice: StoredAbsence[]
  workingDays: Weekday[]
}

/** As each person said it, or the defaults. People of other organizations are left out. */
export async function availabilitiesOf(read: Read, personIds: readonly string[]): Promise<Map<string, Availability>> {
  const rows = await read.rows<Found>(
    `SELECT p.id AS "personId", coalesce(a.time_zone, p.time_zone) AS "timeZone", o.working_days AS "workingDays", a.weekly, a.overrides,
            a.out_of_office AS "outOfOffice", a.minimum_notice_minutes AS "minimumNoticeMinutes", a.horizon_days AS "horizonDays",
            a.buffer_before_minutes AS "bufferBeforeMinutes", a.buffer_after_minutes AS "bufferAfterMinutes",
            a.most_sessions_per_day AS "mostSessionsPerDay", a.most_sessions_per_week AS "mostSessionsPerWeek",
            a.preparation_lead_minutes AS "preparationLeadMinutes", a.version
     FROM person p JOIN organization o ON o.id = p.organization_id
     LEFT JOIN availability a ON a.organization_id = p.organization_id AND a.person_id = p.id
     WHERE p.organization_id = $1 AND p.id = ANY($2)`,
    [read.organizationId, personIds],
  )
  return new Map(
    rows.map(({ workingDays, version, outOfOffice, ...row }) => [
      row.personId,
      version === null
        ? defaultAvailability(row.personId, row.timeZone, workingDays)
        : { ...row, outOfOffice: outOfOffice.map(absence), version },
    ]),
  )
}

/** Refuses `not_found`, and `person.erased`. */
export async function requireAvailability(read: Read, personId: string): Promise<Availability> {
  await requirePersonById(read, personId)
  const availability = (await availabilitiesOf(read, [personId])).get(personId)
  if (!availability) throw notFound('person')
  return availability
}
