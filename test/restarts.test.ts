import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { fromTypeId } from '../src/kernel/ids.ts'
import { until } from './jobs/job-house.ts'
import { type Client, client, clientOf } from './setup/client.ts'
import { offers } from './setup/much-to-tell.ts'
import { openPostOffice } from './setup/post-office.ts'
import { startRedis } from './setup/redis-server.ts'
import { startScratchPostgres } from './setup/servers.ts'
import { freePort, type ServiceProcess, startService } from './setup/service-process.ts'
import { BOOTSTRAP_SECRET } from './setup/test-app.ts'
import { testDatabase } from './setup/test-database.ts'

type Sql = <T extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<T[]>

/** For whoever looks on; what breaks while the server is away is asked again. */
function lookInto(databaseUrl: string): Sql {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  pool.on('error', () => undefined)
  onTestFinished(() => pool.end())
  return async (text, values) => (await pool.query(text, values)).rows
}

async function start(role: 'api' | 'worker', port: number, settings: Record<string, string>): Promise<ServiceProcess> {
  const service = startService({
    ROLE: role,
    BOOTSTRAP_CLIENT_SECRET: BOOTSTRAP_SECRET,
    RATE_LIMIT_PER_MINUTE: '100000',
    ANONYMOUS_RATE_LIMIT_PER_MINUTE: '100000',
    PORT: String(port),
    WORKER_PORT: '0',
    DRAIN_MILLISECONDS: '0',
    SWEEP_MILLISECONDS: '50',
    JOB_LOCK_MILLISECONDS: '500',
    NODE_COMPILE_CACHE: join(tmpdir(), 'anteroom-compile-cache'),
    ...settings,
  })
  await service.says(/"msg":"ready"/)
  return service
}

const addressOf = (port: number): string => `http://127.0.0.1:${port}`

async function liveOrganization(port: number): Promise<Client> {
  const platform = await clientOf(addressOf(port), 'bootstrap', BOOTSTRAP_SECRET)
  const organization = { name: 'Nordlicht', kind: 'live', timeZone: 'Europe/Berlin' }
  const { body } = await platform.post('/v1/organizations', organization)
  return platform.in(body.id)
}

/** Nothing is due any more, and everything that happened has its number, without a gap. */
async function expectAllHandedOn(sql: Sql, { organizationId }: Client): Promise<void> {
  const left = `SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM reminder WHERE state = 'planned' AND due_at <= now())
    + (SELECT count(*) FROM message WHERE state IN ('queued', 'sending')) AS left`
  const isDone = () =>
    sql<{ left: string }>(left).then(
      ([row]) => row!.left === '0',
      () => false,
    )
  await until(isDone, { milliseconds: 40_000 })
  const [numbers] = await sql<{ events: string; numbered: string; highest: string }>(
    `SELECT (SELECT count(*) FROM event WHERE organization_id = $1) AS events, count(*) AS numbered, max(number) AS highest
     FROM event_number WHERE organization_id = $1`,
    [fromTypeId('org', organizationId!)],
  )
  expect([numbers!.numbered, numbers!.highest]).toEqual([numbers!.events, numbers!.events])
}

it('PostgreSQL and Redis may be restarted in the middle of it, the one in a hurry, the other forgetting everything', async () => {
  const [postgres, redis, office] = await Promise.all([startScratchPostgres(), startRedis(), openPostOffice()])
  onTestFinished(() => postgres.stop())
  let queue = redis
  onTestFinished(() => queue.stop())
  const settings = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, SMTP_URL: office.url }
  const port = await freePort()
  await start('api', port, settings)
  await start('worker', 0, settings)
  const sql = lookInto(postgres.url)
  const hr = await liveOrganization(port)
  const restarts = [
    () => postgres.restart(),
    async () => {
      await redis.stop()
      queue = await startRedis(Number(new URL(redis.url).port))
    },
  ]
  for (const [at, restart] of restarts.entries()) {
    const restarted = Promise.withResolvers<void>()
    let seen = 0
    office.at = ({ stage }) => {
      if (stage === 'accepted' && (seen += 1) === 2) restart().then(restarted.resolve, restarted.reject)
    }
    const asked = offers(hr, 2, 3).then(
      () => null,
      (error: unknown) => error,
    )
    await restarted.promise
    await asked
    await until(() => hr.get('/v1/people?limit=1').then(({ status }) => status === 200))
    office.at = () => undefined
    await offers(hr, 1, 1)
    await expectAllHandedOn(sql, hr)
    const [told] = await sql<{ made: string }>(`SELECT count(*) AS made FROM reminder WHERE kind = 'offer.made'`)
    expect(Number(told!.made), `restart ${at + 1}`).toBeGreaterThan(2)
    const ids = office.arrivals.map(({ messageId }) => messageId)
    expect(ids).toHaveLength(Number(told!.made))
    expect(new Set(ids).size).toBe(ids.length)
  }
}, 90_000)

