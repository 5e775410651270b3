import type { Read } from '../storage/database.ts'
import type { Presence } from './attendance-rules.ts'
import { COUNTED_DAYS } from './reliability-rules.ts'

/** What both say this person did, for each session that the two agree on, and how long ago it began by the organization's time. */
export const settledPresences = (
  read: Read,
  personId: string,
): Promise<{ menteeSays: Presence; mentorSays: Presence; ageDays: number }[]> =>
  read.rows(
    `SELECT CASE WHEN s.mentee_id = $2 THEN e.mentee ELSE e.mentor END AS "menteeSays",
       CASE WHEN s.mentee_id = $2 THEN r.mentee ELSE r.mentor END AS "mentorSays",
       extract(epoch FROM clock.now - s.starts_at)::float8 / 86400 AS "ageDays"
     FROM (SELECT coalesce((SELECT clock_at FROM organization WHERE id = $1), now()) AS now) AS clock
     CROSS JOIN LATERAL (
       SELECT * FROM session WHERE organization_id = $1 AND mentee_id = $2 AND starts_at > clock.now - make_interval(days => $3)
       UNION ALL
       SELECT * FROM session WHERE organization_id = $1 AND mentor_id = $2 AND starts_at > clock.now - make_interval(days => $3)
     ) AS s
     JOIN session_attendance e ON e.organization_id = s.organization_id AND e.session_id = s.id AND e.said_by_id = s.mentee_id
     JOIN session_attendance r ON r.organization_id = s.organization_id AND r.session_id = s.id AND r.said_by_id = s.mentor_id
     WHERE s.state IN ('completed', 'no_show', 'cancelled')`,
    [read.organizationId, personId, COUNTED_DAYS],
  )
