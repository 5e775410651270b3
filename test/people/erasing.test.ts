import { beforeAll, describe, expect, it } from 'vitest'
import { makePerson } from '../setup/builders.ts'
import { type Client, clientOf } from '../setup/client.ts'
import { oneOfEach } from '../setup/one-of-each.ts'
import { openPostOffice, type PostOffice, smtpRefusal } from '../setup/post-office.ts'
import { done, STORY_BEGINS, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let office: PostOffice
let app: TestApp
let hr: Client
beforeAll(async () => {
  office = await openPostOffice()
  app = await testApp({ SMTP_URL: office.url })
  hr = await app.organization()
})

const erase = (id: string, by: Client = hr, options = {}) => by.post(`/v1/people/${id}/erase`, undefined, options)

type Logged = { action: string; subject: { id: string } }
const auditOf = async (id: string) => {
  const { data } = done(await hr.get('/v1/audit-entries?limit=100'))
  return (data as Logged[]).filter(({ subject }) => subject.id === id)
}

describe('whoever is erased', () => {
  it('is answered for with what went, each time the same', async () => {
    const { id } = await makePerson(hr)
    done(await hr.put(`/v1/people/${id}/mentor-profile`, { capacity: 1, formats: ['conversation'] }))
    const erased = await erase(id, hr, { key: 'once' })
    expect(erased.status, erased.text).toBe(200)
    expect(erased.body).toMatchObject({ id, erased: { profiles: 1, messages: 0, texts: 0 } })
    expect(Date.parse(erased.body.erasedAt)).not.toBeNaN()
    const replayed = await erase(id, hr, { key: 'once' })
    expect([replayed.body, replayed.headers.get('idempotent-replayed')]).toEqual([erased.body, 'true'])
    expect((await erase(id)).body).toEqual(erased.body)
    const entries = await auditOf(id)
    expect(entries.map(({ action }) => action).toReversed()).toEqual([
      'person.created',
      'mentor.opted_in',
      'person.left',
      'person.erased',
    ])
    expect(entries[0]).toMatchObject({ actor: { kind: 'client' }, subject: { type: 'per', id } })
  })

  it('is gone from every address of theirs, and from lists', async () => {
    const story = await tellStory(app)
    const { ids } = await oneOfEach(story)
    const { externalId } = done(await story.hr.get(`/v1/people/${ids['personId']}`))
    done(await erase(ids['personId']!, story.hr))
    const document = (await app.platform.get('/openapi.json')).body as {
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
    }
    const theirs = Object.entries(document.paths).filter(
      // The feed is opened by its token alone, and that is gone.
      ([path]) => path.startsWith('/v1/people/{personId}') && !path.endsWith('.ics'),
    )
    expect(theirs.length).toBeGreaterThan(15)
    const answers: string[] = []
    const undeclared: string[] = []
    for (const [path, methods] of theirs) {
      const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => ids[name]!)
      if (methods['get']) answers.push(`${path} ${(await story.hr.get(address)).body.code}`)
      for (const [method, { responses }] of Object.entries(methods)) {
        if (!('410' in responses)) undeclared.push(`${method} ${path}`)
      }
    }
    expect(undeclared).toEqual([])
    // What was connected is unknown by itself.
    expect(answers.filter((each) => !each.endsWith(' person.erased') && !each.endsWith('Id} not_found'))).toEqual([])
    const calls = [
      story.hr.post(`/v1/people/${ids['personId']}/reactivate`),
      story.hr.post(`/v1/people/${ids['personId']}/deactivate`),
      story.hr.post(`/v1/people/${ids['personId']}/tokens`),
      story.hr.patch(`/v1/people/${ids['personId']}`, { name: 'Again' }, { etag: '"1"' }),
      story.hr.put(`/v1/people/${ids['personId']}/mentor-profile`, { capacity: 1, formats: ['seat'] }),
      story.hr.post(`/v1/people/${ids['personId']}/busy-imports`, { address: 'https://calendar.example/x.ics' }),
      story.hr.put(`/v1/rooms/${ids['roomId']}/hosts/${ids['personId']}`, {
        standing: 'regular',
        mayBringGuests: false,
      }),
    ]
    expect((await Promise.all(calls)).map(({ status, body }) => [status, body.code])).toEqual(
      calls.map(() => [410, 'person.erased']),
    )
    const named = [
      story.hr.post('/v1/match-requests', { menteeId: ids['personId'] }),
      story.hr.post('/v1/do-not-match', { personIds: [ids['personId'], ids['otherId']] }),
      story.hr.post(`/v1/cohorts/${ids['cohortId']}/participants`, { menteeIds: [ids['personId']] }),
      story.hr.patch(`/v1/people/${ids['otherId']}`, { managerId: ids['personId'] }, { etag: '"1"' }),
    ]
    expect((await Promise.all(named)).map(({ status }) => status)).toEqual([422, 422, 422, 422])
    const all = done(await story.hr.get('/v1/people?limit=100')).data as { id: string }[]
    expect(all.some(({ id }) => id === ids['personId'])).toBe(false)
    expect(done(await story.hr.get(`/v1/people?externalId=${externalId}`)).data).toEqual([])
  })

  it('makes place for somebody new under the same external id and address', async () => {
    const person = { externalId: 'SAME', name: 'Anna', email: 'same@nordlicht.example' }
    const first = done(await hr.post('/v1/people', person))
    expect((await hr.post('/v1/people', person)).status).toBe(409)
    done(await erase(first.id))
    const second = done(await hr.post('/v1/people', person))
    expect(second.id).not.toBe(first.id)
    expect(second).toMatchObject({ ...person, version: 1, leftAt: null })
    done(await erase(second.id))
    expect((await hr.get(`/v1/people/${first.id}`)).status).toBe(410)
  })

  it('is not brought back by the file of HR: whoever is in it is somebody new', async () => {
    const other = await app.organization()
    const row = 'RA,Ria,ria@nordlicht.example,UTC'
    const file = `externalId,name,email,timeZone\n${row}\nRB,Bea,bea@nordlicht.example,UTC\n`
    const everybody = '/v1/imports?kind=people&deactivateAbsent=true'
    expect(done(await other.post(everybody, file)).counts).toMatchObject({ created: 2 })
    const [ria] = done(await other.get('/v1/people?externalId=RA')).data
    done(await erase(ria.id, other))
    const without = file.replace(`${row}\n`, '')
    expect(done(await other.post(everybody, without)).counts).toMatchObject({ rows: 1, unchanged: 1, deactivated: 0 })
    expect(done(await other.post(everybody, file)).counts).toMatchObject({ created: 1, unchanged: 1, updated: 0 })
    const [again] = done(await other.get('/v1/people?externalId=RA')).data
    expect(again.id).not.toBe(ria.id)
    expect((await other.get(`/v1/people/${ria.id}`)).status).toBe(410)
  })

  it('manages nobody any more', async () => {
    const boss = await makePerson(hr)
    const report = await makePerson(hr, { managerId: boss.id })
    done(await erase(boss.id))
    expect(done(await hr.get(`/v1/people/${report.id}`))).toMatchObject({ managerId: null, version: 2 })
    expect((await auditOf(report.id)).map(({ action }) => action)).toContain('person.changed')
  })

  it('is unknown in another organization, and erased in a live one as in a sandbox', async () => {
    const live = await app.organization({ kind: 'live' })
    const { id } = await makePerson(live)
    expect((await erase(id, hr)).status).toBe(404)
    expect((await erase(id, live)).status).toBe(200)
    expect((await hr.get(`/v1/people/${id}`)).status).toBe(404)
    expect((await live.get(`/v1/people/${id}`)).status).toBe(410)
  })
})

