import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outsideBusyTimes } from '../../src/calendars/index.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { aPair, done, propose } from '../sessions/builders.ts'
import { actAs, makePerson } from '../setup/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { testDatabase } from '../setup/test-database.ts'
import { CLIENT, type GraphEvent, type ProviderServer, providerServer } from './provider-server.ts'
import { atEnd } from '../setup/at-end.ts'

let app: TestApp
let provider: ProviderServer
let owner: pg.Client
beforeAll(async () => {
  const url = await testDatabase()
  provider = await providerServer()
  app = await testApp({
    DATABASE_URL: url,
    OUTGOING_ALLOW: '127.0.0.1/32',
    GOOGLE_CLIENT_ID: CLIENT.id,
    GOOGLE_CLIENT_SECRET: CLIENT.secret,
    GOOGLE_URL: provider.origin,
    MICROSOFT_CLIENT_ID: CLIENT.id,
    MICROSOFT_CLIENT_SECRET: CLIENT.secret,
    MICROSOFT_URL: provider.origin,
  })
  owner = new pg.Client({ connectionString: url })
  await owner.connect()
  atEnd(() => owner.end())
})

let hr: Client
let personId: string
let self: Client
beforeEach(async () => {
  hr = await app.organization()
  await hr.post('/v1/sandbox/clock', { advanceTo: '2027-03-01T08:00:00Z' })
  personId = (await makePerson(hr)).id
  self = await actAs(hr, personId)
  Object.assign(provider, { lasts: 3600, busy: [], events: [] })
  provider.asked.length = 0
  provider.instead.clear()
})

type Kind = 'google' | 'microsoft'
const path = (rest = '') => `/v1/people/${personId}/calendar-accounts${rest}`
const organizationId = () => fromTypeId('org', hr.organizationId!)!
const work = () => app.works.find(({ name }) => name === 'busy_source.refresh')!
const run = () => work().runDue(organizationId())
const begin = async (kind: Kind) => (await self.post(path(), { provider: kind })).body
/** Comes back as a browser does. The redirect address names PUBLIC_URL; the test's service listens elsewhere. */
const comeBack = (address: string) => fetch(app.url + new URL(address).pathname + new URL(address).search)
/** Answers our own page, which asks whether it is they. */
const answerPage = async (asked: string, answer = 'yes') => {
  const token = /name="token" value="([^"]+)"/.exec(asked)?.[1] ?? ''
  return fetch(`${app.url}/oauth/calendar/confirm`, { method: 'POST', body: new URLSearchParams({ token, answer }) })
}
const agree = async (kind: Kind) => (await comeBack(provider.consent((await begin(kind)).authorizeUrl))).text()
const connect = async (kind: Kind) => {
  const page = await answerPage(await agree(kind))
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('is connected')])
  return account()
}
const account = async (): Promise<Answer['body']> => (await self.get(path())).body.data[0]
const comeDue = () =>
  owner.query('UPDATE busy_source SET next_refresh_at = now() WHERE organization_id = $1', [organizationId()])
const typesOfEvents = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ type: string }>(
    `SELECT type FROM event WHERE organization_id = $1 AND type LIKE 'calendar_account.%' ORDER BY id`,
    [organizationId()],
  )
  return rows.map(({ type }) => type.replace('calendar_account.', ''))
}
const busy = async (): Promise<string[]> => {
  const scope = { organizationId: organizationId(), platformId: null, requestId: 'test' }
  const window = { start: new Date('2027-03-01T00:00:00Z'), end: new Date('2028-04-01T00:00:00Z') }
  const times = await app.database.read({ ...scope, caller: { kind: 'system', id: 'test' } }, (each) =>
    outsideBusyTimes(each, [fromTypeId('per', personId)!], window),
  )
  return [...times.values()].flat().map(({ start, end }) => `${minute(start)} ${minute(end)}`)
}
const minute = (at: Date): string => at.toISOString().slice(0, 16)

