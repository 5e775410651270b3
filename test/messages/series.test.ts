import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/clock.ts'
import type { Answer } from '../setup/client.ts'
import { done, type Mentee, type Someone, STORY_BEGINS, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { wordsOf } from './read-html.ts'

let app: TestApp
let story: Story
let mentor: Someone
let mentee: Mentee
let mentorshipId: string
beforeAll(async () => {
  app = await testApp({ SANDBOX_MAIL: 'capture' })
})
beforeEach(async () => {
  story = await tellStory(app)
  const room = await story.room({ sensitivity: 'internal' })
  mentor = await story.mentor([room], { person: { name: 'Anna Weiß' } })
  mentee = await story.mentee([room], { person: { name: 'Mia Mentee' } })
  ;({ mentorshipId } = await story.matched(mentee, mentor))
  await story.runDue('reminders')
  seen.clear()
  await newMails()
})

/** Tuesdays at ten in Berlin, the first in eight days. */
const FIRST = new Date('2027-02-09T09:00:00.000Z')
const week = (at: number) => new Date(FIRST.getTime() + at * 7 * DAY).toISOString()
/** Thirty-four hours on: one working day and a morning. */
const A_DAY_LATER = new Date(STORY_BEGINS.getTime() + 34 * HOUR)

const proposeSeries = async (fields: Record<string, unknown> = {}): Promise<Answer['body']> =>
  done(
    await mentee.as.post('/v1/session-series', {
      mentorshipId,
      startsOn: '2027-02-09',
      localTime: '10:00',
      count: 10,
      durationMinutes: 45,
      kind: 'conversation',
      ...fields,
    }),
  )

type Mail = { id: string; kind: string; receiverId: string; text: string; html: string; subject: string }

const seen = new Set<string>()

/** What was sent of series and sessions since the last look. */
async function newMails(): Promise<Mail[]> {
  await story.runDue('reminders')
  const mails: Mail[] = done(await story.hr.get('/v1/messages?limit=100')).data
  const fresh = mails.filter(({ id, kind }) => !seen.has(id) && /^(series|session|digest)/.test(kind))
  for (const { id } of mails) seen.add(id)
  return fresh
}

const named = (mails: readonly Mail[]) =>
  mails.map(({ kind, receiverId }) => `${kind} ${receiverId === mentor.id ? 'mentor' : 'mentee'}`).toSorted()

const told = async () => named(await newMails())

const both = (kind: string) => [`${kind} mentee`, `${kind} mentor`]

const act = (verb: string, by: Someone, id: string, body?: Record<string, unknown>): Promise<Answer> =>
  by.as.post(`/v1/session-series/${id}/${verb}`, body)

const advance = async (to: Date) => done(await story.hr.post('/v1/sandbox/clock', { advanceTo: to.toISOString() }))

/** The address behind a button. */
const linkIn = ({ html }: Mail, label: string): string =>
  new RegExp(`href="https?://[^/]+(/a/[^"]+)"[^>]*>${label}<`).exec(html)![1]!

const call = async (link: string, form?: Record<string, string>) => {
  const answer = await fetch(app.url + link, form && { method: 'POST', body: new URLSearchParams(form) })
  return { status: answer.status, words: wordsOf(await answer.text()) }
}

describe('a series of ten sessions', () => {
  test('is proposed with one mail and one nudge, and confirmed with one invitation for each of the two', async () => {
    const { id } = await proposeSeries()
    const [mail, ...others] = await newMails()
    expect(named([mail!, ...others])).toEqual(['series.proposed mentor'])
    expect(mail!.subject).toBe('Mia Mentee proposes 10 sessions, every week')
    expect(mail!.text).toContain('- Tuesday 9 February 2027, 10:00–10:45, Europe/Berlin (UTC+1)')
    expect(mail!.text).toContain('- Tuesday 13 April, 10:00')
    await advance(A_DAY_LATER)
    expect(await told()).toEqual(['series.proposed mentor'])
    await act('confirm', mentor, id)
    expect(await told()).toEqual(both('series.invitation'))
    expect(await told()).toEqual([])
  })

  test('is still reminded of session by session', async () => {
    const { id, occurrences } = await proposeSeries()
    done(await act('confirm', mentor, id))
    const { sessionId } = occurrences[4]
    const planned = done(await story.hr.get(`/v1/reminders?subjectId=${sessionId}&state=planned&limit=100`)).data
    const kinds = new Set(planned.map(({ kind }: { kind: string }) => kind))
    expect(kinds).toEqual(
      new Set(['session.upcoming', 'session.prepare', 'session.unresolved', 'session.debrief', 'session.feedback']),
    )
  })

  test('names the dates that were left out', async () => {
    const taken = { mentorshipId, startsAt: week(2), durationMinutes: 45, kind: 'conversation' }
    done(await mentee.as.post('/v1/sessions', taken))
    await newMails()
    await proposeSeries({ skipConflicts: true })
    const [mail] = await newMails()
    expect(mail!.subject).toBe('Mia Mentee proposes 9 sessions, every week')
    expect(mail!.text).toMatch(/Left out, as one of you cannot then:\n- Tuesday 23 February, 10:00/)
  })

  test('is told of without the one that is moved, which is told of by itself', async () => {
    const { id, occurrences } = await proposeSeries()
    done(await act('confirm', mentor, id))
    await newMails()
    const body = { startsAt: new Date(FIRST.getTime() + 2 * 7 * DAY + DAY).toISOString(), confirmed: true }
    done(await story.hr.post(`/v1/sessions/${occurrences[2].sessionId}/reschedule`, body))
    expect(await told()).toEqual(both('session.moved'))
    done(await mentor.as.post(`/v1/sessions/${occurrences[5].sessionId}/cancel`, { reason: 'Travelling' }))
    expect(await told()).toEqual(both('session.cancelled'))
    done(await act('cancel', mentee, id, { reason: 'I change teams' }))
    const mails = await newMails()
    expect(named(mails)).toEqual(both('series.cancelled'))
    // Nine: the one that was cancelled by itself is not told of twice.
    expect(mails[0]!.subject).toContain('9 sessions')
    expect(mails[0]!.text).toContain('- Wednesday 24 February, 10:00')
    expect(mails[0]!.text).not.toContain('16 March')
  })

  test('is declined with one mail to who proposed it', async () => {
    const { id } = await proposeSeries()
    await newMails()
    done(await act('decline', mentor, id, { reason: 'Mornings never suit me' }))
    const mails = await newMails()
    expect(named(mails)).toEqual(['series.declined mentee'])
    expect(mails[0]!.text).toContain('> Mornings never suit me')
    await advance(A_DAY_LATER)
    expect(await told()).toEqual([])
  })

  test('that loses a session while it waits is nudged and confirmed without it', async () => {
    const { id, occurrences } = await proposeSeries()
    await newMails()
    done(await mentor.as.post(`/v1/sessions/${occurrences[1].sessionId}/decline`, {}))
    expect(await told()).toEqual(['session.declined mentee'])
    await advance(A_DAY_LATER)
    const [nudge] = await newMails()
    expect(nudge).toMatchObject({ kind: 'series.proposed', receiverId: mentor.id })
    expect(nudge!.text).not.toContain('16 February')
    done(await act('confirm', mentor, id))
    const mails = await newMails()
    expect(named(mails)).toEqual(both('series.invitation'))
    expect(mails[0]!.text).not.toContain('16 February')
  })

  test('of which each is answered by itself is not nudged for', async () => {
    const { id, occurrences } = await proposeSeries({ count: 2 })
    await newMails()
    done(await mentor.as.post(`/v1/sessions/${occurrences[0].sessionId}/confirm`))
    done(await mentor.as.post(`/v1/sessions/${occurrences[1].sessionId}/decline`, {}))
    expect(await told()).toEqual([...both('session.invitation'), 'session.declined mentee'].toSorted())
    expect(done(await story.hr.get(`/v1/reminders?subjectId=${id}&state=planned`)).data).toEqual([])
    await advance(A_DAY_LATER)
    expect(await told()).toEqual([])
  })

  test('ends with the mentorship in one mail to each', async () => {
    const { id } = await proposeSeries()
    done(await act('confirm', mentor, id))
    await newMails()
    done(await mentee.as.post(`/v1/mentorships/${mentorshipId}/end`, { reason: 'Moves away' }))
    expect(await told()).toEqual(both('series.cancelled'))
  })

  test('goes, of those that are left, when some have been held', async () => {
    const { id } = await proposeSeries()
    done(await act('confirm', mentor, id))
    await story.setClock(new Date(FIRST.getTime() + 15 * DAY))
    await story.runDue('reminders')
    await newMails()
    done(await act('cancel', mentor, id, { reason: 'Enough' }))
    const mails = await newMails()
    expect(named(mails)).toEqual(both('series.cancelled'))
    expect(mails[0]!.subject).toContain('7 sessions')
  })
})

describe('who is asked', () => {
  test('confirms all from the mail', async () => {
    await proposeSeries()
    const [mail] = await newMails()
    const link = linkIn(mail!, 'Confirm all')
    expect((await call(link)).words).toContain('Tuesday 13 April, 10:00')
    expect(await told()).toEqual([])
    const page = await call(link, {})
    expect(page).toMatchObject({
      status: 200,
      words: expect.stringContaining('The series with Mia Mentee is confirmed'),
    })
    expect(await told()).toEqual(both('series.invitation'))
    expect(await call(link, {})).toMatchObject({ status: 200, words: expect.stringContaining('done before') })
    expect((await call(linkIn(mail!, 'Decline all'))).status).toBe(410)
  })

  test('declines all from the mail', async () => {
    await proposeSeries()
    const [mail] = await newMails()
    const page = await call(linkIn(mail!, 'Decline all'), { reason: 'Too early' })
    expect(page).toMatchObject({ status: 200, words: expect.stringContaining('You have declined this series') })
    expect(await told()).toEqual(['series.declined mentee'])
  })

  test('confirms only what still goes with the series', async () => {
    const { id, occurrences } = await proposeSeries()
    const [mail] = await newMails()
    const startsAt = new Date(FIRST.getTime() + DAY).toISOString()
    done(await mentee.as.post(`/v1/sessions/${occurrences[0].sessionId}/reschedule`, { startsAt }))
    expect(await told()).toEqual(['session.proposed mentor'])
    expect((await call(linkIn(mail!, 'Confirm all'), {})).status).toBe(200)
    const states = done(await mentor.as.get(`/v1/session-series/${id}`)).occurrences.map(
      ({ state }: { state: string }) => state,
    )
    expect(states).toEqual(['proposed', ...Array.from({ length: 9 }, () => 'confirmed')])
  })

  test('either of the two can cancel it all from the invitation, saying why', async () => {
    const { id } = await proposeSeries()
    done(await act('confirm', mentor, id))
    const invitation = (await newMails()).find(
      ({ kind, receiverId }) => kind === 'series.invitation' && receiverId === mentee.id,
    )
    const link = linkIn(invitation!, 'Cancel all')
    expect((await call(link, {})).status).toBe(422)
    expect(await call(link, { reason: 'I change teams' })).toMatchObject({ status: 200 })
    expect(await told()).toEqual(both('series.cancelled'))
  })

  test('confirms and declines at once: one of the two holds, and what is told matches it', async () => {
    const { id } = await proposeSeries()
    await newMails()
    const verbs = ['confirm', 'decline', 'confirm', 'decline'] as const
    const answers = await Promise.all(
      verbs.map(async (verb) => ({ verb, ...(await act(verb, mentor, id, verb === 'decline' ? {} : undefined)) })),
    )
    const holds = answers.find(({ status }) => status === 200)!.verb
    for (const { verb, status, body } of answers) {
      expect(status).toBe(verb === holds ? 200 : 409)
      if (verb !== holds) expect(body).toMatchObject({ code: 'series.not_allowed_in_state' })
    }
    expect(await told()).toEqual(holds === 'confirm' ? both('series.invitation') : ['series.declined mentee'])
  })

  test('cannot answer once all have begun', async () => {
    const { id } = await proposeSeries({ count: 1 })
    await story.setClock(new Date(FIRST.getTime() + HOUR))
    expect((await act('confirm', mentor, id)).body).toMatchObject({ status: 409, code: 'session.already_started' })
  })
})
