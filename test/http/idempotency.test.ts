import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { newId } from '../../src/kernel/ids.ts'
import { notFound } from '../../src/kernel/refusal.ts'
import { forgetOldRecords } from '../../src/storage/rate-store.ts'
import { type Client, clientOf } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { testDatabase } from '../setup/test-database.ts'
import { ownService, storedOrganization } from './own-service.ts'

let app: TestApp
let here: Client
let nextPerson = 0
beforeAll(async () => {
  app = await testApp()
  here = await app.organization()
})

const person = (fields: object = {}) => {
  nextPerson += 1
  return { externalId: `e-${nextPerson}`, name: 'Ada Moreno', email: `ada${nextPerson}@example.com`, ...fields }
}
const countOf = async (client: Client, externalId: string) => {
  const page = await client.get('/v1/people?limit=100')
  return page.body.data.filter((each: { externalId: string }) => each.externalId === externalId).length
}

describe('equal calls with one key', () => {
  it('at once, fifty of them, do it once; the others get the same answer or are asked to come again', async () => {
    const key = randomUUID()
    const body = person()
    const answers = await Promise.all(Array.from({ length: 50 }, () => here.post('/v1/people', body, { key })))
    expect(await countOf(here, body.externalId)).toBe(1)
    const made = answers.filter(({ status, headers }) => status === 201 && !headers.has('idempotent-replayed'))
    expect(made).toHaveLength(1)
    for (const answer of answers.filter((each) => each !== made[0])) {
      if (answer.status === 201) {
        expect(answer.headers.get('idempotent-replayed')).toBe('true')
        expect(answer.text).toBe(made[0]!.text)
      } else {
        expect([answer.status, answer.body.code]).toEqual([409, 'idempotency.in_progress'])
        expect(answer.headers.get('retry-after')).toBe('1')
      }
    }
  })

  it('one after another get the very same answer', async () => {
    const key = randomUUID()
    const body = person()
    const first = await here.post('/v1/people', body, { key })
    const again = await here.post('/v1/people', body, { key })
    expect([again.status, again.text]).toEqual([first.status, first.text])
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(first.headers.has('idempotent-replayed')).toBe(false)
    const told = ({ headers }: typeof first) => ['location', 'etag', 'content-type'].map((name) => headers.get(name))
    expect(told(again)).toEqual(told(first))
    expect(first.headers.get('location')).toBe(`/v1/people/${first.body.id}`)
  })

  it('get the answer of then, though the thing has changed since', async () => {
    const key = randomUUID()
    const body = person()
    const first = await here.post('/v1/people', body, { key })
    await here.patch(`/v1/people/${first.body.id}`, { name: 'Ada Lund' }, { etag: '"1"' })
    const again = await here.post('/v1/people', body, { key })
    expect(again.text).toBe(first.text)
    expect(again.headers.get('etag')).toBe('"1"')
  })

  it('may quote the key or not', async () => {
    const key = randomUUID()
    const body = person()
    const first = await here.post('/v1/people', body, { key: `"${key}"` })
    expect((await here.post('/v1/people', body, { key })).text).toBe(first.text)
  })
})

describe('the same key for something else', () => {
  const refused = { status: 422, body: { code: 'idempotency.key_reused', errors: [{ parameter: 'Idempotency-Key' }] } }

  it('is refused: another body', async () => {
    const key = randomUUID()
    const body = person()
    await here.post('/v1/people', body, { key })
    expect(await here.post('/v1/people', { ...body, name: 'Ada Lund' }, { key })).toMatchObject(refused)
  })

  it('is refused: another address', async () => {
    const key = randomUUID()
    const body = { name: 'Pricing council', function: 'finance', kind: 'meeting', sensitivity: 'open' }
    await here.post('/v1/people', person(), { key })
    expect(await here.post('/v1/rooms', body, { key })).toMatchObject(refused)
  })

  it('is free in another organization, for another client and for another platform call', async () => {
    const key = randomUUID()
    const body = person()
    const elsewhere = await app.organization()
    const made = await app.platform.post('/v1/clients', { name: 'Other', scopes: ['people:write', 'people:read'] })
    const other = (await clientOf(app.url, made.body.clientId, made.body.clientSecret)).in(here.organizationId!)
    const answers = [
      await here.post('/v1/people', body, { key }),
      await elsewhere.post('/v1/people', body, { key }),
      await other.post('/v1/people', person(), { key }),
      await here.post('/v1/organizations', { name: 'Third', timeZone: 'UTC' }, { key }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(answers.some(({ headers }) => headers.has('idempotent-replayed'))).toBe(false)
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(4)
  })
})

describe('a call that was refused', () => {
  it('leaves its key free', async () => {
    const key = randomUUID()
    const body = person()
    const without = here.as('not a token')
    expect((await without.post('/v1/people', body, { key })).status).toBe(401)
    expect((await here.post('/v1/people', { ...body, email: 'nobody' }, { key })).status).toBe(422)
    expect(
      (await here.post('/v1/people', { ...body, managerId: 'per_01jcvq4w7pf8t9xk2m5n6r3s1e' }, { key })).status,
    ).toBe(422)
    const taken = await here.post('/v1/people', person())
    expect((await here.post('/v1/people', { ...body, externalId: taken.body.externalId }, { key })).status).toBe(409)
    const made = await here.post('/v1/people', body, { key })
    expect([made.status, made.headers.get('idempotent-replayed')]).toEqual([201, null])
  })
})

describe('a key', () => {
  it.each(['', ' '])('is needed where something must not happen twice: %j', async (key) => {
    const answer = await here.post('/v1/match-requests', {}, { key: null, headers: { 'idempotency-key': key } })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ parameter: 'Idempotency-Key', code: 'required' }),
    )
  })

  it.each([
    ['256 characters', 'x'.repeat(256)],
    ['letters that are not ASCII', 'schlüssel'],
    ['a tab', 'a\tb'],
  ])('has its limits: %s', async (_what, key) => {
    const answer = await here.post('/v1/people', person(), { key })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toMatchObject([{ parameter: 'Idempotency-Key', code: 'invalid_format' }])
  })

  it('may have 255 characters of any printable kind', async () => {
    const key = `%'";--\\ ${'x'.repeat(247)}`
    const body = person()
    const first = await here.post('/v1/people', body, { key })
    expect(first.status, first.text).toBe(201)
    expect((await here.post('/v1/people', body, { key })).text).toBe(first.text)
  })
})

