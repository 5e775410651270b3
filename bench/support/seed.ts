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

/** Turns people into mentors: hours, levels and departments of many kinds, one to four of these rooms each; low numbers host the popular ones. */
export async function addMentors(
  database: pg.Client,
  organizationId: string,
  people: string[],
  rooms: string[],
): Promise<void> {
  const zones = [
    'Europe/Berlin',
    'Europe/London',
    'America/New_York',
    'America/Los_Angeles',
    'Asia/Kolkata',
    'Asia/Tokyo',
  ]
  await database.query(
    `UPDATE person SET time_zone = ($2::text[])[1 + abs(hashint8(given.n)) % 6], level = 3 + abs(hashint8(given.n + 1)) % 8,
       department = 'Department ' || abs(hashint8(given.n + 2)) % 24
     FROM unnest($3::uuid[]) WITH ORDINALITY AS given (id, n) WHERE person.organization_id = $1 AND person.id = given.id`,
    [organizationId, zones, people],
  )
  await database.query(
    `INSERT INTO mentor_profile (organization_id, person_id, capacity, formats, wishes, resumed_at, version, created_at, updated_at)
     SELECT $1, id, 1 + abs(hashint8(n + 3)) % 4, CASE abs(hashint8(n + 4)) % 3 WHEN 0 THEN '{conversation}' WHEN 1 THEN '{conversation,seat}'
       ELSE '{walkthrough,brief,debrief,seat}' END::text[], '{}', now(), 1, now(), now()
     FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, n)`,
    [organizationId, people],
  )
  await database.query(
    `INSERT INTO host (organization_id, room_id, person_id, standing, may_bring_guests, version, created_at, updated_at)
     SELECT $1, ($3::uuid[])[1 + (abs(hashint8(n * 7 + more)) % $4 * (abs(hashint8(n * 11 + more)) % $4)) / $4], id,
       (ARRAY['owner', 'regular', 'regular'])[1 + abs(hashint8(n + more)) % 3], abs(hashint8(n + more + 9)) % 3 > 0, 1, now(), now()
     FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, n), generate_series(1, 4) AS more WHERE more <= 1 + abs(hashint8(n + 5)) % 4
     ON CONFLICT DO NOTHING`,
    [organizationId, people, rooms, rooms.length],
  )
  for (const table of ['person', 'mentor_profile', 'host', 'mentor_change']) {
    await database.query(`VACUUM ANALYZE ${table}`)
  }
}

/** One open request of each of these people, for five of the rooms. Answers their ids. */
export async function addMatchRequests(
  database: pg.Client,
  organizationId: string,
  people: string[],
  rooms: string[],
): Promise<string[]> {
  const ids = people.map(() => newId())
  await database.query(
    `INSERT INTO match_request (id, organization_id, mentee_id, wants, goal, formats, constraints, state, expires_at, version, created_at, updated_at)
     SELECT id, $1, mentee, (SELECT jsonb_agg(jsonb_build_object('roomId', ($4::uuid[])[1 + (n * 31 + place * 53) % $5], 'depth', 2)) FROM generate_series(1, 5) place),
       'See how deals are decided', '{conversation,seat}', '{"languages": null, "minimumSharedHours": null}', 'open', now() + interval '30 days', 1, now(), now()
     FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS given (id, mentee, n)`,
    [organizationId, ids, people, rooms, rooms.length],
  )
  await database.query('VACUUM ANALYZE match_request')
  return ids
}
