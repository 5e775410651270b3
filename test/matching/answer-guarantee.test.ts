import { beforeAll, describe, expect, it } from 'vitest'
import { HOUR } from '../../src/kernel/clock.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { done, type Mentee, type Someone, type Story, STORY_BEGINS, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

type Offer = { id: string; mentorId: string; state: string; expiresAt: string | null; withdrawnBecause: string | null }

const offersOf = async (story: Story, requestId: string): Promise<Offer[]> =>
  done(await story.hr.get(`/v1/offers?matchRequestId=${requestId}`)).data
const states = async (story: Story, requestId: string) => (await offersOf(story, requestId)).map((each) => each.state)
const stateOf = async (story: Story, requestId: string) =>
  done(await story.hr.get(`/v1/match-requests/${requestId}`)).state

/** Moves time to the deadline of whoever is asked now, and lets it pass. */
async function letLapse(story: Story, requestId: string): Promise<void> {
  const pending = (await offersOf(story, requestId)).find((each) => each.state === 'pending')!
  await story.setClock(new Date(pending.expiresAt!))
  await story.runDue('offer.expire')
}

async function asking(story: Story, count: number, options?: Parameters<Story['mentor']>[1]) {
  const room = await story.room({ name: 'Pricing committee' })
  const mentee = await story.mentee([room])
  const mentors: Someone[] = []
  for (let made = 0; made < count; made += 1) mentors.push(await story.mentor([room], options))
  const request = await story.request(mentee)
  return { room, mentee, mentors, requestId: request.id as string }
}

const uuidOf = (person: Someone) => fromTypeId('per', person.id)

const mentorProfile = async (story: Story, mentor: Someone) =>
  done(await story.hr.get(`/v1/people/${mentor.id}/mentor-profile`))

