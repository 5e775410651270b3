import { EntitySchema } from 'typeorm'
import type { Database, Read } from '../../storage/database.ts'

type MentorChangeRow = { organizationId: string; changedIn: string; personId: string; recordedAt: Date }

/** Written by the triggers `note_mentor_…` alone. `changedIn` is the id of the transaction. */
export const MentorChangeEntity = new EntitySchema<MentorChangeRow>({
  name: 'mentor_change',
  columns: {
    organizationId: {
      type: 'uuid',
      name: 'organization_id',
      primary: true,
      primaryKeyConstraintName: 'mentor_change_pk',
    },
    changedIn: { type: 'bigint', name: 'changed_in', primary: true, primaryKeyConstraintName: 'mentor_change_pk' },
    personId: { type: 'uuid', name: 'person_id', primary: true, primaryKeyConstraintName: 'mentor_change_pk' },
    recordedAt: { type: 'timestamptz', name: 'recorded_at' },
  },
  indices: [{ name: 'mentor_change_recorded_ix', columns: ['recordedAt'] }],
})

/** What is true of an organization's mentors in one snapshot of the database. */
export type MentorState = {
  /** `pg_snapshot`: which transactions it has seen. */
  snapshot: string
  takenAt: Date
  /** The organization's time. */
  now: Date
  /** Of its settings, such as working days. */
  organizationVersion: number
  /** Changed by transactions that the earlier snapshot had not seen. */
  changed: string[]
}

/** Changes are kept for so long: whoever has not looked since must load everything. */
export const CHANGES_KEPT_MINUTES = 60

/** `since` is an earlier state's snapshot, null for none; nothing that was committed before this call is missing. */
export async function mentorState(read: Read, since: string | null): Promise<MentorState> {
  const [state] = await read.rows<MentorState>(
    `SELECT pg_current_snapshot()::text AS snapshot, now() AS "takenAt", coalesce(o.clock_at, now()) AS now, o.version AS "organizationVersion",
       ARRAY(SELECT DISTINCT c.person_id FROM mentor_change c
             WHERE c.organization_id = $1 AND c.changed_in >= pg_snapshot_xmin($2::pg_snapshot)::text::bigint
               AND NOT pg_visible_in_snapshot(c.changed_in::text::xid8, $2::pg_snapshot)) AS changed
     FROM organization o WHERE o.id = $1`,
    [read.organizationId, since],
  )
  return state!
}

/** How many mentors there are; counted no further than `most`. */
export async function countMentors(read: Read, most: number): Promise<number> {
  const [counted] = await read.rows<{ mentors: number }>(
    `SELECT count(*)::integer AS mentors FROM (
       SELECT 1 FROM mentor_profile m WHERE m.organization_id = $1 LIMIT $2) AS counted`,
    [read.organizationId, most],
  )
  return counted!.mentors
}

export async function forgetMentorChanges(database: Database): Promise<void> {
  await database.system(`DELETE FROM mentor_change WHERE recorded_at < now() - make_interval(mins => $1)`, [
    CHANGES_KEPT_MINUTES,
  ])
}
