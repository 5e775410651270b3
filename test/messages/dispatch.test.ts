import { beforeAll, describe, expect, it } from 'vitest'
import { actAs, makePerson, makeRoom } from '../setup/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { calendarReaders } from '../setup/calendar-readers.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

const read = calendarReaders()

let app: TestApp
beforeAll(async () => {
  app = await testApp({ SANDBOX_MAIL: 'capture' })
})

type Sent = {
  kind: string
  to: { address: string }
  subject: string
  text: string
  toldAt: string
  state: string
  invitation: { method: string; ics: string } | null
}

const must = async (call: Promise<Answer>) => {
  const answer = await call
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`)
  return answer.body
}

/** A mentee who wants into a room, and mentors who own it. */
async function company(names: string[]) {
  const hr = await app.organization({ timeZone: 'Europe/Berlin' })
  const room = await makeRoom(hr, { name: 'pricing committee' })
  const mentee = await makePerson(hr, {
    name: 'Mia Mentee',
    email: 'mia@nordlicht.example',
    languages: ['en'],
    level: 3,
    department: 'Engineering',
  })
  await must(
    hr.put(`/v1/people/${mentee.id}/mentee-profile`, {
      wants: [{ roomId: room.id, depth: 2 }],
      goal: 'See how prices are made',
      formats: ['conversation'],
    }),
  )
  const mentors = []
  for (const name of names) {
    const email = `${name.toLowerCase()}@nordlicht.example`
    const mentor = await makePerson(hr, { name, email, languages: ['en'], level: 6, department: 'Sales' })
    await must(hr.put(`/v1/rooms/${room.id}/hosts/${mentor.id}`, { standing: 'owner', mayBringGuests: true }))
    await must(hr.put(`/v1/people/${mentor.id}/mentor-profile`, { capacity: 1, formats: ['conversation'] }))
    mentors.push(mentor)
  }
  return { hr, room, mentee, mentors }
}

const clock = async (hr: Client): Promise<string> => (await hr.get('/v1/sandbox/clock')).body.now
const advance = (hr: Client, to: string) => must(hr.post('/v1/sandbox/clock', { advanceTo: to }))
/** What is due at this very instant is done. */
const flush = async (hr: Client) => advance(hr, await clock(hr))
const later = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
const sent = async (hr: Client): Promise<Sent[]> => (await hr.get('/v1/sandbox/messages?limit=100')).body.data

describe('the way from a state to a mail', () => {
  it('tells a mentor of an offer, nudges twice, and asks the next one when it lapses', async () => {
    const { hr, mentee, mentors } = await company(['Anna', 'Bela'])
    const request = await must(hr.post('/v1/match-requests', { menteeId: mentee.id }))
    await must(hr.post(`/v1/match-requests/${request['id']}/offers`, { mentorIds: mentors.map(({ id }) => id) }))
    const start = await clock(hr)
    await flush(hr)
    await advance(hr, later(start, 24 * 7))
    const told = await sent(hr)
    const to = (who: string) => told.filter((message) => message.to.address.startsWith(who)).map(({ kind }) => kind)
    expect(to('anna')).toEqual(['offer.made', 'offer.nudge', 'offer.nudge', 'offer.expired'])
    expect(to('bela').slice(0, 1)).toEqual(['offer.made'])
    expect(to('mia')).toContain('offer.moved_on')
    expect(told.every(({ state }) => state === 'sent')).toBe(true)
  })

  it('tells a mentor in their own language why it is them, and names no confidential room in it', async () => {
    const { hr, room, mentee, mentors } = await company(['Elke', 'Flora'])
    const [elke, flora] = mentors
    const german = async (person: { id: string }) => {
      const url = `/v1/people/${person.id}/preferences`
      const etag = (await hr.get(url)).headers.get('etag')!
      await must(hr.put(url, { quietHours: null, locale: 'de' }, { etag }))
    }
    await german(elke!)
    const whyIn = async (mentor: { id: string }, name: string, label: string) => {
      const request = await must(hr.post('/v1/match-requests', { menteeId: mentee.id }))
      await must(hr.post(`/v1/match-requests/${request['id']}/offers`, { mentorIds: [mentor.id] }))
      await flush(hr)
      const mail = (await sent(hr)).find(({ to }) => to.address.startsWith(name))!
      await must(hr.post(`/v1/match-requests/${request['id']}/withdraw`))
      return mail.text.slice(mail.text.indexOf(label)).split('\n\n')[0]!.replaceAll(/\s+/g, ' ')
    }
    const told = await whyIn(elke!, 'elke', 'Warum du')
    expect(told).toContain('Du leitest „pricing committee“, und genau das möchte Mia Mentee kennenlernen.')
    expect(told).toContain('gemeinsame Arbeitsstunden pro Woche mit Mia Mentee')
    expect(told.match(/Mia Mentee/g)).toHaveLength(3)

    const roomUrl = `/v1/rooms/${room.id}`
    const etag = (await hr.get(roomUrl)).headers.get('etag')!
    await must(hr.patch(roomUrl, { sensitivity: 'inside_information' }, { etag }))
    const english = await whyIn(flora!, 'flora', 'Why you')
    expect(english).toContain('working hours a week with Mia Mentee')
    expect(english).not.toContain('pricing committee')
  })

  it('lets a mentor accept from the link in the mail, once, and not by a GET', async () => {
    const { hr, mentee, mentors } = await company(['Carla'])
    const request = await must(hr.post('/v1/match-requests', { menteeId: mentee.id }))
    await must(hr.post(`/v1/match-requests/${request['id']}/offers`, { mentorIds: mentors.map(({ id }) => id) }))
    await flush(hr)
    const [mail] = await sent(hr)
    const [accept] = mail!.text.match(/http\S+\/a\/\S+/g)!
    const path = new URL(accept!).pathname
    const page = await fetch(app.url + path)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Mia Mentee')
    expect((await hr.get(`/v1/offers?matchRequestId=${request['id']}`)).body.data[0].state).toBe('pending')
    const done = await fetch(app.url + path, { method: 'POST', body: new URLSearchParams() })
    expect(done.status, await done.clone().text()).toBe(200)
    expect((await hr.get(`/v1/offers?matchRequestId=${request['id']}`)).body.data[0].state).toBe('accepted')
    expect((await fetch(app.url + path)).status).toBe(410)
    expect((await fetch(app.url + path, { method: 'POST', body: new URLSearchParams() })).status).toBe(200)
    expect((await hr.get(`/v1/mentorships?menteeId=${mentee.id}`)).body.data).toHaveLength(1)
  })

  it('reminds both before a session, moves the reminders with it, and asks for the debrief', async () => {
    const { hr, mentee, mentors } = await company(['Dora'])
    const [dora] = mentors
    const request = await must(hr.post('/v1/match-requests', { menteeId: mentee.id }))
    await must(hr.post(`/v1/match-requests/${request['id']}/offers`, { mentorIds: [dora!.id] }))
    const mentor = await actAs(hr, dora!.id)
    const mia = await actAs(hr, mentee.id)
    const offers = (await mentor.get(`/v1/offers?mentorId=${dora!.id}`)).body.data
    await must(mentor.post(`/v1/offers/${offers[0].id}/accept`))
    const { id: mentorshipId } = (await mia.get(`/v1/mentorships?menteeId=${mentee.id}`)).body.data[0]
    const start = nextTuesday(await clock(hr))
    const session = await must(
      mia.post('/v1/sessions', {
        mentorshipId,
        startsAt: start,
        durationMinutes: 45,
        kind: 'conversation',
        agenda: 'How a price is made',
      }),
    )
    await flush(hr)
    await must(mentor.post(`/v1/sessions/${session['id']}/confirm`))
    await flush(hr)
    const moved = later(start, 24)
    await must(hr.post(`/v1/sessions/${session['id']}/reschedule`, { startsAt: moved, confirmed: true }))
    await advance(hr, later(moved, 30))
    const told = (await sent(hr)).filter(({ kind }) => kind.startsWith('session.') || kind === 'digest')
    const mine = (who: string) => told.filter((message) => message.to.address.startsWith(who)).map(({ kind }) => kind)
    expect(mine('dora')).toEqual([
      'session.proposed',
      'session.invitation',
      'session.moved',
      // Three days before, with what to prepare.
      'digest',
      'session.upcoming',
      'session.upcoming',
      'session.feedback',
      'session.unresolved',
    ])
    expect(mine('mia')).toEqual([
      'session.invitation',
      'session.moved',
      'digest',
      'session.upcoming',
      'session.upcoming',
      'session.debrief',
      'session.feedback',
      // Whether it was held, and its debrief again.
      'digest',
    ])
    const invitations = told.flatMap(({ invitation }) => (invitation ? [invitation.ics] : []))
    expect(invitations.flatMap((ics) => read(ics)).map(({ sequence }) => sequence)).toEqual([0, 0, 1, 1])
    expect(new Set(invitations.map((ics) => /UID:(\S+)/.exec(ics)![1])).size).toBe(1)
  })
})

/** 10:00 in Berlin of a Tuesday at least ten days ahead. */
function nextTuesday(from: string): string {
  const day = Temporal.Instant.from(from).toZonedDateTimeISO('Europe/Berlin').add({ days: 10 })
  return day
    .add({ days: (9 - day.dayOfWeek) % 7 })
    .with({ hour: 10, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
    .toInstant()
    .toString()
}
