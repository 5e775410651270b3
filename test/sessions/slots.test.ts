import { beforeAll, describe, expect, test } from 'vitest'
import { fromTypeId, newId } from '../../src/kernel/ids.ts'
import { wrong } from '../people/builders.ts'
import { makePerson } from '../setup/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { anOrganization, aPair, done, inside, later, NOW, type Pair, propose, proposed, TEN } from './builders.ts'

type Slot = { startsAt: string; endsAt: string; local: { localDateTime: string; timeZone: string } }

let app: TestApp
let organization: Client
beforeAll(async () => {
  app = await testApp()
  organization = await anOrganization(app)
})

const slotsOf = (pair: Pair, query = '', by: Client = pair.mentee): Promise<Answer> =>
  by.get(`/v1/mentorships/${pair.mentorshipId}/slots?${query}`)

const found = async (pair: Pair, query = ''): Promise<Slot[]> => done(await slotsOf(pair, query)).data

const startsOf = (slots: Slot[]): string[] => slots.map(({ startsAt }) => startsAt)

const wednesday = 'from=2030-01-09T00:00:00Z&to=2030-01-10T00:00:00Z'

/** Says when the mentor can be met; on weekdays from nine to five unless told. */
const says = async (pair: Pair, rules: Record<string, unknown>, side: 'mentor' | 'mentee' = 'mentor') =>
  done(
    await pair[side].put(`/v1/people/${pair[`${side}Id`]}/availability`, {
      weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '09:00', end: '17:00' }],
      ...rules,
    }),
  )

const across = async (mentor: string, mentee: string): Promise<Pair> =>
  aPair(app, organization, {
    mentorId: (await makePerson(organization, { timeZone: mentor })).id,
    menteeId: (await makePerson(organization, { timeZone: mentee })).id,
  })