const event = (start: string, end: string, fields: GraphEvent = {}): GraphEvent => ({
  start: { dateTime: `2027-${start}:00.0000000`, timeZone: 'UTC' },
  end: { dateTime: `2027-${end}:00.0000000`, timeZone: 'UTC' },
  showAs: 'busy',
  isAllDay: false,
  isCancelled: false,
  responseStatus: { response: 'accepted', time: '0001-01-01T00:00:00Z' },
  ...fields,
})

describe('connecting an account', () => {
  it('asks Google for free and busy times and nothing else', async () => {
    const consent = await begin('google')
    const asked = new URL(consent.authorizeUrl)
    expect(asked.origin + asked.pathname).toBe(`${provider.origin}/o/oauth2/v2/auth`)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid email https://www.googleapis.com/auth/calendar.freebusy',
      access_type: 'offline',
      code_challenge_method: 'S256',
      redirect_uri: expect.stringMatching(/\/oauth\/calendar\/callback$/),
    })
    expect(Date.parse(consent.expiresAt)).toBeGreaterThan(Date.now())
  })

  it.each<[Kind, string]>([
    ['google', 'anna@gmail.example'],
    ['microsoft', 'anna@contoso.example'],
  ])('to %s makes its busy times count', async (kind, name) => {
    provider.busy = [{ start: '2027-03-02T09:00:00Z', end: '2027-03-02T10:00:00Z' }]
    provider.events = [event('03-02T09:00', '03-02T10:00')]
    expect(await connect(kind)).toMatchObject({ provider: kind, account: name, state: 'active', lastResult: null })
    await run()
    expect(await busy()).toEqual(['2027-03-02T09:00 2027-03-02T10:00'])
    expect(await account()).toMatchObject({ lastResult: 'fetched', problem: null, staleSince: null })
    expect(await typesOfEvents()).toEqual(['consent_asked', 'connected'])
  })

  it('is good for one answer', async () => {
    const back = provider.consent((await begin('google')).authorizeUrl)
    const thrice = async (one: () => Promise<Response>) =>
      (await Promise.all([one(), one(), one()])).toSorted((a, b) => a.status - b.status)
    const [page, ...late] = await thrice(() => comeBack(back))
    expect([page!.status, ...late.map(({ status }) => status)]).toEqual([200, 410, 410])
    expect((await self.get(path())).body.data).toEqual([])
    const asked = await page!.text()
    expect((await thrice(() => answerPage(asked))).map(({ status }) => status)).toEqual([200, 410, 410])
    expect((await self.get(path())).body.data).toHaveLength(1)
  })

  it('is asked about once more, on a page that names the person and the account', async () => {
    hr = await app.organization({ name: 'Fisch & Söhne' })
    const person = await makePerson(hr, { name: '<i>Ida</i> "O"' })
    ;[personId, self] = [person.id, await actAs(hr, person.id)]
    const asked = await agree('google')
    const named = [...asked.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, name]) => name)
    expect(named).toEqual(['anna@gmail.example', '&lt;i&gt;Ida&lt;/i&gt; &quot;O&quot;'])
    expect(asked).toContain('Fisch &amp; Söhne')
    expect(asked).toContain('lang="en"')
    expect((await self.get(path())).body.data).toEqual([])
  })

  it('gives the consent back to the provider when somebody sees that it is not they', async () => {
    const before = provider.refreshTokens.size
    const asked = await agree('google')
    expect(provider.refreshTokens.size).toBe(before + 1)
    const page = await answerPage(asked, 'no')
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('You did not say yes')])
    expect(provider.refreshTokens.size).toBe(before)
    expect((await answerPage(asked)).status).toBe(410)
    expect((await self.get(path())).body.data).toEqual([])
  })

  it('keeps what was granted sealed until then, for a quarter of an hour, and each step to itself', async () => {
    const state = new URL((await begin('google')).authorizeUrl).searchParams.get('state')!
    const asked = await agree('google')
    const { rows } = await owner.query('SELECT secret, state_hash FROM calendar_consent')
    for (const token of [...provider.accessTokens, ...provider.refreshTokens]) {
      expect(JSON.stringify(rows)).not.toContain(token)
    }
    expect((await answerPage(`name="token" value="${state}"`)).status).toBe(410)
    const token = /name="token" value="([^"]+)"/.exec(asked)![1]!
    expect((await fetch(`${app.url}/oauth/calendar/callback?code=x&state=${token}`)).status).toBe(410)
    await owner.query(`UPDATE calendar_consent SET expires_at = now()`)
    expect((await answerPage(asked)).status).toBe(410)
    expect((await fetch(`${app.url}/oauth/calendar/confirm`, { method: 'POST' })).status).toBe(410)
    expect((await self.get(path())).body.data).toEqual([])
  })

  it('ends where the owner says no, comes too late, or brings what is not ours', async () => {
    const no = await comeBack(provider.consent((await begin('google')).authorizeUrl, 'no'))
    expect(await no.text()).toContain('You did not say yes')
    const late = provider.consent((await begin('google')).authorizeUrl)
    await owner.query('UPDATE calendar_consent SET expires_at = now()')
    expect((await comeBack(late)).status).toBe(410)
    expect((await fetch(`${app.url}/oauth/calendar/callback?code=x&state=y`)).status).toBe(410)
    expect((await fetch(`${app.url}/oauth/calendar/callback`)).status).toBe(410)
    const forged = new URL(provider.consent((await begin('google')).authorizeUrl))
    forged.searchParams.set('code', 'stolen')
    expect((await comeBack(forged.href)).status).toBe(502)
    expect((await self.get(path())).body.data).toEqual([])
  })

  it('shows a page that loads nothing and tells nobody its address', async () => {
    const page = await fetch(`${app.url}/oauth/calendar/callback?state=<script>`)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).not.toContain('script')
  })

  it('a second time renews the one that is there', async () => {
    const first = await connect('google')
    const second = await connect('google')
    expect(second.id).toBe(first.id)
    expect((await self.get(path())).body.data).toHaveLength(1)
  })

  it('is for nobody else', async () => {
    const made = await connect('google')
    const other = await actAs(hr, (await makePerson(hr)).id)
    expect((await other.post(path(), { provider: 'google' })).status).toBe(403)
    expect((await other.delete(path(`/${made.id}`))).status).toBe(403)
  })

  it('is refused where this installation has no client', async () => {
    const without = await testApp({})
    const organization = await without.organization()
    const { id } = await makePerson(organization)
    const refused = await organization.post(`/v1/people/${id}/calendar-accounts`, { provider: 'google' })
    expect([refused.status, refused.body.code]).toEqual([409, 'calendar_account.provider_not_configured'])
  })
})

