import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/clock.ts'
import { makeCohort } from '../matching/cohorts/builders.ts'
import { openPostOffice, type PostOffice } from '../setup/post-office.ts'
import { done, type Mentee, type Someone, STORY_BEGINS, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let office: PostOffice
let app: TestApp
let story: Story
beforeAll(async () => {
  office = await openPostOffice()
  app = await testApp({ SMTP_URL: office.url })
})
beforeEach(async () => {
  story = await tellStory(app)
})

type Told = { id: string; kind: string; receiverId: string; toldAt: string; state: string }

const advance = (to: Date | string, of: Story = story) =>
  of.hr.post('/v1/sandbox/clock', { advanceTo: to instanceof Date ? to.toISOString() : to })
const clock = async (of: Story = story): Promise<string> => done(await of.hr.get('/v1/sandbox/clock')).now
const told = async (of: Story = story): Promise<Told[]> => done(await of.hr.get('/v1/sandbox/messages?limit=100')).data
const toldTo = async ({ id }: Someone, kind: string) =>
  (await told()).filter((each) => each.receiverId === id && each.kind.startsWith(kind)).map(({ toldAt }) => toldAt)
const after = (hours: number) => new Date(STORY_BEGINS.getTime() + hours * HOUR)

/** A mentee who has ranked so many mentors. */
async function asked(
  mentors: number,
  of: Story = story,
): Promise<{ mentee: Mentee; mentors: Someone[]; requestId: string }> {
  const room = await of.room()
  const ranked = []
  for (let at = 0; at < mentors; at += 1) ranked.push(await of.mentor([room]))
  const mentee = await of.mentee([room])
  const { id } = await of.request(mentee)
  await of.rank(mentee, id, ranked)
  return { mentee, mentors: ranked, requestId: id }
}

describe('the clock of a sandbox organization', () => {
  it('stands still until it is moved, and is the time of all that happens', async () => {
    expect(await clock()).toBe(STORY_BEGINS.toISOString())
    const person = done(
      await story.hr.post('/v1/people', {
        externalId: 'E1',
        name: 'Mia',
        email: 'mia@nordlicht.example',
        timeZone: 'Europe/Berlin',
      }),
    )
    expect(person.createdAt).toBe(STORY_BEGINS.toISOString())
    const to = after(5)
    expect(done(await advance(to))).toEqual({ now: to.toISOString() })
    expect(await clock()).toBe(to.toISOString())
  })

  it.each([
    ['back', () => new Date(STORY_BEGINS.getTime() - 1), 'in_the_past'],
    ['farther than 800 days at once', () => new Date(STORY_BEGINS.getTime() + 800 * DAY + 1), 'too_far'],
    ['to what is no instant', () => 'tomorrow', 'invalid'],
  ])('does not go %s', async (_, to, code) => {
    const answer = await advance(to())
    expect([answer.status, answer.body.errors[0].pointer], answer.text).toEqual([422, '/advanceTo'])
    expect(answer.body.errors[0].code).toContain(code)
    expect(await clock()).toBe(STORY_BEGINS.toISOString())
  })

  it('may be moved to where it stands: what is due at this instant is done', async () => {
    const { mentors } = await asked(1)
    expect(done(await advance(STORY_BEGINS))).toEqual({ now: STORY_BEGINS.toISOString() })
    expect(await toldTo(mentors[0]!, 'offer.')).toEqual([STORY_BEGINS.toISOString()])
  })

  it('belongs to sandbox organizations only', async () => {
    const live = await app.organization({ kind: 'live' })
    const answers = [
      await live.post('/v1/sandbox/clock', { advanceTo: '2040-01-01T00:00:00Z' }),
      await live.get('/v1/sandbox/clock'),
      await live.get('/v1/sandbox/messages'),
    ]
    for (const { status, body } of answers) expect([status, body.code]).toEqual([409, 'organization.not_sandbox'])
  })

  it('is for the platform, not for people', async () => {
    const mentee = await story.person()
    expect((await mentee.as.post('/v1/sandbox/clock', { advanceTo: after(1).toISOString() })).status).toBe(403)
    expect(await clock()).toBe(STORY_BEGINS.toISOString())
  })

  it('touches no other organization', async () => {
    const other = await tellStory(app)
    await asked(2)
    const { requestId } = await asked(2, other)
    done(await advance(after(24 * 40)))
    expect(await clock(other)).toBe(STORY_BEGINS.toISOString())
    expect(await told(other)).toEqual([])
    const [offer] = done(await other.hr.get(`/v1/offers?matchRequestId=${requestId}`)).data
    expect(offer.state).toBe('pending')
    expect((await told()).length).toBeGreaterThan(5)
  })
})

describe('what falls due on the way', () => {
  it('is done in order, each at its own time, in one move as in many', async () => {
    const inSteps = await tellStory(app)
    const end = 24 * 30
    const offers = []
    for (const each of [story, inSteps]) offers.push(await asked(3, each))
    done(await advance(after(end)))
    for (let hours = 0; hours <= end; hours += 10) done(await advance(after(hours), inSteps))
    const plain = (list: Told[]) => list.map(({ kind, toldAt, state }) => `${toldAt} ${kind} ${state}`)
    const atOnce = plain(await told())
    // In steps of ten hours nothing comes at a step: it comes when it is due.
    expect(plain(await told(inSteps))).toEqual(atOnce)
    expect(atOnce).toEqual(atOnce.toSorted((one, other) => one.slice(0, 24).localeCompare(other.slice(0, 24))))
    expect(atOnce.every((line) => line.endsWith(' sent'))).toBe(true)
    // Three mentors in a row, three working days each: Thursday, Tuesday, Friday, all at ten in Berlin.
    expect(atOnce.filter((line) => line.includes('offer.made'))).toEqual([
      '2027-02-01T09:00:00.000Z offer.made sent',
      '2027-02-04T09:00:00.000Z offer.made sent',
      '2027-02-09T09:00:00.000Z offer.made sent',
    ])
    const { requestId } = offers[0]!
    expect(done(await story.hr.get(`/v1/match-requests/${requestId}`)).state).toBe('exhausted')
  })

  it('keeps to the wall clock when the clocks change', async () => {
    // Thursday before the last Sunday of March, ten o'clock in Berlin.
    await story.setClock(new Date('2027-03-25T09:00:00Z'))
    const { mentors } = await asked(2)
    const room = await story.room()
    const [mentor, mentee] = [await story.mentor([room]), await story.mentee([room])]
    const { mentorshipId } = await story.matched(mentee, mentor)
    const body = { mentorshipId, startsAt: '2027-03-30T08:00:00Z', durationMinutes: 45, kind: 'conversation' }
    const session = done(await mentee.as.post('/v1/sessions', body))
    done(await mentor.as.post(`/v1/sessions/${session.id}/confirm`))
    done(await advance('2027-03-30T08:00:00Z'))
    expect(await toldTo(mentors[0]!, 'offer.nudge')).toEqual(['2027-03-26T09:00:00.000Z', '2027-03-29T08:00:00.000Z'])
    expect(await toldTo(mentors[1]!, 'offer.made')).toEqual(['2027-03-30T08:00:00.000Z'])
    // 72 hours before is nine o'clock on Saturday: an hour was left out in between. What to prepare comes along.
    for (const each of [mentee, mentor]) {
      expect(await toldTo(each, 'digest')).toEqual(['2027-03-27T08:00:00.000Z'])
      expect(await toldTo(each, 'session.upcoming')).toEqual(['2027-03-29T08:00:00.000Z', '2027-03-30T07:00:00.000Z'])
    }
  })

  it('is done with it where it goes by the real clock: mail that failed before, and long work', async () => {
    const { mentors, mentee } = await asked(1)
    done(await advance(STORY_BEGINS))
    const sent = await told()
    await story.inside((tx) => tx.rows(`UPDATE message SET state = 'queued', next_attempt_at = now()`))
    done(await advance(STORY_BEGINS))
    expect((await told()).map(({ state }) => state)).toEqual(sent.map(() => 'sent'))
    expect(office.copies(`<${sent[0]!.id}@anteroom.example>`)).toHaveLength(2)

    const cohort = await makeCohort(story.hr, [mentee], mentors)
    const { id } = done(await story.hr.post(`/v1/cohorts/${cohort.id}/assignments`, {}))
    done(await advance(STORY_BEGINS))
    expect(done(await story.hr.get(`/v1/assignments/${id}`)).status).toBe('ready')
  })

  it('is done once by however many moves at once, which end at the latest time', async () => {
    const { mentors } = await asked(3)
    const answers = await Promise.all([24 * 20, 24 * 12, 24 * 3, 24 * 20, 7].map((hours) => advance(after(hours))))
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 422)).toEqual([])
    expect(answers[0]!.status).toBe(200)
    expect(await clock()).toBe(after(24 * 20).toISOString())
    for (const mentor of mentors) {
      expect(await toldTo(mentor, 'offer.made')).toHaveLength(1)
      expect(await toldTo(mentor, 'offer.nudge')).toHaveLength(2)
    }
    expect(await toldTo(mentors[1]!, 'offer.made')).toEqual(['2027-02-04T09:00:00.000Z'])
    expect(await toldTo(mentors[2]!, 'offer.made')).toEqual(['2027-02-09T09:00:00.000Z'])
  })

  it('waits for a message that somebody else has just written', async () => {
    const { mentors } = await asked(1)
    // What falls due next is the end of the offer, which makes it void.
    await story.setClock(after(71))
    while ((await story.runDue('reminders')) > 0);
    const written = (await told()).filter(({ receiverId }) => receiverId === mentors[0]!.id)
    expect(written.map(({ state }) => state)).toContain('queued')
    done(await advance(after(24 * 20)))
    const ids = new Set(written.map(({ id }) => id))
    const now = (await told()).filter(({ id }) => ids.has(id))
    expect(now.map(({ state }) => state)).toEqual(written.map(() => 'sent'))
  })

  it('is sent once while a worker takes what is due as well', async () => {
    const worker = app.startWorker()
    try {
      const { mentors } = await asked(3)
      for (const hours of [0, 24, 50, 24 * 4, 24 * 11, 24 * 20]) done(await advance(after(hours)))
      await expect
        .poll(async () => (await told()).every(({ state }) => state === 'sent'), { timeout: 15_000 })
        .toBe(true)
      const all = await told()
      expect(all.map(({ id }) => office.copies(`<${id}@anteroom.example>`).length)).toEqual(all.map(() => 1))
      expect(await toldTo(mentors[1]!, 'offer.made')).toEqual(['2027-02-04T09:00:00.000Z'])
      expect(await toldTo(mentors[2]!, 'offer.nudge')).toEqual(['2027-02-10T09:00:00.000Z', '2027-02-11T09:00:00.000Z'])
    } finally {
      await worker.close({ timeoutMilliseconds: 5_000 })
    }
  })
})