describe('the answer guarantee', () => {
  it('goes from silence to a no to a yes, one at a time, and the mentee can follow it', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 4)
    const [silent, busy, willing, spare] = mentors as [Someone, Someone, Someone, Someone]
    const offers: Offer[] = await story.rank(mentee, requestId, [silent, busy, willing, spare])
    expect(offers.map((each) => each.state)).toEqual(['pending', 'queued', 'queued', 'queued'])
    // Monday 10:00 in Berlin, three working days: Thursday 10:00.
    expect(offers[0]!.expiresAt).toBe('2027-02-04T09:00:00.000Z')

    await story.setClock(new Date('2027-02-04T08:59:59.999Z'))
    expect(await story.runDue('offer.expire')).toBe(0)
    expect(await states(story, requestId)).toEqual(['pending', 'queued', 'queued', 'queued'])
    await story.setClock(new Date('2027-02-04T09:00:00.000Z'))
    expect(await story.runDue('offer.expire')).toBe(1)
    expect(await states(story, requestId)).toEqual(['expired', 'pending', 'queued', 'queued'])
    // Its own three working days from now, over the weekend: Tuesday.
    expect((await offersOf(story, requestId))[1]!.expiresAt).toBe('2027-02-09T09:00:00.000Z')

    done(
      await busy.as.post(`/v1/offers/${offers[1]!.id}/decline`, { reason: 'no_time', suggestedPersonId: willing.id }),
    )
    expect(await states(story, requestId)).toEqual(['expired', 'declined', 'pending', 'queued'])
    const accepted = done(await willing.as.post(`/v1/offers/${offers[2]!.id}/accept`))
    expect(await states(story, requestId)).toEqual(['expired', 'declined', 'accepted', 'withdrawn'])
    expect(await stateOf(story, requestId)).toBe('matched')
    const mentorship = done(await mentee.as.get(`/v1/mentorships/${accepted.mentorshipId}`))
    expect(mentorship).toMatchObject({
      menteeId: mentee.id,
      mentorId: willing.id,
      state: 'active',
      offerId: offers[2]!.id,
    })

    const timeline = done(await mentee.as.get(`/v1/match-requests/${requestId}/timeline`))
    const names = await Promise.all(mentors.map(async (each) => done(await story.hr.get(`/v1/people/${each.id}`)).name))
    expect(timeline.data.map((step: { text: string }) => step.text)).toEqual([
      'You asked for a mentor.',
      `You ranked ${names[0]}, ${names[1]}, ${names[2]} and ${names[3]}, in this order.`,
      `${names[0]} was asked, with time to answer until Thursday 4 February at 10:00.`,
      `${names[0]} did not answer in time.`,
      `${names[1]} was asked, with time to answer until Tuesday 9 February at 10:00.`,
      `${names[1]} said no: no time for it at present. They suggest ${names[2]}.`,
      `${names[2]} was asked, with time to answer until Tuesday 9 February at 10:00.`,
      `${names[2]} said yes.`,
      `${names[3]} was not asked: somebody before them said yes.`,
      `You have a mentor: ${names[2]}.`,
    ])
    expect(timeline.standing).toBe(`${names[2]} is your mentor.`)
  })

  it('ends exhausted when nobody is left, tells so, and lets the mentee rank anew', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 3)
    const standing = async () => done(await mentee.as.get(`/v1/match-requests/${requestId}/timeline`)).standing
    expect(await standing()).toBe('Nobody has been asked yet. Rank up to five mentors from your suggestions.')
    await story.rank(mentee, requestId, mentors.slice(0, 2))
    expect(await standing()).toMatch(
      /^Person \d+ is being asked and has until Thursday 4 February at 10:00 to answer\. Person \d+ would be next\.$/,
    )
    await letLapse(story, requestId)
    await letLapse(story, requestId)
    expect(await states(story, requestId)).toEqual(['expired', 'expired'])
    expect(await stateOf(story, requestId)).toBe('exhausted')
    expect(await standing()).toContain('Rank anew')
    const { data, excluded } = done(await mentee.as.get(`/v1/match-requests/${requestId}/suggestions`))
    expect(data.map((each: { mentorId: string }) => each.mentorId)).toEqual([mentors[2]!.id])
    expect(excluded).toEqual({ already_asked: 2 })
    await story.rank(mentee, requestId, [mentors[2]!])
    expect(await stateOf(story, requestId)).toBe('offered')
  })

  it('counts working days by the organization’s days and holidays', async () => {
    const story = await tellStory(app, {
      workingDays: ['sun', 'mon', 'tue', 'wed', 'thu'],
      holidays: ['2027-02-03'],
    })
    const { mentee, mentors, requestId } = await asking(story, 1)
    // From Monday: Tuesday, Thursday (Wednesday is a holiday), Sunday.
    const [offer] = await story.rank(mentee, requestId, mentors)
    expect(offer.expiresAt).toBe('2027-02-07T09:00:00.000Z')
  })

  it('keeps the hour on the mentor’s wall when clocks change there', async () => {
    const story = await tellStory(app, { minimumSharedHours: 0 })
    const { mentee, mentors, requestId } = await asking(story, 1, { person: { timeZone: 'America/Los_Angeles' } })
    // Friday 10:00 there; clocks go forward on Sunday, so Wednesday 10:00 is an hour earlier for the rest of the world.
    await story.setClock(new Date('2027-03-12T18:00:00.000Z'))
    const [offer] = await story.rank(mentee, requestId, mentors)
    expect(offer.expiresAt).toBe('2027-03-17T17:00:00.000Z')
  })

  it('passes over who may not be asked any more when their turn comes, and says why', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 4)
    const [first, paused, kept, last] = mentors as [Someone, Someone, Someone, Someone]
    const offers = await story.rank(mentee, requestId, mentors)
    done(await paused.as.post(`/v1/people/${paused.id}/mentor-profile/pause`))
    done(await story.hr.post('/v1/do-not-match', { personIds: [mentee.id, kept.id] }))
    done(await first.as.post(`/v1/offers/${offers[0].id}/decline`, { reason: 'no_time' }))
    expect(await states(story, requestId)).toEqual(['declined', 'withdrawn', 'withdrawn', 'pending'])
    const because = async (as: Mentee['as']) =>
      done(await as.get(`/v1/offers?matchRequestId=${requestId}`)).data.map((each: Offer) => each.withdrawnBecause)
    expect(await because(story.hr)).toEqual([null, 'paused', 'do_not_match', null])
    expect(await because(mentee.as)).toEqual([null, 'paused', 'left', null])
    expect(done(await last.as.get(`/v1/offers/${offers[3].id}`)).state).toBe('pending')
  })

  it('goes on to the next when the mentee takes one offer back', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 3)
    const offers = await story.rank(mentee, requestId, mentors)
    done(await mentee.as.post(`/v1/offers/${offers[1].id}/withdraw`))
    expect(await states(story, requestId)).toEqual(['pending', 'withdrawn', 'queued'])
    done(await mentee.as.post(`/v1/offers/${offers[0].id}/withdraw`))
    expect(await states(story, requestId)).toEqual(['withdrawn', 'withdrawn', 'pending'])
    done(await mentee.as.post(`/v1/offers/${offers[2].id}/withdraw`))
    expect(await stateOf(story, requestId)).toBe('exhausted')
    // Nobody has said no: they may be asked again.
    await story.rank(mentee, requestId, [mentors[0]!])
  })

  it('catches up in order after an outage, each offer with the days that are its due', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 3)
    await story.rank(mentee, requestId, mentors)
    const late = new Date('2027-03-01T11:00:00.000Z')
    await story.setClock(late)
    expect(await story.runDue('offer.expire')).toBe(1)
    expect(await story.runDue('offer.expire')).toBe(0)
    const offers = await offersOf(story, requestId)
    expect(offers.map((each) => each.state)).toEqual(['expired', 'pending', 'queued'])
    expect(Date.parse(offers[1]!.expiresAt!) - late.getTime()).toBe(3 * 24 * HOUR)
  })

  it('still takes an answer after the deadline as long as nobody else was asked', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 2)
    const [offer] = await story.rank(mentee, requestId, mentors)
    await story.setClock(new Date(Date.parse(offer.expiresAt) + 24 * HOUR))
    expect((await mentors[0]!.as.post(`/v1/offers/${offer.id}/accept`)).status).toBe(200)
    expect(await story.runDue('offer.expire')).toBe(0)
  })
})