describe('tokens', () => {
  it('are kept sealed', async () => {
    await connect('google')
    const { rows } = await owner.query<{ secret: string }>(
      'SELECT secret FROM busy_source WHERE organization_id = $1',
      [organizationId()],
    )
    const stored = JSON.stringify(rows)
    for (const token of [...provider.accessTokens, ...provider.refreshTokens]) expect(stored).not.toContain(token)
    expect(rows[0]?.secret).toMatch(/^[\w-]+(\.[\w-]+){3}$/)
  })

  it.each<Kind>(['google', 'microsoft'])(
    'of %s are renewed when they run out, and the new ones are kept',
    async (kind) => {
      provider.lasts = 1
      await connect(kind)
      for (let round = 0; round < 3; round += 1) {
        await comeDue()
        await run()
        expect(await account()).toMatchObject({ lastResult: 'fetched', state: 'active' })
      }
      expect(provider.asked.filter((each) => each.endsWith('token')).length).toBe(4)
    },
  )

  it('that the provider takes no more before their time are renewed once', async () => {
    await connect('google')
    provider.accessTokens.clear()
    await run()
    expect(await account()).toMatchObject({ lastResult: 'fetched', state: 'active' })
    expect(provider.asked.filter((each) => each === 'POST /token').length).toBe(2)
  })

  it('are kept also when what was asked with them failed', async () => {
    provider.lasts = 1
    await connect('microsoft')
    provider.instead.set('/v1.0/me/calendar/calendarView', { status: 500 })
    await run()
    expect(await account()).toMatchObject({ lastResult: 'failed', problem: { code: 'server_failed' } })
    await comeDue()
    await run()
    expect(await account()).toMatchObject({ lastResult: 'fetched', state: 'active', problem: null })
  })
})

