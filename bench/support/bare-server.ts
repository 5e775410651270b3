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

const ADD_ROOM = `INSERT INTO bare_room (id, organization_id, name, function, kind, sensitivity, guest_seats, version,
  created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, now(), now()) RETURNING *`

type NewRoom = { name: string; function: string; kind: string; sensitivity: string; guestSeats: number }
fastify.post<{ Params: { organizationId: string }; Body: NewRoom }>(
  '/organizations/:organizationId/rooms',
  async ({ params, body }, reply) => {
    const { name, function: area, kind, sensitivity, guestSeats } = body
    const values = [crypto.randomUUID(), params.organizationId, name, area, kind, sensitivity, guestSeats]
    const { rows } = await pool.query({ name: 'add-room', text: ADD_ROOM, values })
    return reply.status(201).send(rows[0])
  },
)

await fastify.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) })
process.on('SIGTERM', () => {
  void fastify.close().then(() => process.exit(0))
})