describe('what is due', () => {
  it('is found by each organization’s own clock, and by no other', async () => {
    const ahead = await tellStory(app)
    const behind = await tellStory(app)
    const work = app.works.find((each) => each.name === 'offer.expire')!
    for (const story of [ahead, behind]) {
      const { mentee, mentors, requestId } = await asking(story, 1)
      await story.rank(mentee, requestId, mentors)
    }
    await ahead.setClock(new Date('2027-02-04T09:00:00.000Z'))
    const idOf = (story: Story) => story.inside(async (tx) => tx.organizationId)
    const due = await work.organizationsDue()
    expect(due).toContain(await idOf(ahead))
    expect(due).not.toContain(await idOf(behind))
    expect(await behind.inside((tx) => work.nextDue(tx))).toEqual(new Date('2027-02-04T09:00:00.000Z'))
    await ahead.runDue('offer.expire')
    expect(await work.organizationsDue()).not.toContain(await idOf(ahead))
    expect(await ahead.inside((tx) => work.nextDue(tx))).toBeNull()
  })
})

describe('a mentor who lets two offers expire within 30 days', () => {
  /** Two requests to one mentor, a day between, both left without an answer. */
  async function twoLapses(story: Story, between: (mentor: Someone) => Promise<void> = async () => {}) {
    const room = await story.room()
    const mentor = await story.mentor([room])
    const lapse = async () => {
      const mentee = await story.mentee([room])
      const { id } = await story.request(mentee)
      await story.rank(mentee, id, [mentor])
      await letLapse(story, id)
    }
    await lapse()
    expect((await mentorProfile(story, mentor)).state).toBe('active')
    await between(mentor)
    await lapse()
    return { room, mentor }
  }

  it('is paused, left out of suggestions with the reason, and back after resuming', async () => {
    const story = await tellStory(app)
    const { room, mentor } = await twoLapses(story)
    expect(await mentorProfile(story, mentor)).toMatchObject({ state: 'paused', pauseReason: 'unanswered_offers' })
    const mentee = await story.mentee([room])
    const { id } = await story.request(mentee)
    const suggestions = async () => done(await mentee.as.get(`/v1/match-requests/${id}/suggestions`))
    expect(await suggestions()).toEqual({ language: 'en', data: [], excluded: { expired_twice: 1 } })
    await story.setClock(new Date((await story.now()).getTime() + HOUR))
    done(await mentor.as.post(`/v1/people/${mentor.id}/mentor-profile/resume`))
    expect((await suggestions()).data).toHaveLength(1)
    const events = done(await story.hr.get('/v1/audit-entries?limit=100')).data
    expect(events.filter((each: { action: string }) => each.action === 'mentor.paused')).toHaveLength(1)
  })

  it('is not paused for one, nor for two that lie further apart', async () => {
    const story = await tellStory(app)
    const { room, mentor } = await twoLapses(story, async () => {
      await story.setClock(new Date(STORY_BEGINS.getTime() + 35 * 24 * HOUR))
    })
    expect((await mentorProfile(story, mentor)).state).toBe('active')
    const mentee = await story.mentee([room])
    const { id } = await story.request(mentee)
    expect(done(await mentee.as.get(`/v1/match-requests/${id}/suggestions`)).data).toHaveLength(1)
  })
})

