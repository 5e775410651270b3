import { beforeAll, describe, expect, it } from 'vitest'
import { depthsOf } from '../../src/exposure/index.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { actAs, makePerson, makeRoom } from '../setup/builders.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let client: Client
let person: { id: string }
let room: { id: string }
beforeAll(async () => {
  app = await testApp()
})
const fresh = async () => {
  client = await app.organization()
  person = await makePerson(client)
  room = await makeRoom(client, { name: 'Pipeline review' })
}

const lineOf = (fields: Record<string, unknown> = {}) => ({
  personId: person.id,
  roomId: room.id,
  depth: 2,
  minutes: 60,
  occurredOn: '2026-01-15',
  ...fields,
})
const add = async (fields: Record<string, unknown> = {}, caller = client) => {
  const answer = await caller.post('/v1/exposure-entries', lineOf(fields))
  expect(answer.status, answer.text).toBe(201)
  return answer.body as { id: string }
}
const mapOf = async (caller = client) => (await caller.get(`/v1/people/${person.id}/exposure`)).body
const scopeOf = (caller: Client) => ({
  organizationId: fromTypeId('org', caller.organizationId!),
  platformId: null,
  requestId: 'test',
  caller: { kind: 'system', id: 'test' } as const,
})
const moveClock = (caller: Client, to: string) =>
  app.database.transact(scopeOf(caller), (tx) =>
    tx.rows('UPDATE organization SET clock_at = $2 WHERE id = $1', [tx.organizationId, to]),
  )