describe('an account whose consent was withdrawn', () => {
  beforeEach(async () => {
    provider.busy = [{ start: '2027-03-02T09:00:00Z', end: '2027-03-02T10:00:00Z' }]
    await connect('google')
    await run()
    provider.accessTokens.clear()
    provider.refreshTokens.clear()
    await comeDue()
    await run()
  })

  it('says so, is asked no more, and its times hold for a week', async () => {
    const gone = await account()
    expect(gone).toMatchObject({ state: 'needs_reconnect', problem: { code: 'reconnect_needed' }, nextRefreshAt: null })
    expect(Date.parse(gone.heldUntil) - Date.parse(gone.staleSince)).toBe(7 * 86_400_000)
    expect(await busy()).toHaveLength(1)
    expect(await work().organizationsDue()).not.toContain(organizationId())
    expect((await self.post(path(`/${gone.id}/refresh`))).body).toMatchObject({
      status: 409,
      state: 'needs_reconnect',
      allowed: ['connect', 'disconnect'],
    })
    await owner.query(`UPDATE busy_source SET stale_since = now() - interval '8 days' WHERE organization_id = $1`, [
      organizationId(),
    ])
    expect(await busy()).toEqual([])
  })

  it('is as before when it is connected again', async () => {
    const before = await account()
    expect((await connect('google')).id).toBe(before.id)
    await run()
    expect(await account()).toMatchObject({ state: 'active', lastResult: 'fetched', problem: null, staleSince: null })
    expect(await typesOfEvents()).toEqual([
      'consent_asked',
      'connected',
      'needs_reconnect',
      'consent_asked',
      'connected',
      'recovered',
    ])
  })
})

describe('asking', () => {
  it('Google about the whole window in pieces that it takes', async () => {
    provider.busy = [{ start: '2028-03-20T09:00:00Z', end: '2028-03-20T10:00:00Z' }]
    await connect('google')
    await run()
    expect(provider.asked.filter((each) => each.endsWith('freeBusy')).length).toBe(7)
    expect(await busy()).toEqual(['2028-03-20T09:00 2028-03-20T10:00'])
  })

  it('Microsoft page by page: free, cancelled and declined events do not count, whole days are the person’s', async () => {
    provider.events = [
      event('03-02T09:00', '03-02T10:00'),
      event('03-03T09:00', '03-03T10:00', { showAs: 'free' }),
      event('03-04T09:00', '03-04T10:00', { showAs: 'tentative' }),
      event('03-05T09:00', '03-05T10:00', { isCancelled: true }),
      event('03-06T09:00', '03-06T10:00', { responseStatus: { response: 'declined' } }),
      event('03-07T09:00', '03-07T10:00', { showAs: 'workingElsewhere' }),
      event('03-08T00:00', '03-09T00:00', { showAs: 'oof', isAllDay: true }),
      event('03-10T09:00', '03-10T10:00', { iCalUId: 'ses_01kbxq9z9vf8mtbs2a7jw9cq1e@anteroom' }),
    ]
    await connect('microsoft')
    await run()
    expect(await busy()).toEqual([
      '2027-03-02T09:00 2027-03-02T10:00',
      '2027-03-04T09:00 2027-03-04T10:00',
      '2027-03-07T23:00 2027-03-08T23:00',
    ])
    expect(provider.asked.filter((each) => each.endsWith('calendarView')).length).toBe(4)
  })

  it.each<[string, Kind, string, object]>([
    ['throttled', 'google', '/calendar/v3/freeBusy', { status: 429, headers: { 'retry-after': '7200' } }],
    [
      'throttled',
      'google',
      '/calendar/v3/freeBusy',
      { status: 403, json: { error: { errors: [{ reason: 'userRateLimitExceeded' }] } } },
    ],
    ['throttled', 'microsoft', '/v1.0/me/calendar/calendarView', { status: 503, headers: { 'retry-after': '7200' } }],
    [
      'access_denied',
      'google',
      '/calendar/v3/freeBusy',
      { status: 403, json: { error: { errors: [{ reason: 'insufficientPermissions' }] } } },
    ],
    [
      'server_failed',
      'google',
      '/calendar/v3/freeBusy',
      { json: { calendars: { primary: { errors: [{ reason: 'internalError' }] } } } },
    ],
    ['server_failed', 'google', '/calendar/v3/freeBusy', { json: { kind: 'something else' } }],
    [
      'server_failed',
      'microsoft',
      '/v1.0/me/calendar/calendarView',
      { json: { value: [], '@odata.nextLink': 'http://127.0.0.2:1/steal' } },
    ],
  ])('that fails (%s, %s) keeps what was known', async (code, kind, asked, instead) => {
    provider.busy = [{ start: '2027-03-02T09:00:00Z', end: '2027-03-02T10:00:00Z' }]
    provider.events = [event('03-02T09:00', '03-02T10:00')]
    await connect(kind)
    await run()
    provider.instead.set(asked, instead)
    await comeDue()
    await run()
    const failed = await account()
    expect(failed).toMatchObject({ state: 'active', lastResult: 'failed', problem: { code } })
    expect(await busy()).toHaveLength(1)
    if ('headers' in instead) {
      expect((Date.parse(failed.nextRefreshAt) - Date.parse(failed.staleSince)) / 60_000).toBe(120)
    }
  })
})

