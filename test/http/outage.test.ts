import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { wireTo, type Wire } from '../jobs/wire.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { testDatabase } from '../setup/test-database.ts'
import { expectProblem, send } from './raw.ts'

let wire: Wire
let app: TestApp
let organization: Client
beforeAll(async () => {
  wire = await wireTo(await testDatabase())
  app = await testApp({ DATABASE_URL: wire.url, ANONYMOUS_RATE_LIMIT_PER_MINUTE: '20' })
  organization = await app.organization()
  return () => wire.close()
})

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) => {
  const authorization = `Bearer ${app.platform.token}`
  const within = { 'anteroom-organization': organization.organizationId! }
  const all = { authorization, ...within, ...(body ? { 'content-type': 'application/json' } : {}), ...headers }
  return send(app.url, { method, path, headers: all, ...(body ? { body } : {}) })
}

const ada = (externalId: string) => ({ externalId, name: 'Ada Moreno', email: `${externalId}@example.com` })
const signIn = {
  authorization: `Basic ${Buffer.from('bootstrap:x').toString('base64')}`,
  'content-type': 'application/x-www-form-urlencoded',
}
const healthy = () => expect.poll(async () => (await ask('GET', '/v1/people')).status, { timeout: 15_000 }).toBe(200)

describe.each(['cut', 'silence'] as const)('while the database is away (%s)', { timeout: 60_000 }, (how) => {
  beforeEach(async () => {
    await healthy()
    return async () => {
      await wire.mend()
      await healthy()
    }
  })

  it('whoever asks is told within five seconds, and when to come again', async () => {
    await wire[how]()
    const since = performance.now()
    const answers = await Promise.all([
      ask('GET', '/v1/people'),
      ask('GET', '/v1/events'),
      ask('PATCH', `/v1/organizations/${organization.organizationId}`, { 'if-match': '"1"' }, '{"name":"Other"}'),
      ...Array.from({ length: 5 }, () => ask('POST', '/v1/people', {}, JSON.stringify(ada('during')))),
      send(app.url, { method: 'POST', path: '/oauth/token', headers: signIn, body: 'grant_type=client_credentials' }),
    ])
    expect(performance.now() - since).toBeLessThan(5_000)
    for (const answer of answers) {
      expectProblem(answer, 503, 'database_unavailable')
      expect(answer.headers['retry-after']).toMatch(/^[1-9]\d*$/)
    }
  })

  it('the process lives and is not ready', async () => {
    await wire[how]()
    expect((await send(app.url, { path: '/health/live' })).status).toBe(200)
    const since = performance.now()
    const ready = await send(app.url, { path: '/health/ready' })
    expect(ready.status).toBe(503)
    expect(ready.body).toMatchObject({ status: 'unavailable', checks: { database: 'unavailable' } })
    expect(performance.now() - since).toBeLessThan(5_000)
    expect((await send(app.url, { path: '/metrics' })).status).toBe(200)
    await wire.mend()
    await expect
      .poll(async () => (await send(app.url, { path: '/health/ready' })).status, { timeout: 15_000 })
      .toBe(200)
  })

  it('a change that was refused can be repeated with its key afterwards, and happens once', async () => {
    const key = { 'idempotency-key': `key-${how}` }
    const body = JSON.stringify(ada(`key-${how}`))
    await wire[how]()
    expectProblem(await ask('POST', '/v1/people', key, body), 503, 'database_unavailable')
    await wire.mend()
    await healthy()
    const made = await ask('POST', '/v1/people', key, body)
    expect(made.status, made.text).toBe(201)
    expect(await ask('POST', '/v1/people', key, body)).toMatchObject({ status: 201, body: made.body })
    const people = await ask('GET', '/v1/people?limit=100')
    expect(people.body.data.filter((each: { externalId: string }) => each.externalId === `key-${how}`)).toHaveLength(1)
  })
})