describe('the exposure ledger', () => {
  it('takes lines from machines as imported, and from a person as their own report', async () => {
    await fresh()
    const imported = await client.post('/v1/exposure-entries', lineOf({ note: 'Sat in for Jane' }))
    expect(imported.status, imported.text).toBe(201)
    expect(imported.body).toMatchObject({
      ...lineOf(),
      source: 'imported',
      note: 'Sat in for Jane',
      corrects: null,
      sessionId: null,
    })
    expect(imported.headers.get('location')).toBe(`/v1/exposure-entries/${imported.body.id}`)
    expect((await client.get(imported.headers.get('location')!)).body).toStrictEqual(imported.body)
    const self = await actAs(client, person.id)
    expect(await add({ depth: 1 }, self)).toMatchObject({ source: 'self_reported', note: null })
    expect((await self.get(`/v1/exposure-entries/${imported.body.id}`)).body).toEqual(imported.body)
  })

  it('is listed in the order of recording, by person and by room', async () => {
    await fresh()
    const [other, otherRoom] = [await makePerson(client), await makeRoom(client)]
    const lines = [await add(), await add({ personId: other.id }), await add({ roomId: otherRoom.id })]
    const ids = async (query: string) =>
      (await client.get(`/v1/exposure-entries?${query}`)).body.data.map((each: { id: string }) => each.id)
    const [a, b, c] = lines.map((line) => line.id)
    expect(await ids('')).toEqual([a, b, c])
    expect(await ids(`personId=${person.id}`)).toEqual([a, c])
    expect(await ids(`roomId=${room.id}`)).toEqual([a, b])
    expect(await ids(`personId=${person.id}&roomId=${otherRoom.id}`)).toEqual([c])
    const first = await client.get('/v1/exposure-entries?limit=2')
    expect(await ids(`limit=2&cursor=${first.body.page.nextCursor}`)).toEqual([c])
  })

  it('shows a person their own lines only', async () => {
    await fresh()
    const other = await makePerson(client)
    const mine = await add()
    const theirs = await add({ personId: other.id })
    const self = await actAs(client, person.id)
    expect((await self.get('/v1/exposure-entries')).body.data).toEqual([mine])
    expect((await self.get(`/v1/exposure-entries?personId=${other.id}`)).status).toBe(403)
    expect((await self.get(`/v1/exposure-entries/${theirs.id}`)).status).toBe(403)
    expect((await self.get(`/v1/people/${other.id}/exposure`)).status).toBe(403)
    expect((await self.post('/v1/exposure-entries', lineOf({ personId: other.id }))).status).toBe(403)
  })

  it('refuses unknown people, rooms and corrected lines, and a day to come, each by its field', async () => {
    await fresh()
    const elsewhere = await app.organization()
    const wrong = await client.post('/v1/exposure-entries', {
      ...lineOf(),
      personId: (await makePerson(elsewhere)).id,
      roomId: (await makeRoom(elsewhere)).id,
      corrects: 'exp_01jcvq4w7pf8t9xk2m5n6r3s1e',
    })
    expect(wrong.status).toBe(422)
    const errors = wrong.body.errors.map((each: { pointer: string; code: string }) => [each.pointer, each.code])
    expect(errors).toEqual([
      ['/personId', 'unknown_person'],
      ['/roomId', 'unknown_room'],
      ['/corrects', 'unknown_entry'],
    ])
    const shape = await client.post('/v1/exposure-entries', lineOf({ depth: 5, minutes: -1, occurredOn: '2026-02-30' }))
    const pointers = shape.body.errors.map((each: { pointer: string }) => each.pointer).sort()
    expect(pointers).toEqual(['/depth', '/minutes', '/occurredOn'])
  })

  it('judges whether a day is still to come where the person is', async () => {
    await fresh()
    await moveClock(client, '2026-06-30T23:30:00Z')
    const inAuckland = await makePerson(client, { timeZone: 'Pacific/Auckland' })
    const inHonolulu = await makePerson(client, { timeZone: 'Pacific/Honolulu' })
    const on = async (personId: string, occurredOn: string) =>
      (await client.post('/v1/exposure-entries', lineOf({ personId, occurredOn }))).body
    expect(await on(inAuckland.id, '2026-07-01')).toMatchObject({ occurredOn: '2026-07-01' })
    expect(await on(inAuckland.id, '2026-07-02')).toMatchObject({
      status: 422,
      errors: [{ pointer: '/occurredOn', code: 'in_the_future' }],
    })
    expect(await on(inHonolulu.id, '2026-06-30')).toMatchObject({ occurredOn: '2026-06-30' })
    expect(await on(inHonolulu.id, '2026-07-01')).toMatchObject({ status: 422 })
  })

  it('is corrected by a new line, each line once, and keeps all of them', async () => {
    await fresh()
    const wrong = await add({ depth: 4 })
    const right = await add({ depth: 1, corrects: wrong.id })
    expect((await mapOf()).rooms).toMatchObject([{ depth: 1, entries: 1 }])
    const late = await client.post('/v1/exposure-entries', lineOf({ corrects: wrong.id }))
    expect(late.body).toMatchObject({ status: 409, code: 'exposure_entry.already_corrected' })
    const takenBack = await add({ depth: 0, minutes: 0, corrects: right.id })
    expect((await mapOf()).rooms).toEqual([])
    expect((await client.get('/v1/exposure-entries')).body.data).toEqual([wrong, right, takenBack])
  })

  it('lets one of many simultaneous corrections through', async () => {
    await fresh()
    const wrong = await add()
    const tries = Array.from({ length: 8 }, () => client.post('/v1/exposure-entries', lineOf({ corrects: wrong.id })))
    const statuses = (await Promise.all(tries)).map((answer) => answer.status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, ...Array(7).fill(409)])
  })

  it('takes no correction of somebody else’s line', async () => {
    await fresh()
    const other = await makePerson(client)
    const theirs = await add({ personId: other.id })
    const self = await actAs(client, person.id)
    const answer = await self.post('/v1/exposure-entries', lineOf({ corrects: theirs.id }))
    expect(answer.body).toMatchObject({ status: 422, errors: [{ pointer: '/corrects', code: 'unknown_entry' }] })
  })

  it.each(['UPDATE exposure_entry SET depth = 4', 'DELETE FROM exposure_entry', 'TRUNCATE exposure_entry'])(
    'cannot be rewritten by the program: %s',
    async (statement) => {
      await fresh()
      await add()
      await expect(app.database.transact(scopeOf(client), (tx) => tx.rows(statement))).rejects.toThrow(
        'permission denied',
      )
    },
  )

  it('announces each line by ids and depth, never by its note', async () => {
    await fresh()
    const first = await add({ note: 'Project Heron' })
    const second = await add({ depth: 3, corrects: first.id, note: 'Heron again' })
    const events = await app.database.read(scopeOf(client), (read) =>
      read.rows(`SELECT subject_type, data FROM event WHERE type = 'exposure.added' ORDER BY id`),
    )
    const data = { personId: person.id, roomId: room.id, depth: 2, source: 'imported' }
    expect(events).toEqual([
      { subject_type: 'exp', data },
      { subject_type: 'exp', data: { ...data, depth: 3, corrects: first.id } },
    ])
    expect((await client.get(`/v1/exposure-entries/${second.id}`)).body.note).toBe('Heron again')
  })

  it('belongs to its organization', async () => {
    await fresh()
    const mine = await add()
    const elsewhere = await app.organization()
    expect((await elsewhere.get(`/v1/exposure-entries/${mine.id}`)).status).toBe(404)
    expect((await elsewhere.get(`/v1/people/${person.id}/exposure`)).status).toBe(404)
    expect((await elsewhere.get(`/v1/exposure-entries?personId=${person.id}`)).body.data).toEqual([])
    const visible = await app.database.read(scopeOf(elsewhere), (read) =>
      read.rows('SELECT id FROM exposure_entry UNION ALL SELECT id FROM room UNION ALL SELECT id FROM person'),
    )
    expect(visible).toEqual([])
  })
})