describe('a session of ours that is in the calendar, too,', () => {
  const nextIn = async () => Math.round((Date.parse((await account()).nextRefreshAt) - Date.now()) / 60_000)

  it.each<[Kind, string, object, number]>([
    ['google', 'cancel', { reason: 'Ill' }, 3],
    ['google', 'decline', {}, 3],
    ['google', 'reschedule', { startsAt: '2027-03-03T12:00:00Z' }, 3],
    // Its events have names, so that ours are known.
    ['microsoft', 'cancel', { reason: 'Ill' }, 30],
  ])('has %s asked again soon when it is over by a %s', async (kind, verb, body, minutes) => {
    const pair = await aPair(app, hr, { menteeId: personId })
    const session = done(await propose(pair, { startsAt: '2027-03-03T09:00:00Z' }), 201)
    await connect(kind)
    await run()
    expect(await nextIn()).toBeGreaterThan(25)
    done(await pair.mentor.post(`/v1/sessions/${session.id}/${verb}`, body))
    expect(Math.abs((await nextIn()) - minutes)).toBeLessThan(minutes / 5)
  })
})

describe('disconnecting', () => {
  beforeEach(async () => {
    provider.busy = [{ start: '2027-03-02T09:00:00Z', end: '2027-03-02T10:00:00Z' }]
    await connect('google')
    await run()
  })
  const rowsLeft = async () =>
    (await owner.query('SELECT 1 FROM busy_source WHERE organization_id = $1', [organizationId()])).rowCount

  it('takes the times away at once, ends the consent at the provider, and forgets the tokens', async () => {
    const { id } = await account()
    expect((await self.delete(path(`/${id}`))).status).toBe(204)
    expect(await busy()).toEqual([])
    expect((await self.get(path(`/${id}`))).status).toBe(404)
    const before = provider.refreshTokens.size
    await run()
    expect(provider.refreshTokens.size).toBe(before - 1)
    expect(await rowsLeft()).toBe(0)
  })

  it('is tried again while the provider is away, and then done without it', async () => {
    await self.delete(path(`/${(await account()).id}`))
    for (let round = 0; round < 5; round += 1) {
      provider.instead.set('/revoke', { status: 500 })
      await run()
      expect(await rowsLeft()).toBe(1)
      await comeDue()
    }
    provider.instead.set('/revoke', { status: 500 })
    await run()
    expect(await rowsLeft()).toBe(0)
  })

  it('happens to everything of somebody who leaves', async () => {
    await hr.post(`/v1/people/${personId}/busy-imports`, { address: 'https://calendar.example/x.ics' })
    const back = provider.consent((await begin('microsoft')).authorizeUrl)
    const left = await hr.post(`/v1/people/${personId}/deactivate`)
    expect(left.status).toBe(200)
    expect(await busy()).toEqual([])
    expect((await comeBack(back)).status).toBe(410)
    await run()
    expect(await rowsLeft()).toBe(0)
  })
})
