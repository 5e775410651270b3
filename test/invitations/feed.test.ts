import { beforeAll, describe, expect, it } from 'vitest'
import { anOrganization, aPair, confirmed, done, moveClock, type Pair, proposed, TEN } from '../sessions/builders.ts'
import { calendarReaders } from '../setup/calendar-readers.ts'
import type { Client } from '../setup/client.ts'
import { makeRoom } from '../setup/builders.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

const read = calendarReaders()

let app: TestApp
let organization: Client
let pair: Pair
let address: string
beforeAll(async () => {
  app = await testApp({ PUBLIC_URL: 'https://rooms.nordlicht.example' })
  organization = await anOrganization(app)
})

const madeFor = async (client: Client, personId: string): Promise<string> => {
  const made = String(done(await client.post(`/v1/people/${personId}/calendar-feed`))['address'])
  return made.replace('https://rooms.nordlicht.example', app.url)
}

const eventsOf = async (at: string) => {
  const answer = await fetch(at)
  expect(answer.status).toBe(200)
  return read(await answer.text())
}

describe('the calendar of a person', () => {
  beforeAll(async () => {
    pair = await aPair(app, organization)
    address = await madeFor(pair.mentee, pair.menteeId)
  })

  it('shows a proposed session as tentative, then as confirmed, and no more when it is cancelled', async () => {
    const session = await proposed(pair)
    expect(await eventsOf(address)).toMatchObject([{ uid: `${session['id']}@anteroom`, status: 'TENTATIVE' }])
    done(await pair.mentor.post(`/v1/sessions/${session['id']}/confirm`))
    expect(await eventsOf(address)).toMatchObject([{ status: 'CONFIRMED', start: TEN }])
    done(await pair.mentor.post(`/v1/sessions/${session['id']}/cancel`, { reason: 'Ill' }))
    expect(await eventsOf(address)).toEqual([])
  })

  it('is told as a calendar that is private and is asked for anew', async () => {
    const answer = await fetch(address)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    const text = await answer.text()
    expect(text).toContain('METHOD:PUBLISH\r\n')
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n')
  })

  it('is not sent again while nothing has changed', async () => {
    const etag = (await fetch(address)).headers.get('etag')!
    const again = await fetch(address, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await proposed(pair, { startsAt: '2030-01-10T09:00:00.000Z' })
    const changed = await fetch(address, { headers: { 'if-none-match': etag } })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  it('keeps to itself what is confidential', async () => {
    const room = await makeRoom(organization, { name: 'Merger talks', sensitivity: 'inside_information' })
    const other = await aPair(app, organization)
    await confirmed(other, { roomId: room.id, agenda: 'The price of Contoso' })
    const at = await madeFor(other.mentor, other.mentorId)
    expect(await eventsOf(at)).toMatchObject([{ summary: 'Anteroom session', description: null }])
    expect(await (await fetch(at)).text()).not.toMatch(/merger|contoso|person \d/i)
  })

  it('goes from 90 days back to a year ahead', async () => {
    const other = await aPair(app, await anOrganization(app))
    const session = await confirmed(other)
    const at = await madeFor(other.mentee, other.menteeId)
    await moveClock(app, other.organization, '2030-04-08T00:00:00Z')
    expect(await eventsOf(at)).toMatchObject([{ uid: `${session['id']}@anteroom` }])
    await moveClock(app, other.organization, '2030-04-11T00:00:00Z')
    expect(await eventsOf(at)).toEqual([])
  })
})

describe('the address of a calendar', () => {
  it('is worth nothing once there is a newer one, once it is revoked, and once its owner has left', async () => {
    const { organization: hr, menteeId, mentee } = await aPair(app, organization)
    const first = await madeFor(mentee, menteeId)
    const second = await madeFor(mentee, menteeId)
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200])
    expect((await mentee.delete(`/v1/people/${menteeId}/calendar-feed`)).status).toBe(204)
    expect((await fetch(second)).status).toBe(404)
    expect((await mentee.delete(`/v1/people/${menteeId}/calendar-feed`)).status).toBe(404)
    const third = await madeFor(hr, menteeId)
    done(await hr.post(`/v1/people/${menteeId}/deactivate`))
    expect((await fetch(third)).status).toBe(404)
    done(await hr.post(`/v1/people/${menteeId}/reactivate`))
    expect((await fetch(third)).status).toBe(404)
  })

  it('opens its owner’s calendar alone, and is refused word for word like an unknown one', async () => {
    const { mentee, menteeId, mentorId } = await aPair(app, organization)
    const at = await madeFor(mentee, menteeId)
    const problemAt = async (url: string) => {
      const answer = await fetch(url)
      const { code, detail, status } = (await answer.json()) as Record<string, unknown>
      return { code, detail, status }
    }
    const unknown = await problemAt(`${at}x`)
    expect(unknown).toMatchObject({ status: 404, code: 'not_found' })
    expect(await problemAt(at.replace(menteeId, mentorId))).toEqual(unknown)
    expect(await problemAt(at.split('?')[0]!)).toEqual(unknown)
    expect(await problemAt(at.replace(menteeId, 'per_x'))).toEqual(unknown)
  })

  it('is kept as a hash alone', async () => {
    const { mentee, menteeId } = await aPair(app, organization)
    const token = new URL(await madeFor(mentee, menteeId)).searchParams.get('token')!
    const rows = await app.database.system<{ tokenHash: string }>('SELECT token_hash AS "tokenHash" FROM calendar_feed')
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is counted by the address that it is asked from', async () => {
    const answer = await fetch(`${app.url}/v1/people/per_x/calendar.ics?token=x`)
    expect(answer.headers.get('ratelimit-policy')).toContain('q=100000')
  })
})

describe('a session as a file', () => {
  it('is for the two, each in their own words', async () => {
    const own = await aPair(app, organization)
    const { id } = await confirmed(own, { agenda: 'Prices, discounts; and more' })
    for (const client of [own.mentee, own.mentor, organization]) {
      const answer = await client.get(`/v1/sessions/${id}.ics`)
      expect(answer.status).toBe(200)
      expect(read(answer.text)).toMatchObject([
        { uid: `${id}@anteroom`, start: TEN, sequence: 0, description: 'Prices, discounts; and more' },
      ])
    }
    const mentors = (await organization.get(`/v1/sessions/${id}.ics?personId=${own.mentorId}`)).text
    expect(mentors).toBe((await own.mentor.get(`/v1/sessions/${id}.ics`)).text)
    expect(mentors).not.toBe((await own.mentee.get(`/v1/sessions/${id}.ics`)).text)
    expect((await pair.mentee.get(`/v1/sessions/${id}.ics`)).status).toBe(403)
    expect((await organization.get(`/v1/sessions/${id}.ics?personId=${pair.menteeId}`)).status).toBe(422)
  })
})
