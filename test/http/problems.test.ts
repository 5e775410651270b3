import { beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { expectProblem, type RawAnswer, send } from './raw.ts'

let app: TestApp
let authorization: string
beforeAll(async () => {
  app = await testApp()
  authorization = `Bearer ${app.platform.token}`
})

const json = 'application/json'
const ask = (method: string, path: string, headers: Record<string, string | string[]> = {}, body?: string | Buffer) =>
  send(app.url, { method, path, headers: { authorization, ...headers }, ...(body === undefined ? {} : { body }) })
const post = (body: string | Buffer, type = json) => ask('POST', '/v1/organizations', { 'content-type': type }, body)
const create = (body: unknown) => post(JSON.stringify(body))
const good = { name: 'Harbour', timeZone: 'Europe/Berlin' }
const fieldsOf = (answer: RawAnswer): [string, string][] =>
  answer.body.errors.map((each: { pointer?: string; parameter?: string; code: string }) => [
    each.pointer ?? `?${each.parameter}`,
    each.code,
  ])

describe('a body that cannot be read', () => {
  it.each([
    ['cut off', '{"name":"Har'],
    ['two documents', '{} {}'],
    ['a comment', '{"name":"x"} // really'],
    ['a single quote', "{'name':'x'}"],
    ['100,000 open brackets', '['.repeat(100_000)],
    ['half an UTF-8 sequence', Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3]), Buffer.from('"}')])],
    ['UTF-16', Buffer.from('{"name":"x"}', 'utf16le')],
  ])('is malformed: %s', async (_what, body) => {
    expectProblem(await post(body), 400, 'malformed_json')
  })

  it('may begin with a byte order mark', async () => {
    expect((await post(`\uFEFF${JSON.stringify(good)}`)).status).toBe(201)
  })

  it('is too large at 8 MB, however it announces its length', async () => {
    const large = Buffer.from(JSON.stringify({ ...good, name: 'x'.repeat(8 * 1024 * 1024) }))
    expectProblem(await post(large), 413, 'body_too_large')
    const chunked = await ask(
      'POST',
      '/v1/organizations',
      { 'content-type': json, 'transfer-encoding': 'chunked' },
      large,
    )
    expectProblem(chunked, 413, 'body_too_large')
  })

  it.each([
    'text/plain',
    'application/xml',
    'text/csv',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
    '',
  ])('has a content type that is not read here: %s', async (type) => {
    const body = type.includes('form-urlencoded') ? 'name=Harbour&timeZone=UTC' : JSON.stringify(good)
    expectProblem(await post(body, type), 415, 'unsupported_media_type')
  })

  it('has a content coding that is not read here', async () => {
    const answer = await ask('POST', '/v1/organizations', { 'content-type': json, 'content-encoding': 'gzip' }, 'xxxx')
    expectProblem(answer, 415, 'unsupported_media_type')
  })

  it('is missing', async () => {
    const answer = await ask('POST', '/v1/organizations')
    expectProblem(answer, 422, 'invalid_request')
    expect(fieldsOf(answer)).toEqual([['', 'required']])
    expectProblem(await ask('POST', '/v1/organizations', { 'content-type': json }), 422, 'invalid_request')
  })

  it('is told as such also without a credential', async () => {
    const answer = await send(app.url, {
      method: 'POST',
      path: '/oauth/token',
      headers: { 'content-type': json },
      body: '{}',
    })
    expectProblem(answer, 415, 'unsupported_media_type')
  })
})

