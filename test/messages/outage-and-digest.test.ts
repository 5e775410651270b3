import { simpleParser } from 'mailparser'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/clock.ts'
import { openPostOffice, type PostOffice, smtpRefusal } from '../setup/post-office.ts'
import { done, type Someone, type Story, STORY_BEGINS, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let office: PostOffice
let app: TestApp
let story: Story
beforeAll(async () => {
  office = await openPostOffice()
  app = await testApp({ SMTP_URL: office.url })
})
beforeEach(async () => {
  office.arrivals.length = 0
  office.at = () => undefined
  story = await tellStory(app)
})

type Shown = { id: string; kind: string; state: string; attempts: number }
const messages = async (): Promise<Shown[]> => done(await story.hr.get('/v1/messages?limit=100')).data
const deliver = async () => {
  while ((await story.runDue('messages')) > 0);
}
const timePasses = () =>
  story.inside((tx) =>
    tx.rows(`UPDATE message SET next_attempt_at = now() WHERE organization_id = $1 AND state = 'queued'`, [
      tx.organizationId,
    ]),
  )
const asks = async (mentor: Someone, room: { id: string }) => {
  const mentee = await story.mentee([room])
  const request = await story.request(mentee)
  const [offer] = await story.rank(mentee, request.id, [mentor])
  return offer
}

describe('a mail server that is down for a day', () => {
  it('gets afterwards, once each, what still means something, and nothing else', async () => {
    const room = await story.room()
    const mentor = await story.mentor([room], { capacity: 5 })
    await asks(mentor, room)
    office.at = ({ stage }) => (stage === 'mail' ? smtpRefusal(421, 'closing for today') : undefined)
    // Ten seconds, one, five and fifteen minutes, and then each hour.
    for (let attempt = 1; attempt <= 28; attempt += 1) {
      await story.setClock(new Date(STORY_BEGINS.getTime() + Math.max(0, attempt - 4) * HOUR))
      await story.runDue('reminders')
      await deliver()
      await timePasses()
    }
    expect((await messages()).map(({ kind, state }) => [kind, state])).toEqual([
      ['offer.made', 'queued'],
      ['offer.nudge', 'queued'],
    ])
    expect((await messages())[0]!.attempts).toBe(28)
    office.at = () => undefined
    await deliver()
    expect((await messages()).map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(office.arrivals.map(({ messageId }) => messageId)).toHaveLength(2)

    await asks(mentor, room)
    office.at = ({ stage }) => (stage === 'mail' ? smtpRefusal(421, 'closing for good') : undefined)
    await story.runDue('reminders')
    await deliver()
    await story.setClock(new Date(STORY_BEGINS.getTime() + 14 * DAY))
    office.at = () => undefined
    await timePasses()
    await deliver()
    expect((await messages()).at(-1)).toMatchObject({ kind: 'offer.made', state: 'suppressed' })
    expect(office.arrivals).toHaveLength(2)
  })
})

describe('what falls into one digest', () => {
  /** Two offers, both unanswered for a working day, to somebody who wants one mail a day. */
  async function twoNudges() {
    const room = await story.room()
    const mentor = await story.mentor([room], { capacity: 5 })
    const wishes = { quietHours: { start: '20:00', end: '08:00' }, digest: { hour: 16 } }
    done(await mentor.as.put(`/v1/people/${mentor.id}/preferences`, wishes))
    const offers = [await asks(mentor, room), await asks(mentor, room)]
    await story.runDue('reminders')
    await deliver()
    office.arrivals.length = 0
    await story.setClock(new Date(STORY_BEGINS.getTime() + DAY + 7 * HOUR))
    while ((await story.runDue('reminders')) > 0);
    return { mentor, offers }
  }
  type Reminder = { kind: string; state: string; messageId: string | null; reason: string | null }
  const nudges = async (): Promise<Reminder[]> =>
    (done(await story.hr.get('/v1/reminders?limit=100')).data as Reminder[]).filter(
      ({ kind, state }) => kind === 'offer.nudge' && state !== 'planned' && state !== 'cancelled',
    )

  it('is one message, to which all its reminders point', async () => {
    await twoNudges()
    await deliver()
    const digests = (await messages()).filter(({ kind }) => kind !== 'offer.made')
    expect(digests).toMatchObject([{ kind: 'digest', state: 'sent' }])
    expect((await nudges()).map(({ messageId }) => messageId)).toEqual([digests[0]!.id, digests[0]!.id])
    const [arrival, ...others] = office.arrivals
    expect(others).toEqual([])
    const mail = await simpleParser(arrival!.raw)
    expect(mail.text!.match(/\/a\//g)!.length).toBeGreaterThanOrEqual(4)
  })

  it('is told anew without what has changed before it was sent', async () => {
    const { mentor, offers } = await twoNudges()
    done(await mentor.as.post(`/v1/offers/${offers[0].id}/accept`))
    await deliver()
    expect((await nudges()).map(({ state, reason }) => [state, reason])).toEqual(
      expect.arrayContaining([
        ['suppressed', 'superseded'],
        ['sent', null],
      ]),
    )
    const kinds = (await messages()).filter(({ state }) => state === 'sent').map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'offer.nudge')).toHaveLength(1)
    expect(kinds).not.toContain('digest')
    expect(office.arrivals).toHaveLength(kinds.filter((kind) => kind !== 'offer.made').length)
  })

  it('can be unsubscribed from with one click, and what must arrive cannot', async () => {
    const room = await story.room()
    const mentor = await story.mentor([room])
    await asks(mentor, room)
    await story.runDue('reminders')
    await deliver()
    expect(office.arrivals[0]!.raw).not.toMatch(/^List-Unsubscribe/m)
    await story.setClock(new Date(STORY_BEGINS.getTime() + DAY + HOUR))
    await story.runDue('reminders')
    await deliver()
    const nudge = office.arrivals.at(-1)!.raw
    expect(nudge).toMatch(/^List-Unsubscribe: <http/m)
    expect(nudge).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  })
})
