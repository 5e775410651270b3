import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/clock.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { createLink } from '../../src/messages/action-links.ts'
import type { LinkSubject } from '../../src/messages/open-actions.ts'
import type { ActionKind } from '../../src/messages/pages/page-view.ts'
import { pauseMentor } from '../../src/people/index.ts'
import { done, type Mentee, type Someone, STORY_BEGINS, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { wordsOf } from './read-html.ts'

let app: TestApp
let story: Story
beforeAll(async () => {
  app = await testApp({ SANDBOX_MAIL: 'capture' })
})
beforeEach(async () => {
  story = await tellStory(app, { name: 'Nordlicht' })
})

type Page = { status: number; html: string; words: string; location: string | null }

async function call(link: string, form?: Record<string, string> | URLSearchParams | FormData): Promise<Page> {
  const body = form instanceof FormData || form === undefined ? form : new URLSearchParams(form)
  const answer = await fetch(app.url + link, { redirect: 'manual', ...(body && { method: 'POST', body }) })
  const html = await answer.text()
  return { status: answer.status, html, words: wordsOf(html), location: answer.headers.get('location') }
}

type Mail = { kind: string; subject: string; text: string; html: string }

/** The newest mail of this kind to this person, or the one in which several came. */
async function mailTo(receiver: Someone, kind: string): Promise<Mail> {
  await story.runDue('reminders')
  const { data } = done(await story.hr.get(`/v1/messages?receiverId=${receiver.id}&limit=100`))
  const mail = data.findLast((each: Mail) => each.kind === kind || each.kind === 'digest')
  if (!mail) throw new Error(`${kind} was not sent`)
  return mail
}

/** The addresses in a mail by the words of their buttons. */
async function linksOf(receiver: Someone, kind: string): Promise<Record<string, string>> {
  const { html } = await mailTo(receiver, kind)
  const links = html.matchAll(/<a [^>]*href="https?:\/\/[^/]+(\/a\/[^"]+)"[^>]*>([^<]+)<\/a>/g)
  return Object.fromEntries([...links].map(([, path = '', label = '']) => [label, path]))
}

/** A link as a mail would hold it, for what takes months to be told. */
const linkTo = (person: Someone, action: ActionKind, type: LinkSubject['type'], id: string): Promise<string> =>
  story.inside(async (tx) =>
    createLink(tx, '', {
      personId: fromTypeId('per', person.id)!,
      action,
      subject: { type, id: fromTypeId(type, id)!, version: null },
      expiresAt: new Date(tx.now.getTime() + 30 * DAY),
    }),
  )

const STARTS = new Date(STORY_BEGINS.getTime() + 10 * DAY + HOUR)
const ENDS = new Date(STARTS.getTime() + 45 * 60_000)

type Pair = { mentor: Someone; mentee: Mentee; mentorshipId: string; room: { id: string } }

async function pair(languages: string[] = ['en']): Promise<Pair> {
  const room = await story.room({
    name: 'pricing committee',
    sensitivity: 'internal',
    whatToLookFor: 'Who names the discount first.',
  })
  const mentor = await story.mentor([room], { person: { name: 'Anna Weiß' } })
  const mentee = await story.mentee([room], { person: { name: 'Mia Mentee', languages: [...languages, 'en'] } })
  const { mentorshipId } = await story.matched(mentee, mentor)
  return { mentor, mentee, mentorshipId, room }
}

async function booked(languages?: string[]) {
  const both = await pair(languages)
  const body = { startsAt: STARTS.toISOString(), durationMinutes: 45, kind: 'conversation', roomId: both.room.id }
  const { id } = done(await both.mentee.as.post('/v1/sessions', { ...body, mentorshipId: both.mentorshipId }))
  return { ...both, id, state: async () => done(await story.hr.get(`/v1/sessions/${id}`)) }
}

async function confirmed(languages?: string[]) {
  const all = await booked(languages)
  done(await all.mentor.as.post(`/v1/sessions/${all.id}/confirm`))
  return all
}