describe('who leaves', () => {
  it('as the mentor being asked, gives way to the next in line', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 3)
    await story.rank(mentee, requestId, mentors)
    done(await story.hr.post(`/v1/people/${mentors[1]!.id}/deactivate`))
    expect(await states(story, requestId)).toEqual(['pending', 'withdrawn', 'queued'])
    done(await story.hr.post(`/v1/people/${mentors[0]!.id}/deactivate`))
    expect(await states(story, requestId)).toEqual(['withdrawn', 'withdrawn', 'pending'])
    const { data } = done(await mentee.as.get(`/v1/match-requests/${requestId}/timeline`))
    expect(data.map((step: { text: string }) => step.text)).toContainEqual(
      expect.stringMatching(/ is out of the line\. Has left/),
    )
  })

  it('as a mentee, no longer asks anybody', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 1)
    await story.rank(mentee, requestId, mentors)
    done(await story.hr.post(`/v1/people/${mentee.id}/deactivate`))
    expect(await stateOf(story, requestId)).toBe('withdrawn')
    expect(await states(story, requestId)).toEqual(['withdrawn'])
  })

  it('has nothing started with them, even where an offer is still there', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 1)
    const [offer] = await story.rank(mentee, requestId, mentors)
    await story.inside((tx) => tx.rows('UPDATE person SET left_at = $1 WHERE id = $2', [tx.now, uuidOf(mentors[0]!)]))
    const answer = await story.hr.post(`/v1/offers/${offer.id}/accept`)
    expect([answer.status, answer.body.code, answer.body.allowed]).toEqual([409, 'offer.person_left', ['decline']])
  })

  it('only as a mentor or only as a mentee, lets go of that alone', async () => {
    const story = await tellStory(app)
    const { mentee, mentors, requestId } = await asking(story, 2)
    await story.rank(mentee, requestId, mentors)
    done(await mentors[0]!.as.delete(`/v1/people/${mentors[0]!.id}/mentor-profile`, { etag: '"1"' }))
    expect(await states(story, requestId)).toEqual(['withdrawn', 'pending'])
    done(await mentee.as.delete(`/v1/people/${mentee.id}/mentee-profile`, { etag: '"1"' }))
    expect(await stateOf(story, requestId)).toBe('withdrawn')
  })
})
