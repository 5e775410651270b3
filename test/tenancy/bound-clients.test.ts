import { beforeAll, expect, it } from 'vitest'
import { type Client, clientOf } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let mine: Client
let other: Client
let bound: Client
beforeAll(async () => {
  app = await testApp()
  mine = await app.organization()
  other = await app.organization()
  const scopes = ['organizations:read', 'organizations:write', 'clients:write', 'people:read']
  const made = await app.platform.post('/v1/clients', { name: 'Payroll', scopes, organizationId: mine.organizationId })
  bound = await clientOf(app.url, made.body.clientId, made.body.clientSecret)
})

it('a client of one organization needs no header, and may name its own', async () => {
  expect((await bound.get('/v1/people')).status).toBe(200)
  expect((await bound.in(mine.organizationId!).get('/v1/people')).status).toBe(200)
})

it('a client of one organization finds no other, in the header or in the path', async () => {
  expect((await bound.in(other.organizationId!).get('/v1/people')).status).toBe(404)
  expect((await bound.get(`/v1/organizations/${other.organizationId}`)).status).toBe(404)
  expect(
    (await bound.patch(`/v1/organizations/${other.organizationId}`, { name: 'Taken' }, { etag: '"1"' })).status,
  ).toBe(404)
  const seen = await bound.get('/v1/organizations')
  expect(seen.body.data.map(({ id }: { id: string }) => id)).toEqual([mine.organizationId])
})

it('a client of one organization makes neither organizations nor clients, and sees no clients', async () => {
  expect((await bound.post('/v1/organizations', { name: 'Mine', timeZone: 'UTC' })).status).toBe(403)
  expect((await bound.post('/v1/clients', { name: 'Mine', scopes: ['people:read'] })).status).toBe(403)
  expect((await bound.get('/v1/clients')).body.data).toEqual([])
})

it('a platform client makes an organization also while it names another one', async () => {
  const made = await app.platform
    .in(other.organizationId!)
    .post('/v1/organizations', { name: 'Third', timeZone: 'UTC' })
  expect(made.status, made.text).toBe(201)
})
