import { beforeAll, describe, expect, it } from 'vitest'
import { newId, toTypeId } from '../../src/kernel/ids.ts'
import { createOrganization } from '../../src/tenancy/create-organization.ts'
import type { Answer, Client } from '../setup/client.ts'
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

describe('changing the settings of an organization', () => {
  const patch = async (client: Client, body: object) => {
    const path = `/v1/organizations/${client.organizationId}`
    return client.patch(path, body, { etag: (await client.get(path)).headers.get('etag')! })
  }
  const wrongFields = (answer: Answer) =>
    Object.fromEntries(
      (answer.body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    )

  it('leaves alone what is not named', async () => {
    const organization = await app.organization({ holidays: ['2026-12-25'], minimumSharedHours: 2.5 })
    const changed = await patch(organization, { name: 'Nordlicht SE' })
    expect(changed.body).toMatchObject({ name: 'Nordlicht SE', holidays: ['2026-12-25'], minimumSharedHours: 2.5 })
  })

  it('can take nothing away that it must have', async () => {
    const organization = await app.organization()
    const all = ['name', 'timeZone', 'workingDays', 'holidays', 'minimumSharedHours', 'matchingWeights']
    const answer = await patch(organization, Object.fromEntries(all.map((name) => [name, null])))
    expect(answer.status).toBe(422)
    expect(wrongFields(answer)).toEqual(Object.fromEntries(all.map((name) => [`/${name}`, 'invalid_type'])))
  })

  it.each([
    [{ workingDays: [] }, { '/workingDays': 'too_small' }],
    [{ workingDays: ['mon', 'tue', 'mon'] }, { '/workingDays': 'duplicate' }],
    [{ workingDays: ['mon', 'Tuesday'] }, { '/workingDays/1': 'invalid_value' }],
    [{ holidays: ['2026-12-25', '2026-12-25'] }, { '/holidays': 'duplicate' }],
    [{ holidays: ['2026-02-30'] }, { '/holidays/0': 'invalid_format' }],
    [{ name: '   ' }, { '/name': 'too_small' }],
    [{ name: 'x'.repeat(201) }, { '/name': 'too_big' }],
    [{ timeZone: '+02:00' }, { '/timeZone': 'unknown_time_zone' }],
    [{ timeZone: 'europe/Atlantis' }, { '/timeZone': 'unknown_time_zone' }],
    [{ minimumSharedHours: -1 }, { '/minimumSharedHours': 'too_small' }],
    [{ kind: 'live' }, { '/kind': 'unknown_member' }],
    [
      { id: 'org_x', version: 3 },
      { '/id': 'unknown_member', '/version': 'unknown_member' },
    ],
    [{ matchingWeights: { shoe_size: 3 } }, { '/matchingWeights/shoe_size': 'unknown_weight' }],
  ])('refuses %j', async (body, wrong) => {
    const organization = await app.organization()
    const answer = await patch(organization, body)
    expect([answer.status, wrongFields(answer)], answer.text).toEqual([422, wrong])
    expect((await organization.get(`/v1/organizations/${organization.organizationId}`)).body.version).toBe(1)
  })

  it('merges weights: what is named is set, null takes it back to its default', async () => {
    const organization = await app.organization({ matchingWeights: { room_overlap: 3, shared_hours: 1 } })
    const changed = await patch(organization, { matchingWeights: { shared_hours: null, load_left: 2 } })
    expect(changed.body.matchingWeights).toEqual({ room_overlap: 3, load_left: 2 })
  })

  it('that changes nothing keeps the version and makes no event, but not for whoever is late', async () => {
    const organization = await app.organization()
    const same = await patch(organization, {})
    expect([same.status, same.body.version, same.headers.get('etag')]).toEqual([200, 1, '"1"'])
    const path = `/v1/organizations/${organization.organizationId}`
    expect((await organization.patch(path, {}, { etag: '"7"' })).status).toBe(412)
    const trail = await organization.get('/v1/audit-entries')
    expect(trail.body.data).toHaveLength(1)
  })

  it('in a sandbox happens at the sandbox’s time', async () => {
    const organization = await app.organization()
    const { body: clock } = await organization.get('/v1/sandbox/clock')
    const later = new Date(Date.parse(clock.now) + 86_400_000).toISOString()
    const moved = await organization.post('/v1/sandbox/clock', { advanceTo: later })
    expect(moved.status, moved.text).toBe(200)
    expect((await patch(organization, { name: 'Tomorrow' })).body.updatedAt).toBe(later)
  })

  it('of another platform is not found', async () => {
    const unknown = '/v1/organizations/org_01jcvq4w7pf8t9xk2m5n6r3s1e'
    const [platformId, id] = [newId(), newId()]
    await app.database.system(`INSERT INTO platform (id, name, created_at) VALUES ($1, 'Another', now())`, [platformId])
    await app.database.transact(
      { organizationId: id, platformId, caller: { kind: 'system', id: 'test' }, requestId: 'test' },
      (tx) => createOrganization(tx, { name: 'Foreign', kind: 'live', timeZone: 'UTC' }),
    )
    const [foreign] = await app.database.system<{ id: string }>('SELECT id FROM organization WHERE platform_id = $1', [
      platformId,
    ])
    const path = `/v1/organizations/${toTypeId('org', foreign!.id)}`
    for (const [mine, theirs] of [
      [await app.platform.get(unknown), await app.platform.get(path)],
      [
        await app.platform.patch(unknown, { name: 'Mine' }, { etag: '"1"' }),
        await app.platform.patch(path, { name: 'Mine' }, { etag: '"1"' }),
      ],
      [
        await app.platform.in('org_01jcvq4w7pf8t9xk2m5n6r3s1e').get('/v1/people'),
        await app.platform.in(toTypeId('org', foreign!.id)).get('/v1/people'),
      ],
    ] as const) {
      expect([theirs.status, theirs.body.code, theirs.body.detail]).toEqual([404, mine.body.code, mine.body.detail])
      expect(mine.status).toBe(404)
    }
  })
})
