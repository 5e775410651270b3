import { EntitySchema } from 'typeorm'
import type { WallSpan, WorkCalendar } from '../kernel/working-time.ts'
import type { Read } from '../storage/database.ts'

const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

/** When nobody has said otherwise. */
export const DEFAULT_QUIET_HOURS: WallSpan = { start: '20:00', end: '08:00' }

/** How somebody wants to be reached, and the calendar by which it is judged. */
export type Preferences = Required<WorkCalendar> & {
  personId: string
  /** On the walls of `timeZone`; null for none. */
  quietHours: WallSpan | null
  locale: string
  /** 0 while the person has said nothing and the defaults hold. */
  version: number
}

export type PreferencesRow = {
  organizationId: string
  personId: string
  quietHours: WallSpan | null
  locale: string
  version: number
  createdAt: Date
  updatedAt: Date
}

export const PreferencesEntity = new EntitySchema<PreferencesRow>({
  name: 'preferences',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'preferences_pk' },
    personId: { ...uuid, name: 'person_id', primary: true, primaryKeyConstraintName: 'preferences_pk' },
    quietHours: { type: 'jsonb', name: 'quiet_hours', nullable: true },
    locale: { type: 'text' },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  foreignKeys: [
    {
      name: 'preferences_person_fk',
      target: 'person',
      columnNames: ['organizationId', 'personId'],
      referencedColumnNames: ['organizationId', 'id'],
    },
  ],
})

/** Each person's preferences or the defaults. People of other organizations are left out. */
export async function preferencesOf(read: Read, personIds: readonly string[]): Promise<Map<string, Preferences>> {
  const rows = await read.rows<Preferences>(
    `SELECT p.id AS "personId", p.time_zone AS "timeZone", o.working_days AS "workingDays", o.holidays,
            CASE WHEN r.version IS NULL THEN $3::jsonb ELSE r.quiet_hours END AS "quietHours",
            coalesce(r.locale, 'en') AS locale, coalesce(r.version, 0) AS version
     FROM person p JOIN organization o ON o.id = p.organization_id
     LEFT JOIN preferences r ON r.organization_id = p.organization_id AND r.person_id = p.id
     WHERE p.organization_id = $1 AND p.id = ANY($2)`,
    [read.organizationId, personIds, JSON.stringify(DEFAULT_QUIET_HOURS)],
  )
  return new Map(rows.map((row) => [row.personId, row]))
}
