import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RateLimiter, rateLimiter } from '../../src/http/rate-limit.ts'
import { addMilliseconds, MINUTE, systemNow } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { takeQuota } from '../../src/storage/rate-store.ts'
import { type Answer, clientOf } from '../setup/client.ts'
import { BOOTSTRAP_SECRET, testApp, type TestApp } from '../setup/test-app.ts'
import { testDatabase } from '../setup/test-database.ts'
import { ownService } from './own-service.ts'
import { expectProblem, send } from './raw.ts'
import { parseList } from './structured-field.ts'

const LIMIT = 60
const quotaOf = (answer: Pick<Answer, 'headers'>) => {
  const [policy, ...policies] = parseList(answer.headers.get('ratelimit-policy') ?? '')
  const [left, ...others] = parseList(answer.headers.get('ratelimit') ?? '')
  expect([policies, others, left?.value]).toEqual([[], [], policy?.value])
  return {
    limit: policy!.parameters['q'],
    window: policy!.parameters['w'],
    left: left!.parameters['r'],
    seconds: left!.parameters['t'],
  }
}

let app: TestApp
let other: TestApp
// A quota is of one minute by the clock, which therefore stands still here; timers run.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterAll(() => void vi.useRealTimers())

beforeAll(async () => {
  const environment = {
    DATABASE_URL: await testDatabase(),
    RATE_LIMIT_PER_MINUTE: `${LIMIT}`,
    ANONYMOUS_RATE_LIMIT_PER_MINUTE: '100000',
  }
  app = await testApp(environment)
  other = await testApp(environment)
})

/** A client with a quota of its own in a live organization, at both processes. */
const freshClient = async () => {
  const made = await app.platform.post('/v1/clients', { name: 'Counted', scopes: ['organizations:read'] })
  expect(made.status, made.text).toBe(201)
  const here = await clientOf(app.url, made.body.clientId, made.body.clientSecret)
  const there = await clientOf(other.url, made.body.clientId, made.body.clientSecret)
  return { here, there }
}

describe('a quota', () => {
  it('is told with every answer, and goes down', async () => {
    const { here } = await freshClient()
    const first = quotaOf(await here.get('/v1/organizations?limit=1'))
    expect(first).toMatchObject({ limit: LIMIT, window: 60 })
    expect(first.left).toBeLessThan(LIMIT)
    expect(first.seconds).toBeGreaterThan(0)
    expect(first.seconds).toBeLessThanOrEqual(60)
    const second = quotaOf(await here.get('/v1/people'))
    expect(second.left).toBe(Number(first.left) - 1)
  })

  it('is told with refusals, too', async () => {
    const answers = [
      await app.platform.get('/v1/nothing'),
      await app.platform.get('/v1/people'),
      await app.platform.as('forged').get('/v1/people'),
      await app.platform.as('').get('/v1/people'),
      await app.platform.as('').post('/oauth/token'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 422, 401, 401, 400])
    for (const answer of answers) expect(quotaOf(answer).left).toBeGreaterThan(0)
  })

  it('is never exceeded, however two processes share it', async () => {
    const { here, there } = await freshClient()
    const answers = await Promise.all(
      Array.from({ length: 3 * LIMIT }, (_none, index) => (index % 2 ? here : there).get('/v1/organizations?limit=1')),
    )
    const allowed = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status === 429)
    expect(allowed.length + refused.length).toBe(answers.length)
    expect(allowed.length).toBeLessThanOrEqual(LIMIT)
    expect(allowed.length).toBeGreaterThan(LIMIT * 0.9)
    for (const answer of refused) {
      expectProblem({ ...answer, headers: Object.fromEntries(answer.headers) }, 429, 'rate_limited')
      const { left, seconds } = quotaOf(answer)
      expect(left).toBe(0)
      expect(answer.headers.get('retry-after')).toBe(String(seconds))
    }
    const elsewhere = await freshClient()
    expect((await elsewhere.here.get('/v1/organizations?limit=1')).status).toBe(200)
  })

  it('is a new one in the next minute', async () => {
    const { here } = await freshClient()
    const answers = await Promise.all(Array.from({ length: LIMIT + 5 }, () => here.get('/v1/organizations?limit=1')))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
    expect((await here.get('/v1/organizations?limit=1')).status).toBe(429)
    vi.setSystemTime(addMilliseconds(systemNow(), MINUTE))
    expect((await here.get('/v1/organizations?limit=1')).status).toBe(200)
  })

  it('in a sandbox is none worth noticing', async () => {
    const sandbox = await app.organization()
    const quota = quotaOf(await sandbox.get('/v1/people'))
    expect(quota.limit).toBeGreaterThanOrEqual(600_000)
    const answers = await Promise.all(Array.from({ length: 3 * LIMIT }, () => sandbox.get('/v1/people?limit=1')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })
})

it('who keeps guessing tokens or secrets runs out, by address', async () => {
  const strict = await testApp({ ANONYMOUS_RATE_LIMIT_PER_MINUTE: '20' })
  const guesses = await Promise.all([
    ...Array.from({ length: 15 }, (_none, index) => strict.platform.as(`guess-${index}`).get('/v1/people')),
    ...Array.from({ length: 15 }, () => strict.platform.as('').get('/.well-known/jwks.json')),
  ])
  expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10)
  const late = await send(strict.url, {
    method: 'POST',
    path: '/oauth/token',
    headers: {
      authorization: `Basic ${Buffer.from(`bootstrap:${BOOTSTRAP_SECRET}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  expectProblem(late, 429, 'rate_limited')
  expect((await strict.platform.get('/v1/organizations')).status).toBe(200)
  expect((await send(strict.url, { path: '/health/live' })).status).toBe(200)
})

it('the sum of all leases of many processes never exceeds the limit, also when it is no multiple of a lease', async () => {
  const { database } = await ownService(() => {})
  for (const limit of [20, 37, 59, 100, 101]) {
    const processes: RateLimiter[] = Array.from({ length: 5 }, () => rateLimiter(takeQuota(database)))
    const key = newId()
    const counted = await Promise.all(
      Array.from({ length: limit * 3 }, (_none, index) => processes[index % processes.length]!.count(key, limit)),
    )
    const allowed = counted.filter(({ refusal }) => refusal === null).length
    expect(allowed).toBeLessThanOrEqual(limit)
    expect(allowed).toBeGreaterThan(limit / 2)
    for (const { headers } of counted) {
      expect(parseList(headers['ratelimit']!)[0]!.parameters['r']).toBeLessThanOrEqual(limit)
    }
  }
})

it('a process that dies takes no more of the minute along than it has used', async () => {
  const { database } = await ownService(() => {})
  const limit = 1000
  const key = newId()
  for (let life = 0; life < 160; life += 1) {
    const { count } = rateLimiter(takeQuota(database))
    for (let request = 0; request < 3; request += 1) {
      expect((await count(key, limit)).refusal, `${life}`).toBeNull()
    }
  }
})
