/**
 * Measures 1,000 bookings (POST /v1/sessions: hours, notice, buffers, limits, holds and calendars of both are judged under
 * lock; session, places, event, audit, reminders and the kept reply in one transaction) under 16 callers, against a bare
 * Fastify + pg handler that inserts the two places into a table with the same exclusion constraint. Then all 16 callers
 * want the same 250 times. Afterwards nobody may be in two sessions at once.
 * Alone: node bench/booking.ts
 */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { HOUR, MINUTE } from '../src/kernel/clock.ts'
import { newId, toTypeId } from '../src/kernel/ids.ts'
import { type Finding, spreadOf, written } from './support/figures.ts'
import { runAlone } from './support/report.ts'
import { type Scene, withScene } from './support/scene.ts'
import { addPeople } from './support/seed.ts'

const CALLERS = 16
const ROUNDS = 5
const PAIRS = 50
const TIMES_OF_A_PAIR = 20
const WANTED_BY_ALL = 250

type Pair = { mentorshipId: string; menteeId: string; mentorId: string }
type Wanted = Pair & { startsAt: string }
type Side = 'anteroom' | 'bare'
type Measured = { rate: number; cpu: number }

/** Half hours of office days in Berlin, from the day after tomorrow on. */
function timesToMeet(): string[] {
  const day = 24 * HOUR
  const first = Math.ceil(Date.now() / day) * day + day
  return Array.from({ length: 14 }, (_, index) => first + index * day)
    .filter((date) => ![0, 6].includes(new Date(date).getUTCDay()))
    .flatMap((date) => Array.from({ length: 12 }, (_, half) => date + 8 * HOUR + half * 30 * MINUTE))
    .map((instant) => new Date(instant).toISOString())
}

async function addPairs(database: pg.Client, organizationId: string, people: readonly string[]): Promise<Pair[]> {
  const pairs = Array.from({ length: people.length / 2 }, (_, index) => ({
    mentorshipId: newId(),
    menteeId: people[2 * index]!,
    mentorId: people[2 * index + 1]!,
  }))
  await database.query(
    `INSERT INTO mentorship (id, organization_id, mentee_id, mentor_id, goal, room_ids, state, started_at, active_since, quiet_since,
       ends_on, version, created_at, updated_at)
     SELECT id, $1, mentee, mentor, 'See how a renewal is won', '{}', 'active', now(), now(), now(), current_date + 180, 1, now(), now()
     FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS pair (id, mentee, mentor)`,
    [
      organizationId,
      ...(['mentorshipId', 'menteeId', 'mentorId'] as const).map((key) => pairs.map((pair) => pair[key])),
    ],
  )
  return pairs
}

/** Every caller asks for the next of the list as soon as its last was answered. Answers how often each status came. */
async function ask(list: readonly Wanted[], send: (wanted: Wanted) => Promise<Response>): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  let next = 0
  const caller = async () => {
    while (next < list.length) {
      const answer = await send(list[next++]!)
      await answer.arrayBuffer()
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return statuses
}

function senders({ anteroom, bare, organizationId, headers }: Scene) {
  const post = (port: number, path: string, body: object, more: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more },
      body: JSON.stringify(body),
    })
  return {
    anteroom: ({ mentorshipId, startsAt }: Wanted) => {
      const session = {
        mentorshipId: toTypeId('mts', mentorshipId),
        startsAt,
        durationMinutes: 30,
        kind: 'conversation',
      }
      return post(anteroom.port, '/v1/sessions', session, { ...headers, 'idempotency-key': randomUUID() })
    },
    bare: ({ menteeId, mentorId, startsAt }: Wanted) => {
      const endsAt = new Date(Date.parse(startsAt) + 30 * MINUTE).toISOString()
      return post(bare.port, `/organizations/${organizationId}/bookings`, { menteeId, mentorId, startsAt, endsAt }, {})
    },
  }
}

