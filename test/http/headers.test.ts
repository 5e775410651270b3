import { beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { send } from './raw.ts'

let app: TestApp
let authorization: string
beforeAll(async () => {
  app = await testApp()
  authorization = `Bearer ${app.platform.token}`
})

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const requestIdFor = async (traceparent: string) =>
  (await send(app.url, { path: '/health/live', headers: { traceparent } })).headers['request-id']

describe('every answer', () => {
  it.each([
    ['a success', '/v1/organizations', 200],
    ['a refusal', '/v1/people', 422],
    ['nothing there', '/v1/nothing', 404],
    ['an address that is none', '/%zz', 400],
    ['keys', '/.well-known/jwks.json', 200],
    ['the document', '/openapi.json', 200],
    ['health', '/health/live', 200],
    ['metrics', '/metrics', 200],
  ])('keeps browsers from guessing, framing and leaking: %s', async (_what, path, status) => {
    const answer = await send(app.url, { path, headers: { authorization } })
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(answer.headers['x-powered-by'] ?? answer.headers['server']).toBeUndefined()
  })

  it('is kept by nobody, save the public keys for a while', async () => {
    const cacheControl = async (path: string) =>
      (await send(app.url, { path, headers: { authorization } })).headers['cache-control']
    expect(await cacheControl('/v1/organizations')).toBe('no-store')
    expect(await cacheControl('/v1/nothing')).toBe('no-store')
    expect(await cacheControl('/.well-known/jwks.json')).toBe('public, max-age=300')
  })

  it('the page that shows the document may run its own scripts and no others', async () => {
    const page = await send(app.url, { path: '/docs' })
    expect(page.status).toBe(200)
    const policy = page.headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toMatch(/script-src [^;]*'self'/)
    expect(policy).not.toMatch(/script-src [^;]*'unsafe|upgrade-insecure/)
    for (const [, path = ''] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await send(app.url, { path: new URL(path, `${app.url}/docs`).pathname })).status).toBe(200)
    }
  })
})

describe('the request id', () => {
  it('is another one for each request', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => requestIdFor('')))
    expect(new Set(ids).size).toBe(3)
  })

  it.each([`00-${TRACE}-00f067aa0ba902b7-01`, `00-${TRACE}-00f067aa0ba902b7-00`, `cc-${TRACE}-00f067aa0ba902b7-01`])(
    'goes on from the caller’s trace: %s',
    async (traceparent) => {
      expect(await requestIdFor(traceparent)).toBe(TRACE)
    },
  )

  it.each([
    `ff-${TRACE}-00f067aa0ba902b7-01`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`,
    `00-${TRACE}-00f067aa0ba902b7`,
    TRACE,
    `00-${TRACE}-00f067aa0ba902b7-01, 00-${TRACE}-00f067aa0ba902b7-01`,
  ])('does not go on from what is no trace: %s', async (traceparent) => {
    const id = await requestIdFor(traceparent)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(id).not.toBe(TRACE)
  })

  it('stands in the audit trail and the event', async () => {
    const organization = await app.organization()
    const id = organization.organizationId!
    const read = await app.platform.get(`/v1/organizations/${id}`)
    const changed = await app.platform.patch(
      `/v1/organizations/${id}`,
      { name: 'Traced' },
      { etag: read.headers.get('etag')!, headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` } },
    )
    expect(changed.headers.get('request-id')).toBe(TRACE)
    const [entry] = (await organization.get('/v1/audit-entries?limit=1')).body.data
    expect(entry).toMatchObject({ action: 'organization.changed', requestId: TRACE })
  })
})
