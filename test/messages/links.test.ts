import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/clock.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { rescheduleSession } from '../../src/sessions/reschedule-session.ts'
import { until } from '../jobs/job-house.ts'
import { done, type Mentee, type Someone, STORY_BEGINS, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { wordsOf } from './read-html.ts'

let app: TestApp
let story: Story
beforeAll(async () => {
  app = await testApp({ SANDBOX_MAIL: 'capture' })
})
beforeEach(async () => {
  story = await tellStory(app, { name: 'Nordlicht & Söhne' })
})

type Form = Record<string, string> | URLSearchParams
type Page = { status: number; headers: Headers; html: string; words: string }

const pageOf = async (answer: Response): Promise<Page> => {
  const html = await answer.text()
  return { status: answer.status, headers: answer.headers, html, words: wordsOf(html) }
}
const open = async (link: string): Promise<Page> => pageOf(await fetch(app.url + link))
const send = async (link: string, form: Form = {}): Promise<Page> =>
  pageOf(await fetch(app.url + link, { method: 'POST', body: new URLSearchParams(form) }))

/** The links of the newest mail of this kind to this person, in its order. */
async function linksIn(kind: string, receiver: Someone): Promise<string[]> {
  await story.runDue('reminders')
  await story.runDue('messages')
  const { data } = done(await story.hr.get(`/v1/messages?kind=${kind}&receiverId=${receiver.id}&limit=100`))
  return [...data.at(-1).text.matchAll(/https?:\/\/\S+(\/a\/\S+)/g)].map(([, path]) => path)
}

async function asked(names: { mentee?: string; mentor?: string } = {}) {
  const room = await story.room({ name: 'pricing committee' })
  const mentor = await story.mentor([room], { person: { name: names.mentor ?? 'Anna Weiß' } })
  const next = await story.mentor([room], { person: { name: 'Bela Kun', email: 'bela@nordlicht.example' } })
  const mentee = await story.mentee([room], { person: { name: names.mentee ?? 'Mia Mentee' } })
  const request = await story.request(mentee)
  const [offer] = await story.rank(mentee, request.id, [mentor, next])
  const [accept, decline] = await linksIn('offer.made', mentor)
  const state = async () => done(await story.hr.get(`/v1/offers/${offer.id}`))
  return { mentor, next, mentee, request, offer, accept: accept!, decline: decline!, state }
}

const STARTS = new Date(STORY_BEGINS.getTime() + 10 * DAY + HOUR)
const ENDS = new Date(STARTS.getTime() + 45 * 60_000)

async function proposed() {
  const { mentor, mentee, offer } = await asked()
  const { mentorshipId } = done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
  const body = { mentorshipId, startsAt: STARTS.toISOString(), durationMinutes: 45, kind: 'conversation' }
  const { id } = done(await mentee.as.post('/v1/sessions', body))
  const [confirm, decline] = await linksIn('session.proposed', mentor)
  return { id, mentor, mentee, confirm: confirm!, decline: decline!, state: () => sessionOf(id) }
}

async function held() {
  const { id, mentor, mentee } = await proposed()
  done(await mentor.as.post(`/v1/sessions/${id}/confirm`))
  await story.setClock(ENDS)
  const [debrief, attendance] = await linksIn('session.debrief', mentee)
  return { id, mentor, mentee, debrief: debrief!, attendance: attendance! }
}

const sessionOf = async (id: string) => done(await story.hr.get(`/v1/sessions/${id}`))
const debriefOf = (mentee: Mentee, id: string) => mentee.as.get(`/v1/sessions/${id}/debrief`)
const everybody = (change: string) =>
  story.inside((tx) => tx.rows(`UPDATE person SET ${change} WHERE organization_id = $1`, [tx.organizationId]))
/** What happened so far, to what. */
const events = async (): Promise<string[]> => {
  const rows = await story.inside((tx) =>
    tx.rows<{ type: string; id: string }>('SELECT type, subject_id AS id FROM event WHERE organization_id = $1', [
      tx.organizationId,
    ]),
  )
  return rows.map(({ type, id }) => `${type} ${id}`)
}
const NOTE = {
  decided: 'The board keeps the price.',
  surprised: 'Nobody asked sales.',
  differently: 'Ask sales first.',
}

type Case = {
  name: string
  begin: () => Promise<{ link: string; state: () => Promise<unknown> }>
  form: Form
  says: string
  before: unknown
  after: unknown
}

/** Each link of a mail, with what it changes. */
const cases: Case[] = [
  {
    name: 'accept an offer',
    begin: async () => {
      const { accept, state } = await asked()
      return { link: accept, state: async () => (await state()).state }
    },
    form: {},
    says: 'You are the mentor of Mia Mentee now',
    before: 'pending',
    after: 'accepted',
  },
  {
    name: 'decline an offer',
    begin: async () => {
      const { decline, state } = await asked()
      return { link: decline, state: async () => (await state()).state }
    },
    form: { reason: 'no_time', betterPerson: '' },
    says: 'You have declined',
    before: 'pending',
    after: 'declined',
  },
  {
    name: 'confirm a session',
    begin: async () => {
      const { confirm, state } = await proposed()
      return { link: confirm, state: async () => (await state()).state }
    },
    form: {},
    says: 'is confirmed',
    before: 'proposed',
    after: 'confirmed',
  },
  {
    name: 'decline a session',
    begin: async () => {
      const { decline, state } = await proposed()
      return { link: decline, state: async () => (await state()).state }
    },
    form: { reason: 'Thursday would suit me' },
    says: 'You have declined this time',
    before: 'proposed',
    after: 'declined',
  },
  {
    name: 'say what took place',
    begin: async () => {
      const { attendance, id, mentor } = await held()
      done(await mentor.as.post(`/v1/sessions/${id}/attendance`, { held: true }))
      return { link: attendance, state: async () => (await sessionOf(id)).state }
    },
    form: { attendance: 'held' },
    says: 'that is noted',
    before: 'confirmed',
    after: 'completed',
  },
  {
    name: 'write the debrief',
    begin: async () => {
      const { debrief, id, mentee } = await held()
      return { link: debrief, state: async () => (await debriefOf(mentee, id)).status }
    },
    form: NOTE,
    says: 'Your debrief is saved',
    before: 404,
    after: 200,
  },
]

describe.each(cases)('a link to $name', ({ begin, form, says, before, after }) => {
  it('shows its page and changes nothing until its form is sent; then it acts once', async () => {
    const { link, state } = await begin()
    for (let visits = 0; visits < 2; visits += 1) {
      const page = await open(link)
      expect([page.status, page.html.includes('<form method="post">')]).toEqual([200, true])
    }
    const head = await fetch(app.url + link, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(await state()).toEqual(before)

    const acted = await send(link, form)
    expect(acted.status, acted.words).toBe(200)
    expect(acted.words).toContain(says)
    expect(acted.words).not.toContain('done before')
    expect(await state()).toEqual(after)

    const again = await send(link, form)
    expect([again.status, again.words.includes('This was done before; nothing has changed now.')]).toEqual([200, true])
    expect(await state()).toEqual(after)
    const used = await open(link)
    expect([used.status, used.words.includes('This link has been used')]).toEqual([410, true])
    expect((await fetch(app.url + link, { method: 'HEAD' })).status).toBe(410)
  })

  it('acts once when its form is sent twice at the same time', async () => {
    const { link, state } = await begin()
    const earlier = new Set(await events())
    const pages = await Promise.all([send(link, form), send(link, form), send(link, form)])
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(pages.filter(({ words }) => words.includes('done before'))).toHaveLength(2)
    expect(await state()).toEqual(after)
    const happened = (await events()).filter((event) => !earlier.has(event))
    expect(happened.length).toBeGreaterThan(0)
    expect(happened).toEqual([...new Set(happened)])
  })

  it('does nothing for somebody who has left', async () => {
    const { link, state } = await begin()
    await everybody('left_at = now()')
    expect((await open(link)).status).toBe(410)
    expect((await send(link, form)).status).toBe(410)
    await everybody('left_at = NULL')
    expect(await state()).toEqual(before)
  })

  it('is over when its time is over', async () => {
    const { link, state } = await begin()
    const earlier = await state()
    await story.setClock(new Date(STORY_BEGINS.getTime() + 60 * DAY))
    for (const page of [await open(link), await send(link, form)]) {
      expect([page.status, page.words.includes('This link has expired')]).toEqual([410, true])
    }
    expect(await state()).toEqual(earlier)
  })

  it('comes as a page that runs nothing, is kept nowhere and can be framed by nobody', async () => {
    const { link } = await begin()
    for (const page of [
      await open(link),
      await send(link, { reason: 'x'.repeat(501), attendance: 'maybe' }),
      await open('/a/no-such-link'),
    ]) {
      const policy = page.headers.get('content-security-policy')!
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("form-action 'self'")
      expect(policy).not.toContain('unsafe')
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(page.headers.get('x-content-type-options')).toBe('nosniff')
      expect(page.headers.get('referrer-policy')).toBe('same-origin')
      expect(page.html).not.toMatch(/<script|style="|\son\w+=/i)
    }
  })
})

describe('a link that never was, or is not any more', () => {
  it('is one and the same page, whatever was asked', async () => {
    const { accept } = await asked()
    const tokens = ['x', 'A'.repeat(32), 'A'.repeat(300), accept.slice(3, -1), '%00', '%2e%2e%2fv1', "'%20OR%201=1"]
    const pages = await Promise.all(tokens.map((token) => open(`/a/${token}`)))
    expect(pages.map(({ status }) => status)).toEqual(tokens.map(() => 410))
    expect(new Set(pages.map(({ html }) => html)).size).toBe(1)
    expect((await send('/a/x')).html).toBe(pages[0]!.html)
  })

  it('is out of date once its session has moved, and the new mail has the links that work', async () => {
    const { id, mentor, mentee, confirm, decline } = await proposed()
    const moved = new Date(STARTS.getTime() + DAY).toISOString()
    done(await mentee.as.post(`/v1/sessions/${id}/reschedule`, { startsAt: moved }))
    for (const page of [await open(confirm), await send(confirm), await send(decline)]) {
      expect([page.status, page.words.includes('This link is out of date')]).toEqual([410, true])
    }
    expect((await sessionOf(id)).state).toBe('proposed')
    const [fresh] = await linksIn('session.proposed', mentor)
    expect((await send(fresh!)).status).toBe(200)
    expect(await sessionOf(id)).toMatchObject({ state: 'confirmed', startsAt: moved })
  })

  it('never confirms a time that its reader has not seen, also when it moves at that very moment', async () => {
    const { id, confirm } = await proposed()
    const moved = new Date(STARTS.getTime() + DAY)
    let confirming: Promise<Page>
    await story.inside(async (tx) => {
      await rescheduleSession(tx, fromTypeId('ses', id)!, { startsAt: moved })
      confirming = send(confirm)
      const isWaiting = 'SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))'
      await until(async () => (await tx.rows(isWaiting)).length > 0)
    })
    const page = await confirming!
    expect([page.status, page.words.includes('This link is out of date')]).toEqual([410, true])
    expect(await sessionOf(id)).toMatchObject({ state: 'proposed', startsAt: moved.toISOString() })
  })

  it('is out of date once the mentee has taken the request back', async () => {
    const { mentee, request, accept, state } = await asked()
    done(await mentee.as.post(`/v1/match-requests/${request.id}/withdraw`))
    for (const page of [await open(accept), await send(accept)]) {
      expect([page.status, page.words.includes('This link is out of date')]).toEqual([410, true])
    }
    expect((await state()).state).toBe('withdrawn')
  })

  it('is out of date once the debrief was written elsewhere', async () => {
    const { id, mentee, debrief } = await held()
    const words = { decidedAndByWhom: 'A', whatSurprisedMe: 'B', whatIWillDoDifferently: 'C' }
    done(await mentee.as.post(`/v1/sessions/${id}/debrief`, words))
    expect((await open(debrief)).status).toBe(410)
    expect((await send(debrief, NOTE)).status).toBe(410)
    expect((await debriefOf(mentee, id)).body).toMatchObject(words)
  })
})

describe('what the state refuses', () => {
  it('is said on a page: a mentor whose places are all taken', async () => {
    const { mentor, accept, state } = await asked()
    const profile = await mentor.as.get(`/v1/people/${mentor.id}/mentor-profile`)
    const body = { capacity: 1, formats: ['conversation', 'seat'] }
    done(await mentor.as.put(`/v1/people/${mentor.id}/mentor-profile`, body, { etag: profile.headers.get('etag')! }))
    const room = await story.room()
    done(await story.hr.put(`/v1/rooms/${room.id}/hosts/${mentor.id}`, { standing: 'owner', mayBringGuests: true }))
    const other = await story.mentee([room])
    await story.matched(other, mentor)
    const refused = await send(accept)
    expect([refused.status, refused.words.includes('That is not possible')]).toEqual([409, true])
    expect(refused.words).toContain('All your places as a mentor are taken.')
    expect((await state()).state).toBe('pending')
    expect((await open(accept)).status).toBe(200)
  })
})

describe('a link is for one action', () => {
  it('accepts whatever is posted to the accepting one', async () => {
    const { accept, state } = await asked()
    expect((await send(accept, { action: 'offer.decline', reason: 'no_time' })).status).toBe(200)
    expect((await state()).state).toBe('accepted')
  })

  it('closes the other one of the same mail', async () => {
    const { accept, decline, state } = await asked()
    await send(decline, { reason: 'other' })
    expect([(await open(accept)).status, (await send(accept)).status]).toEqual([410, 410])
    expect((await state()).state).toBe('declined')
  })
})

describe('a form', () => {
  it('comes back filled in when it cannot be taken, with what is wrong', async () => {
    const { decline, state } = await asked()
    const page = await send(decline, { reason: '', betterPerson: 'Nobody <b>Known</b>' })
    expect(page.status).toBe(422)
    expect(page.words).toContain('Choose why')
    expect(page.words).toContain('No other person here has exactly this name')
    expect(page.html).toContain('value="Nobody &lt;b&gt;Known&lt;/b&gt;"')
    expect((await state()).state).toBe('pending')
    expect((await send(decline, { reason: 'no_time', betterPerson: '' })).status).toBe(200)
  })

  it('keeps a debrief of which one part is missing', async () => {
    const { id, mentee, debrief } = await held()
    const page = await send(debrief, { ...NOTE, surprised: '  ' })
    expect(page.status).toBe(422)
    expect(page.html).toContain(NOTE.decided)
    expect(page.words).toContain('Write a sentence or two')
    expect((await debriefOf(mentee, id)).status).toBe(404)
    const tooLong = await send(debrief, { ...NOTE, decided: 'x'.repeat(4001) })
    expect([tooLong.status, tooLong.words.includes('longer than 4000')]).toEqual([422, true])
    // A browser counts a line end as one character and sends two.
    const lines = `${'x'.repeat(39)}\r\n`.repeat(100).trim()
    expect((await send(debrief, { ...NOTE, decided: lines })).status).toBe(200)
    expect((await debriefOf(mentee, id)).body.decidedAndByWhom).toBe(lines.replaceAll('\r\n', '\n'))
  })

  it.each([
    ['a choice that there is not', { reason: 'toString' }],
    [
      'a choice twice',
      new URLSearchParams([
        ['reason', 'no_time'],
        ['reason', 'other'],
      ]),
    ],
    ['text that no database keeps', { reason: 'no_time', betterPerson: 'a\u0000b' }],
    ['no form at all', {}],
  ])('is refused, not stumbled over, with %s', async (_, form) => {
    const { decline, state } = await asked()
    expect((await send(decline, form as Form)).status).toBe(422)
    expect((await state()).state).toBe('pending')
  })

  it('is a form: JSON is not read', async () => {
    const { decline } = await asked()
    const answer = await fetch(app.url + decline, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"reason":{"a":1}}',
    })
    expect(answer.status).toBe(415)
  })

  it('names a better person by name or by address, in any case of letters', async () => {
    for (const betterPerson of ['bela kun', ' BELA@nordlicht.example ']) {
      const { decline, next, state } = await asked()
      expect((await send(decline, { reason: 'not_the_right_person', betterPerson })).status).toBe(200)
      expect(await state()).toMatchObject({
        state: 'declined',
        declineReason: 'not_the_right_person',
        suggestedPersonId: next.id,
      })
      story = await tellStory(app)
    }
  })

  it('names somebody else than the two of them, and no one of two with one name', async () => {
    const { decline } = await asked()
    for (const betterPerson of ['Anna Weiß', 'Mia Mentee']) {
      expect((await send(decline, { reason: 'other', betterPerson })).status, betterPerson).toBe(422)
    }
    await story.person({ name: 'Bela Kun' })
    expect((await send(decline, { reason: 'other', betterPerson: 'Bela Kun' })).status).toBe(422)
  })
})

it('shows names as they are and runs none of them', async () => {
  const name = `<script>alert(1)</script> "Mia" & 'Co' <img src=x onerror=alert(1)>`
  const { accept } = await asked({ mentee: name })
  const page = await open(accept)
  expect(page.html).not.toMatch(/<script|<img/)
  expect(page.words).toContain(name)
  const acted = await send(accept)
  expect(acted.html).not.toMatch(/<script|<img/)
  expect(acted.words).toContain(name)
})