it('an api killed among its answers has kept what it had acknowledged, and takes the rest when it is said again', async () => {
  const databaseUrl = await testDatabase()
  const settings = { DATABASE_URL: databaseUrl }
  const sql = lookInto(databaseUrl)
  const port = await freePort()
  let api = await start('api', port, settings)
  const hr = await liveOrganization(port)
  const writes = Array.from({ length: 60 }, (_, at) => ({ key: randomUUID(), at, id: null as string | null }))
  const write = async (each: (typeof writes)[number]): Promise<void> => {
    const person = { externalId: `K${each.at}`, name: `Kay ${each.at}`, email: `k${each.at}@nordlicht.example` }
    const body = { ...person, timeZone: 'Europe/Berlin' }
    const answer = await client(addressOf(port), hr.token, hr.organizationId).post('/v1/people', body, each)
    if (answer.status === 201) each.id = answer.body.id
  }
  for (const answers of [0, 1, 9]) {
    const open = writes.filter(({ id }) => id === null)
    let seen = 0
    const calls = open.map((each) =>
      write(each).then(
        () => {
          if ((seen += 1) === answers) api.kill('SIGKILL')
        },
        () => undefined,
      ),
    )
    if (answers === 0) api.kill('SIGKILL')
    await Promise.all([...calls, api.ended])
    api = await start('api', port, settings)
  }
  const acknowledged = writes.filter(({ id }) => id !== null)
  expect(acknowledged.length).toBeLessThan(writes.length)
  for (const { id } of acknowledged) expect((await hr.get(`/v1/people/${id}`)).status).toBe(200)
  await Promise.all(writes.map(write))
  const rows = await sql<{ id: string }>(`SELECT id FROM person WHERE external_id LIKE 'K%'`)
  expect(rows).toHaveLength(writes.length)
  expect(new Set(writes.map(({ id }) => fromTypeId('per', id!)))).toEqual(new Set(rows.map(({ id }) => id)))
  await start('worker', 0, settings)
  await expectAllHandedOn(sql, hr)
}, 90_000)

describe.each(['postgres', 'redis'] as const)('with the queue on %s', (kind) => {
  const settingsFor = (databaseUrl: string) => ({
    DATABASE_URL: databaseUrl,
    ...(kind === 'redis'
      ? { REDIS_URL: inject('redisUrl'), QUEUE_PREFIX: `restarts_${randomBytes(4).toString('hex')}` }
      : {}),
  })

  it.each([
    ['while it gives events their numbers', 'INSERT', 'event_number'],
    ['after the queue has taken them and before they are forgotten', 'DELETE', 'outbox'],
  ])(
    'a relay killed %s loses no event and no message',
    async (_when, deed, table) => {
      const databaseUrl = await testDatabase()
      const office = await openPostOffice()
      const settings = { ...settingsFor(databaseUrl), SMTP_URL: office.url }
      const sql = lookInto(databaseUrl)
      const port = await freePort()
      await start('api', port, settings)
      const hr = await liveOrganization(port)
      await sql(`CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN coalesce(new, old); END $$`)
      await sql(`CREATE TRIGGER hold BEFORE ${deed} ON ${table} FOR EACH ROW EXECUTE FUNCTION hold()`)
      const gate = new pg.Client({ connectionString: databaseUrl })
      await gate.connect()
      onTestFinished(() => gate.end())
      await gate.query('SELECT pg_advisory_lock(4711)')
      await offers(hr, 1, 2)
      const killed = await start('worker', 0, settings)
      const isHeld = () =>
        sql(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
      await until(async () => (await isHeld()).length > 0)
      killed.kill('SIGKILL')
      await killed.ended
      await gate.query('SELECT pg_advisory_unlock(4711)')
      await sql(`UPDATE message SET next_attempt_at = now() WHERE state = 'sending'`)
      await start('worker', 0, settings)
      await expectAllHandedOn(sql, hr)
      const ids = office.arrivals.map(({ messageId }) => messageId)
      expect(new Set(ids).size).toBe(2)
    },
    60_000,
  )
})
