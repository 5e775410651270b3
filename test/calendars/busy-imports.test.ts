import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outsideBusyTimes } from '../../src/calendars/index.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { actAs, makePerson } from '../setup/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { testDatabase } from '../setup/test-database.ts'
import { calendarOf, type CalendarServer, calendarServer, eventOf } from './calendar-server.ts'
import { atEnd } from '../setup/at-end.ts'

const SECRET = '/private-8f2d/basic.ics?token=hidden'
const MEETING = calendarOf(
  eventOf(
    'SUMMARY:Sell the company',
    'DTSTART:20270302T090000Z',
    'DTEND:20270302T100000Z',
    'RRULE:FREQ=WEEKLY;COUNT=3',
  ),
)
const TUESDAYS = [
  '2027-03-02T09:00 2027-03-02T10:00',
  '2027-03-09T09:00 2027-03-09T10:00',
  '2027-03-16T09:00 2027-03-16T10:00',
]

let app: TestApp
let hr: Client
let server: CalendarServer
let owner: pg.Client
beforeAll(async () => {
  const url = await testDatabase()
  app = await testApp({ DATABASE_URL: url, OUTGOING_ALLOW: '127.0.0.1/32' })
  server = await calendarServer()
  owner = new pg.Client({ connectionString: url })
  await owner.connect()
  atEnd(() => owner.end())
})

let personId: string
beforeEach(async () => {
  hr = await app.organization()
  await hr.post('/v1/sandbox/clock', { advanceTo: '2027-03-01T08:00:00Z' })
  personId = (await makePerson(hr)).id
  server.asked.length = 0
  server.answer = (_request, response) => response.writeHead(200, { etag: '"1"' }).end(MEETING)
})

const path = (rest = '') => `/v1/people/${personId}/busy-imports${rest}`
const organizationId = () => fromTypeId('org', hr.organizationId!)!
const work = () => app.works.find(({ name }) => name === 'busy_source.refresh')!
const run = async () => (await work().runDue(organizationId())).count
const add = (fields: Record<string, unknown> = {}): Promise<Answer> =>
  hr.post(path(), { address: server.origin + SECRET, ...fields })
const upload = (text: string): Promise<Answer> =>
  hr.post(path('/files'), text, { headers: { 'content-type': 'text/calendar' } })
const read = async (id: string) => (await hr.get(path(`/${id}`))).body

/** When the person is busy in March 2027, by the minute. */
const busy = async (): Promise<string[]> => {
  const scope = { organizationId: organizationId(), platformId: null, requestId: 'test' }
  const window = { start: new Date('2027-03-01T00:00:00Z'), end: new Date('2027-04-01T00:00:00Z') }
  const times = await app.database.read({ ...scope, caller: { kind: 'system', id: 'test' } }, (each) =>
    outsideBusyTimes(each, [fromTypeId('per', personId)!], window),
  )
  return [...times.values()].flat().map(({ start, end }) => `${minute(start)} ${minute(end)}`)
}
const minute = (at: Date): string => at.toISOString().slice(0, 16)

/** As if the next refresh had come. */
const comeDue = () =>
  owner.query('UPDATE busy_source SET next_refresh_at = now() WHERE organization_id = $1', [organizationId()])

