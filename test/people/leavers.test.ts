import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Client, clientOf } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { aPerson, as } from './builders.ts'

let app: TestApp
let organization: Client
beforeAll(async () => {
  app = await testApp()
  organization = await app.organization()
})

describe('who leaves', () => {
  it('keeps their record, loses access within seconds, and can come back', async () => {
    const person = await aPerson(organization)
    const own = await as(organization, person.id)
    expect((await own.get(`/v1/people/${person.id}`)).status).toBe(200)

    const left = await organization.post(`/v1/people/${person.id}/deactivate`)
    expect(left.status, left.text).toBe(200)
    expect(left.body).toMatchObject({ id: person.id, version: 2 })
    expect(left.body.leftAt).not.toBeNull()
    expect((await organization.post(`/v1/people/${person.id}/deactivate`)).body).toEqual(left.body)
    await vi.waitUntil(async () => (await own.get(`/v1/people/${person.id}`)).status === 401, {
      timeout: 5_000,
      interval: 100,
    })

    const token = await organization.post(`/v1/people/${person.id}/tokens`)
    expect(token.status).toBe(409)
    expect(token.body).toMatchObject({ code: 'person.not_allowed_in_state', state: 'left', allowed: ['reactivate'] })
    const optIn = await organization.put(`/v1/people/${person.id}/mentor-profile`, { capacity: 1 })
    expect([optIn.status, optIn.body.state]).toEqual([409, 'left'])

    const back = await organization.post(`/v1/people/${person.id}/reactivate`)
    expect(back.body).toMatchObject({ leftAt: null, version: 3 })
    expect((await organization.post(`/v1/people/${person.id}/reactivate`)).body).toEqual(back.body)
    const again = await as(organization, person.id)
    expect((await again.get(`/v1/people/${person.id}`)).status).toBe(200)
  })

  it('is announced once, however often it is said', async () => {
    const person = await aPerson(organization)
    await Promise.all([1, 2, 3].map(() => organization.post(`/v1/people/${person.id}/deactivate`)))
    const audit = await organization.get('/v1/audit-entries?limit=100')
    const left = audit.body.data.filter(
      (each: { action: string; subject: { id: string } }) =>
        each.action === 'person.left' && each.subject.id === person.id,
    )
    expect(left).toHaveLength(1)
  })
})

describe('a token for a person', () => {
  it('acts as that person, for a short time, and is written down', async () => {
    const person = await aPerson(organization)
    const issued = await organization.post(`/v1/people/${person.id}/tokens`)
    expect(issued.body).toMatchObject({ tokenType: 'Bearer', expiresIn: 600 })
    const [, payload = ''] = String(issued.body.accessToken).split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    expect(claims).toMatchObject({ sub: person.id, org: organization.organizationId, scope: 'self' })
    expect(claims.act.sub).toMatch(/^cli_/)
    const audit = await organization.get('/v1/audit-entries?limit=1')
    expect(audit.body.data[0]).toMatchObject({ action: 'person.token_issued', subject: { type: 'per', id: person.id } })
  })

  it('is worth nothing in another organization, whatever the header says', async () => {
    const person = await aPerson(organization)
    const own = await as(organization, person.id)
    const other = await app.organization()
    const stranger = await aPerson(other)
    const headers = { 'anteroom-organization': other.organizationId! }
    expect((await own.get(`/v1/people/${stranger.id}`, { headers })).status).toBe(404)
  })

  it('is given only to clients that hold people:act_as', async () => {
    const person = await aPerson(organization)
    const made = await app.platform.post('/v1/clients', {
      name: 'Reader',
      scopes: ['people:read'],
      organizationId: organization.organizationId,
    })
    const reader = await clientOf(app.url, made.body.clientId, made.body.clientSecret)
    expect((await reader.get(`/v1/people/${person.id}`)).status).toBe(200)
    const refused = await reader.post(`/v1/people/${person.id}/tokens`)
    expect([refused.status, refused.body.scope]).toEqual([403, 'people:act_as'])
  })
})