describe('another time', () => {
  it('is chosen from those that suit both, in the mail that confirms the first', async () => {
    const { mentee, mentor, state } = await confirmed()
    const { 'Move it': move } = await linksOf(mentee, 'session.invitation')
    const page = await call(move!)
    const [first] = [...page.html.matchAll(/name="time" value="([^"]+Z)"/g)].map(([, time]) => time!)
    expect(page.words).toContain('Both of you are free then.')
    const moved = await call(move!, { time: first!, otherTime: '' })
    expect([moved.status, moved.words]).toEqual([200, expect.stringContaining('You have proposed a new time')])
    expect(await state()).toMatchObject({ state: 'proposed', startsAt: first, proposedById: mentee.id })
    expect((await mailTo(mentor, 'session.proposed')).subject).toMatch(/^New time to confirm: /)
    expect((await call(move!)).words).toContain('This link has been used')
  })

  it('may lie in the time that the session has now, which is none of those to choose from', async () => {
    const { mentee, mentor } = await confirmed()
    // Seventy-five minutes from the session's start on, which is eleven o'clock in Berlin.
    done(
      await mentor.as.put(`/v1/people/${mentor.id}/availability`, {
        weekly: [{ days: ['thu'], start: '11:00', end: '12:15' }],
      }),
    )
    const { 'Move it': move } = await linksOf(mentee, 'session.invitation')
    const offered = [...(await call(move!)).html.matchAll(/name="time" value="([^"]+Z)"/g)].map(([, time]) => time)
    expect(offered).toContain(new Date(STARTS.getTime() + HOUR / 2).toISOString())
    expect(offered).not.toContain(STARTS.toISOString())
  })

  it('can be written down, on the wall of who writes it', async () => {
    const { mentee, state } = await confirmed()
    const { 'Move it': move } = await linksOf(mentee, 'session.invitation')
    const page = await call(move!, { time: 'other', otherTime: '2027-02-16T14:00' })
    expect(page.status, page.words).toBe(200)
    expect((await state()).startsAt).toBe('2027-02-16T13:00:00.000Z')
  })

  it.each([
    ['nothing', { time: '', otherTime: '' }, 'Choose a time, or write one down.'],
    ['the past', { time: 'other', otherTime: '2020-01-01T10:00' }, 'That is in the past.'],
    ['no time', { time: 'other', otherTime: 'tomorrow' }, 'This is not a date and time.'],
    ['a day that there is not', { time: 'other', otherTime: '2027-02-31T10:00' }, 'This is not a date and time.'],
    ['the night', { time: 'other', otherTime: '2027-02-16T03:00' }, 'outside the working hours'],
    ['next year', { time: 'other', otherTime: '2027-12-01T10:00' }, 'That is too far ahead.'],
  ])('is asked for again when it is %s, and the form keeps what was written', async (_, form, words) => {
    const { mentee, state } = await confirmed()
    const { 'Move it': move } = await linksOf(mentee, 'session.invitation')
    const page = await call(move!, form)
    expect([page.status, page.words]).toEqual([422, expect.stringContaining(words)])
    if (form.otherTime) expect(page.html).toContain(`value="${form.otherTime}"`)
    expect(page.html).toMatch(/role="alert".*<a href="#(time|otherTime)">/s)
    expect((await state()).startsAt).toBe(STARTS.toISOString())
    expect((await call(move!, { time: 'other', otherTime: '2027-02-16T14:00' })).status).toBe(200)
  })

  it('is proposed instead of an answer, without a mail in between', async () => {
    const { mentor, state } = await booked()
    const { Confirm: confirm } = await linksOf(mentor, 'session.proposed')
    const way = await call(confirm!, { way: 'session.move' })
    expect([way.status, way.location]).toEqual([303, expect.stringMatching(/^\/a\/[\w-]{30,}$/)])
    expect((await call(way.location!, { time: 'other', otherTime: '2027-02-16T14:00' })).status).toBe(200)
    expect(await state()).toMatchObject({
      state: 'proposed',
      startsAt: '2027-02-16T13:00:00.000Z',
      proposedById: mentor.id,
    })
  })
})

describe('a link that is out of date', () => {
  it('shows what holds now and leads to it', async () => {
    const { mentee, mentor, id, state } = await booked()
    const { Confirm: old } = await linksOf(mentor, 'session.proposed')
    const startsAt = new Date(STARTS.getTime() + DAY).toISOString()
    done(await mentee.as.post(`/v1/sessions/${id}/reschedule`, { startsAt }))
    const gone = await call(old!)
    expect(gone.status).toBe(410)
    expect(gone.words).toContain('As it stands now')
    expect(gone.words).toContain('Friday 12 February 2027, 11:00–11:45')
    const { location } = await call(old!, { way: 'session.confirm' })
    expect((await call(location!)).words).toContain('Friday 12 February 2027, 11:00–11:45')
    expect((await state()).state).toBe('proposed')
    expect((await call(location!, {})).status).toBe(200)
    expect((await state()).state).toBe('confirmed')
  })

  it('leads nowhere that its reader may not go', async () => {
    const { mentor, id, state } = await booked()
    const { Confirm: confirm } = await linksOf(mentor, 'session.proposed')
    for (const way of ['session.debrief', 'offer.accept', 'toString', 'session.cancel']) {
      expect((await call(confirm!, { way })).status, way).toBe(410)
    }
    await story.inside((tx) =>
      tx.rows('UPDATE person SET left_at = now() WHERE id = $1', [fromTypeId('per', mentor.id)]),
    )
    expect((await call(confirm!, { way: 'session.move' })).status).toBe(410)
    expect(await state()).toMatchObject({ id, state: 'proposed' })
  })
})

