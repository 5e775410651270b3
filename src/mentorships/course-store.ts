import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { Database, Read } from '../storage/database.ts'
import { type Mentorship, QUIET_DAYS_TO_CONCLUDE } from './mentorship-rules.ts'

/** Where a mentorship stands in its time. */
export type MentorshipCourse = Pick<
  Mentorship,
  | 'id'
  | 'menteeId'
  | 'mentorId'
  | 'state'
  | 'startedAt'
  | 'activeSince'
  | 'bookedUntil'
  | 'quietSince'
  | 'endedAt'
  | 'endedBy'
> & {
  /** Nine o'clock on its last day, on the organization's wall. */
  endsAt: Date
}

export const mentorshipCourses = (read: Read, ids: readonly string[]): Promise<MentorshipCourse[]> =>
  read.rows<MentorshipCourse>(
    `SELECT m.id, m.mentee_id AS "menteeId", m.mentor_id AS "mentorId", m.state, m.started_at AS "startedAt",
            m.active_since AS "activeSince", m.booked_until AS "bookedUntil", m.quiet_since AS "quietSince",
            m.ended_at AS "endedAt", m.ended_by AS "endedBy",
            (m.ends_on + time '09:00') AT TIME ZONE o.time_zone AS "endsAt"
     FROM mentorship m JOIN organization o ON o.id = m.organization_id
     WHERE m.organization_id = $1 AND m.id = ANY($2)`,
    [read.organizationId, ids],
  )

const QUIET_TIME = `interval '${QUIET_DAYS_TO_CONCLUDE} days'`

/** Organizations with a mentorship that has been quiet for too long, each by its own clock. */
export async function organizationsWithQuietMentorships(database: Database): Promise<string[]> {
  const rows = await database.system<{ id: string }>(
    `SELECT o.id FROM organization o WHERE EXISTS (SELECT 1 FROM mentorship m
       WHERE m.organization_id = o.id AND m.state = 'active' AND m.quiet_since <= coalesce(o.clock_at, now()) - ${QUIET_TIME})`,
  )
  return rows.map(({ id }) => id)
}

/** When the next one is to be concluded. */
export async function nextConclusion(read: Read): Promise<Date | null> {
  const [row] = await read.rows<{ at: Date | null }>(
    `SELECT min(quiet_since) + ${QUIET_TIME} AS at FROM mentorship WHERE organization_id = $1 AND state = 'active'`,
    [read.organizationId],
  )
  return row?.at ?? null
}

/** Ids, the longest quiet first. */
export async function quietMentorships(read: Read, now: Date, limit: number): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(
    `SELECT id FROM mentorship WHERE organization_id = $1 AND state = 'active' AND quiet_since <= $2
     ORDER BY quiet_since, id LIMIT $3`,
    [read.organizationId, addMilliseconds(now, -QUIET_DAYS_TO_CONCLUDE * DAY), limit],
  )
  return rows.map(({ id }) => id)
}
