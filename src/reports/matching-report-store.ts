import type { Read } from '../storage/database.ts'
import { GOOD, type Outcome } from './matching-report-rules.ts'

/**
 * Mentorships that began in the span and whose first 90 days are over, with how their pair was last judged before they began.
 * One that nobody judged is left out.
 */
export const mentorshipOutcomes = (read: Read, from: Date, until: Date, now: Date): Promise<Outcome[]> =>
  read.rows<Outcome>(
    `SELECT j.feature_values AS "values", s.held >= $5 AND s.debriefed >= $6 AS good
     FROM mentorship m
     JOIN LATERAL (
       SELECT feature_values FROM pair_judgement
       WHERE organization_id = $1 AND mentee_id = m.mentee_id AND mentor_id = m.mentor_id AND judged_at <= m.started_at
       ORDER BY judged_at DESC LIMIT 1) j ON true
     CROSS JOIN LATERAL (
       SELECT count(*) AS held, count(debrief_written_at) AS debriefed FROM session
       WHERE organization_id = $1 AND mentorship_id = m.id AND state = 'completed'
         AND starts_at < m.started_at + make_interval(days => $7)) s
     WHERE m.organization_id = $1 AND m.started_at >= $2 AND m.started_at < $3
       AND m.started_at <= $4::timestamptz - make_interval(days => $7)
     ORDER BY m.id`,
    [read.organizationId, from, until, now, GOOD.sessions, GOOD.debriefs, GOOD.withinDays],
  )

export type OfferAnswers = {
  offers: number
  accepted: number
  declined: number
  expired: number
  mentors: number
  /** Of the clock; null while nobody has answered. */
  medianAnswerHours: number | null
}

/** How offers were answered that ended in the span. */
export async function offerAnswers(read: Read, from: Date, until: Date): Promise<OfferAnswers> {
  const [answers] = await read.rows<OfferAnswers>(
    `SELECT count(*)::integer AS offers, count(DISTINCT mentor_id)::integer AS mentors,
            (count(*) FILTER (WHERE state = 'accepted'))::integer AS accepted,
            (count(*) FILTER (WHERE state = 'declined'))::integer AS declined,
            (count(*) FILTER (WHERE state = 'expired'))::integer AS expired,
            (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - offered_at) / 3600))::double precision
              AS "medianAnswerHours"
     FROM offer WHERE organization_id = $1 AND ended_at >= $2 AND ended_at < $3 AND state IN ('accepted', 'declined', 'expired')`,
    [read.organizationId, from, until],
  )
  return answers!
}
