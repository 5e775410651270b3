import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, client, clientOf } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { expectProblem, type RawAnswer, send } from '../http/raw.ts'
import { claimsOf } from './forge.ts'

/** Everything that form-encoding, percent-encoding and Basic would trip over. */
const SECRET = 's€cret: 100%+&=/?#"\\ \'ü%2B%'

let app: TestApp
let platform: Client
beforeAll(async () => {
  app = await testApp({ BOOTSTRAP_CLIENT_SECRET: SECRET })
  platform = client(app.url, (await sign(basic('bootstrap', SECRET))).body.access_token)
})

const form = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)
/** RFC 6749, section 2.3.1: both parts form-encoded, then joined. */
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${form(id)}:${form(secret)}`).toString('base64')}`
const sign = (authorization: string, body = 'grant_type=client_credentials', headers: Record<string, string> = {}) =>
  send(app.url, {
    method: 'POST',
    path: '/oauth/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization ? { authorization } : {}),
      ...headers,
    },
    body,
  })

/** RFC 6749, section 5.2, with the characters that it allows. */
function expectError(answer: RawAnswer, status: number, error: string): void {
  expect([answer.status, answer.body.error], answer.text).toEqual([status, error])
  expect(Object.keys(answer.body).sort()).toEqual(['error', 'error_description'])
  expect(answer.body.error_description).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/)
  expect(answer.headers['content-type']).toMatch(/^application\/json/)
  expectNotKept(answer)
  if (status === 401) expect(answer.headers['www-authenticate']).toMatch(/^Basic realm="[^"]+"/)
}

function expectNotKept(answer: RawAnswer): void {
  expect([answer.headers['cache-control'], answer.headers['pragma']]).toEqual(['no-store', 'no-cache'])
}

describe('a token for client credentials', () => {
  it('is given for a secret of any characters, form-encoded', async () => {
    const answer = await sign(basic('bootstrap', SECRET))
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      token_type: 'Bearer',
      expires_in: 600,
      scope: expect.stringMatching(/^organizations:read /),
    })
    expectNotKept(answer)
  })

  it('holds the scopes that were asked for, each once, and all when none were', async () => {
    const scopeOf = async (scope: string) => {
      const { body } = await sign(basic('bootstrap', SECRET), `grant_type=client_credentials&scope=${form(scope)}`)
      expect(claimsOf(body.access_token)['scope']).toBe(body.scope)
      return body.scope as string
    }
    expect(await scopeOf('people:read rooms:read')).toBe('people:read rooms:read')
    expect(await scopeOf(' people:read  people:read ')).toBe('people:read')
    expect((await scopeOf('')).split(' ').length).toBeGreaterThan(10)
  })

  it('ignores parameters that it does not know', async () => {
    const body = 'grant_type=client_credentials&resource=https%3A%2F%2Fx&client_id=other'
    expect((await sign(basic('bootstrap', SECRET), body)).status).toBe(200)
  })
})

