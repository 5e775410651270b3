import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { actAs, makePerson } from '../setup/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { aPair, done, inside, later, type Pair, propose } from './builders.ts'

/** A Monday in autumn, weeks before the clocks of Berlin change. */
const NOW = '2030-10-07T06:00:00.000Z'
/** The Tuesday after, at ten in Berlin. */
const FIRST = '2030-10-15T08:00:00.000Z'
const WEEK = 7 * 24 * 60

let app: TestApp
let organization: Client
let pair: Pair
beforeAll(async () => {
  app = await testApp()
})
beforeEach(async () => {
  organization = await app.organization()
  await moveTo(NOW)
  pair = await aPair(app, organization)
})

const moveTo = (instant: string) =>
  inside(app, organization, (tx) => tx.rows('UPDATE organization SET clock_at = $1', [instant]))

const proposeSeries = (fields: Record<string, unknown> = {}, by: Client = pair.mentee): Promise<Answer> =>
  by.post('/v1/session-series', {
    mentorshipId: pair.mentorshipId,
    startsOn: '2030-10-15',
    localTime: '10:00',
    everyWeeks: 2,
    count: 4,
    durationMinutes: 45,
    kind: 'conversation',
    ...fields,
  })

const series = async (fields: Record<string, unknown> = {}) => done(await proposeSeries(fields), 201)

const sessionsOf = async (id: string, by: Client = pair.mentee): Promise<Answer['body'][]> =>
  done(await by.get(`/v1/sessions?seriesId=${id}`)).data

const events = (id: string) =>
  inside(app, organization, (tx) =>
    tx.rows<{ type: string }>('SELECT type FROM event WHERE subject_id = $1 ORDER BY id', [fromTypeId('ser', id)]),
  )

describe('a series', () => {
  test('becomes sessions of their own, at one time on the mentor’s wall over the change of clocks', async () => {
    const answer = await proposeSeries({ agenda: 'One deal each time' })
    const made = done(answer, 201)
    expect(answer.headers.get('location')).toBe(`/v1/session-series/${made.id}`)
    expect(made).toMatchObject({
      mentorshipId: pair.mentorshipId,
      proposedById: pair.menteeId,
      startsOn: '2030-10-15',
      weekday: 'tue',
      localTime: '10:00',
      timeZone: 'Europe/Berlin',
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=4',
    })
    const sessions = await sessionsOf(made.id)
    // From 27 October on, Berlin is an hour nearer to UTC.
    const starts = [FIRST, later(FIRST, 2 * WEEK + 60), later(FIRST, 4 * WEEK + 60), later(FIRST, 6 * WEEK + 60)]
    expect(sessions.map(({ startsAt }) => startsAt)).toEqual(starts)
    expect(sessions.map(({ seriesPosition }) => seriesPosition)).toEqual([0, 1, 2, 3])
    for (const session of sessions) {
      expect(session).toMatchObject({ seriesId: made.id, state: 'proposed', agenda: 'One deal each time' })
      expect(session.recursAt).toBe(session.startsAt)
    }
    expect(made.occurrences.map((each: { sessionId: string }) => each.sessionId)).toEqual(sessions.map(({ id }) => id))
    expect(done(await pair.mentor.get(`/v1/session-series/${made.id}`))).toEqual(made)
    expect(await events(made.id)).toEqual([{ type: 'series.proposed' }])
  })

  test('keeps to the mentor’s wall also when the mentee lives elsewhere', async () => {
    const mentee = await makePerson(organization, { timeZone: 'America/New_York' })
    pair = await aPair(app, organization, { menteeId: mentee.id })
    const made = await series({ localTime: '16:00', outsideWorkingHours: true })
    expect(made.timeZone).toBe('Europe/Berlin')
    expect((await sessionsOf(made.id)).map(({ startsAt }) => startsAt.slice(11, 16))).toEqual([
      '14:00',
      '15:00',
      '15:00',
      '15:00',
    ])
  })

  test('begins on the first such weekday and ends with the last date', async () => {
    const made = await series({ startsOn: '2030-10-10', weekday: 'thu', count: undefined, until: '2030-11-07' })
    const dates = made.occurrences.map((each: { startsAt: string }) => each.startsAt.slice(0, 10))
    expect(dates).toEqual(['2030-10-10', '2030-10-24', '2030-11-07'])
  })

  test.each([
    [{ count: 4, until: '2030-11-12' }, '/count'],
    [{ count: undefined }, '/count'],
    [{ count: undefined, until: '2030-10-14' }, '/until'],
    [{ count: undefined, until: '2033-10-14', everyWeeks: 1 }, '/until'],
    [{ count: 53 }, '/count'],
    [{ everyWeeks: 9 }, '/everyWeeks'],
    [{ localTime: '24:00' }, '/localTime'],
  ])('%j is refused at %s', async (fields, pointer) => {
    const answer = await proposeSeries(fields)
    expect(answer.body).toMatchObject({ status: 422, errors: [{ pointer }] })
  })

  test('can go beyond the horizon of a single booking, but not begin there, nor go on for more than a year', async () => {
    const long = await series({ everyWeeks: 4, count: 13 })
    expect(await sessionsOf(long.id)).toHaveLength(13)
    const late = await proposeSeries({ startsOn: '2030-12-03' })
    expect(late.body.conflicts[0]).toMatchObject({ position: 0, code: 'beyond_horizon' })
    const endless = await proposeSeries({ localTime: '14:00', everyWeeks: 8, count: 10 })
    expect(endless.body.conflicts.map((each: { position: number }) => each.position)).toEqual([7, 8, 9])
  })
})

