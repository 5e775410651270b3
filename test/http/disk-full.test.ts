import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { until } from '../jobs/job-house.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { testDatabase } from '../setup/test-database.ts'
import { expectProblem } from './raw.ts'
import { atEnd } from '../setup/at-end.ts'

let app: TestApp
let organization: Client
let sql: (text: string) => Promise<Record<string, unknown>[]>

beforeAll(async () => {
  const databaseUrl = await testDatabase()
  app = await testApp({ DATABASE_URL: databaseUrl })
  organization = await app.organization()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  sql = async (text) => (await pool.query<Record<string, unknown>>(text)).rows
  // A sequence keeps what is rolled back.
  await sql('CREATE SEQUENCE tried')
  await sql(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
    $$ BEGIN PERFORM nextval('public.tried'); RAISE 'could not extend file "base/16384/16397": No space left on device' USING ERRCODE = 'disk_full'; END $$`)
  atEnd(() => pool.end())
})

/** PostgreSQL finds no room for what is written to this table, at once or at the commit, until the answer is called. */
async function fill(table: string, when: 'at once' | 'at the commit'): Promise<() => Promise<unknown>> {
  await sql(
    when === 'at once'
      ? `CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION no_room()`
      : `CREATE CONSTRAINT TRIGGER full_disk AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION no_room()`,
  )
  return () => sql(`DROP TRIGGER full_disk ON ${table}`)
}

const written = async () => {
  const tables = ['person', 'event', 'audit_entry', 'outbox', 'idempotency_record']
  return (await sql(`SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join()}`))[0]
}
const add = (key: string): Promise<Answer> =>
  organization.post('/v1/people', { externalId: key, name: 'Ada Moreno', email: `${key}@example.com` }, { key })

describe.each([
  ['person', 'at once'],
  ['event', 'at once'],
  ['idempotency_record', 'at once'],
  ['audit_entry', 'at the commit'],
  ['outbox', 'at the commit'],
] as const)('a disk that is full %s, %s', (table, when) => {
  it('is told as something that passes; nothing is half done, and the same calls succeed once there is room', async () => {
    const before = await written()
    const makeRoom = await fill(table, when)
    const keys = Array.from({ length: 8 }, () => randomUUID())
    for (const answer of await Promise.all(keys.map(add))) {
      expectProblem({ ...answer, headers: Object.fromEntries(answer.headers) }, 503, 'database_unavailable')
      expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
    }
    expect(await written()).toEqual(before)
    expect((await organization.get('/v1/people?limit=1')).status).toBe(200)
    await makeRoom()
    const made = await Promise.all(keys.map(add))
    expect(made.map(({ status }) => status)).toEqual(keys.map(() => 201))
    const again = await Promise.all(keys.map(add))
    expect(again.map(({ body }) => body.id)).toEqual(made.map(({ body }) => body.id))
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200)
  })
})

it('a worker that finds the disk full goes on by itself once there is room', async () => {
  const makeRoom = await fill('event_number', 'at once')
  const worker = app.startWorker()
  await sql(`SELECT setval('tried', 1, false)`)
  expect((await add(randomUUID())).status).toBe(201)
  await until(async () => Number((await sql('SELECT last_value FROM tried'))[0]!['last_value']) > 1)
  await makeRoom()
  await until(async () => (await sql('SELECT 1 FROM outbox')).length === 0)
  await worker.close({ timeoutMilliseconds: 10_000 })
  const [told] = await sql(
    'SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM event_number) AS numbered',
  )
  expect(told!['numbered']).toBe(told!['events'])
})