describe('what the token endpoint refuses', () => {
  it.each([
    ['nothing', ''],
    ['no grant type', 'scope=people%3Aread'],
    ['an empty grant type', 'grant_type='],
    ['the grant type twice', 'grant_type=client_credentials&grant_type=client_credentials'],
    ['the scope twice', 'grant_type=client_credentials&scope=people%3Aread&scope=rooms%3Aread'],
    ['a scope without end', `grant_type=client_credentials&scope=${'x'.repeat(3000)}`],
  ])('invalid_request: %s', async (_what, body) => {
    expectError(await sign(basic('bootstrap', SECRET), body), 400, 'invalid_request')
  })

  it.each(['password', 'authorization_code', 'refresh_token', 'client_credentials ', 'x'])(
    'unsupported_grant_type: %s',
    async (grant) => {
      const body = `grant_type=${form(grant)}&username=x&password=y`
      expectError(await sign(basic('bootstrap', SECRET), body), 400, 'unsupported_grant_type')
    },
  )

  it.each(['people:fly', 'people:read people:fly', 'ümlaut "quoted" \\', '*', 'PEOPLE:READ'])(
    'invalid_scope: %s',
    async (scope) => {
      const answer = await sign(basic('bootstrap', SECRET), `grant_type=client_credentials&scope=${form(scope)}`)
      expectError(answer, 400, 'invalid_scope')
    },
  )

  it.each([
    ['no credential', () => ''],
    ['another scheme', () => 'Bearer x'],
    ['no base64', () => 'Basic ***'],
    ['no colon', () => `Basic ${Buffer.from('bootstrap').toString('base64')}`],
    ['no secret', () => basic('bootstrap', '')],
    ['another secret', () => basic('bootstrap', 'guess')],
    ['the secret in other letters', () => basic('bootstrap', SECRET.toUpperCase())],
    ['the secret cut short', () => basic('bootstrap', SECRET.slice(0, -1))],
    ['an unknown client', () => basic('cli_01jcvq4w7pf8t9xk2m5n6r3s1e', SECRET)],
    ['a client of another name', () => basic('Bootstrap', SECRET)],
    ['SQL', () => basic(`' OR '1'='1`, SECRET)],
    ['U+0000', () => basic('boot\u0000strap', SECRET)],
    ['U+0000 in the secret', () => basic('bootstrap', `${SECRET}\u0000`)],
    ['bytes that are no UTF-8', () => `Basic ${Buffer.from([0xff, 0xfe, 0x3a, 0x80]).toString('base64')}`],
    ['half an escape', () => `Basic ${Buffer.from('bootstrap:%E0%A4').toString('base64')}`],
  ])('invalid_client: %s', async (_what, authorization) => {
    const answer = await sign(authorization())
    expectError(answer, 401, 'invalid_client')
    expect(answer.body.error_description).toBe('The client id or its secret is wrong.')
  })

  it('invalid_client: the secret in the body, which a log might keep', async () => {
    const body = `grant_type=client_credentials&client_id=bootstrap&client_secret=${form(SECRET)}`
    expectError(await sign('', body), 401, 'invalid_client')
  })

  it('anything but a form', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await sign(basic('bootstrap', SECRET), '{"grant_type":"client_credentials"}', headers)
    expectProblem(answer, 415, 'unsupported_media_type')
  })

  it('an unknown client with the very answer, and the very work, of a wrong secret', async () => {
    const timed = async (authorization: string) => {
      const since = performance.now()
      const { status, body, headers } = await sign(authorization)
      const { 'request-id': _id, date: _date, ratelimit: _left, ...others } = headers
      return { answer: { status, body, headers: others }, milliseconds: performance.now() - since }
    }
    const pairs: [number, number][] = []
    for (let round = 0; round < 6; round += 1) {
      const unknown = await timed(basic('cli_01jcvq4w7pf8t9xk2m5n6r3s1e', 'guess'))
      const known = await timed(basic('bootstrap', 'guess'))
      expect(unknown.answer).toEqual(known.answer)
      pairs.push([unknown.milliseconds, known.milliseconds])
    }
    // Both derive a key, which takes tens of milliseconds; without it an answer takes one or two.
    const fastest = (index: 0 | 1) => Math.min(...pairs.map((pair) => pair[index]))
    expect(fastest(0)).toBeGreaterThan(fastest(1) / 3)
  })
})

