import { beforeAll, describe, expect, it } from 'vitest'
import { actAs, makePerson, makeRoom } from '../setup/builders.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let client: Client
let room: { id: string }
let person: { id: string }
let path: string
beforeAll(async () => {
  app = await testApp()
})
const fresh = async () => {
  client = await app.organization()
  room = await makeRoom(client)
  person = await makePerson(client)
  path = `/v1/rooms/${room.id}/hosts/${person.id}`
}

describe('a host', () => {
  it('is given a place, gets another one, and loses it', async () => {
    await fresh()
    const placed = await client.put(path, { standing: 'owner', mayBringGuests: true })
    expect(placed.status, placed.text).toBe(200)
    expect(placed.body).toMatchObject({
      roomId: room.id,
      personId: person.id,
      standing: 'owner',
      mayBringGuests: true,
      version: 1,
    })
    expect((await client.get(path)).body).toEqual(placed.body)
    const former = { standing: 'former', mayBringGuests: false }
    expect((await client.put(path, former)).status).toBe(428)
    expect((await client.put(path, former, { etag: '"7"' })).status).toBe(412)
    const moved = await client.put(path, former, { etag: '"1"' })
    expect(moved.body).toMatchObject({ ...former, version: 2, createdAt: placed.body.createdAt })
    expect((await client.get(`/v1/rooms/${room.id}/hosts`)).body.data).toEqual([moved.body])
    expect((await client.delete(path, { etag: '"1"' })).status).toBe(412)
    const removed = await client.delete(path, { etag: '"2"' })
    expect(removed.status).toBe(204)
    expect((await client.get(path)).status).toBe(404)
    expect((await client.delete(path, { etag: '"2"' })).status).toBe(404)
    const audit = await client.get('/v1/audit-entries')
    const actions = audit.body.data
      .map((entry: { action: string }) => entry.action)
      .filter((action: string) => action.includes('host'))
    expect(actions).toEqual(['room.host_removed', 'room.host_set', 'room.host_set'])
  })

  it.each([
    ['owner', true, 200],
    ['owner', false, 200],
    ['regular', true, 200],
    ['regular', false, 200],
    ['former', false, 200],
    ['former', true, 422],
  ])('of standing %s who may bring guests: %s is answered with %d', async (standing, mayBringGuests, status) => {
    await fresh()
    const answer = await client.put(path, { standing, mayBringGuests })
    expect(answer.status, answer.text).toBe(status)
    if (status === 422) expect(answer.body.errors).toMatchObject([{ pointer: '/mayBringGuests', code: 'former_host' }])
  })

  it('is placed once when many place them at the same time', async () => {
    await fresh()
    const places = Array.from({ length: 8 }, () => client.put(path, { standing: 'regular', mayBringGuests: false }))
    const answers = await Promise.all(places)
    const statuses = answers.map((answer) => answer.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 412 || status === 428)).toHaveLength(7)
  })

  it('must be a known person in a known room of the same organization', async () => {
    await fresh()
    const place = { standing: 'regular', mayBringGuests: true }
    const elsewhere = await app.organization()
    const stranger = await makePerson(elsewhere)
    expect((await client.put(`/v1/rooms/${room.id}/hosts/${stranger.id}`, place)).status).toBe(404)
    expect((await elsewhere.put(`/v1/rooms/${room.id}/hosts/${stranger.id}`, place)).status).toBe(404)
    expect((await client.put(`/v1/rooms/nonsense/hosts/${person.id}`, place)).status).toBe(404)
    expect((await client.get(`/v1/rooms/${room.id}/hosts`)).body.data).toEqual([])
    await client.put(path, place)
    expect((await elsewhere.get(path)).status).toBe(404)
    expect((await elsewhere.delete(path, { etag: '"1"' })).status).toBe(404)
  })

  it('is known to colleagues, who cannot place anybody, themselves included', async () => {
    await fresh()
    await client.put(path, { standing: 'owner', mayBringGuests: true })
    const host = await actAs(client, person.id)
    expect((await host.get(path)).body.standing).toBe('owner')
    expect((await host.get(`/v1/rooms/${room.id}/hosts`)).body.data).toHaveLength(1)
    expect((await host.put(path, { standing: 'regular', mayBringGuests: false }, { etag: '"1"' })).status).toBe(403)
    expect((await host.delete(path, { etag: '"1"' })).status).toBe(403)
  })
})