describe('a calendar’s address', () => {
  it('is fetched by a worker, and its times count', async () => {
    const made = await add({ refreshMinutes: 30 })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ kind: 'address', refreshMinutes: 30, lastResult: null, lastFetchedAt: null })
    expect(await work().organizationsDue()).toContain(organizationId())
    expect(await run()).toBe(1)
    expect(await busy()).toEqual(TUESDAYS)
    const after = await read(made.body.id)
    expect(after).toMatchObject({ lastResult: 'fetched', eventCount: 1, problem: null, staleSince: null })
    const minutes = (Date.parse(after.nextRefreshAt) - Date.parse(after.lastFetchedAt)) / 60_000
    expect(minutes).toBeGreaterThanOrEqual(27)
    expect(minutes).toBeLessThanOrEqual(33)
    expect(await run()).toBe(0)
  })

  it('is shown without what lets anybody read the calendar, and nothing of its events is kept but times', async () => {
    const made = await add()
    await run()
    expect(made.body.address).toBe(`${server.origin}/…`)
    expect(JSON.stringify([made.body, await read(made.body.id)])).not.toContain('8f2d')
    const { rows } = await owner.query(
      'SELECT * FROM busy_source NATURAL JOIN (SELECT organization_id FROM busy_time) AS t',
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/8f2d|hidden|Sell/)
  })

  it.each([
    ['http://10.0.0.1/x.ics', 'address_forbidden'],
    ['ftp://calendar.example/x.ics', 'address_not_https'],
    ['https://10.0.0.1/x.ics', 'address_forbidden'],
    ['webcal://[::1]/x.ics', 'address_forbidden'],
    ['my calendar', 'address_invalid'],
  ])('%s is not fetched: %s', async (address, code) => {
    const made = await add({ address })
    const problem = made.status === 422 ? made.body.errors[0] : (await run(), await read(made.body.id)).problem
    expect(problem?.code).toBe(code)
  })

  it('whose answer has not changed is not read again', async () => {
    const made = await add()
    await run()
    server.answer = (request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end()
    await comeDue()
    await run()
    expect(await read(made.body.id)).toMatchObject({ lastResult: 'unchanged', problem: null, eventCount: 1 })
    expect(await busy()).toEqual(TUESDAYS)
  })

  it.each([
    ['not_a_calendar', 200, '<html>Sign in</html>'],
    ['calendar_broken', 200, MEETING.slice(0, -20)],
    ['access_denied', 403, ''],
    ['not_there', 410, ''],
    ['server_failed', 500, ''],
    ['too_large', 200, MEETING + 'x'.repeat(5 * 1024 * 1024)],
    [
      'took_too_long',
      200,
      calendarOf(eventOf('DTSTART:20270302T090000Z', 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30')),
    ],
    [
      'too_many_instances',
      200,
      calendarOf(eventOf('DTSTART:20270302T090000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')),
    ],
  ])('that fails (%s) says since when, and its last good times hold', async (code, status, body) => {
    const made = await add()
    await run()
    server.answer = (_request, response) => response.writeHead(status).end(body)
    await comeDue()
    await run()
    const failed = await read(made.body.id)
    expect(failed).toMatchObject({ lastResult: 'failed', problem: { code }, eventCount: 1 })
    expect(Date.parse(failed.heldUntil) - Date.parse(failed.staleSince)).toBe(7 * 86_400_000)
    expect(await busy()).toEqual(TUESDAYS)
    await comeDue()
    await run()
    expect((await read(made.body.id)).staleSince).toBe(failed.staleSince)
    server.answer = (_request, response) => response.end(MEETING)
    await comeDue()
    await run()
    expect(await read(made.body.id)).toMatchObject({
      lastResult: 'fetched',
      problem: null,
      staleSince: null,
      heldUntil: null,
    })
    const { rows } = await owner.query<{ type: string }>(
      `SELECT type FROM event WHERE organization_id = $1 AND type LIKE 'busy_import.%' ORDER BY id`,
      [organizationId()],
    )
    expect(rows.map(({ type }) => type)).toEqual([
      'busy_import.added',
      'busy_import.became_stale',
      'busy_import.recovered',
    ])
  })

  it('that no worker fetches says since when it should have been', async () => {
    const made = await add()
    await run()
    const dueFor = (minutes: number) =>
      owner.query(
        `UPDATE busy_source SET next_refresh_at = now() - make_interval(mins => $2) WHERE organization_id = $1`,
        [organizationId(), minutes],
      )
    await dueFor(9)
    expect(await read(made.body.id)).toMatchObject({ staleSince: null, heldUntil: null })
    await dueFor(11)
    const overdue = await read(made.body.id)
    expect(overdue).toMatchObject({ lastResult: 'fetched', staleSince: overdue.nextRefreshAt })
    expect(Date.parse(overdue.heldUntil) - Date.parse(overdue.staleSince)).toBe(7 * 86_400_000)
    expect((await hr.get(path())).body.data[0].staleSince).toBe(overdue.staleSince)
    await run()
    expect(await read(made.body.id)).toMatchObject({ staleSince: null, heldUntil: null })
  })

  it('is believed no longer than a week after it fell silent', async () => {
    await add()
    await run()
    await owner.query(`UPDATE busy_source SET stale_since = now() - interval '169 hours' WHERE organization_id = $1`, [
      organizationId(),
    ])
    expect(await busy()).toEqual([])
  })

  it('is asked less often after each failure, and no sooner than the server wishes', async () => {
    const made = await add({ refreshMinutes: 15 })
    server.answer = (_request, response) => response.writeHead(429, { 'retry-after': '7200' }).end()
    await run()
    const asked = await read(made.body.id)
    expect(asked.problem.code).toBe('throttled')
    expect((Date.parse(asked.nextRefreshAt) - Date.parse(asked.staleSince)) / 60_000).toBe(120)
    server.answer = (_request, response) => response.writeHead(500).end()
    const waits: number[] = []
    for (let round = 0; round < 8; round += 1) {
      await comeDue()
      const before = Date.now()
      await run()
      waits.push((Date.parse((await read(made.body.id)).nextRefreshAt) - before) / 60_000)
    }
    expect(waits[0]).toBeGreaterThan(25)
    expect(waits.every((wait, index) => index === 0 || wait > waits[index - 1]! || wait > 1430)).toBe(true)
    expect(waits.at(-1)).toBeLessThanOrEqual(1440.1)
  })

  it('is fetched at once when somebody asks', async () => {
    const made = await add()
    await run()
    server.answer = (_request, response) => response.end(calendarOf())
    const asked = await hr.post(path(`/${made.body.id}/refresh`))
    expect(asked.status).toBe(200)
    await run()
    expect(await busy()).toEqual([])
    expect(await read(made.body.id)).toMatchObject({ lastResult: 'fetched', eventCount: 0 })
  })

  it('is fetched once, also when several workers look at the same moment', async () => {
    await add()
    const done = await Promise.all(Array.from({ length: 8 }, run))
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(server.asked).toHaveLength(1)
  })

  it('that is removed while it is fetched leaves nothing', async () => {
    const made = await add()
    const fetching = Promise.withResolvers<void>()
    const removed = Promise.withResolvers<void>()
    server.answer = (_request, response) => {
      fetching.resolve()
      void removed.promise.then(() => response.end(MEETING))
    }
    const running = run()
    await fetching.promise
    expect((await hr.delete(path(`/${made.body.id}`))).status).toBe(204)
    removed.resolve()
    await running
    expect(await busy()).toEqual([])
    expect((await hr.get(path(`/${made.body.id}`))).status).toBe(404)
  })

  it('is fetched when the clock of a sandbox is moved, although it goes by the real one', async () => {
    await add()
    await hr.post('/v1/sandbox/clock', { advanceTo: '2027-03-01T08:00:00Z' })
    expect(await busy()).toEqual(TUESDAYS)
  })

  it('that is asked for anew while it is fetched is not left with the older answer', async () => {
    const made = await add()
    const fetching = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    server.answer = (_request, response) => {
      fetching.resolve()
      void asked.promise.then(() => response.end(MEETING))
    }
    const running = run()
    await fetching.promise
    await hr.post(path(`/${made.body.id}/refresh`))
    asked.resolve()
    await running
    expect(await read(made.body.id)).toMatchObject({ lastResult: null, eventCount: 0 })
    server.answer = (_request, response) => response.end(calendarOf())
    expect(await run()).toBe(1)
    expect(await busy()).toEqual([])
  })

  it('is followed to another place, but to none inside', async () => {
    const made = await add()
    server.answer = (request, response) =>
      request.url === '/new.ics' ? response.end(MEETING) : response.writeHead(301, { location: '/new.ics' }).end()
    await run()
    expect(await busy()).toEqual(TUESDAYS)
    server.answer = (_request, response) => response.writeHead(302, { location: 'https://192.168.0.1/' }).end()
    await comeDue()
    await run()
    expect((await read(made.body.id)).problem.code).toBe('address_forbidden')
  })
})

it('addresses are sealed anew under the newest key as they are fetched, and so older keys can go', async () => {
  const url = await testDatabase()
  const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
  const [older, newer] = [key('older'), key('newer')]
  const common = { DATABASE_URL: url, OUTGOING_ALLOW: '127.0.0.1/32' }
  const before = await testApp({ ...common, SEALING_KEYS: older })
  const organization = await before.organization()
  const { id } = await makePerson(organization)
  await organization.post(`/v1/people/${id}/busy-imports`, { address: server.origin + SECRET })
  const organizationUuid = fromTypeId('org', organization.organizationId!)!
  const after = await testApp({ ...common, SEALING_KEYS: `${newer},${older}` })
  const secret = () =>
    after.database.transact(
      { organizationId: organizationUuid, platformId: null, caller: { kind: 'system', id: 'test' }, requestId: 'test' },
      (tx) => tx.rows<{ secret: string }>('SELECT secret FROM busy_source'),
    )
  expect(await secret()).toEqual([{ secret: expect.stringMatching(/^older\./) }])
  await after.works.find(({ name }) => name === 'busy_source.refresh')!.runDue(organizationUuid)
  expect(server.asked.at(-1)?.url).toBe(SECRET)
  expect(await secret()).toEqual([{ secret: expect.stringMatching(/^newer\./) }])
})

describe('an uploaded calendar', () => {
  it('counts as soon as a worker has come to it', async () => {
    const made = await upload(MEETING)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ kind: 'file', address: null, refreshMinutes: null, eventCount: 1 })
    await run()
    expect(await busy()).toEqual(TUESDAYS)
    expect(await read(made.body.id)).toMatchObject({ lastResult: 'fetched', problem: null, nextRefreshAt: null })
    expect((await hr.post(path(`/${made.body.id}/refresh`))).body.code).toBe('busy_import.not_fetched')
  })

  it('goes on as time goes on, without being uploaded again', async () => {
    await upload(calendarOf(eventOf('DTSTART:20270301T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY')))
    await hr.post('/v1/sandbox/clock', { advanceTo: '2027-06-01T00:00:00Z' })
    const { rows } = await owner.query(
      'SELECT min(starts_at), max(starts_at) FROM busy_time WHERE organization_id = $1',
      [organizationId()],
    )
    expect(rows[0]).toEqual({ min: new Date('2027-06-01T09:00:00Z'), max: new Date('2028-07-01T09:00:00Z') })
  })

  it('follows its owner into another time zone', async () => {
    await upload(calendarOf(eventOf('DTSTART;VALUE=DATE:20270310')))
    await run()
    expect(await busy()).toEqual(['2027-03-09T23:00 2027-03-10T23:00'])
    await hr.patch(`/v1/people/${personId}`, { timeZone: 'Asia/Kolkata' }, { etag: '"1"' })
    await run()
    expect(await busy()).toEqual(['2027-03-09T18:30 2027-03-10T18:30'])
    const { externalId, name, email } = (await hr.get(`/v1/people/${personId}`)).body
    const file = `externalId,name,email,timeZone\n${externalId},${name},${email},UTC\n`
    expect((await hr.post('/v1/imports?kind=people', file)).status).toBe(201)
    await run()
    expect(await busy()).toEqual(['2027-03-10T00:00 2027-03-11T00:00'])
  })

  it.each([
    ['not_a_calendar', 'externalId,name\n'],
    ['calendar_broken', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\n'],
    ['took_too_long', calendarOf(eventOf('DTSTART:20270302T090000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))],
  ])('is refused where it makes no sense: %s', async (code, text) => {
    const refused = await upload(text)
    expect([refused.status, refused.body.code]).toEqual([422, code])
  })

  it('says that some of it could not be understood', async () => {
    const made = await upload(
      calendarOf(eventOf('DTSTART:yesterday'), eventOf('DTSTART:20270310T100000Z', 'DURATION:PT1H')),
    )
    expect(made.body.problem).toMatchObject({ code: 'some_events_unreadable' })
    await run()
    expect(await busy()).toEqual(['2027-03-10T10:00 2027-03-10T11:00'])
  })
})

describe('who may have and see calendars', () => {
  it('a person their own, and nobody else’s', async () => {
    const self = await actAs(hr, personId)
    const made = await self.post(path(), { address: server.origin })
    expect(made.status).toBe(201)
    expect((await self.get(path())).body.data).toHaveLength(1)
    const other = await actAs(hr, (await makePerson(hr)).id)
    expect((await other.get(path())).status).toBe(403)
    expect((await other.delete(path(`/${made.body.id}`))).status).toBe(403)
  })

  it('not under the address of somebody else', async () => {
    const made = await add()
    const { id } = await makePerson(hr)
    expect((await hr.get(`/v1/people/${id}/busy-imports/${made.body.id}`)).status).toBe(404)
    expect((await hr.delete(`/v1/people/${id}/busy-imports/${made.body.id}`)).status).toBe(404)
  })

  it('ten and no more', async () => {
    for (let count = 0; count < 10; count += 1) expect((await add()).status).toBe(201)
    expect((await add()).body).toMatchObject({ status: 409, code: 'too_many_calendars' })
  })
})
