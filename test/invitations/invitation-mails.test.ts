import { beforeAll, describe, expect, it } from 'vitest'
import { anOrganization, aPair, done, later, type Pair, proposed, TEN } from '../sessions/builders.ts'
import { calendarReaders } from '../setup/calendar-readers.ts'
import { makeRoom } from '../setup/builders.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

const read = calendarReaders()

let app: TestApp
beforeAll(async () => {
  app = await testApp({ SANDBOX_MAIL: 'capture' })
})

/** A pair alone in its organization. */
const alone = async (): Promise<Pair> => aPair(app, await anOrganization(app))

type Told = { to: { address: string }; toldAt: string; invitation: { method: string; ics: string } | null }

/** What the two were sent for their calendars so far. */
async function calendarsOf({ organization, menteeId }: Pair) {
  const { now } = done(await organization.get('/v1/sandbox/clock'))
  done(await organization.post('/v1/sandbox/clock', { advanceTo: later(String(now), 1) }))
  const { email } = done(await organization.get(`/v1/people/${menteeId}`))
  const { data } = done(await organization.get('/v1/sandbox/messages?limit=100')) as { data: Told[] }
  const calendars = data
    .filter(({ invitation }) => invitation)
    .toSorted((one, other) => one.toldAt.localeCompare(other.toldAt))
    .map(({ to, invitation }) => ({
      isMentees: to.address === email,
      method: invitation!.method,
      text: invitation!.ics,
      events: read(invitation!.ics),
    }))
  return { all: calendars, mentees: calendars.filter(({ isMentees }) => isMentees) }
}

describe('invitations in mail', () => {
  it('count on with every move and reach the cancellation, for both (cal.com 22779: SEQUENCE stuck)', async () => {
    const pair = await alone()
    const { id } = await proposed(pair)
    done(await pair.mentor.post(`/v1/sessions/${id}/confirm`))
    await calendarsOf(pair)
    for (const [startsAt, by, other] of [
      ['2030-01-10T13:00:00.000Z', pair.mentor, pair.mentee],
      ['2030-01-11T13:00:00.000Z', pair.mentee, pair.mentor],
    ] as const) {
      done(await by.post(`/v1/sessions/${id}/reschedule`, { startsAt }))
      done(await other.post(`/v1/sessions/${id}/confirm`))
      await calendarsOf(pair)
    }
    done(await pair.mentor.post(`/v1/sessions/${id}/cancel`, { reason: 'Ill' }))
    const { all, mentees } = await calendarsOf(pair)
    expect(mentees.map(({ method, events: [event] }) => [method, event!.sequence, event!.start])).toEqual([
      ['REQUEST', 0, TEN],
      ['REQUEST', 1, '2030-01-10T13:00:00.000Z'],
      ['REQUEST', 2, '2030-01-11T13:00:00.000Z'],
      ['CANCEL', 3, '2030-01-11T13:00:00.000Z'],
    ])
    expect(all).toHaveLength(8)
    expect(new Set(all.flatMap(({ events }) => events.map(({ uid }) => uid)))).toEqual(new Set([`${id}@anteroom`]))
    for (const { events } of all) expect(events[0]!.attendees).toHaveLength(1)
  })

  it('name one event and one person each, and agree with the feed', async () => {
    const pair = await alone()
    const { id } = await proposed(pair, { agenda: 'Prices, discounts; and more' })
    done(await pair.mentor.post(`/v1/sessions/${id}/confirm`))
    const { mentees } = await calendarsOf(pair)
    const { address } = done(await pair.mentee.post(`/v1/people/${pair.menteeId}/calendar-feed`))
    const path = new URL(String(address)).pathname + new URL(String(address)).search
    const feed = read(await (await fetch(app.url + path)).text())
    expect(feed).toEqual(mentees[0]!.events.map((event) => ({ ...event, attendees: [] })))
  })

  it('tell nothing of a confidential room', async () => {
    const pair = await alone()
    const room = await makeRoom(pair.organization, { name: 'Merger talks', sensitivity: 'privileged' })
    const { id } = await proposed(pair, { roomId: room.id, agenda: 'The price of Contoso' })
    done(await pair.mentor.post(`/v1/sessions/${id}/confirm`))
    const { all } = await calendarsOf(pair)
    expect(all).toHaveLength(2)
    for (const { text } of all) expect(text).not.toMatch(/merger|contoso/i)
  })
})

describe('a series in mail', () => {
  const aSeries = async () => {
    const pair = await alone()
    const rule = { startsOn: '2030-01-09', localTime: '10:00', count: 3, durationMinutes: 60, kind: 'conversation' }
    const asked = { mentorshipId: pair.mentorshipId, ...rule }
    const { id } = done(await pair.mentee.post('/v1/session-series', asked), 201)
    done(await pair.mentor.post(`/v1/session-series/${id}/confirm`))
    const members = done(await pair.organization.get(`/v1/sessions?seriesId=${id}`)).data as { id: string }[]
    return { pair, id: String(id), members }
  }

  it('is one event that repeats, with its zone', async () => {
    const { pair, id } = await aSeries()
    const { mentees } = await calendarsOf(pair)
    expect(mentees).toMatchObject([
      { method: 'REQUEST', events: [{ uid: `${id}@anteroom`, sequence: 0, start: TEN, status: 'CONFIRMED' }] },
    ])
    expect(mentees[0]!.text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=3\r\n')
    expect(mentees[0]!.text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n')
  })

  it('has its members moved and cancelled alone, as what became of one time of it', async () => {
    const { pair, id, members } = await aSeries()
    await calendarsOf(pair)
    const startsAt = '2030-01-17T13:00:00.000Z'
    done(await pair.mentee.post(`/v1/sessions/${members[1]!.id}/reschedule`, { startsAt }))
    done(await pair.mentor.post(`/v1/sessions/${members[1]!.id}/confirm`))
    await calendarsOf(pair)
    done(await pair.mentee.post(`/v1/sessions/${members[2]!.id}/cancel`, { reason: 'Away' }))
    const [, moved, cancelled] = (await calendarsOf(pair)).mentees
    expect(moved).toMatchObject({
      method: 'REQUEST',
      events: [{ uid: `${id}@anteroom`, sequence: 1, start: startsAt }],
    })
    expect(moved!.text).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20300116T100000\r\n')
    expect(cancelled).toMatchObject({
      method: 'CANCEL',
      events: [{ uid: `${id}@anteroom`, sequence: 1, status: 'CANCELLED' }],
    })
    expect(cancelled!.text).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20300123T100000\r\n')
  })

  it('is taken out of calendars as a whole', async () => {
    const { pair, id } = await aSeries()
    await calendarsOf(pair)
    done(await pair.mentor.post(`/v1/session-series/${id}/cancel`, { reason: 'Ill' }))
    const { mentees } = await calendarsOf(pair)
    expect(mentees.at(-1)).toMatchObject({
      method: 'CANCEL',
      events: [{ uid: `${id}@anteroom`, sequence: 1, status: 'CANCELLED' }],
    })
    expect(mentees.at(-1)!.text).not.toContain('RECURRENCE-ID')
  })
})