describe('a body whose fields are wrong', () => {
  it('gets all of them told at once, each by its pointer', async () => {
    const answer = await ask(
      'POST',
      '/v1/organizations?colour=red&shape=round',
      { 'content-type': json },
      JSON.stringify({
        timeZone: 'Mars/Olympus',
        workingDays: ['mon', 'someday', 3],
        holidays: ['2026-12-25', '2026-13-40'],
        minimumSharedHours: '4',
        matchingWeights: { 'a/b~c': -1 },
        colour: 'red',
        'x/y~z': 1,
      }),
    )
    expectProblem(answer, 422, 'invalid_request')
    expect(Object.fromEntries(fieldsOf(answer))).toEqual({
      '/name': 'required',
      '/timeZone': 'unknown_time_zone',
      '/workingDays/1': 'invalid_value',
      '/workingDays/2': 'invalid_value',
      '/holidays/1': 'invalid_format',
      '/minimumSharedHours': 'invalid_type',
      '/matchingWeights/a~1b~0c': 'too_small',
      '/colour': 'unknown_member',
      '/x~1y~0z': 'unknown_member',
      '?colour': 'unknown_member',
      '?shape': 'unknown_member',
    })
  })

  it('gets text that is no text told by its pointer, all places at once', async () => {
    const answer = await post(
      '{"name":"a\\u0000b","timeZone":"\\ud800","holidays":["2026-12-25","\\udc00x"],"matchingWeights":{"a\\u0000":1}}',
    )
    expectProblem(answer, 422, 'invalid_request')
    expect(fieldsOf(answer)).toEqual([
      ['/name', 'invalid_text'],
      ['/timeZone', 'invalid_text'],
      ['/holidays/1', 'invalid_text'],
      ['/matchingWeights', 'invalid_text'],
    ])
  })

  it.each([
    ['arrays', `{"name":${'['.repeat(31)}${']'.repeat(31)}}`],
    ['objects', `{"name":${'{"a":'.repeat(31)}1${'}'.repeat(31)}}`],
    ['arrays, by the ten thousand', `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ])('may be nested 30 deep and no more: %s', async (_what, body) => {
    const answer = await post(body)
    expectProblem(answer, 422, 'invalid_request')
    expect(fieldsOf(answer)).toMatchObject([[expect.stringMatching(/^\/name/), 'too_deep']])
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('does not take %s for a member', async (name) => {
    const answer = await post(`{"name":"x","timeZone":"UTC","${name}":{"isAdmin":true}}`)
    expectProblem(answer, 422, 'invalid_request')
    expect(fieldsOf(answer)).toEqual([[`/${name}`, 'unknown_member']])
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    expectProblem(await ask('GET', `/v1/organizations?${name}=1`), 422, 'invalid_request')
  })

  it.each([['[]'], ['null'], ['"text"'], ['7'], ['true']])('is no object: %s', async (body) => {
    const answer = await post(body)
    expectProblem(answer, 422, 'invalid_request')
    expect(fieldsOf(answer)).toEqual([['', 'invalid_type']])
  })

  it('gets no more told than a reader can use, whatever is sent', async () => {
    const many = await create({ ...good, workingDays: Array.from({ length: 100_000 }, () => 'x') })
    expectProblem(many, 422, 'invalid_request')
    expect(many.body.errors.length).toBeLessThanOrEqual(100)
    expect(many.text.length).toBeLessThan(50_000)
    const long = await create({ ...good, ['x'.repeat(900_000)]: 1 })
    expectProblem(long, 422, 'invalid_request')
    expect(long.text.length).toBeLessThan(10_000)
  })

  it('on an operation without one is refused when it says anything', async () => {
    const made = await ask(
      'POST',
      '/v1/clients',
      { 'content-type': json },
      JSON.stringify({ name: 'Short-lived', scopes: ['people:read'] }),
    )
    const revoke = `/v1/clients/${made.body.id}/revoke`
    const wrong = await ask('POST', revoke, { 'content-type': json }, '{"reason":"x"}')
    expectProblem(wrong, 422, 'invalid_request')
    expect(fieldsOf(wrong)).toEqual([['/reason', 'unknown_member']])
    expect((await ask('POST', revoke, { 'content-type': json }, '{}')).status).toBe(200)
    expect((await ask('POST', revoke)).status).toBe(200)
  })
})

describe('an address', () => {
  it.each([
    '/',
    '/v1',
    '/v1/nothing',
    '/v1/organizations/',
    '//v1/organizations',
    '/V1/organizations',
    '/v1/organizations/none',
    '/v1/organizations/per_01jcvq4w7pf8t9xk2m5n6r3s1e',
    '/v1/organizations/org_01jcvq4w7pf8t9xk2m5n6r3s1e',
    `/v1/organizations/${'x'.repeat(301)}`,
    '/v1/organizations/%00',
    "/v1/organizations/'%20OR%201=1--",
    '/v1/organizations/..%2f..%2fetc%2fpasswd',
    '/docs/static/..%2f..%2f..%2fpackage.json',
    '/docs/static/.env',
  ])('where nothing is: %s', async (path) => {
    const answer = await ask('GET', path)
    expectProblem(answer, 404, 'not_found')
    expect(answer.body.instance).toBe(path)
  })

  it.each(['/v1/organizations/%zz', '/v1/organizations/%c3%28', '/%'])('that is not well-formed: %s', async (path) => {
    expectProblem(await ask('GET', path), 400, 'bad_request')
  })

  it('in absolute form is served like any other', async () => {
    const answer = await ask('GET', `${app.url}/v1/nothing`)
    expectProblem(answer, 404, 'not_found')
  })

  it('longer than all headers may be is refused', async () => {
    expectProblem(await ask('GET', `/v1/organizations?cursor=${'x'.repeat(20_000)}`), 431, 'headers_too_large')
  })

  it('keeps query and fragment out of the problem', async () => {
    const answer = await ask('GET', '/v1/nothing?token=secret')
    expect(answer.body.instance).toBe('/v1/nothing')
    expect(answer.text).not.toContain('secret')
  })
})

describe('a method', () => {
  it.each([
    ['DELETE', '/v1/organizations', 'GET, HEAD, POST'],
    ['PUT', '/v1/organizations/org_01jcvq4w7pf8t9xk2m5n6r3s1e', 'GET, HEAD, PATCH'],
    ['OPTIONS', '/v1/organizations', 'GET, HEAD, POST'],
    ['TRACE', '/v1/organizations', 'GET, HEAD, POST'],
    ['PROPFIND', '/v1/organizations', 'GET, HEAD, POST'],
    ['GET', '/oauth/token', 'POST'],
    ['POST', '/health/live', 'GET, HEAD'],
    ['POST', '/openapi.json', 'GET, HEAD'],
  ])('%s is not possible at %s', async (method, path, allow) => {
    const answer = await ask(method, path)
    expectProblem(answer, 405, 'method_not_allowed')
    expect(answer.headers['allow']).toBe(allow)
  })

  it('that is wrong is told before its body is read', async () => {
    expectProblem(await ask('PUT', '/v1/organizations', { 'content-type': json }, '{'), 405, 'method_not_allowed')
    expectProblem(await ask('POST', '/v1/nothing', { 'content-type': 'a/b' }, 'x'), 404, 'not_found')
  })

  it('HEAD answers like GET, without the body', async () => {
    const head = await ask('HEAD', '/v1/organizations')
    expect(head.status).toBe(200)
    expect(head.text).toBe('')
    expect((await send(app.url, { method: 'HEAD', path: '/v1/organizations' })).status).toBe(401)
  })
})

describe('headers', () => {
  it('that come twice do no harm', async () => {
    const organization = await app.organization()
    const twice = [organization.organizationId!, organization.organizationId!]
    const answer = await ask('GET', '/v1/people', { 'anteroom-organization': twice })
    expectProblem(answer, 404, 'not_found')
    const keys = await ask(
      'POST',
      '/v1/organizations',
      { 'content-type': json, 'idempotency-key': ['a', 'b'] },
      JSON.stringify(good),
    )
    expect(keys.status).toBe(201)
    const types = await ask('POST', '/v1/organizations', { 'content-type': [json, 'text/plain'] }, JSON.stringify(good))
    expect([201, 415]).toContain(types.status)
  })

  it.each([
    ['if-none-match', '\u00e4'],
    ['if-match', '"'],
    ['accept', '*/*;q=nonsense, ,,'],
    ['accept-encoding', 'br;q=oh'],
    ['cookie', '=;=;;'],
    ['range', 'bytes=9-1'],
    ['x-forwarded-for', 'not an address'],
    ['traceparent', '00-zz'],
    ['constructor', '__proto__'],
  ])('hold garbage without harm: %s', async (name, value) => {
    const answer = await ask('GET', '/v1/organizations', { [name]: value })
    expect(answer.status, answer.text).toBe(200)
  })

  it('Accept does not turn a problem into something else', async () => {
    for (const accept of ['text/html', 'image/png', 'application/xml;q=0.9', 'text/csv']) {
      expectProblem(await ask('GET', '/v1/nothing', { accept }), 404, 'not_found')
    }
  })

  it('a query parameter may come once', async () => {
    const answer = await ask('GET', '/v1/organizations?limit=1&limit=2')
    expectProblem(answer, 422, 'invalid_request')
    expect(fieldsOf(answer)).toEqual([['?limit', 'invalid_type']])
  })

  it('a query parameter holds text', async () => {
    const answer = await ask('GET', '/v1/organizations?cursor=a%00b')
    expectProblem(answer, 422, 'invalid_request')
    expect(fieldsOf(answer)).toContainEqual(['?cursor', 'invalid_text'])
  })
})
