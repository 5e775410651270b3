import { NOWHERE, type Read } from '../storage/database.ts'
import type { MentorFacts } from './match-input-rules.ts'

/** One object for each mentor, made in the database: a tenth of the work of nine lists that are put together here. */
const FACTS = `SELECT json_build_object(
    'id', p.id, 'languages', p.languages, 'level', p.level, 'department', p.department, 'timeZone', p.time_zone,
    'left', p.left_at IS NOT NULL, 'workingDays', o.working_days,
    'hours', CASE WHEN a.version IS NOT NULL THEN
      json_build_object('timeZone', coalesce(a.time_zone, p.time_zone), 'weekly', a.weekly) END,
    'profile', CASE WHEN m.version IS NOT NULL THEN json_build_object(
      'capacity', m.capacity, 'formats', m.formats, 'wishes', m.wishes, 'paused', m.paused_at IS NOT NULL,
      'resumedAt', floor(extract(epoch FROM m.resumed_at) * 1000)) END,
    'rooms', (
      SELECT json_agg(json_build_object('roomId', h.room_id, 'standing', h.standing, 'mayBringGuests', h.may_bring_guests,
        'depth', coalesce((
          SELECT max(e.depth) FROM exposure_entry e
          WHERE e.organization_id = $1 AND e.person_id = p.id AND e.room_id = h.room_id AND NOT EXISTS (
            SELECT 1 FROM exposure_entry c WHERE c.organization_id = $1 AND c.corrects = e.id)), 0)))
      FROM host h
      WHERE h.organization_id = $1 AND h.person_id = p.id AND h.room_id <> ALL (ARRAY(
        SELECT r.id FROM room r WHERE r.organization_id = $1 AND r.archived_at IS NOT NULL))),
    'activeMentees', (
      SELECT count(*) FROM mentorship g
      WHERE g.organization_id = $1 AND g.mentor_id = p.id AND g.state IN ('active', 'paused')),
    'answers', (
      SELECT json_build_object('answered', count(f.answered_at), 'medianHours',
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM f.answered_at - f.offered_at) / 3600),
        'expiries', coalesce(json_agg(floor(extract(epoch FROM f.ended_at) * 1000)) FILTER (WHERE f.state = 'expired'), '[]'))
      FROM offer f
      WHERE f.organization_id = $1 AND f.mentor_id = p.id AND f.ended_at > $2 AND f.state IN ('accepted', 'declined', 'expired')
      HAVING count(*) > 0),
    'followed', (
      SELECT json_build_object('mentorships', count(*), 'held', count(*) FILTER (WHERE s.held),
        'debriefed', count(*) FILTER (WHERE s.debriefed))
      FROM mentorship g CROSS JOIN LATERAL (
        SELECT count(*) > 0 AS held, count(debrief_written_at) > 0 AS debriefed FROM session
        WHERE organization_id = $1 AND mentorship_id = g.id AND state = 'completed') s
      WHERE g.organization_id = $1 AND g.started_at > $2 AND g.mentor_id = p.id
        AND (s.held OR g.state IN ('completed', 'ended'))
      HAVING count(*) > 0),
    'managerIds', CASE WHEN $3 THEN ARRAY(
      WITH RECURSIVE up (manager_id, distance) AS (
        SELECT p.manager_id, 1 WHERE p.manager_id IS NOT NULL
        UNION ALL
        SELECT b.manager_id, up.distance + 1 FROM up JOIN person b ON b.organization_id = $1 AND b.id = up.manager_id
        WHERE b.manager_id IS NOT NULL
      ) CYCLE manager_id SET seen_before USING path
      SELECT manager_id FROM up WHERE NOT seen_before ORDER BY distance) ELSE '{}' END
  ) AS facts
  FROM person p JOIN organization o ON o.id = p.organization_id
  LEFT JOIN availability a ON a.organization_id = $1 AND a.person_id = p.id`

const OF_PEOPLE = `${FACTS} LEFT JOIN mentor_profile m ON m.organization_id = $1 AND m.person_id = p.id
  WHERE p.organization_id = $1 AND p.id = ANY($4)`

const IN_ORDER = `${FACTS} JOIN mentor_profile m ON m.organization_id = $1 AND m.person_id = p.id
  WHERE p.organization_id = $1 AND m.person_id > $4 ORDER BY m.person_id`

/** As many as come at once. */
export const MENTORS_AT_ONCE = 500

// A number in the text: of one that it does not know the planner expects so much that it compiles each page (JIT), for longer than it reads it.
const AFTER = `${IN_ORDER} LIMIT ${MENTORS_AT_ONCE}`

/** How far back answers and mentorships are told, and whether managers are. */
export type Telling = { since: Date; managers: boolean }

/** Of these people, opted in or not. Ids of nobody are left out. */
export const mentorFactsOf = (
  read: Read,
  ids: readonly string[],
  { since, managers }: Telling,
): Promise<MentorFacts[]> => facts(read, OF_PEOPLE, [read.organizationId, since, managers, ids])

/** Of everybody who has opted in, in order of their ids. */
export const allMentorFacts = (read: Read, { since, managers }: Telling): Promise<MentorFacts[]> =>
  facts(read, IN_ORDER, [read.organizationId, since, managers, NOWHERE])

/** Of the next `MENTORS_AT_ONCE` of those after this one; null for the first. */
export const mentorFactsAfter = (
  read: Read,
  after: string | null,
  { since, managers }: Telling,
): Promise<MentorFacts[]> => facts(read, AFTER, [read.organizationId, since, managers, after ?? NOWHERE])

async function facts(read: Read, sql: string, values: unknown[]): Promise<MentorFacts[]> {
  const rows = await read.rows<{ facts: MentorFacts }>(sql, values)
  return rows.map((row) => row.facts)
}
