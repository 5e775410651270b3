import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { aPerson, aRoom, as, wrong } from './builders.ts'

let app: TestApp
let organization: Client
beforeAll(async () => {
  app = await testApp()
  organization = await app.organization()
})

const UNKNOWN_ROOM = 'rom_01jcvq4w7pf8t9xk2m5n6r3s1e'

describe('a mentor profile', () => {
  it('is opting in, is changed on top of what was read, and opting out when it goes', async () => {
    const person = await aPerson(organization)
    const room = await aRoom(organization)
    const mine = await as(organization, person.id)
    const address = `/v1/people/${person.id}/mentor-profile`
    expect((await mine.get(address)).status).toBe(404)

    const wishes = { departments: ['Yard'], levels: [3], roomIds: [room.id] }
    const made = await mine.put(address, { capacity: 2, formats: ['seat', 'debrief', 'seat'], wishes })
    expect(made.status, made.text).toBe(200)
    expect(made.body).toMatchObject({ capacity: 2, formats: ['seat', 'debrief'], wishes, state: 'active', version: 1 })
    expect((await mine.get(address)).body).toEqual(made.body)

    expect((await mine.put(address, { capacity: 3 })).status).toBe(428)
    expect((await mine.put(address, { capacity: 3 }, { etag: '"9"' })).status).toBe(412)
    const changed = await mine.put(address, { capacity: 3 }, { etag: made.headers.get('etag')! })
    expect(changed.body).toMatchObject({
      capacity: 3,
      formats: ['conversation'],
      wishes: { departments: [], levels: [], roomIds: [] },
      version: 2,
    })

    expect((await mine.delete(address)).status).toBe(428)
    expect((await mine.delete(address, { etag: '"1"' })).status).toBe(412)
    expect((await mine.delete(address, { etag: '"2"' })).status).toBe(204)
    expect((await mine.delete(address, { etag: '"2"' })).status).toBe(404)
    expect((await mine.put(address, { capacity: 1 }, { etag: '"2"' })).status).toBe(412)
  })

  it('is paused and resumed, and says so twice the same way', async () => {
    const person = await aPerson(organization)
    const address = `/v1/people/${person.id}/mentor-profile`
    expect((await organization.post(`${address}/pause`)).status).toBe(404)
    await organization.put(address, { capacity: 1 })
    const paused = await organization.post(`${address}/pause`)
    expect(paused.body).toMatchObject({ state: 'paused', pauseReason: 'own', version: 2 })
    expect((await organization.post(`${address}/pause`)).body).toEqual(paused.body)
    const changed = await organization.put(address, { capacity: 4 }, { etag: '"2"' })
    expect(changed.body).toMatchObject({ state: 'paused', capacity: 4, pausedAt: paused.body.pausedAt })
    const resumed = await organization.post(`${address}/resume`)
    expect(resumed.body).toMatchObject({ state: 'active', pausedAt: null, pauseReason: null, version: 4 })
    expect((await organization.post(`${address}/resume`)).body).toEqual(resumed.body)
  })

  it('needs a capacity, known formats and rooms of this organization', async () => {
    const person = await aPerson(organization)
    const address = `/v1/people/${person.id}/mentor-profile`
    const elsewhere = await aRoom(await app.organization())
    expect(wrong(await organization.put(address, { capacity: 0, formats: ['chat'], wishes: { age: [30] } }))).toEqual([
      '/capacity too_small',
      '/formats/0 invalid_value',
      '/wishes/age unknown_member',
    ])
    const rooms = await organization.put(address, { capacity: 1, wishes: { roomIds: [UNKNOWN_ROOM, elsewhere.id] } })
    expect(wrong(rooms)).toEqual(['/wishes/roomIds/0 unknown_room', '/wishes/roomIds/1 unknown_room'])
    expect((await organization.get(address)).status).toBe(404)
  })

  it('is made once by people who press twice at the same moment', async () => {
    const person = await aPerson(organization)
    const address = `/v1/people/${person.id}/mentor-profile`
    // Connections that are open already, so that nobody is alone while the others still connect.
    await Promise.all(Array.from({ length: 20 }, () => organization.get(address)))
    const answers = await Promise.all(Array.from({ length: 20 }, () => organization.put(address, { capacity: 1 })))
    const statuses = answers.map((each) => each.status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([200, ...Array<number>(19).fill(428)])
  })
})

describe('a mentee profile', () => {
  it('keeps the wanted rooms in order', async () => {
    const person = await aPerson(organization)
    const mine = await as(organization, person.id)
    const address = `/v1/people/${person.id}/mentee-profile`
    const wants = [
      { roomId: (await aRoom(organization)).id, depth: 2 },
      { roomId: (await aRoom(organization)).id, depth: 1 },
    ]
    const made = await mine.put(address, { wants, goal: 'See how a renewal is lost.', formats: ['seat'] })
    expect(made.status, made.text).toBe(200)
    expect(made.body).toMatchObject({ wants, goal: 'See how a renewal is lost.', formats: ['seat'], version: 1 })
    expect((await mine.get(address)).body).toEqual(made.body)
    const turned = await mine.put(address, { wants: wants.toReversed() }, { etag: '"1"' })
    expect(turned.body).toMatchObject({ wants: wants.toReversed(), goal: null, formats: [], version: 2 })
    expect((await mine.delete(address, { etag: '"1"' })).status).toBe(412)
    expect((await mine.delete(address, { etag: '"2"' })).status).toBe(204)
    expect((await mine.get(address)).status).toBe(404)
  })

  it('names each want that is wrong', async () => {
    const person = await aPerson(organization)
    const room = await aRoom(organization)
    const address = `/v1/people/${person.id}/mentee-profile`
    const body = { wants: [{ roomId: room.id, depth: 5 }, { roomId: 'rom_x', depth: 1 }, { roomId: room.id }] }
    expect(wrong(await organization.put(address, body))).toEqual([
      '/wants/0/depth too_big',
      '/wants/1/roomId invalid_format',
      '/wants/2/depth required',
    ])
    const twice = {
      wants: [
        { roomId: room.id, depth: 1 },
        { roomId: room.id, depth: 2 },
      ],
    }
    expect(wrong(await organization.put(address, twice))).toEqual(['/wants/1/roomId duplicate_room'])
    const unknown = {
      wants: [
        { roomId: room.id, depth: 1 },
        { roomId: UNKNOWN_ROOM, depth: 2 },
      ],
    }
    expect(wrong(await organization.put(address, unknown))).toEqual(['/wants/1/roomId unknown_room'])
  })
})

describe('availability', () => {
  it('is nine to five on the organization’s working days until the person says otherwise', async () => {
    const gulf = await app.organization({ workingDays: ['sun', 'mon', 'tue', 'wed', 'thu'] })
    const person = await aPerson(gulf, { timeZone: 'America/Toronto' })
    const mine = await as(gulf, person.id)
    const address = `/v1/people/${person.id}/availability`
    const before = await mine.get(address)
    expect(before.body).toMatchObject({
      timeZone: 'America/Toronto',
      weekly: [{ days: ['sun', 'mon', 'tue', 'wed', 'thu'], start: '09:00', end: '17:00' }],
      overrides: [],
      outOfOffice: [],
      minimumNoticeMinutes: 60,
      horizonDays: 28,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      mostSessionsPerDay: null,
      mostSessionsPerWeek: null,
      preparationLeadMinutes: 0,
      version: 0,
    })
    const said = {
      timeZone: 'Asia/Kolkata',
      weekly: [
        { days: ['mon', 'wed'], start: '22:00', end: '02:00' },
        { days: ['sat'], start: '00:00', end: '24:00' },
      ],
      overrides: [
        { date: '2026-12-24', hours: [] },
        { date: '2026-12-28', hours: [{ start: '10:00', end: '12:00' }] },
      ],
      outOfOffice: [
        { firstDate: '2027-01-04', lastDate: '2027-01-08' },
        { startsAt: '2027-02-01T08:00:00.000Z', endsAt: '2027-02-01T12:30:00.000Z' },
      ],
      minimumNoticeMinutes: 240,
      horizonDays: 30,
      bufferBeforeMinutes: 10,
      bufferAfterMinutes: 5,
      mostSessionsPerDay: 2,
      mostSessionsPerWeek: 4,
      preparationLeadMinutes: 90,
    }
    const made = await mine.put(address, said, { etag: before.headers.get('etag')! })
    expect(made.status, made.text).toBe(200)
    expect(made.body).toEqual({ personId: person.id, ...said, version: 1 })
    expect((await mine.get(address)).body).toEqual(made.body)
    expect((await mine.put(address, said)).status).toBe(428)
    expect((await mine.put(address, { weekly: [] }, { etag: '"1"' })).body).toMatchObject({
      timeZone: 'America/Toronto',
      weekly: [],
      version: 2,
    })
  })

  it('is made of spans that last, on days and in zones that exist', async () => {
    const person = await aPerson(organization)
    const answer = await organization.put(`/v1/people/${person.id}/availability`, {
      timeZone: 'Mars/Olympus',
      weekly: [
        { days: ['mon'], start: '09:00', end: '09:00' },
        { days: ['funday'], start: '25:00', end: '17:00' },
        { days: [], start: '24:00', end: '17:00' },
      ],
      overrides: [{ date: '2026-02-30', hours: [] }],
      outOfOffice: [
        { firstDate: '2026-02-30', lastDate: '2026-03-02' },
        { startsAt: '2026-03-02T10:00:00Z', endsAt: '2026-03-02T10:00:00Z' },
        { firstDate: '2026-03-02', lastDate: '2026-03-01' },
        { startsAt: '2026-03-02T10:00:00Z', lastDate: '2026-03-03', reason: 'Ski' },
        'August',
      ],
      horizonDays: 0,
      mostSessionsPerDay: 0,
    })
    expect(wrong(answer)).toEqual([
      '/horizonDays too_small',
      '/mostSessionsPerDay too_small',
      '/outOfOffice/0/firstDate invalid_format',
      '/outOfOffice/1 empty_span',
      '/outOfOffice/2 empty_span',
      '/outOfOffice/3/firstDate required',
      '/outOfOffice/3/reason unknown_member',
      '/outOfOffice/3/startsAt unknown_member',
      '/outOfOffice/4 invalid_union',
      '/overrides/0/date invalid_format',
      '/timeZone unknown_time_zone',
      '/weekly/0/end empty_span',
      '/weekly/1/days/0 invalid_value',
      '/weekly/1/start invalid_format',
      '/weekly/2/days too_small',
      '/weekly/2/start invalid_value',
    ])
  })
})

describe('preferences', () => {
  it('are quiet from eight to eight until the person says otherwise, also that no hour is quiet', async () => {
    const person = await aPerson(organization)
    const mine = await as(organization, person.id)
    const address = `/v1/people/${person.id}/preferences`
    const before = await mine.get(address)
    expect(before.body).toEqual({
      personId: person.id,
      quietHours: { start: '20:00', end: '08:00' },
      locale: null,
      channels: null,
      digest: null,
      pausedUntil: null,
      unsubscribed: [],
      version: 0,
    })
    const never = await mine.put(address, { quietHours: null })
    expect(never.body).toMatchObject({ quietHours: null, version: 1 })
    expect((await mine.get(address)).body).toEqual(never.body)
    const late = await mine.put(address, { quietHours: { start: '23:00', end: '06:30' } }, { etag: '"1"' })
    expect(late.body).toMatchObject({ quietHours: { start: '23:00', end: '06:30' }, version: 2 })
    expect(
      wrong(await mine.put(address, { quietHours: { start: '08:00', end: '08:00' }, locale: 'tlh' }, { etag: '"2"' })),
    ).toEqual(['/locale invalid_value', '/quietHours/end empty_span'])
    expect((await mine.put(address, { quietHours: null }, { etag: '"1"' })).status).toBe(412)
  })

  it('say how, when and of what somebody wants to hear; what is left out takes its default', async () => {
    const person = await aPerson(organization)
    const mine = await as(organization, person.id)
    const address = `/v1/people/${person.id}/preferences`
    const said = {
      quietHours: { start: '19:00', end: '07:00' },
      locale: 'fr',
      channels: ['slack', 'mail'],
      digest: { hour: 7 },
      pausedUntil: '2027-03-01',
      unsubscribed: ['session.feedback'],
    }
    expect((await mine.put(address, said)).body).toMatchObject({ ...said, version: 1 })
    expect((await mine.get(address)).body).toMatchObject(said)
    expect((await mine.put(address, { quietHours: null }, { etag: '"1"' })).body).toMatchObject({
      quietHours: null,
      locale: null,
      channels: null,
      digest: null,
      pausedUntil: null,
      unsubscribed: [],
    })
  })

  it('that cannot be are refused, each field by its name', async () => {
    const person = await aPerson(organization)
    const address = `/v1/people/${person.id}/preferences`
    const quietHours = { start: '20:00', end: '08:00' }
    const put = async (said: object) => wrong(await organization.put(address, { quietHours, ...said }))
    expect(await put({ quietHours: null, digest: { hour: 24 }, pausedUntil: 'May', channels: [] })).toEqual([
      '/channels too_small',
      '/digest/hour too_big',
      '/pausedUntil invalid_format',
    ])
    expect(await put({ digest: { hour: 7 } })).toEqual(['/digest/hour in_quiet_hours'])
    expect(await put({ unsubscribed: ['session.cancelled'] })).toEqual(['/unsubscribed/0 invalid_value'])
  })
})

describe('profiles of somebody else', () => {
  const BODIES: Record<string, object> = {
    'mentor-profile': { capacity: 1 },
    'mentee-profile': { wants: [] },
    availability: { weekly: [] },
    preferences: { quietHours: null },
  }

  it.each(Object.keys(BODIES))(
    '%s: a colleague may neither read nor write it, another organization does not find it',
    async (name) => {
      const person = await aPerson(organization)
      const address = `/v1/people/${person.id}/${name}`
      const made = await organization.put(address, BODIES[name])
      expect(made.status, made.text).toBe(200)
      const colleague = await as(organization, (await aPerson(organization)).id)
      const stranger = await app.organization()
      for (const [who, status] of [
        [colleague, 403],
        [stranger, 404],
      ] as const) {
        const answers = [await who.get(address), await who.put(address, BODIES[name], { etag: '"1"' })]
        if (name.endsWith('profile')) answers.push(await who.delete(address, { etag: '"1"' }))
        if (name === 'mentor-profile') {
          answers.push(await who.post(`${address}/pause`), await who.post(`${address}/resume`))
        }
        expect(new Set(answers.map((each) => each.status))).toEqual(new Set([status]))
      }
      expect((await organization.get(address)).body).toEqual(made.body)
    },
  )
})
