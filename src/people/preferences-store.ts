import { EntitySchema } from 'typeorm'
import type { Locale } from '../kernel/locale.ts'
import type { WallSpan } from '../kernel/working-time.ts'
import type { Read } from '../storage/database.ts'
import { DEFAULT_PREFERENCES, type Preferences, type ReachedBy } from './preferences-rules.ts'

const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

export type PreferencesRow = {
  organizationId: string
  personId: string
  quietHours: WallSpan | null
  locale: Locale | null
  channels: readonly ReachedBy[] | null
  digestHour: number | null
  pausedUntil: string | null
  unsubscribed: readonly string[]
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
    locale: { type: 'text', nullable: true },
    channels: { type: 'text', array: true, nullable: true },
    digestHour: { type: 'integer', name: 'digest_hour', nullable: true },
    pausedUntil: { type: 'date', name: 'paused_until', nullable: true },
    unsubscribed: { type: 'text', array: true },
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
  checks: [{ name: 'preferences_digest_hour_ck', expression: 'digest_hour BETWEEN 0 AND 23' }],
})

/** Each person's preferences or the defaults. People of other organizations are left out. */
export async function preferencesOf(read: Read, personIds: readonly string[]): Promise<Map<string, Preferences>> {
  const rows = await read.rows<Preferences>(
    `SELECT p.id AS "personId", p.time_zone AS "timeZone", o.working_days AS "workingDays", o.holidays,
            CASE WHEN r.version IS NULL THEN $3::jsonb ELSE r.quiet_hours END AS "quietHours",
            r.locale, r.channels, CASE WHEN r.digest_hour IS NOT NULL THEN jsonb_build_object('hour', r.digest_hour) END AS digest,
            r.paused_until::text AS "pausedUntil", coalesce(r.unsubscribed, '{}') AS unsubscribed, coalesce(r.version, 0) AS version
     FROM person p JOIN organization o ON o.id = p.organization_id
     LEFT JOIN preferences r ON r.organization_id = p.organization_id AND r.person_id = p.id
     WHERE p.organization_id = $1 AND p.id = ANY($2)`,
    [read.organizationId, personIds, JSON.stringify(DEFAULT_PREFERENCES.quietHours)],
  )
  return new Map(rows.map((row) => [row.personId, row]))
}