describe('mutual slots', () => {
  test('are when both work, every quarter of an hour, the last one ending with the day of one of them', async () => {
    const pair = await across('Europe/Berlin', 'America/New_York')
    const slots = await found(pair, `${wednesday}&durationMinutes=60`)
    expect(startsOf(slots)).toEqual(
      ['14:00', '14:15', '14:30', '14:45', '15:00'].map((time) => `2030-01-09T${time}:00.000Z`),
    )
    expect(slots.at(-1)).toEqual({
      startsAt: '2030-01-09T15:00:00.000Z',
      endsAt: '2030-01-09T16:00:00.000Z',
      local: { localDateTime: '2030-01-09T16:00', timeZone: 'Europe/Berlin' },
    })
  })

  test('are the same instants for whoever looks, from wherever', async () => {
    const pair = await across('Asia/Kathmandu', 'Asia/Kolkata')
    const query = 'durationMinutes=45&stepMinutes=30&from=2030-01-09T00:00:00Z'
    const mine = done(await slotsOf(pair, query))
    const theirs = done(await slotsOf(pair, `${query}&timeZone=America/St_Johns`, pair.mentor))
    const machine = done(await slotsOf(pair, `${query}&timeZone=Pacific/Apia`, organization))
    expect(mine.data.length).toBeGreaterThan(100)
    for (const seen of [theirs, machine]) {
      expect(startsOf(seen.data)).toEqual(startsOf(mine.data))
      expect(startsOf(seen.suggested)).toEqual(startsOf(mine.suggested))
    }
    expect(mine.data[0].local).toEqual({ localDateTime: '2030-01-09T09:30', timeZone: 'Asia/Kathmandu' })
    expect(theirs.data[0]).toMatchObject({
      startsAt: '2030-01-09T03:45:00.000Z',
      local: { localDateTime: '2030-01-09T00:15', timeZone: 'America/St_Johns' },
    })
  })

  test('can all be booked, until they are taken', async () => {
    const pair = await across('Europe/Berlin', 'America/New_York')
    await says(pair, {
      weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '08:10', end: '21:05' }],
      outOfOffice: [{ firstDate: '2030-01-11', lastDate: '2030-01-14' }],
      minimumNoticeMinutes: 26 * 60,
      bufferBeforeMinutes: 10,
      bufferAfterMinutes: 25,
      mostSessionsPerDay: 3,
      mostSessionsPerWeek: 7,
      preparationLeadMinutes: 300,
    })
    await says(pair, { bufferBeforeMinutes: 5, mostSessionsPerDay: 4, horizonDays: 21 }, 'mentee')
    const booked: string[] = []
    for (let round = 0; booked.length < 18; round += 1) {
      const slots = await found(pair, 'durationMinutes=40')
      if (slots.length === 0) break
      // Here and there in the window, the first and the last among them.
      const slot = slots[Math.round((((round * 7) % 11) / 10) * (slots.length - 1))]!
      const answer = await propose(pair, { startsAt: slot.startsAt, durationMinutes: 40 })
      expect(answer.status, `${slot.startsAt}: ${answer.text}`).toBe(201)
      booked.push(slot.startsAt)
      expect(startsOf(await found(pair, 'durationMinutes=40'))).not.toContain(slot.startsAt)
    }
    expect(booked.length).toBeGreaterThanOrEqual(14)
    expect(booked.some((start) => start >= '2030-01-11' && start < '2030-01-15')).toBe(false)
  })

  test('bring the best three: in the middle of the day of both, soon, on different dates', async () => {
    const pair = await aPair(app, organization)
    const { suggested } = done(await slotsOf(pair, 'durationMinutes=45'))
    expect(suggested.map(({ local }: Slot) => local.localDateTime)).toEqual([
      '2030-01-07T09:30',
      '2030-01-08T09:30',
      '2030-01-09T09:30',
    ])
    await says(pair, { weekly: [{ days: ['mon', 'thu', 'sat'], start: '06:00', end: '22:00' }] })
    await says(pair, { weekly: [{ days: ['thu', 'sat'], start: '06:00', end: '22:00' }] }, 'mentee')
    const wide = done(await slotsOf(pair, 'durationMinutes=45&to=2030-01-13T00:00:00Z'))
    expect(wide.data[0].local.localDateTime).toBe('2030-01-10T06:00')
    expect(wide.suggested.map(({ local }: Slot) => local.localDateTime)).toEqual([
      '2030-01-10T09:00',
      '2030-01-12T09:00',
      '2030-01-10T09:45',
    ])
  })

  test('leave out what either has in other calendars, with the buffers around it', async () => {
    const pair = await aPair(app, organization)
    await says(pair, { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 })
    await busyElsewhere(pair.mentorId, '2030-01-09T10:00:00Z', '2030-01-09T15:00:00Z')
    expect(startsOf(await found(pair, `${wednesday}&durationMinutes=60&stepMinutes=30`))).toEqual([
      '2030-01-09T08:00:00.000Z',
      '2030-01-09T08:30:00.000Z',
    ])
    const byHand = await propose(pair, { startsAt: '2030-01-09T08:45:00Z' })
    expect(byHand.body).toMatchObject({ status: 409, code: 'slot_taken' })
    expect(byHand.text).not.toContain(pair.mentorId)
  })

  test('are for the pair; there are none while the mentorship does not run', async () => {
    const pair = await aPair(app, organization)
    const other = await aPair(app, organization)
    expect((await slotsOf(pair, '', other.mentee)).status).toBe(403)
    expect((await slotsOf(pair, '', await anOrganization(app))).status).toBe(404)
    done(await organization.post(`/v1/mentorships/${pair.mentorshipId}/pause`))
    expect(done(await slotsOf(pair))).toEqual({ data: [], suggested: [] })
  })

  test('for a session that is moved leave out its own time, also as another calendar echoes it, and nothing else', async () => {
    const pair = await aPair(app, organization)
    await says(pair, { bufferAfterMinutes: 30, mostSessionsPerDay: 1 })
    const session = await proposed(pair)
    await busyElsewhere(pair.menteeId, TEN, later(TEN, 60))
    await busyElsewhere(pair.mentorId, '2030-01-09T10:30:00Z', '2030-01-09T16:00:00Z')
    const query = `${wednesday}&durationMinutes=30&stepMinutes=30`
    expect(await found(pair, query)).toEqual([])
    const slots = await found(pair, `${query}&sessionId=${session.id}`)
    expect(startsOf(slots)).toEqual(['08:00', '08:30', '09:00', '09:30'].map((time) => `2030-01-09T${time}:00.000Z`))
    const moved = { startsAt: slots.at(-1)!.startsAt, durationMinutes: 30 }
    done(await pair.mentee.post(`/v1/sessions/${session.id}/reschedule`, moved))
  })

  test('are for no session that is over or called off, and for none of others', async () => {
    const pair = await aPair(app, organization)
    const { id } = await proposed(pair)
    const { id: others } = await proposed(await aPair(app, organization))
    expect((await slotsOf(pair, `sessionId=${others}`)).status).toBe(404)
    expect((await found(pair, `sessionId=${id}`)).length).toBeGreaterThan(0)
    done(await pair.mentor.post(`/v1/sessions/${id}/cancel`, { reason: 'Ill' }))
    expect(done(await slotsOf(pair, `sessionId=${id}`))).toEqual({ data: [], suggested: [] })
  })

  test('are asked for in windows that end after they begin, of 62 days at most', async () => {
    const pair = await aPair(app, organization)
    const faults = async (query: string) => wrong(await slotsOf(pair, query))
    expect(await faults('from=2030-01-09T00:00:00Z&to=2030-03-12T00:00:00.001Z')).toEqual(['to window_too_long'])
    expect(await faults('from=2030-01-09T00:00:00Z&to=2030-01-09T00:00:00Z')).toEqual(['to empty_window'])
    expect(await faults('to=2029-01-09T00:00:00Z')).toEqual(['to empty_window'])
    expect(await faults('durationMinutes=14&stepMinutes=5&timeZone=Mars/Olympus&room=1')).toEqual([
      'durationMinutes too_small',
      'room unknown_member',
      'stepMinutes too_small',
      'timeZone unknown_time_zone',
    ])
    expect((await slotsOf(pair, 'from=2030-01-09T00:00:00Z&to=2030-03-12T00:00:00Z')).status).toBe(200)
    for (const never of ['from=0001-01-01T00:00:00Z&to=0001-03-01T00:00:00Z', 'from=9999-12-31T23:59:59Z']) {
      expect(done(await slotsOf(pair, never))).toEqual({ data: [], suggested: [] })
    }
  })
})

