import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { addMilliseconds, MINUTE, systemNow } from '../../src/kernel/clock.ts'
import { newId, toTypeId } from '../../src/kernel/ids.ts'
import { openServerKeys } from '../../src/tenancy/index.ts'
import { type Client, clientOf } from '../setup/client.ts'
import { BOOTSTRAP_SECRET, testApp, type TestApp } from '../setup/test-app.ts'
import { aPerson, as } from '../people/builders.ts'
import { expectProblem, send } from '../http/raw.ts'
import { claimsOf, es256, forge, fresh, headerOf, hs256, type Json, otherKey } from './forge.ts'

let app: TestApp
let organization: Client
let privateKey: KeyObject
let publicKey: KeyObject
let kid: string
let header: Json
let claims: Json
beforeAll(async () => {
  app = await testApp()
  organization = await app.organization()
  const [key] = await app.database.system<{ id: string; secret: string }>(
    `SELECT id, secret FROM server_key WHERE purpose = 'token'`,
  )
  kid = key!.id
  privateKey = createPrivateKey(key!.secret)
  publicKey = createPublicKey(privateKey)
  header = headerOf(app.platform.token)
  claims = claimsOf(app.platform.token)
})

const call = (authorization: string) =>
  send(app.url, { path: '/v1/organizations', headers: authorization ? { authorization } : {} })
const ours = (changes: Json, headerChanges: Json = {}) =>
  forge({ ...header, ...headerChanges }, { ...fresh(claims), ...changes }, es256(privateKey))
const without = (object: Json, name: string): Json =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
const now = () => Math.floor(Date.now() / 1000)

it('a token has the form of RFC 9068 and says no more than it must', () => {
  expect(header).toEqual({ alg: 'ES256', typ: 'at+jwt', kid })
  expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'plt', 'scope', 'sub'])
  expect(Number(claims['exp']) - Number(claims['iat'])).toBe(600)
})

it('a token that is made in the same way is taken: what is refused below is refused for its fault', async () => {
  expect((await call(`Bearer ${ours({})}`)).status).toBe(200)
  expect((await call(`bearer ${ours({})}`)).status).toBe(200)
})

const pem = () => publicKey.export({ type: 'spki', format: 'pem' })
const tamper = (token: string, index: number) =>
  token
    .split('.')
    .map((each, at) => (at === index ? `${each.slice(0, 5)}${each[5] === 'A' ? 'B' : 'A'}${each.slice(6)}` : each))
    .join('.')
const attacker = otherKey()
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