describe('a session that is called off', () => {
  it('needs a word why, tells it to the other one, and leads to a new proposal', async () => {
    const { mentee, mentor, mentorshipId, state } = await confirmed()
    const { 'Cancel it': cancel } = await linksOf(mentor, 'session.invitation')
    expect((await call(cancel!, { reason: ' ' })).words).toContain('Say in a few words why.')
    const cancelled = await call(cancel!, { reason: 'The committee is postponed.' })
    expect(cancelled.words).toContain('is cancelled')
    expect((await state()).state).toBe('cancelled')
    const mail = await mailTo(mentee, 'session.cancelled')
    expect(mail.text).toContain('> The committee is postponed.')
    const { 'Propose another time': propose } = await linksOf(mentee, 'session.cancelled')
    expect((await call(propose!)).words).toContain('Propose a time to Anna Weiß')
    const form = { time: 'other', otherTime: '2027-02-16T14:00', minutes: '60', agenda: 'Prices', room: '' }
    expect((await call(propose!, form)).words).toContain('You have proposed a time')
    const { data } = done(await mentee.as.get(`/v1/sessions?mentorshipId=${mentorshipId}&state=proposed`))
    expect(data).toMatchObject([{ startsAt: '2027-02-16T13:00:00.000Z', durationMinutes: 60, agenda: 'Prices' }])
  })
})

describe('after a session', () => {
  it('each says what happened, and what they thought of it', async () => {
    const { mentee, mentor, id, state } = await confirmed()
    await story.setClock(new Date(ENDS.getTime() + 25 * HOUR))
    const { 'Say what happened': attendance } = await linksOf(mentor, 'session.unresolved')
    expect((await call(attendance!, { attendance: 'they_late' })).words).toContain('that is noted')
    done(await mentee.as.post(`/v1/sessions/${id}/attendance`, { held: true }))
    expect((await state()).state).toBe('completed')

    const { 'Give feedback': feedback } = await linksOf(mentee, 'session.feedback')
    expect((await call(feedback!, { rating: '9', text: '', visibility: 'pair' })).words).toContain('Choose a rating.')
    expect((await call(feedback!, { rating: '4', text: 'Slower, please', visibility: 'pair' })).status).toBe(200)
    const { data } = done(await mentor.as.get(`/v1/sessions/${id}/feedback`))
    expect(data).toMatchObject([{ personId: mentee.id, rating: 4, text: 'Slower, please', visibility: 'pair' }])
  })
})

describe('a request that waits', () => {
  it('is put to the people whom the mentee chooses, in their order', async () => {
    const room = await story.room({ name: 'pricing committee' })
    const mentors = [await story.mentor([room], { person: { name: 'Anna Weiß' } }), await story.mentor([room])]
    const mentee = await story.mentee([room])
    const request = await story.request(mentee)
    await story.setClock(new Date(STORY_BEGINS.getTime() + 3 * DAY))
    const { 'See the suggestions': link } = await linksOf(mentee, 'request.stale')
    const page = await call(link!)
    expect(page.words).toContain('Anna Weiß')
    const ids = [...page.html.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id!)
    const [one, two] = [...new Set(ids)]
    expect((await call(link!, { first: one!, second: one! })).words).toContain('This person is named twice.')
    expect((await call(link!, { first: crypto.randomUUID() })).words).toContain('Choose at least one person.')
    expect((await call(link!, { first: '', second: '' })).status).toBe(422)
    expect((await call(link!, { first: two!, second: one!, third: '' })).status).toBe(200)
    const { data } = done(await mentee.as.get(`/v1/offers?matchRequestId=${request.id}`))
    expect(data.map((offer: { mentorId: string }) => fromTypeId('per', offer.mentorId))).toEqual([two, one])
    expect(data.map((offer: { state: string }) => offer.state)).toEqual(['pending', 'queued'])
    expect(mentors).toHaveLength(2)
  })
})