describe('slots of a person', () => {
  test('are for everybody of the organization, and tell nothing else', async () => {
    const pair = await aPair(app, organization)
    await proposed(pair, { agenda: 'The merger' })
    const colleague = (await aPair(app, organization)).mentee
    const address = `/v1/people/${pair.mentorId}/slots?${wednesday}&durationMinutes=60&stepMinutes=60`
    const answer = await colleague.get(address)
    expect(startsOf(done(answer).data)).not.toContain(TEN)
    expect(answer.body.data).toHaveLength(7)
    expect(Object.keys(answer.body)).toEqual(['data', 'suggested'])
    expect((await organization.get(address)).body).toEqual(answer.body)
    expect((await (await anOrganization(app)).get(address)).status).toBe(404)
  })

  test('are none of somebody who has left', async () => {
    const { id } = await makePerson(organization)
    const address = `/v1/people/${id}/slots`
    expect(done(await organization.get(address)).data.length).toBeGreaterThan(0)
    done(await organization.post(`/v1/people/${id}/deactivate`))
    expect(done(await organization.get(address))).toEqual({ data: [], suggested: [] })
  })
})

describe('what a person says about being booked holds for a request made by hand', () => {
  test('cal.com 14868: within a buffer', async () => {
    const pair = await aPair(app, organization)
    await says(pair, { bufferBeforeMinutes: 60 })
    await proposed(pair)
    expect(startsOf(await found(pair, wednesday))).not.toContain(later(TEN, 60))
    const refused = await propose(pair, { startsAt: later(TEN, 60 + 59) })
    expect(refused.body).toMatchObject({ status: 409, code: 'slot_taken' })
    expect((await propose(pair, { startsAt: later(TEN, 120) })).status).toBe(201)
  })

  test('the most on one day and in one week, in the person’s own zone', async () => {
    const pair = await across('Pacific/Apia', 'Pacific/Apia')
    await says(pair, { mostSessionsPerDay: 1, mostSessionsPerWeek: 2 })
    // Thursday morning in Apia is Wednesday evening in UTC.
    const thursday = '2030-01-09T20:00:00Z'
    await proposed(pair, { startsAt: thursday })
    const sameDay = await propose(pair, { startsAt: later(thursday, 120) })
    expect(sameDay.body).toMatchObject({ status: 409, code: 'too_many_sessions', personId: pair.mentorId, per: 'day' })
    await proposed(pair, { startsAt: later(thursday, 24 * 60) })
    const monday = later(thursday, 4 * 24 * 60)
    expect((await propose(pair, { startsAt: later(monday, -24 * 60), outsideWorkingHours: true })).body).toMatchObject({
      code: 'too_many_sessions',
      per: 'week',
    })
    expect((await propose(pair, { startsAt: monday })).status).toBe(201)
  })

  test('absence, also when both would meet outside working hours', async () => {
    const pair = await aPair(app, organization)
    await says(pair, { outOfOffice: [{ startsAt: later(TEN, 30), endsAt: later(TEN, 45) }] })
    const refused = await propose(pair, { outsideWorkingHours: true })
    expect(refused.body).toMatchObject({ status: 409, code: 'out_of_office', personIds: [pair.mentorId] })
    expect((await propose(pair, { startsAt: later(TEN, 45) })).status).toBe(201)
  })

  test('time to prepare in, of their own hours', async () => {
    const pair = await aPair(app, organization)
    // From Monday nine on: eight hours on Monday, two on Tuesday.
    await says(pair, { preparationLeadMinutes: 600 })
    const refused = await propose(pair, { startsAt: '2030-01-08T09:45:00Z' })
    expect(refused.body).toMatchObject({ code: 'too_short_notice', earliestStart: '2030-01-08T10:00:00.000Z' })
    expect(startsOf(await found(pair))[0]).toBe('2030-01-08T10:00:00.000Z')
    expect((await propose(pair, { startsAt: '2030-01-08T10:00:00Z' })).status).toBe(201)
  })

  test('the defaults, as they are shown to who has said nothing', async () => {
    const pair = await aPair(app, organization)
    const shown = done(await pair.mentor.get(`/v1/people/${pair.mentorId}/availability`))
    expect(shown).toMatchObject({ version: 0, minimumNoticeMinutes: 60, horizonDays: 28 })
    const any = { outsideWorkingHours: true }
    expect((await propose(pair, { ...any, startsAt: later(NOW, 59) })).body.code).toBe('too_short_notice')
    expect((await propose(pair, { ...any, startsAt: later(NOW, 60) })).status).toBe(201)
    expect((await propose(pair, { ...any, startsAt: later(NOW, 28 * 24 * 60) })).status).toBe(201)
    expect((await propose(pair, { ...any, startsAt: later(NOW, 28 * 24 * 60 + 1) })).body.code).toBe('beyond_horizon')
  })
})

