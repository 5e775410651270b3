import type pg from 'pg'
import { newId } from '../../src/kernel/ids.ts'
import { addPeople } from './seed.ts'

const PAIRS = 500

export type Pair = { mentorshipId: string; menteeId: string; mentorId: string }

/** Pairs of one organization, straight into the tables. */
export async function addPairs(database: pg.Client, organizationId: string): Promise<Pair[]> {
  const people = await addPeople(database, organizationId, 2 * PAIRS)
  const pairs = Array.from({ length: PAIRS }, (_, at) => ({
    mentorshipId: newId(),
    menteeId: people[2 * at]!,
    mentorId: people[2 * at + 1]!,
  }))
  await database.query(
    `INSERT INTO mentorship (id, organization_id, mentee_id, mentor_id, goal, room_ids, state, started_at, ends_on, active_since,
       quiet_since, version, created_at, updated_at)
     SELECT "mentorshipId", $1, "menteeId", "mentorId", 'See how prices are made', '{}', 'active', now(), now()::date + 180, now(), now(), 1, now(), now()
     FROM jsonb_to_recordset($2) AS p ("mentorshipId" uuid, "menteeId" uuid, "mentorId" uuid)`,
    [organizationId, JSON.stringify(pairs)],
  )
  return pairs
}

/**
 * Urgent, since a bench may run at night. Confirmed sessions, each with a reminder to both, which fall due evenly over `spreadSeconds` from `dueInSeconds` on. Two reminders a
 * session; `round` keeps the rounds apart.
 */
export async function addReminders(
  database: pg.Client,
  organizationId: string,
  pairs: readonly Pair[],
  {
    count,
    round,
    dueInSeconds,
    spreadSeconds,
  }: { count: number; round: number; dueInSeconds: number; spreadSeconds: number },
): Promise<void> {
  await database.query('BEGIN')
  await database.query('SET LOCAL session_replication_role = replica')
  await database.query(
    `WITH pair AS (
       SELECT row_number() OVER () - 1 AS at, "mentorshipId", "menteeId", "mentorId"
       FROM jsonb_to_recordset($2) AS p ("mentorshipId" uuid, "menteeId" uuid, "mentorId" uuid)
     ), made AS (
       INSERT INTO session (id, organization_id, mentorship_id, mentee_id, mentor_id, kind, starts_at, ends_at, agenda, state, sequence, with_series,
         proposed_by_id, proposed_at, confirmed_at, version, created_at, updated_at)
       SELECT gen_random_uuid(), $1, "mentorshipId", "menteeId", "mentorId", 'conversation', at_time, at_time + interval '45 minutes',
         'How a price is made', 'confirmed', 0, false, "menteeId", now(), now(), 1, now(), now()
       FROM generate_series(0, $3::integer / 2 - 1) AS n
       JOIN pair ON pair.at = n % $4::integer, LATERAL (SELECT now() + ($5::integer * 1000 + n / $4 + 24) * interval '1 hour' AS at_time) t
       RETURNING id, mentee_id, mentor_id
     ), numbered AS (
       SELECT *, row_number() OVER () - 1 AS n FROM made
     )
     INSERT INTO reminder (id, organization_id, key, kind, step, receiver_id, subject_type, subject_id, subject_version, due_at,
       meaningless_after, urgency, settle, state, planned_at)
     SELECT gen_random_uuid(), $1, 'session.upcoming:' || numbered.id || ':' || receiver || ':before_24h:0', 'session.upcoming', 'before_24h',
       receiver, 'ses', numbered.id, 0, now() + make_interval(secs => $6 + $7::float8 * numbered.n * 2 / $3), now() + interval '1 day', 'urgent',
       'at_most_once', 'planned', now()
     FROM numbered, LATERAL (VALUES (mentee_id), (mentor_id)) AS r (receiver)`,
    [organizationId, JSON.stringify(pairs), count, pairs.length, round, dueInSeconds, spreadSeconds],
  )
  await database.query('COMMIT')
}
