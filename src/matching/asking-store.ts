import type { Availability, Person } from '../people/index.ts'
import type { Weekday } from '../kernel/working-time.ts'
import type { Read } from '../storage/database.ts'
import type { MatchRequest } from './match-request-rules.ts'

/** A match request with all that is known of its mentee and of the organization's rules. */
export type Asking = Pick<MatchRequest, 'menteeId' | 'wants' | 'formats' | 'constraints'> &
  Pick<Person, 'languages' | 'level' | 'department'> &
  Pick<Availability, 'timeZone'> & {
    /** Null while the defaults hold, on the organization's working days. */
    weekly: Availability['weekly'] | null
    workingDays: Weekday[]
    /** The language that the mentee has chosen. */
    locale: string | null
    weights: Record<string, number>
    minimumSharedHours: number
    /** Names of the wanted rooms that still take anybody, by id. */
    roomNames: Record<string, string> | null
    /** How far the mentee has been into rooms, by their ids. */
    depths: Record<string, number> | null
    /** The direct one first. */
    managerIds: string[]
    /** Everybody below the mentee in the line of managers. */
    reportIds: string[]
    /** Who must never be paired with the mentee. */
    keptApartIds: string[]
    /** The mentors that the mentee has or had, whatever came of it, and those of now. */
    pastMentorIds: string[]
    presentMentorIds: string[]
    /** Who declined this request or let it expire. */
    askedMentorIds: string[]
  }

/**
 * One statement, as it goes before every suggestion, and one object made in the database: taking apart the rows of ten
 * statements costs more than ranking the mentors.
 */
const ASKING = `SELECT coalesce(o.clock_at, now()) AS now, json_build_object(
    'menteeId', q.mentee_id, 'wants', q.wants, 'formats', q.formats, 'constraints', q.constraints,
    'languages', p.languages, 'level', p.level, 'department', p.department,
    'timeZone', coalesce(a.time_zone, p.time_zone), 'weekly', a.weekly, 'workingDays', o.working_days,
    'locale', (SELECT r.locale FROM preferences r WHERE r.organization_id = $1 AND r.person_id = p.id),
    'weights', o.matching_weights, 'minimumSharedHours', o.minimum_shared_hours,
    'roomNames', (
      SELECT json_object_agg(r.id, r.name) FROM room r
      WHERE r.organization_id = $1 AND r.archived_at IS NULL
        AND r.id = ANY (ARRAY(SELECT (want->>'roomId')::uuid FROM jsonb_array_elements(q.wants) want))),
    'depths', (SELECT json_object_agg(d.room_id, d.depth) FROM (
      SELECT e.room_id, max(e.depth) AS depth FROM exposure_entry e
      WHERE e.organization_id = $1 AND e.person_id = p.id AND NOT EXISTS (
        SELECT 1 FROM exposure_entry c WHERE c.organization_id = $1 AND c.corrects = e.id)
      GROUP BY e.room_id) d),
    'managerIds', ARRAY(
      WITH RECURSIVE up (manager_id, distance) AS (
        SELECT p.manager_id, 1 WHERE p.manager_id IS NOT NULL
        UNION ALL
        SELECT m.manager_id, up.distance + 1 FROM up JOIN person m ON m.organization_id = $1 AND m.id = up.manager_id
        WHERE m.manager_id IS NOT NULL
      ) CYCLE manager_id SET seen_before USING path
      SELECT manager_id FROM up WHERE NOT seen_before ORDER BY distance),
    'reportIds', ARRAY(
      WITH RECURSIVE down (id) AS (
        SELECT d.id FROM person d WHERE d.organization_id = $1 AND d.manager_id = p.id
        UNION
        SELECT d.id FROM person d JOIN down ON d.manager_id = down.id WHERE d.organization_id = $1
      ) SELECT id FROM down),
    'keptApartIds', ARRAY(
      SELECT n.other_person_id FROM do_not_match n WHERE n.organization_id = $1 AND n.person_id = p.id
      UNION ALL SELECT n.person_id FROM do_not_match n WHERE n.organization_id = $1 AND n.other_person_id = p.id),
    'pastMentorIds', ARRAY(
      SELECT DISTINCT m.mentor_id FROM mentorship m WHERE m.organization_id = $1 AND m.mentee_id = p.id),
    'presentMentorIds', ARRAY(
      SELECT m.mentor_id FROM mentorship m
      WHERE m.organization_id = $1 AND m.mentee_id = p.id AND m.state IN ('active', 'paused')),
    'askedMentorIds', ARRAY(
      SELECT f.mentor_id FROM offer f
      WHERE f.organization_id = $1 AND f.match_request_id = q.id AND f.state IN ('declined', 'expired'))
  )::text AS text
  FROM match_request q
  JOIN organization o ON o.id = q.organization_id
  JOIN person p ON p.organization_id = q.organization_id AND p.id = q.mentee_id
  LEFT JOIN availability a ON a.organization_id = q.organization_id AND a.person_id = p.id
  WHERE q.organization_id = $1 AND q.id = $2`

/** At the organization's time an `Asking`, as JSON: who asks the same again needs not read it again. */
export type AskingText = { now: Date; text: string }

export async function askingBy(read: Read, matchRequestId: string): Promise<AskingText | null> {
  const [row] = await read.rows<AskingText>(ASKING, [read.organizationId, matchRequestId])
  return row ?? null
}