describe('the suggestions behind a link', () => {
  it('say why in the language of the mentee', async () => {
    const room = await story.room({ name: 'pricing committee' })
    await story.mentor([room], { person: { languages: ['de'] } })
    const mentee = await story.mentee([room], { person: { languages: ['de'] } })
    await story.request(mentee)
    await story.setClock(new Date(STORY_BEGINS.getTime() + 3 * DAY))
    const { 'Vorschläge ansehen': link } = await linksOf(mentee, 'request.stale')
    const { words } = await call(link!)
    expect(words).toContain(
      'Öffnet dir die Runde, die du dir wünschst; leitet „pricing committee“ und darf Gäste mitbringen.',
    )
    expect(words).toContain('Bietet an, was du dir wünschst: Gespräche und Gastplätze.')
  })
})

describe('a pair that does not meet', () => {
  it('is reminded in each one’s own language, and the mentee can ask somebody else', async () => {
    const { mentee, mentor, mentorshipId } = await pair(['de'])
    await story.setClock(new Date(STORY_BEGINS.getTime() + 16 * DAY))
    expect((await mailTo(mentee, 'mentorship.first_session')).subject).toBe('Ein erster Termin mit Anna Weiß?')
    expect((await mailTo(mentor, 'mentorship.first_session')).subject).toBe('A first session with Mia Mentee?')
    const { 'Jemand anderen fragen': another } = await linksOf(mentee, 'mentorship.first_session')
    expect((await call(another!)).html).toContain('<html lang="de">')
    const asked = await call(another!, { thanks: 'Danke für alles' })
    expect(asked.words).toContain('Deine Anfrage läuft neu')
    expect(asked.html).toContain('name="way" value="request.ask">Vorschläge ansehen</button>')
    expect((await call((await call(another!, { way: 'request.ask' })).location!)).words).toContain(
      'Wen möchtest du fragen?',
    )
    expect(done(await mentee.as.get(`/v1/mentorships/${mentorshipId}`))).toMatchObject({
      state: 'ended',
      endedBy: 'mentee',
    })
    const { data } = done(await mentee.as.get(`/v1/match-requests?menteeId=${mentee.id}&state=open`))
    expect(data).toMatchObject([{ wants: mentee.wants }])
  })
})

describe('a mentor who was paused', () => {
  it('comes back with one click', async () => {
    const { mentor } = await pair()
    await story.inside((tx) => pauseMentor(tx, fromTypeId('per', mentor.id)!, 'unanswered_offers'))
    const link = await linkTo(mentor, 'mentor.resume', 'per', mentor.id)
    expect((await call(link, {})).words).toContain('Good to have you back')
    expect(done(await mentor.as.get(`/v1/people/${mentor.id}/mentor-profile`)).pausedAt).toBeNull()
    expect((await call(link)).status).toBe(410)
  })
})