describe('what stands in the way of a series', () => {
  test('is named time by time, and nothing is booked', async () => {
    done(await propose(pair, { startsAt: later(FIRST, 15), durationMinutes: 15 }), 201)
    const rules = { overrides: [{ date: '2030-11-12', hours: [] }] }
    const weekly = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '09:00', end: '17:00' }]
    done(await pair.mentor.put(`/v1/people/${pair.mentorId}/availability`, { weekly, ...rules }))
    const answer = await proposeSeries()
    expect(answer.body).toMatchObject({
      status: 409,
      code: 'series_conflicts',
      conflicts: [
        { position: 0, startsAt: FIRST, code: 'slot_taken' },
        { position: 2, startsAt: later(FIRST, 4 * WEEK + 60), code: 'outside_working_hours' },
      ],
    })
    expect(done(await pair.mentee.get('/v1/sessions')).data).toHaveLength(1)
  })

  test('is left out when that is asked for, and stays visible', async () => {
    done(await propose(pair, { startsAt: FIRST }), 201)
    const made = await series({ skipConflicts: true })
    expect(made.occurrences.map((each: { leftOut: string | null }) => each.leftOut)).toEqual([
      'slot_taken',
      null,
      null,
      null,
    ])
    expect((await sessionsOf(made.id)).map(({ seriesPosition }) => seriesPosition)).toEqual([1, 2, 3])
    expect((await proposeSeries({ skipConflicts: true, startsOn: '2030-10-29', count: 3 })).body).toMatchObject({
      code: 'series_conflicts',
      detail: 'None of the times can be booked.',
    })
  })

  test('can be a limit that somebody has set', async () => {
    const weekly = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '09:00', end: '17:00' }]
    done(await pair.mentor.put(`/v1/people/${pair.mentorId}/availability`, { weekly, mostSessionsPerDay: 1 }))
    done(await propose(pair, { startsAt: later(FIRST, 180) }), 201)
    const answer = await proposeSeries()
    expect(answer.body.conflicts).toMatchObject([{ position: 0, code: 'too_many_sessions' }])
  })

  test('of two series at once is the other one: one gets all its times, the other none', async () => {
    const others = await aPair(app, organization, { mentorId: pair.mentorId })
    const answers = await Promise.all([
      proposeSeries(),
      proposeSeries({ mentorshipId: others.mentorshipId, everyWeeks: 1 }, others.mentee),
      proposeSeries({ everyWeeks: 1 }, pair.mentor),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    const all = done(await organization.get('/v1/sessions')).data
    expect(all).toHaveLength(4)
    expect(new Set(all.map((each: { seriesId: string }) => each.seriesId)).size).toBe(1)
  })

  test('is not what the one who books holds', async () => {
    done(
      await pair.mentee.post(`/v1/mentorships/${pair.mentorshipId}/holds`, { startsAt: FIRST, durationMinutes: 45 }),
      201,
    )
    expect((await proposeSeries({}, pair.mentor)).body.conflicts).toMatchObject([{ position: 0, code: 'slot_taken' }])
    expect((await proposeSeries()).status).toBe(201)
  })
})

