import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY } from '../../src/kernel/clock.ts'
import type { Answer } from '../setup/client.ts'
import { calendarReaders } from '../setup/calendar-readers.ts'
import { done, type Mentee, type Someone, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { type KeptCalendar, keptCalendar } from './kept-calendar.ts'

let app: TestApp
let story: Story
let mentor: Someone
let mentee: Mentee
let mentorshipId: string
let calendars: Map<string, KeptCalendar>
let taken: Set<string>
const read = calendarReaders()

beforeAll(async () => {
  app = await testApp({ SANDBOX_MAIL: 'capture' })
})
beforeEach(async () => {
  story = await tellStory(app)
  const room = await story.room({ sensitivity: 'internal' })
  mentor = await story.mentor([room])
  mentee = await story.mentee([room])
  ;({ mentorshipId } = await story.matched(mentee, mentor))
  calendars = new Map([mentor, mentee].map(({ id }) => [id, keptCalendar()]))
  taken = new Set()
})

/** Ten Tuesdays at ten in Berlin, over the change of clocks. */
const proposeSeries = async (): Promise<Answer['body']> =>
  done(
    await mentee.as.post('/v1/session-series', {
      mentorshipId,
      startsOn: '2027-02-09',
      localTime: '10:00',
      count: 10,
      durationMinutes: 45,
      kind: 'conversation',
    }),
  )
const FIRST = '2027-02-09T09:00:00.000Z'

const act = async (verb: string, by: Someone, id: string, body: Record<string, unknown> = {}) =>
  done(await by.as.post(`/v1/${id.startsWith('ser') ? 'session-series' : 'sessions'}/${id}/${verb}`, body))
const confirmAll = async (id: string) => done(await mentor.as.post(`/v1/session-series/${id}/confirm`))

/** What both calendars show after the mails of now; they must agree. */
async function shown(): Promise<string[]> {
  await story.runDue('reminders')
  const messages: Answer['body'][] = done(await story.hr.get('/v1/messages?limit=100')).data
  for (const { id, receiverId, invitation } of messages) {
    if (taken.has(id)) continue
    taken.add(id)
    if (!invitation) continue
    read(invitation.ics)
    calendars.get(receiverId)!.take(invitation)
  }
  const [one, other] = [...calendars.values()].map((calendar) => calendar.starts())
  expect(one).toEqual(other)
  return one!
}

const sessionsOf = async (id: string): Promise<Answer['body'][]> =>
  done(await story.hr.get(`/v1/sessions?seriesId=${id}&limit=100`)).data
const starts = (sessions: Answer['body'][], ...states: string[]): string[] =>
  sessions.filter(({ state }) => states.includes(state)).map(({ startsAt }) => startsAt)
const confirmed = async (id: string) => starts(await sessionsOf(id), 'confirmed')

/** A day after the time that the session has. */
const dayLater = (startsAt: string) => new Date(Date.parse(startsAt) + DAY).toISOString()

test('a series stands in both calendars once, and so does each of its sessions that is moved or cancelled alone', async () => {
  const { id } = await proposeSeries()
  expect(await shown()).toEqual([])
  await confirmAll(id)
  expect(await shown()).toHaveLength(10)
  expect(await shown()).toEqual(await confirmed(id))

  const [, second, , , , sixth] = await sessionsOf(id)
  done(
    await story.hr.post(`/v1/sessions/${second.id}/reschedule`, {
      startsAt: dayLater(second.startsAt),
      confirmed: true,
    }),
  )
  expect(await shown()).toEqual(await confirmed(id))
  await act('cancel', mentor, sixth.id, { reason: 'Travelling' })
  expect(await shown()).toHaveLength(9)
  expect(await shown()).toEqual(await confirmed(id))
  await act('cancel', mentee, id, { reason: 'I change teams' })
  expect(await shown()).toEqual([])
})

test('what was agreed, declined or moved before the rest of the series is in it, or not, when the rest is agreed', async () => {
  const { id } = await proposeSeries()
  const [first, second, third] = await sessionsOf(id)
  await act('confirm', mentor, first.id)
  expect(await shown()).toEqual([FIRST])
  await act('decline', mentor, second.id)
  await act('reschedule', mentee, third.id, { startsAt: dayLater(third.startsAt) })
  await act('confirm', mentor, third.id)
  expect(await shown()).toHaveLength(2)
  await confirmAll(id)
  expect(await shown()).toHaveLength(9)
  expect(await shown()).toEqual(await confirmed(id))
})

test('a session that is moved keeps its earlier time until the other one agrees, and is taken out when they do not', async () => {
  const { id } = await proposeSeries()
  await confirmAll(id)
  const before = await shown()
  const [first, second] = await sessionsOf(id)
  for (const each of [first, second]) {
    await act('reschedule', mentee, each.id, { startsAt: dayLater(each.startsAt) })
  }
  expect(await shown()).toEqual(before)
  await act('confirm', mentor, first.id)
  await act('decline', mentor, second.id)
  expect(await shown()).toHaveLength(9)
  expect(await shown()).toEqual(await confirmed(id))
})

test('what has been held stays when the rest is cancelled', async () => {
  const { id } = await proposeSeries()
  await confirmAll(id)
  await shown()
  await story.setClock(new Date(Date.parse(FIRST) + 8 * DAY))
  await act('cancel', mentor, id, { reason: 'Enough' })
  expect(await shown()).toEqual([FIRST, '2027-02-16T09:00:00.000Z'])
})

test('nothing has to be taken out of a calendar that was never told', async () => {
  const { id } = await proposeSeries()
  await act('cancel', mentee, id, { reason: 'Too early' })
  await shown()
  const cancelled = done(await story.hr.get('/v1/messages?kind=series.cancelled')).data
  expect(cancelled.map(({ invitation }: Answer['body']) => invitation)).toEqual([null, null])
})