describe('clients', () => {
  const create = (by: Client, body: object) => by.post('/v1/clients', body)
  const fieldsOf = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
    answer.body.errors.map(({ pointer, code }) => [pointer, code])

  it('are shown their secret once, and never again', async () => {
    const made = await create(platform, { name: 'Payroll', scopes: ['people:read'] })
    expect(made.status, made.text).toBe(201)
    expect(made.body).toMatchObject({ name: 'Payroll', scopes: ['people:read'], organizationId: null, revokedAt: null })
    expect(made.body.clientSecret).toMatch(/^[\w-]{43}$/)
    const read = await platform.get(made.headers.get('location')!)
    const { clientSecret: _secret, ...shown } = made.body
    expect(read.body).toEqual(shown)
    const listed = await platform.get('/v1/clients?limit=100')
    expect(listed.text).not.toContain(made.body.clientSecret)
    expect(listed.text).not.toMatch(/secretHash|secret_hash/i)
    const [kept] = await app.database.system<{ secret_hash: string }>(
      'SELECT secret_hash FROM client WHERE handle = $1',
      [made.body.clientId],
    )
    expect(kept!.secret_hash).not.toContain(made.body.clientSecret)
  })

  it('hold at most what their maker holds', async () => {
    const made = await create(platform, { name: 'Small', scopes: ['clients:write', 'people:read'] })
    const small = await clientOf(app.url, made.body.clientId, made.body.clientSecret)
    const beyond = await create(small, { name: 'Large', scopes: ['people:read', 'people:write', 'audit:read'] })
    expect([beyond.status, fieldsOf(beyond)]).toEqual([422, [['/scopes', 'beyond_own']]])
    expect(beyond.body.detail).toContain('people:write, audit:read')
    expect((await create(small, { name: 'Equal', scopes: ['people:read'] })).status).toBe(201)
    const narrowed = await sign(
      basic(made.body.clientId, made.body.clientSecret),
      'grant_type=client_credentials&scope=clients%3Awrite',
    )
    const narrow = client(app.url, narrowed.body.access_token)
    expect((await create(narrow, { name: 'Wider than the token', scopes: ['people:read'] })).status).toBe(422)
  })

  it('hold scopes that exist, each once', async () => {
    expect(fieldsOf(await create(platform, { name: 'x', scopes: [] }))).toEqual([['/scopes', 'too_small']])
    expect(fieldsOf(await create(platform, { name: 'x', scopes: ['people:fly'] }))).toEqual([
      ['/scopes/0', 'invalid_value'],
    ])
    const twice = await create(platform, { name: 'x', scopes: ['people:read', 'people:read'] })
    expect(twice.body.scopes).toEqual(['people:read'])
  })

  it('are bound to an organization of their platform only', async () => {
    const nowhere = await create(platform, {
      name: 'x',
      scopes: ['people:read'],
      organizationId: 'org_01jcvq4w7pf8t9xk2m5n6r3s1e',
    })
    expect(nowhere.status).toBe(404)
    expect(fieldsOf(await create(platform, { name: 'x', scopes: ['people:read'], organizationId: 'org_x' }))).toEqual([
      ['/organizationId', 'invalid_format'],
    ])
  })

  it('cannot sign in once revoked; revoking twice changes nothing', async () => {
    const made = await create(platform, { name: 'Gone', scopes: ['people:read'] })
    const credentials = basic(made.body.clientId, made.body.clientSecret)
    expect((await sign(credentials)).status).toBe(200)
    const revoked = await platform.post(`/v1/clients/${made.body.id}/revoke`)
    expect(revoked.body.revokedAt).not.toBeNull()
    expect((await platform.post(`/v1/clients/${made.body.id}/revoke`)).body).toEqual(revoked.body)
    expectError(await sign(credentials), 401, 'invalid_client')
    expect((await platform.post('/v1/clients/cli_01jcvq4w7pf8t9xk2m5n6r3s1e/revoke')).status).toBe(404)
  })

  it('leave a trace in the organization that they are bound to', async () => {
    const { body } = await platform.post('/v1/organizations', { name: 'Traced', timeZone: 'UTC', kind: 'sandbox' })
    const made = await create(platform, { name: 'Bound', scopes: ['people:read'], organizationId: body.id })
    await platform.post(`/v1/clients/${made.body.id}/revoke`)
    await platform.post(`/v1/clients/${made.body.id}/revoke`)
    const trail = await platform.in(body.id).get('/v1/audit-entries')
    expect(
      trail.body.data.map(({ action, subject }: { action: string; subject: { id: string } }) => [action, subject.id]),
    ).toEqual([
      ['client.revoked', made.body.id],
      ['client.created', made.body.id],
      ['organization.created', body.id],
    ])
  })
})
