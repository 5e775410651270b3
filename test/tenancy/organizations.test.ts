import { beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

describe('organizations', () => {
  it('are created, read, listed and changed by their platform', async () => {
    const made = await app.platform.post('/v1/organizations', { name: 'Harbour', timeZone: 'Europe/Berlin' })
    expect(made.status, made.text).toBe(201)
    expect(made.headers.get('location')).toBe(`/v1/organizations/${made.body.id}`)
    const read = await app.platform.get(`/v1/organizations/${made.body.id}`)
    expect(read.body).toEqual(made.body)
    expect(read.headers.get('etag')).toBe('"1"')
    const unchanged = await app.platform.get(`/v1/organizations/${made.body.id}`, {
      headers: { 'if-none-match': '"1"' },
    })
    expect(unchanged.status).toBe(304)
    const changed = await app.platform.patch(
      `/v1/organizations/${made.body.id}`,
      { name: 'Harbour AG' },
      { etag: '"1"' },
    )
    expect(changed.status, changed.text).toBe(200)
    expect(changed.body).toMatchObject({ name: 'Harbour AG', version: 2 })
    const late = await app.platform.patch(`/v1/organizations/${made.body.id}`, { name: 'Other' }, { etag: '"1"' })
    expect(late.status).toBe(412)
    const without = await app.platform.patch(`/v1/organizations/${made.body.id}`, { name: 'Other' })
    expect(without.status).toBe(428)
    const listed = await app.platform.get('/v1/organizations?limit=100')
    expect(listed.body.data.map((each: { id: string }) => each.id)).toContain(made.body.id)
  })

  it('names every wrong field at once', async () => {
    const wrong = await app.platform.post('/v1/organizations', { name: '', timeZone: 'Mars/Olympus', colour: 'red' })
    expect(wrong.status).toBe(422)
    expect(wrong.headers.get('content-type')).toContain('application/problem+json')
    expect(wrong.body.errors.map((each: { pointer: string }) => each.pointer).sort()).toEqual([
      '/colour',
      '/name',
      '/timeZone',
    ])
  })

  it('replays the answer of an equal request with the same key', async () => {
    const body = { name: 'Twice', timeZone: 'UTC' }
    const first = await app.platform.post('/v1/organizations', body, { key: 'k-1' })
    const again = await app.platform.post('/v1/organizations', body, { key: '"k-1"' })
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const other = await app.platform.post('/v1/organizations', { ...body, name: 'Else' }, { key: 'k-1' })
    expect(other.status).toBe(422)
    expect(other.body.code).toBe('idempotency.key_reused')
  })
})
