import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newId } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/storage/database.ts'
import type { Answer, Client } from '../setup/client.ts'
import { type OwnService, ownService, storedOrganization } from './own-service.ts'
import { expectProblem } from './raw.ts'

const SECRET = 'the secret in /etc/anteroom at SELECT * FROM person'

const recurse = (depth: number): number => recurse(depth + 1) + 1

/** Ways in which our own code may be wrong. */
const FAULTS: Record<string, (tx: Tx) => unknown> = {
  'an error': () => {
    throw new Error(SECRET)
  },
  'an error that calls itself a refusal': () => {
    throw Object.assign(new Error(SECRET), { statusCode: 404, code: 'ENOENT', path: '/etc/passwd' })
  },
  'an error that claims success': () => {
    throw Object.assign(new Error(SECRET), { statusCode: 200 })
  },
  'a text': () => {
    throw SECRET
  },
  nothing: () => {
    throw null
  },
  'an endless recursion': () => recurse(0),
  'SQL that is none': (tx) => tx.rows(`SELEC '${SECRET}'`),
  'a violated constraint': (tx) =>
    tx.rows(`UPDATE organization SET kind = $2 WHERE id = $1`, [tx.organizationId, SECRET]),
  'a forbidden table': (tx) => tx.rows('SELECT * FROM server_key'),
  'another organization': (tx) =>
    tx.rows(`INSERT INTO outbox (id, organization_id, kind) VALUES ($1, $2, 'event')`, [newId(), newId()]),
  'a reply that lacks a member': () => ({}),
  'a reply of another type': () => ({ done: SECRET }),
}

let service: OwnService
let organizationId: string
let caller: Client
beforeAll(async () => {
  const facts = { tag: 'Events', scope: 'events:read', people: 'none' } as const
  service = await ownService((routes) => {
    Object.keys(FAULTS).forEach((name, index) => {
      routes.change({
        ...facts,
        method: 'POST',
        url: `/v1/faults/${index}`,
        operationId: `fault${index}`,
        summary: name,
        idempotencyKey: 'optional',
        reply: z.object({ done: z.literal('yes') }),
        run: async (tx) => {
          await tx.announce({ type: 'fault.made', subject: { type: 'org', id: tx.organizationId } })
          return (await FAULTS[name]!(tx)) as { done: 'yes' }
        },
      })
      routes.read({
        ...facts,
        url: `/v1/faults/${index}`,
        operationId: `read${index}`,
        summary: name,
        reply: z.object({ done: z.literal('yes') }),
        run: async (read) => (await FAULTS[name]!(read as Tx)) as { done: 'yes' },
      })
    })
  })
  organizationId = await storedOrganization(service.database)
  caller = service.as(organizationId)
})

const traces = async () => {
  const scope = { organizationId, platformId: null, caller: { kind: 'system', id: 'test' }, requestId: 'test' } as const
  const [row] = await service.database.read(scope, (read) =>
    read.rows(
      `SELECT (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM audit_entry) AS audits,
              (SELECT count(*)::int FROM outbox) AS outbox, (SELECT count(*)::int FROM idempotency_record) AS replies`,
    ),
  )
  return row
}

function expectFault(answer: Answer): void {
  expectProblem({ ...answer, headers: Object.fromEntries(answer.headers) }, 500, 'internal_error')
  expect(Object.keys(answer.body).sort()).toEqual([
    'code',
    'detail',
    'instance',
    'requestId',
    'status',
    'title',
    'type',
  ])
  expect(answer.text).not.toMatch(/secret|passwd|ENOENT|organization_kind_ck|server_key|policy|yes/)
}

describe.each(Object.keys(FAULTS).map((name, index) => [name, index] as const))(
  'a fault of ours: %s',
  (_name, index) => {
    it('is told without a word about why, logged, and leaves nothing behind', async () => {
      const before = service.failures.length
      const answer = await caller.post(`/v1/faults/${index}`, undefined, { key: `fault-${index}` })
      expectFault(answer)
      expect(service.failures.length).toBe(before + 1)
      expect(await traces()).toEqual({ events: 0, audits: 0, outbox: 0, replies: 0 })
      expectFault(await caller.post(`/v1/faults/${index}`, undefined, { key: `fault-${index}` }))
    })

    it('in a read is told the same way', async () => {
      expectFault(await caller.get(`/v1/faults/${index}`))
    })
  },
)

it('what the database takes too long for is called off, and the caller is asked to come again', async () => {
  const slow = await ownService((routes) =>
    routes.read({
      tag: 'Events',
      scope: 'events:read',
      people: 'none',
      url: '/v1/slow',
      operationId: 'slow',
      summary: 'Slow',
      reply: z.object({}),
      run: async (read) => {
        await read.rows(`SET LOCAL statement_timeout = 100`)
        await read.rows('SELECT pg_sleep(20)')
        return {}
      },
    }),
  )
  const answer = await slow.as(newId()).get('/v1/slow')
  expectProblem({ ...answer, headers: Object.fromEntries(answer.headers) }, 503, 'database_unavailable')
})

it('when all connections are taken for long, the next caller is asked to come again', async () => {
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  const small = await ownService(
    (routes) =>
      routes.change({
        tag: 'Events',
        scope: 'events:read',
        people: 'none',
        method: 'POST',
        url: '/v1/hold',
        operationId: 'hold',
        summary: 'Hold',
        reply: z.object({}),
        run: async () => {
          await gone
          return {}
        },
      }),
    { poolSize: 2 },
  )
  const here = small.as(newId())
  const holding = [here.post('/v1/hold'), here.post('/v1/hold')]
  const since = performance.now()
  const late = await here.post('/v1/hold')
  expectProblem({ ...late, headers: Object.fromEntries(late.headers) }, 503, 'database_unavailable')
  expect(late.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(performance.now() - since).toBeLessThan(5_000)
  letGo()
  expect((await Promise.all(holding)).map(({ status }) => status)).toEqual([200, 200])
  expect((await here.post('/v1/hold')).status).toBe(200)
})
