import type pg from 'pg'
import { newId } from '../../src/kernel/ids.ts'

/** People of one organization, straight into the table. Answers their ids. */
export async function addPeople(database: pg.Client, organizationId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await database.query(
    `INSERT INTO person (id, organization_id, external_id, name, email, time_zone, languages, department, title, level, hire_date,
       attributes, version, created_at, updated_at)
     SELECT id, $1, 'hr-' || n, 'Person Number ' || n, 'person' || n || '@nordlicht.example', 'Europe/Berlin', '{en,de}',
       'Engineering', 'Senior Engineer', 4, '2021-04-01', '{"costCentre": "4711", "remote": true}', 1, now(), now()
     FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, n)`,
    [organizationId, ids],
  )
  await database.query('VACUUM ANALYZE person')
  return ids
}

/** Rooms of one organization. Answers their ids. */
export async function addRooms(database: pg.Client, organizationId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await database.query(
    `INSERT INTO room (id, organization_id, name, function, kind, sensitivity, description, what_you_see, why_it_matters,
       what_to_look_for, guest_seats, version, created_at, updated_at)
     SELECT id, $1, 'Weekly pipeline review ' || n, 'sales', 'meeting', 'internal', 'Where the quarter is decided, deal by deal.',
       'Every open deal above the line, and who doubts it.', 'What is promised here becomes your roadmap.',
       'Which question is asked twice.', 2, 1, now(), now()
     FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, n)`,
    [organizationId, ids],
  )
  await database.query('VACUUM ANALYZE room')
  return ids
}

/** Events that are numbered already, as a year of work would leave them. */
export async function addEvents(database: pg.Client, organizationId: string, count: number): Promise<void> {
  await database.query(
    `WITH made AS (
       INSERT INTO event (id, organization_id, type, subject_type, subject_id, data, actor_kind, actor_id, request_id, occurred_at)
       SELECT ('01900000-' || substr(hex, 1, 4) || '-7' || substr(hex, 5, 3) || '-8000-' || lpad(hex, 12, '0'))::uuid, $1, 'session.confirmed',
         'ses', gen_random_uuid(), '{"state": "confirmed"}', 'client', gen_random_uuid(), md5(n::text), now()
       FROM generate_series(1, $2::bigint) n, lpad(to_hex(n), 8, '0') hex
       RETURNING id
     )
     INSERT INTO event_number (organization_id, number, event_id) SELECT $1, row_number() OVER (ORDER BY id), id FROM made`,
    [organizationId, count],
  )
  await database.query('VACUUM ANALYZE event')
  await database.query('VACUUM ANALYZE event_number')
}

/** One sent mail for each of these people. */
export async function addMessages(database: pg.Client, organizationId: string, receivers: string[]): Promise<void> {
  await database.query(
    `INSERT INTO message (id, organization_id, receiver_id, reminder_key, kind, subject_type, subject_id, subject_version, channel,
       subject_line, text, html, settle, meaningless_after, state, attempts, lost_attempts, next_attempt_at, told_at, sent_at)
     SELECT gen_random_uuid(), $1, receiver, 'bench:' || n, 'session.upcoming', 'ses', gen_random_uuid(), 0, 'mail', 'Tomorrow at 15:45',
       repeat('What was decided, and by whom? ', 8), '<p>' || repeat('What was decided, and by whom? ', 8) || '</p>', 'at_most_once',
       now(), 'sent', 1, 0, now(), now() + n * interval '1 second', now()
     FROM unnest($2::uuid[]) WITH ORDINALITY AS given (receiver, n)`,
    [organizationId, receivers],
  )
  await database.query('VACUUM ANALYZE message')
}