describe('who may erase', () => {
  it('is only whoever holds people:erase', async () => {
    const { id } = await makePerson(hr)
    const { organizationId } = hr
    const made = done(
      await app.platform.post('/v1/clients', { name: 'Sync', scopes: ['people:write'], organizationId }),
    )
    const refused = await erase(id, await clientOf(app.url, made.clientId, made.clientSecret))
    expect([refused.status, refused.body.scope]).toEqual([403, 'people:erase'])
    const own = hr.as(done(await hr.post(`/v1/people/${id}/tokens`)).accessToken)
    expect((await erase(id, own)).status).toBe(403)
  })
})

describe('those who had something to do with them', () => {
  const tell = async (story: Story) => {
    await story.runDue('reminders')
    while ((await story.runDue('messages')) > 0);
  }
  const messagesTo = async (story: Story, id: string) =>
    done(await story.hr.get(`/v1/messages?receiverId=${id}&limit=100`)).data as {
      kind: string
      state: string
      subject: string
      text: string
    }[]

  /** A pair with a session that both want. */
  async function aPair() {
    const story = await tellStory(app)
    const room = await story.room()
    const mentor = await story.mentor([room], { person: { languages: ['de', 'en'] } })
    const mentee = await story.mentee([room], { person: { name: 'Zoe Quill' } })
    const { mentorshipId } = await story.matched(mentee, mentor)
    const time = { startsAt: '2027-02-09T10:00:00Z', durationMinutes: 30 }
    const session = done(await mentee.as.post('/v1/sessions', { mentorshipId, ...time, kind: 'conversation' }))
    done(await mentor.as.post(`/v1/sessions/${session.id}/confirm`))
    await tell(story)
    return { story, mentor, mentee, mentorshipId, session }
  }

  it('are told that it is off, without the name', async () => {
    const { story, mentor, mentee, mentorshipId, session } = await aPair()
    const before = await messagesTo(story, mentor.id)
    expect(before.some(({ text }) => text.includes('Zoe Quill'))).toBe(true)
    done(await erase(mentee.id, story.hr))
    await tell(story)
    expect(done(await story.hr.get(`/v1/mentorships/${mentorshipId}`)).state).toBe('ended')
    expect(done(await story.hr.get(`/v1/sessions/${session.id}`))).toMatchObject({ state: 'cancelled' })
    const told = await messagesTo(story, mentor.id)
    expect(told.map(({ kind, state }) => [kind, state])).toEqual([['session.cancelled', 'sent']])
    expect(told[0]!.text).toContain('[Name gelöscht]')
    expect(await messagesTo(story, mentee.id)).toEqual([])
    const link = /http:\S+\/a\/[\w-]+/.exec(before.find(({ kind }) => kind === 'session.invitation')!.text)![0]
    const page = await fetch(link.replace(/^http:\/\/[^/]+/, app.url)).then((answer) => answer.text())
    expect([page.includes('[Name gelöscht]'), page.includes('Quill')]).toEqual([true, false])
  })

  it('see the next in line asked, and no name of theirs in what happened', async () => {
    const story = await tellStory(app)
    const room = await story.room()
    const [first, second] = [await story.mentor([room]), await story.mentor([room])]
    const mentee = await story.mentee([room])
    const request = await story.request(mentee)
    await story.rank(mentee, request.id, [first, second])
    done(await erase(first.id, story.hr))
    const offers = done(await story.hr.get(`/v1/offers?matchRequestId=${request.id}`)).data as { state: string }[]
    expect(offers.map(({ state }) => state)).toEqual(['withdrawn', 'pending'])
    const timeline = await mentee.as.get(`/v1/match-requests/${request.id}/timeline`)
    expect(timeline.text).toContain('[name erased]')
  })

  it('get what waited for the mail server anew, without the name', async () => {
    const { story, mentor, mentee, session } = await aPair()
    office.at = ({ stage }) => (stage === 'mail' ? smtpRefusal(451, 'later') : undefined)
    done(await mentee.as.post(`/v1/sessions/${session.id}/cancel`, { reason: 'Zoe Quill is ill' }))
    await tell(story)
    const waiting = (await messagesTo(story, mentor.id)).at(-1)!
    expect(waiting).toMatchObject({ kind: 'session.cancelled', state: 'queued' })
    expect(waiting.text).toContain('Zoe Quill')
    office.at = () => undefined
    done(await erase(mentee.id, story.hr))
    await tell(story)
    const told = await messagesTo(story, mentor.id)
    expect(told.map(({ kind, state }) => [kind, state])).toEqual([['session.cancelled', 'sent']])
    expect(told[0]!.text).not.toContain('Quill')
  })

  it('get the rest of a digest that named them', async () => {
    const story = await tellStory(app)
    const room = await story.room()
    const mentor = await story.mentor([room], { capacity: 5 })
    const wishes = { quietHours: { start: '20:00', end: '08:00' }, digest: { hour: 16 } }
    done(await mentor.as.put(`/v1/people/${mentor.id}/preferences`, wishes))
    const asking = []
    for (const name of ['Zoe Quill', 'Finn Farrier']) {
      const mentee = await story.mentee([room], { person: { name } })
      await story.rank(mentee, (await story.request(mentee)).id, [mentor])
      asking.push(mentee)
    }
    await tell(story)
    await story.setClock(new Date(STORY_BEGINS.getTime() + 31 * 3_600_000))
    while ((await story.runDue('reminders')) > 0);
    const digest = (await messagesTo(story, mentor.id)).at(-1)!
    expect(digest).toMatchObject({ kind: 'digest', state: 'queued' })
    expect(['Zoe Quill', 'Finn Farrier'].every((name) => digest.text.includes(name))).toBe(true)
    done(await erase(asking[0]!.id, story.hr))
    while ((await story.runDue('reminders')) > 0);
    await tell(story)
    const told = await messagesTo(story, mentor.id)
    expect(told.map(({ kind, state, text }) => [kind, state, text.includes('Finn Farrier')])).toEqual([
      ['offer.made', 'sent', true],
      ['offer.nudge', 'sent', true],
    ])
  })

  it('keep their figures', async () => {
    const { story, mentor, mentee, session } = await aPair()
    await story.setClock(new Date('2027-02-09T11:00:00Z'))
    for (const { as } of [mentor, mentee]) {
      done(await as.post(`/v1/sessions/${session.id}/attendance`, { held: true }))
    }
    done(await mentor.as.post(`/v1/sessions/${session.id}/feedback`, { rating: 5, text: 'Zoe asks well' }))
    done(await erase(mentee.id, story.hr))
    expect(done(await mentor.as.get(`/v1/sessions/${session.id}`))).toMatchObject({ state: 'completed', agenda: null })
    const reliability = done(await mentor.as.get(`/v1/people/${mentor.id}/reliability`))
    expect(reliability).toMatchObject({ counts: { attended: 1 } })
    const shown = await mentor.as.get(`/v1/sessions/${session.id}/feedback`)
    expect([shown.body.data?.[0]?.rating, shown.text.includes('Zoe')]).toEqual([5, false])
  })
})