describe('the exposure map', () => {
  it('is computed from the ledger, with the gaps of the mentee’s wishes', async () => {
    await fresh()
    const board = await makeRoom(client, { name: 'Board meeting', function: 'board' })
    await moveClock(client, '2027-01-01T12:00:00Z')
    await add({ depth: 1, minutes: 30, occurredOn: '2026-12-31' })
    await add({ depth: 2, minutes: 45, occurredOn: '2026-07-05' })
    const wants = [
      { roomId: board.id, depth: 2 },
      { roomId: room.id, depth: 3 },
    ]
    const profile = await client.put(`/v1/people/${person.id}/mentee-profile`, {
      wants,
      goal: null,
      formats: ['conversation'],
    })
    expect(profile.status, profile.text).toBe(200)
    const map = await mapOf(await actAs(client, person.id))
    expect(map.rooms).toEqual([
      {
        roomId: room.id,
        roomName: 'Pipeline review',
        function: 'sales',
        depth: 2,
        minutes: 75,
        entries: 2,
        lastOn: '2026-12-31',
        freshness: 0.996,
      },
    ])
    expect(map.functions).toHaveLength(12)
    expect(map.gaps).toMatchObject([
      { roomId: board.id, roomName: 'Board meeting', wantedDepth: 2, depth: 0, missing: 2, order: 1 },
      { roomId: room.id, wantedDepth: 3, depth: 2, missing: 1, order: 2 },
    ])
    expect(map).toMatchObject({ personId: person.id, earnedShare: 0 })
  })

  it('grows stale by the organization’s own clock', async () => {
    await fresh()
    await add({ depth: 2, occurredOn: '2026-01-15' })
    await moveClock(client, '2026-07-14T12:00:00Z')
    expect((await mapOf()).rooms).toMatchObject([{ freshness: 0.5 }])
    await moveClock(client, '2027-01-10T12:00:00Z')
    expect((await mapOf()).rooms).toMatchObject([{ freshness: 0.25 }])
  })

  it('says the same as the depths that matching asks for', async () => {
    await fresh()
    const call = await makeRoom(client, { function: 'customer' })
    const wrong = await add({ depth: 4, minutes: 500 })
    await add({ depth: 1, corrects: wrong.id })
    await add({ depth: 2, minutes: 30, occurredOn: '2026-01-20' })
    await add({ roomId: call.id, depth: 3, occurredOn: '2026-01-02' })
    const taken = await add({ roomId: call.id, depth: 4, occurredOn: '2026-01-03' })
    await add({ roomId: call.id, depth: 0, corrects: taken.id, occurredOn: '2026-01-03' })
    const id = fromTypeId('per', person.id)!
    const depths = await app.database.read(scopeOf(client), (read) => depthsOf(read, [id]))
    const { rooms } = await mapOf()
    expect(rooms).toHaveLength(2)
    for (const { roomId, depth, minutes, lastOn } of rooms) {
      expect(depths.get(id)!.get(fromTypeId('rom', roomId)!)).toEqual({ depth, minutes, lastOn })
    }
  })

  it('is not there for an unknown person', async () => {
    await fresh()
    expect((await client.get('/v1/people/per_01jcvq4w7pf8t9xk2m5n6r3s1e/exposure')).status).toBe(404)
  })

  it('is drawn for who accepts a picture', async () => {
    await fresh()
    await add()
    const drawn = await client.get(`/v1/people/${person.id}/exposure`, { headers: { accept: 'image/svg+xml' } })
    expect(drawn.status).toBe(200)
    expect(drawn.headers.get('content-type')).toContain('image/svg+xml')
    expect(drawn.text).toMatch(/^<svg .*Sales: sat in, 1 room.*<\/svg>$/)
  })
})
