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