test('cal.com 1092: what is booked after the clocks change begins when it was offered', async () => {
  const pair = await across('America/New_York', 'America/New_York')
  await inside(app, organization, (tx) => tx.rows('UPDATE organization SET clock_at = $1', ['2030-03-01T12:00:00Z']))
  const slots = await found(pair, 'from=2030-03-08T00:00:00Z&to=2030-03-13T00:00:00Z&durationMinutes=480')
  expect(slots.map(({ startsAt, local }) => [startsAt, local.localDateTime])).toEqual([
    ['2030-03-08T14:00:00.000Z', '2030-03-08T09:00'],
    ['2030-03-11T13:00:00.000Z', '2030-03-11T09:00'],
    ['2030-03-12T13:00:00.000Z', '2030-03-12T09:00'],
  ])
  const session = await proposed(pair, { startsAt: slots[1]!.startsAt, durationMinutes: 480 })
  expect(session).toMatchObject({ startsAt: slots[1]!.startsAt, endsAt: slots[1]!.endsAt })
})

/** What a calendar of this person's said when it was last read. */
const busyElsewhere = (personId: string, start: string, end: string): Promise<void> =>
  inside(app, organization, async (tx) => {
    const of = [tx.organizationId, newId(), fromTypeId('per', personId)]
    await tx.rows(
      `INSERT INTO busy_source (organization_id, id, person_id, kind, state, shown_as, event_count, failures, claim, created_at, updated_at)
       VALUES ($1, $2, $3, 'file', 'active', 'file', 1, 0, 0, now(), now())`,
      of,
    )
    await tx.rows(
      'INSERT INTO busy_time (organization_id, source_id, person_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5)',
      [...of, start, end],
    )
  })
