/** What the benches compare with: Fastify and pg with nothing in between. No log, no credential, no tenant, no schema. */
import Fastify from 'fastify'
import pg from 'pg'

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['DATABASE_POOL_SIZE']),
})
const fastify = Fastify({ logger: false })

fastify.get('/ready', async () => ({ status: 'ready' }))

const PERSON = `SELECT id, organization_id AS "organizationId", external_id AS "externalId", name, email, time_zone AS "timeZone",
  languages, department, title, level, manager_id AS "managerId", hire_date::text AS "hireDate", attributes, left_at AS "leftAt",
  version, created_at AS "createdAt", updated_at AS "updatedAt"
  FROM person WHERE organization_id = $1 AND id = $2`

type PersonPath = { Params: { organizationId: string; id: string } }
fastify.get<PersonPath>('/organizations/:organizationId/people/:id', async ({ params }) => {
  const { rows } = await pool.query({ name: 'person', text: PERSON, values: [params.organizationId, params.id] })
  return rows[0] as object
})

const ADD_ENTRY = `INSERT INTO bare_entry (id, organization_id, person_id, room_id, depth, minutes, occurred_on, source, note,
  recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'imported', $8, now())
  RETURNING id, organization_id AS "organizationId", person_id AS "personId", room_id AS "roomId", depth, minutes,
  occurred_on::text AS "occurredOn", source, note, session_id AS "sessionId", corrects, recorded_at AS "recordedAt"`

type NewEntry = {
  id: string
  personId: string
  roomId: string
  depth: number
  minutes: number
  occurredOn: string
  note: string
}
fastify.post<{ Params: { organizationId: string }; Body: NewEntry }>(
  '/organizations/:organizationId/exposure-entries',
  async ({ params, body }, reply) => {
    const { id, personId, roomId, depth, minutes, occurredOn, note } = body
    const values = [id, params.organizationId, personId, roomId, depth, minutes, occurredOn, note]
    const { rows } = await pool.query({ name: 'add-entry', text: ADD_ENTRY, values })
    return reply.status(201).send(rows[0])
  },
)

const BOOK = `INSERT INTO bare_place (organization_id, person_id, during)
  SELECT $1, person, tstzrange($3, $4) FROM unnest($2::uuid[]) AS person`

type NewBooking = { menteeId: string; mentorId: string; startsAt: string; endsAt: string }
fastify.post<{ Params: { organizationId: string }; Body: NewBooking }>(
  '/organizations/:organizationId/bookings',
  async ({ params, body }, reply) => {
    const { menteeId, mentorId, startsAt, endsAt } = body
    const values = [params.organizationId, [menteeId, mentorId], startsAt, endsAt]
    await pool.query({ name: 'book', text: BOOK, values })
    return reply.status(201).send(body)
  },
)

const MESSAGES = `SELECT id, receiver_id AS "receiverId", kind, subject_type AS "subjectType", subject_id AS "subjectId", channel,
  subject_line AS subject, text, html, state, reason, attempts, told_at AS "toldAt", sent_at AS "sentAt"
  FROM message WHERE organization_id = $1 ORDER BY told_at, id LIMIT 50`
const RECEIVERS = 'SELECT id, name, email FROM person WHERE organization_id = $1 AND id = ANY($2)'

type MessageRow = { receiverId: string }
type Receiver = { id: string; name: string; email: string }
fastify.get<{ Params: { organizationId: string } }>('/organizations/:organizationId/messages', async ({ params }) => {
  const { organizationId } = params
  const messages = await pool.query<MessageRow>({ name: 'messages', text: MESSAGES, values: [organizationId] })
  const ids = messages.rows.map(({ receiverId }) => receiverId)
  const people = await pool.query<Receiver>({ name: 'receivers', text: RECEIVERS, values: [organizationId, ids] })
  const byId = new Map(people.rows.map((person) => [person.id, person]))
  return {
    data: messages.rows.map((message) => {
      const person = byId.get(message.receiverId)
      return { ...message, to: { name: person?.name, address: person?.email } }
    }),
  }
})

await fastify.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) })
process.on('SIGTERM', () => {
  void fastify.close().then(() => process.exit(0))
})