const ATTACKS: Record<string, () => string> = {
  'no signature, alg none': () => forge({ ...header, alg: 'none' }, fresh(claims), () => ''),
  'no signature, alg NoNe': () => forge({ ...header, alg: 'NoNe' }, fresh(claims), () => ''),
  'no signature, alg kept': () => forge(header, fresh(claims), () => ''),
  'HS256 with the public key as secret': () => forge({ ...header, alg: 'HS256' }, fresh(claims), hs256(pem())),
  'HS256 with the public key in DER': () =>
    forge({ ...header, alg: 'HS256' }, fresh(claims), hs256(publicKey.export({ type: 'spki', format: 'der' }))),
  'HS256 with no secret': () => forge({ ...header, alg: 'HS256' }, fresh(claims), hs256('')),
  'ES256 by name, HMAC by nature': () => forge(header, fresh(claims), hs256(pem())),
  'ES384 with a key of its own': () =>
    forge({ ...header, alg: 'ES384' }, fresh(claims), (input) =>
      sign('sha384', Buffer.from(input), { key: p384, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    ),
  'RS256 with a key of its own': () =>
    forge({ ...header, alg: 'RS256' }, fresh(claims), (input) =>
      sign('sha256', Buffer.from(input), rsa).toString('base64url'),
    ),
  'signed by another key': () => forge(header, fresh(claims), es256(attacker.privateKey)),
  'a key brought along as jwk': () =>
    forge({ ...header, jwk: attacker.publicKey.export({ format: 'jwk' }) }, fresh(claims), es256(attacker.privateKey)),
  'a key brought along, without kid': () =>
    forge(
      { ...without(header, 'kid'), jwk: attacker.publicKey.export({ format: 'jwk' }) },
      fresh(claims),
      es256(attacker.privateKey),
    ),
  'a key at an address': () =>
    forge(
      { ...header, jku: 'https://attacker.example/jwks.json', x5u: 'file:///etc/passwd' },
      fresh(claims),
      es256(attacker.privateKey),
    ),
  'the signature zero': () => forge(header, fresh(claims), () => Buffer.alloc(64).toString('base64url')),
  'the signature in DER': () =>
    forge(header, fresh(claims), (input) => sign('sha256', Buffer.from(input), privateKey).toString('base64url')),
  'the signature cut short': () => ours({}).slice(0, -8),
  'the payload tampered with': () => tamper(ours({}), 1),
  'the header tampered with': () => tamper(ours({}), 0),
  'the signature of another token': () => `${ours({}).split('.').slice(0, 2).join('.')}.${ours({}).split('.')[2]}`,
  'typ JWT': () => ours({}, { typ: 'JWT' }),
  'typ of an id token': () => ours({}, { typ: 'id+jwt' }),
  'no typ': () => forge(without(header, 'typ'), fresh(claims), es256(privateKey)),
  'typ JWT around what is no JSON': () => forge({ ...header, typ: 'JWT' }, '{not json', es256(privateKey)),
  'a payload that is no JSON': () => forge(header, '{not json', es256(privateKey)),
  'a payload that is no object': () => forge(header, '"admin"', es256(privateKey)),
  'a header that is no JSON': () => forge('{not json', fresh(claims), es256(privateKey)),
  'a header that is null': () => forge('null', fresh(claims), es256(privateKey)),
  'a header that is a list': () => forge('[]', fresh(claims), es256(privateKey)),
  'an unknown kid': () => ours({}, { kid: 'unknown' }),
  'no kid': () => forge(without(header, 'kid'), fresh(claims), es256(privateKey)),
  'kid a list': () => ours({}, { kid: [kid] }),
  'kid a number': () => ours({}, { kid: 7 }),
  'kid SQL': () => ours({}, { kid: `' OR 1=1 --` }),
  'kid a path': () => ours({}, { kid: '../../../dev/null' }),
  'kid __proto__': () => ours({}, { kid: '__proto__' }),
  'crit with what we know': () => ours({}, { crit: ['exp'] }),
  'crit with what nobody knows': () => ours({}, { crit: ['urn:example:x'], 'urn:example:x': true }),
  'crit that is empty': () => ours({}, { crit: [] }),
  'b64 false': () => ours({}, { b64: false, crit: ['b64'] }),
  expired: () => ours({ iat: now() - 700, exp: now() - 1 }),
  'without exp': () => forge(header, without(fresh(claims), 'exp'), es256(privateKey)),
  'exp a text': () => ours({ exp: `${now() + 600}` }),
  'exp a long time off': () => ours({ iat: now() - 3600, exp: now() + 3600 }),
  'without iat': () => forge(header, without(fresh(claims), 'iat'), es256(privateKey)),
  'not valid yet': () => ours({ nbf: now() + 60 }),
  'another issuer': () => ours({ iss: 'https://attacker.example' }),
  'the issuer and a slash': () => ours({ iss: `${String(claims['iss'])}/` }),
  'without issuer': () => forge(header, without(fresh(claims), 'iss'), es256(privateKey)),
  'another audience': () => ours({ aud: 'somebody-else' }),
  'audiences without us': () => ours({ aud: ['a', 'b'] }),
  'without audience': () => forge(header, without(fresh(claims), 'aud'), es256(privateKey)),
  'without jti': () => forge(header, without(claims, 'jti'), es256(privateKey)),
  'without scope': () => forge(header, without(fresh(claims), 'scope'), es256(privateKey)),
  'scope a list': () => ours({ scope: ['organizations:read'] }),
  'a client nobody knows': () => ours({ sub: toTypeId('cli', newId()) }),
  'a subject that is no client': () => ours({ sub: toTypeId('per', newId()) }),
  'a subject that is no id': () => ours({ sub: 'bootstrap' }),
  'acting for nobody': () => ours({ act: { sub: claims['sub'] } }),
  'acting for a client': () => ours({ act: { sub: claims['sub'] }, sub: claims['sub'] }),
  'acting for a person nobody knows': () =>
    ours({ act: { sub: claims['sub'] }, sub: toTypeId('per', newId()), org: organization.organizationId }),
  'two parts': () => ours({}).split('.').slice(0, 2).join('.'),
  'four parts': () => `${ours({})}.x`,
  'an encrypted form': () => `${ours({})}.x.y`,
  'dots alone': () => '..',
  'one word': () => 'token',
  oversized: () => ours({ padding: 'x'.repeat(5000) }),
}

describe('a token that is not ours, or no longer', () => {
  it.each(Object.keys(ATTACKS))('is refused: %s', async (name) => {
    const answer = await call(`Bearer ${ATTACKS[name]!()}`)
    expectProblem(answer, 401, 'invalid_token')
    expect(answer.body.detail).toBe('The access token is not valid, or no longer.')
    expect(Object.keys(answer.body).sort()).toEqual([
      'code',
      'detail',
      'instance',
      'requestId',
      'status',
      'title',
      'type',
    ])
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="anteroom", error="invalid_token"')
  })

  it.each([
    'Basic Ym9vdHN0cmFwOng=',
    'Bearer',
    'Bearer ',
    'Bearer a b',
    'Token x',
    'Bearer \u00e4',
    'Bearer a,b',
    'DPoP x',
    'x',
  ])('or that is no bearer token at all: %s', async (authorization) => {
    const answer = await call(authorization)
    expectProblem(answer, 401, 'invalid_token')
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="anteroom", error="invalid_token"')
  })

  it('differs from none at all', async () => {
    const answer = await call('')
    expectProblem(answer, 401, 'unauthenticated')
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="anteroom"')
  })

  it('says which scope is missing when only that is', async () => {
    const answer = await call(`Bearer ${ours({ scope: 'people:read' })}`)
    expectProblem(answer, 403, 'missing_scope')
    expect(answer.headers['www-authenticate']).toBe(
      'Bearer realm="anteroom", error="insufficient_scope", scope="organizations:read"',
    )
  })
})

describe('a token ends', () => {
  const untilRefused = async (client: Client, path: string) => {
    const since = performance.now()
    await expect.poll(async () => (await client.get(path)).status, { timeout: 5_000, interval: 50 }).toBe(401)
    expect(performance.now() - since).toBeLessThan(3_000)
  }

  it('to the second, also when it was just used', async () => {
    const token = ours({ exp: now() + 3 })
    const short = app.platform.as(token)
    expect((await short.get('/v1/organizations')).status).toBe(200)
    await expect
      .poll(async () => (await short.get('/v1/organizations')).status, { timeout: 5_000, interval: 50 })
      .toBe(401)
    expect(Date.now() / 1000).toBeLessThan(Number(claimsOf(token)['exp']) + 0.5)
  })

  it('within three seconds of the revocation of its client', async () => {
    const made = await app.platform.post('/v1/clients', { name: 'Short-lived', scopes: ['organizations:read'] })
    const client = await clientOf(app.url, made.body.clientId, made.body.clientSecret)
    expect((await client.get('/v1/organizations')).status).toBe(200)
    expect((await app.platform.post(`/v1/clients/${made.body.id}/revoke`)).status).toBe(200)
    await untilRefused(client, '/v1/organizations')
  })

  it('within three seconds of the leaving of its person, or the revocation of the client that acts for them', async () => {
    const leaver = await aPerson(organization)
    const leaving = await as(organization, leaver.id)
    expect((await leaving.get(`/v1/people/${leaver.id}`)).status).toBe(200)
    await organization.post(`/v1/people/${leaver.id}/deactivate`)
    await untilRefused(leaving, `/v1/people/${leaver.id}`)

    const made = await app.platform.post('/v1/clients', { name: 'Acting', scopes: ['people:act_as'] })
    const acting = await clientOf(app.url, made.body.clientId, made.body.clientSecret)
    const stayer = await aPerson(organization)
    const staying = await as(acting.in(organization.organizationId!), stayer.id)
    expect((await staying.get(`/v1/people/${stayer.id}`)).status).toBe(200)
    await app.platform.post(`/v1/clients/${made.body.id}/revoke`)
    await untilRefused(staying, `/v1/people/${stayer.id}`)
  })
})

describe('the public keys', () => {
  const jwks = async (url = app.url) => {
    const answer = await send(url, { path: '/.well-known/jwks.json' })
    return answer.body.keys as (Json & { kid: string })[]
  }
  const age = (which: string, interval: string) =>
    app.database.system(`UPDATE server_key SET created_at = now() - $2::interval WHERE id = $1`, [which, interval])
  const kidOf = async () => String(headerOf((await clientOf(app.url, 'bootstrap', BOOTSTRAP_SECRET)).token)['kid'])

  it('verify a token elsewhere, and give nothing else away', async () => {
    const keys = await jwks()
    expect(keys).toEqual([
      { kty: 'EC', crv: 'P-256', x: expect.any(String), y: expect.any(String), kid, use: 'sig', alg: 'ES256' },
    ])
    const [head, payload, signature] = app.platform.token.split('.')
    const key = createPublicKey({ key: keys[0] as Json, format: 'jwk' })
    const verifies = (text: string) =>
      verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature!, 'base64url'))
    expect(verifies(`${head}.${payload}`)).toBe(true)
    expect(verifies(`${head}.${payload}x`)).toBe(false)
  })

  it('are named where clients look for them', async () => {
    const { body } = await send(app.url, { path: '/.well-known/oauth-authorization-server' })
    expect(body).toMatchObject({
      issuer: claims['iss'],
      jwks_uri: `${String(claims['iss'])}/.well-known/jwks.json`,
      token_endpoint: `${String(claims['iss'])}/oauth/token`,
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
      grant_types_supported: ['client_credentials'],
    })
  })

  it('rotate: a new one is published before it signs, and an old one is known as long as a token lives', async () => {
    const another = await openServerKeys(app.database)
    await another.rotate()
    expect((await jwks()).map((key) => key.kid)).toEqual([kid])

    await age(kid, '31 days')
    await Promise.all([another.rotate(), another.rotate(), (await openServerKeys(app.database)).rotate()])
    const published = (await jwks()).map((key) => key.kid)
    expect(published).toHaveLength(2)
    const next = published.find((each) => each !== kid)!
    expect(await kidOf()).toBe(kid)

    await age(next, '6 minutes')
    await jwks()
    expect(await kidOf()).toBe(next)
    expect((await call(`Bearer ${ours({})}`)).status).toBe(200)

    await app.database.system(`UPDATE server_key SET retired_at = now() - interval '25 hours' WHERE id = $1`, [kid])
    expect((await jwks()).map((key) => key.kid)).toEqual([next])
    expectProblem(await call(`Bearer ${ours({})}`), 401, 'invalid_token')
    app.platform.token = (await clientOf(app.url, 'bootstrap', BOOTSTRAP_SECRET)).token
  })

  it('of another process are known at once', async () => {
    const late = await openServerKeys(app.database)
    const [current] = await jwks()
    await age(current!.kid, '31 days')
    await late.rotate()
    const [added] = await app.database.system<{ id: string; secret: string }>(
      `UPDATE server_key SET created_at = now() - interval '6 minutes' WHERE retired_at IS NULL AND purpose = 'token' RETURNING id, secret`,
    )
    // This process has not asked for keys since the other one made it.
    const token = forge({ ...header, kid: added!.id }, fresh(claims), es256(createPrivateKey(added!.secret)))
    await expect.poll(async () => (await call(`Bearer ${token}`)).status, { timeout: 3_000 }).toBe(200)
  })

  it('are read anew by a process that only signs', async () => {
    const idle = await openServerKeys(app.database)
    const { kid: old } = await idle.signing()
    await age(old, '31 days')
    await (await openServerKeys(app.database)).rotate()
    const [next] = await app.database.system<{ id: string }>(
      `SELECT id FROM server_key WHERE purpose = 'token' AND retired_at IS NULL`,
    )
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    vi.setSystemTime(addMilliseconds(systemNow(), 6 * MINUTE))
    expect((await idle.signing()).kid).toBe(next!.id)
  })
})