describe('in the transaction of what it does', () => {
  const facts = { tag: 'Events', scope: 'events:read', people: 'none', idempotencyKey: 'required' } as const
  const reply = z.object({ done: z.string().max(10) })

  it('the key is taken while the first call runs, and free again when that fails', async () => {
    let attempts = 0
    let started = () => {}
    let goOn = () => {}
    const running = new Promise<void>((resolve) => (started = resolve))
    const gate = new Promise<void>((resolve) => (goOn = resolve))
    const service = await ownService((routes) =>
      routes.change({
        ...facts,
        method: 'POST',
        url: '/v1/slow',
        operationId: 'slow',
        summary: 'Slow',
        reply,
        run: async () => {
          attempts += 1
          if (attempts === 1) {
            started()
            await gate
            throw notFound('thing')
          }
          return { done: 'yes' }
        },
      }),
    )
    const caller = service.as(newId())
    const first = caller.post('/v1/slow', undefined, { key: 'one' })
    await running
    const second = await caller.post('/v1/slow', undefined, { key: 'one' })
    expect([second.status, second.body.code, second.headers.get('retry-after')]).toEqual([
      409,
      'idempotency.in_progress',
      '1',
    ])
    goOn()
    expect((await first).status).toBe(404)
    const third = await caller.post('/v1/slow', undefined, { key: 'one' })
    expect([third.status, third.headers.get('idempotent-replayed')]).toEqual([200, null])
    const fourth = await caller.post('/v1/slow', undefined, { key: 'one' })
    expect([fourth.text, fourth.headers.get('idempotent-replayed')]).toEqual([third.text, 'true'])
    expect(attempts).toBe(2)
  })

  it('the answer is kept if, and only if, the effect is: also when only the commit fails', async () => {
    const databaseUrl = await testDatabase()
    const service = await ownService(
      (routes) =>
        routes.change({
          ...facts,
          method: 'POST',
          url: '/v1/effects',
          operationId: 'effect',
          summary: 'Effect',
          reply,
          run: async (tx) => {
            await tx.announce({ type: 'effect.made', subject: { type: 'org', id: tx.organizationId } })
            return { done: 'yes' }
          },
        }),
      { databaseUrl },
    )
    const organizationId = await storedOrganization(service.database)
    const caller = service.as(organizationId)
    const owner = new pg.Client({ connectionString: databaseUrl })
    await owner.connect()
    onTestFinished(() => owner.end())
    await owner.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not today'; END $$`)
    await owner.query(`CREATE CONSTRAINT TRIGGER late AFTER INSERT ON idempotency_record DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION refuse()`)
    expect((await caller.post('/v1/effects', undefined, { key: 'late' })).status).toBe(500)
    const rows = async () => {
      const { rows: found } = await owner.query(
        'SELECT (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM idempotency_record) AS replies',
      )
      return found[0]
    }
    expect(await rows()).toEqual({ events: 0, replies: 0 })
    await owner.query('DROP TRIGGER late ON idempotency_record')
    const made = await caller.post('/v1/effects', undefined, { key: 'late' })
    expect([made.status, made.headers.get('idempotent-replayed')]).toEqual([200, null])
    expect(await rows()).toEqual({ events: 1, replies: 1 })
  })

  it('answers are kept for a day at least, and not forever', async () => {
    const service = await ownService(() => {})
    const organizationId = await storedOrganization(service.database)
    const scope = { organizationId, platformId: null, caller: { kind: 'system', id: 'test' }, requestId: 'x' } as const
    await service.database.transact(scope, (tx) =>
      tx.rows(
        `INSERT INTO idempotency_record (tenant_id, principal, key, fingerprint, status, body, location, created_at)
         SELECT $1, 'client:x', hours::text, 'x', 200, '{}', NULL, now() - make_interval(hours => hours)
         FROM unnest(ARRAY[1, 25, 47, 49, 1000]) AS hours`,
        [organizationId],
      ),
    )
    await forgetOldRecords(service.database)
    const rows = await service.database.read(scope, (read) =>
      read.rows<{ key: string }>('SELECT key FROM idempotency_record ORDER BY created_at DESC'),
    )
    expect(rows.map(({ key }) => key)).toEqual(['1', '25', '47'])
  })
})