describe('the sessions of a series', () => {
  test('are moved and cancelled alone, and keep their place in it', async () => {
    const { id } = await series()
    const [first, second] = await sessionsOf(id)
    const to = later(second.startsAt, 24 * 60)
    const moved = done(await pair.mentor.post(`/v1/sessions/${second.id}/reschedule`, { startsAt: to }))
    expect(moved).toMatchObject({
      startsAt: to,
      recursAt: second.startsAt,
      seriesId: id,
      seriesPosition: 1,
      sequence: 1,
    })
    done(await pair.mentee.post(`/v1/sessions/${first.id}/cancel`, { reason: 'Ill' }))
    const { occurrences } = done(await pair.mentee.get(`/v1/session-series/${id}`))
    expect(occurrences.map((each: { state: string }) => each.state)).toEqual([
      'cancelled',
      'proposed',
      'proposed',
      'proposed',
    ])
    expect(occurrences[1]).toMatchObject({ recursAt: second.startsAt, startsAt: to })
  })

  test('are moved also where no single session could be booked yet', async () => {
    const { id } = await series({ count: 6 })
    const last = (await sessionsOf(id)).at(-1)!
    const startsAt = later(last.startsAt, 24 * 60)
    expect(done(await pair.mentor.post(`/v1/sessions/${last.id}/reschedule`, { startsAt }))).toMatchObject({ startsAt })
    expect((await propose(pair, { startsAt: later(startsAt, 24 * 60) })).body).toMatchObject({ code: 'beyond_horizon' })
  })

  test('are confirmed together by the one who was asked, but for a time that they proposed themselves', async () => {
    const { id } = await series()
    const [, second] = await sessionsOf(id)
    const to = later(second.startsAt, 24 * 60)
    done(await pair.mentor.post(`/v1/sessions/${second.id}/reschedule`, { startsAt: to }))
    const path = `/v1/session-series/${id}/confirm`
    expect((await pair.mentee.post(path)).status).toBe(403)
    const confirmed = done(await pair.mentor.post(path))
    expect(confirmed.occurrences.map((each: { state: string }) => each.state)).toEqual([
      'confirmed',
      'proposed',
      'confirmed',
      'confirmed',
    ])
    expect(done(await pair.mentor.post(path))).toEqual(confirmed)
    expect(await events(id)).toEqual([{ type: 'series.proposed' }, { type: 'series.confirmed' }])
  })

  test('are cancelled together from now on; what has begun stays', async () => {
    const { id } = await series()
    done(await pair.mentor.post(`/v1/session-series/${id}/confirm`))
    await moveTo(later(FIRST, 30))
    const path = `/v1/session-series/${id}/cancel`
    const cancelled = done(await pair.mentor.post(path, { reason: 'Changing teams' }))
    expect(cancelled.occurrences.map((each: { state: string }) => each.state)).toEqual([
      'confirmed',
      'cancelled',
      'cancelled',
      'cancelled',
    ])
    expect(done(await pair.mentee.post(path, { reason: 'Again' }))).toEqual(cancelled)
    const [, second] = await sessionsOf(id)
    expect(second).toMatchObject({ cancelReason: 'Changing teams', calledOffById: pair.mentorId })
    const [, started] = (await events(id)).slice(-2)
    expect(started).toEqual({ type: 'series.cancelled' })
  })

  test('end with the mentorship', async () => {
    const { id } = await series()
    done(await pair.mentee.post(`/v1/mentorships/${pair.mentorshipId}/end`, { reason: 'Moves away' }))
    expect(new Set((await sessionsOf(id)).map(({ state }) => state))).toEqual(new Set(['cancelled']))
  })

  test('are nobody else’s business', async () => {
    const { id } = await series()
    const stranger = await actAs(organization, (await makePerson(organization)).id)
    expect((await stranger.get(`/v1/session-series/${id}`)).status).toBe(403)
    expect(await sessionsOf(id, stranger)).toEqual([])
    expect((await (await app.organization()).get(`/v1/session-series/${id}`)).status).toBe(404)
  })
})
