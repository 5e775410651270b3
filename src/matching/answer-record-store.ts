import type { Read } from '../storage/database.ts'

/** How somebody has answered; hours of the clock from offer to answer. */
export type AnswerRecord = { answered: number; expired: number; medianAnswerHours: number | null; expiries: Date[] }

/** By mentor, of offers that ended since then; mentors without any are missing. Everybody's when no ids are given. */
export async function answerRecords(
  read: Read,
  since: Date,
  mentorIds?: readonly string[],
): Promise<Map<string, AnswerRecord>> {
  const rows = await read.rows<AnswerRecord & { mentorId: string }>(
    `SELECT mentor_id AS "mentorId", count(answered_at)::integer AS answered,
            (count(*) FILTER (WHERE state = 'expired'))::integer AS expired,
            (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - offered_at) / 3600))::double precision
              AS "medianAnswerHours",
            coalesce(array_agg(ended_at) FILTER (WHERE state = 'expired'), '{}') AS expiries
     FROM offer
     WHERE organization_id = $1 AND ended_at > $2 AND state IN ('accepted', 'declined', 'expired')
       AND ($3::uuid[] IS NULL OR mentor_id = ANY($3))
     GROUP BY mentor_id`,
    [read.organizationId, since, mentorIds ?? null],
  )
  return new Map(rows.map(({ mentorId, ...record }) => [mentorId, record]))
}

/** What became of somebody's mentorships: how many had a session that was held, and how many of those a debrief. */
export type FollowThrough = { mentorships: number; held: number; debriefed: number }

/**
 * By mentor, of mentorships that began since then; one that runs and has had no session yet says nothing. Mentors
 * without any are missing.
 */
export async function followThroughs(
  read: Read,
  since: Date,
  mentorIds: readonly string[],
): Promise<Map<string, FollowThrough>> {
  const rows = await read.rows<FollowThrough & { mentorId: string }>(
    `SELECT m.mentor_id AS "mentorId", count(*)::integer AS mentorships, (count(*) FILTER (WHERE s.held))::integer AS held,
            (count(*) FILTER (WHERE s.debriefed))::integer AS debriefed
     FROM mentorship m CROSS JOIN LATERAL (
       SELECT count(*) > 0 AS held, count(debrief_written_at) > 0 AS debriefed FROM session
       WHERE organization_id = $1 AND mentorship_id = m.id AND state = 'completed') s
     WHERE m.organization_id = $1 AND m.started_at > $2 AND m.mentor_id = ANY($3)
       AND (s.held OR m.state IN ('completed', 'ended'))
     GROUP BY m.mentor_id`,
    [read.organizationId, since, mentorIds],
  )
  return new Map(rows.map(({ mentorId, ...record }) => [mentorId, record]))
}