describe('what somebody wants to get', () => {
  const said = { locale: 'fr', quietStart: '19:00', quietEnd: '07:30', digestHour: '9', pausedUntil: '2027-03-01' }
  const preferences = async (person: Someone) => done(await person.as.get(`/v1/people/${person.id}/preferences`))

  it('is said on a page, as often as they like, in the language that they choose', async () => {
    const { mentee } = await confirmed()
    const { 'Choose what you get': link } = await linksOf(mentee, 'session.invitation')
    const form = new URLSearchParams({ ...said })
    for (const kind of ['session.upcoming', 'session.debrief']) form.append('kinds', kind)
    expect((await call(link!, form)).words).toContain('C’est enregistré')
    expect(await preferences(mentee)).toMatchObject({
      locale: 'fr',
      quietHours: { start: '19:00', end: '07:30' },
      digest: { hour: 9 },
      pausedUntil: '2027-03-01',
      unsubscribed: expect.arrayContaining(['session.prepare', 'mentorship.quiet']),
    })
    expect((await preferences(mentee)).unsubscribed).not.toContain('session.upcoming')
    const again = await call(link!)
    expect([again.status, again.html.includes('<html lang="fr">')]).toEqual([200, true])
    expect(again.html).toMatch(/value="session.upcoming"[^>]* checked/)
    expect((await call(link!, { locale: 'en', quietStart: '', quietEnd: '' })).words).toContain('That is saved')
    expect(await preferences(mentee)).toMatchObject({ locale: 'en', quietHours: null, digest: null, pausedUntil: null })
  })

  it.each([
    [{ quietStart: '19:00', quietEnd: '' }, 'Fill in both times, or neither.'],
    [{ quietStart: '19:00', quietEnd: '19:00' }, 'These two times are the same.'],
    [{ quietStart: '25:00', quietEnd: '07:00' }, 'This is not a time of day.'],
    [{ pausedUntil: '2020-01-01' }, 'This is not a date in the future.'],
    [{ digestHour: '24' }, 'This is not a time of day.'],
  ])('is asked for again when it makes no sense: %j', async (wrong, words) => {
    const { mentee } = await pair()
    const link = await linkTo(mentee, 'preferences.choose', 'per', mentee.id)
    const page = await call(link, { ...said, locale: 'en', ...wrong })
    expect([page.status, page.words]).toEqual([422, expect.stringContaining(words)])
    expect((await preferences(mentee)).version).toBe(0)
  })

  it.each(['multipart', 'urlencoded'])(
    'is less after one click in the mail program, sent as %s (RFC 8058)',
    async (kind) => {
      const { mentee } = await pair()
      await story.setClock(new Date(STORY_BEGINS.getTime() + 4 * DAY))
      await mailTo(mentee, 'mentorship.first_session')
      const [{ url }] = (await story.inside((tx) =>
        tx.rows(
          `SELECT unsubscribe_url AS url FROM message WHERE organization_id = $1 AND kind = 'mentorship.first_session' AND receiver_id = $2`,
          [tx.organizationId, fromTypeId('per', mentee.id)],
        ),
      )) as [{ url: string }]
      const link = new URL(url).pathname
      expect((await call(link)).words).toContain('A first session to book: reminders of this kind no longer reach you.')
      expect((await preferences(mentee)).unsubscribed).toEqual([])
      const click = kind === 'multipart' ? new FormData() : new URLSearchParams()
      click.append('List-Unsubscribe', 'One-Click')
      for (let clicks = 0; clicks < 2; clicks += 1) expect((await call(link, click)).status).toBe(200)
      expect((await preferences(mentee)).unsubscribed).toEqual(['mentorship.first_session'])
    },
  )
})

describe('a nudge at the wrong moment', () => {
  it('comes again a day later, once, when somebody asks for that', async () => {
    const { mentee } = await pair()
    const at = (days: number) => story.setClock(new Date(STORY_BEGINS.getTime() + days * DAY))
    const count = async () => {
      await story.runDue('reminders')
      const { data } = done(await story.hr.get(`/v1/messages?receiverId=${mentee.id}&kind=mentorship.first_session`))
      return data.length
    }
    await at(3)
    expect(await count()).toBe(1)
    const { 'Remind me tomorrow': later } = await linksOf(mentee, 'mentorship.first_session')
    expect((await call(later!)).words).toContain('again tomorrow')
    expect((await call(later!, {})).words).toContain('We remind you tomorrow')
    await at(3.9)
    expect(await count()).toBe(1)
    await at(4.1)
    expect(await count()).toBe(2)
    await at(6)
    expect(await count()).toBe(2)
    expect((await call(later!)).words).toContain('This link has been used')
  })
})

describe('what to prepare', () => {
  it('brings the brief of the room', async () => {
    const { mentee } = await confirmed()
    await story.setClock(new Date(STARTS.getTime() - 71 * HOUR))
    const { text } = await mailTo(mentee, 'session.prepare')
    expect(text).toContain('Who names the discount first.')
  })

  it('says nothing of a confidential one, neither in the mail nor in the calendar', async () => {
    const { mentee, room } = await booked()
    const { headers } = await story.hr.get(`/v1/rooms/${room.id}`)
    done(
      await story.hr.patch(
        `/v1/rooms/${room.id}`,
        { sensitivity: 'inside_information' },
        { etag: headers.get('etag')! },
      ),
    )
    const { data } = done(await story.hr.get(`/v1/sessions?menteeId=${mentee.id}`))
    done(await story.hr.post(`/v1/sessions/${data[0].id}/confirm`))
    await story.setClock(new Date(STARTS.getTime() - 71 * HOUR))
    const { text, html } = await mailTo(mentee, 'session.prepare')
    expect(text).toContain('confidential')
    for (const part of [text, html]) expect(part).not.toMatch(/pricing committee|discount/)
  })
})