/** From the sessions themselves, not from what keeps them apart. */
const DOUBLE = `WITH part AS (
    SELECT id, person, starts_at, ends_at FROM session, LATERAL (VALUES (mentee_id), (mentor_id)) AS p (person)
    WHERE state IN ('proposed', 'confirmed'))
  SELECT count(*)::integer AS count FROM part one JOIN part other ON one.person = other.person AND one.id < other.id
    AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at`

export const booking = (): Promise<Finding[]> =>
  withScene(async (scene) => {
    const { database, organizationId } = scene
    await database.query(`CREATE TABLE bare_place (organization_id uuid, person_id uuid, during tstzrange,
      EXCLUDE USING gist (organization_id WITH =, person_id WITH =, during WITH &&))`)
    const people = await addPeople(database, organizationId, (ROUNDS + 2) * PAIRS * 2)
    const pairs = await addPairs(database, organizationId, people)
    const times = timesToMeet().slice(0, TIMES_OF_A_PAIR)
    const send = senders(scene)
    const roundOf = (index: number) =>
      times.flatMap((startsAt) =>
        pairs.slice(index * PAIRS, (index + 1) * PAIRS).map((pair) => ({ ...pair, startsAt })),
      )
    const measure = async (side: Side, list: readonly Wanted[]): Promise<Measured> => {
      const before = await scene[side].cpu()
      const startedAt = performance.now()
      const statuses = await ask(list, send[side])
      const seconds = (performance.now() - startedAt) / 1000
      if (statuses.get(201) !== list.length) throw new Error(`${side}: ${JSON.stringify([...statuses])}`)
      return { rate: list.length / seconds, cpu: ((await scene[side].cpu()) - before) / list.length }
    }

    // Who goes first changes, so that nobody always follows the other's garbage. The first round warms up.
    const rounds: Record<Side, Measured>[] = []
    for (let index = 0; index <= ROUNDS; index += 1) {
      const list = roundOf(index)
      const first = index % 2 ? 'anteroom' : 'bare'
      const earlier = await measure(first, list)
      const later = await measure(first === 'bare' ? 'anteroom' : 'bare', list)
      if (index === 0) {
        // As PostgreSQL itself would within a minute: nobody's plans are to be made for empty tables.
        await database.query('ANALYZE')
        continue
      }
      rounds.push(first === 'bare' ? { bare: earlier, anteroom: later } : { anteroom: earlier, bare: later })
    }
    const wanted = roundOf(ROUNDS + 1).slice(0, WANTED_BY_ALL)
    const crowd = await ask(
      wanted.flatMap((each) => Array.from({ length: CALLERS }, () => each)),
      send.anteroom,
    )
    const { rows } = await database.query<{ count: number }>(DOUBLE)
    const double = rows[0]?.count
    const ratio = spreadOf(rounds.map(({ anteroom, bare }) => anteroom.rate / bare.rate))
    const cpu = spreadOf(rounds.map(({ anteroom, bare }) => bare.cpu / anteroom.cpu))
    const median = (side: Side, figure: keyof Measured) =>
      spreadOf(rounds.map((each) => each[side][figure])).median.toFixed(0)
    return [
      {
        what: 'book 1,000 sessions under 16 callers, by throughput',
        target: 'none given',
        figure: written(ratio),
        met: true,
        details: `${median('anteroom', 'rate')} a second, bare ${median('bare', 'rate')}`,
      },
      {
        what: 'book 1,000 sessions under 16 callers, by CPU time',
        target: 'none given',
        figure: written(cpu),
        met: true,
        details: `${median('anteroom', 'cpu')} µs a booking, bare ${median('bare', 'cpu')} µs`,
      },
      {
        what: 'double bookings, also of 250 times that all 16 callers want',
        target: '0',
        figure: String(double),
        met: double === 0 && crowd.get(201) === WANTED_BY_ALL && crowd.get(409) === WANTED_BY_ALL * (CALLERS - 1),
        details: `${crowd.get(201)} booked, ${crowd.get(409)} told that the time is taken`,
      },
    ]
  })

if (import.meta.main) await runAlone(booking)
