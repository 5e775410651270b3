import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../setup/client.ts'
import { done, type Mentee, type Someone, type Story, tellStory } from '../setup/story.ts'
import { testApp } from '../setup/test-app.ts'

let story: Story
let room: { id: string }
beforeAll(async () => {
  story = await tellStory(await testApp())
  room = await story.room()
})

const tally = (answers: Answer[]) => {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const key = status < 300 ? String(status) : `${status} ${body.code}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

type Asked = { mentee: Mentee; requestId: string; offerId: string }

async function ask(mentors: Someone[]): Promise<Asked> {
  const mentee = await story.mentee([room])
  const request = await story.request(mentee)
  const [offer] = await story.rank(mentee, request.id, mentors)
  return { mentee, requestId: request.id, offerId: offer.id }
}

const read = async (path: string) => done(await story.hr.get(path))

describe('one place left', () => {
  it('and fifty accepts at once make one mentorship and forty-nine clear refusals', async () => {
    const mentor = await story.mentor([room], { capacity: 1 })
    const asked: Asked[] = []
    while (asked.length < 50) asked.push(...(await Promise.all(Array.from({ length: 10 }, () => ask([mentor])))))
    const answers = await Promise.all(asked.map(({ offerId }) => mentor.as.post(`/v1/offers/${offerId}/accept`)))
    expect(tally(answers)).toEqual({ '200': 1, '409 mentor.capacity_reached': 49 })
    const refused = answers.find((each) => each.status === 409)!
    expect(refused.body).toMatchObject({ state: 'full', allowed: ['decline'] })
    expect((await read(`/v1/mentorships?mentorId=${mentor.id}`)).data).toHaveLength(1)
    const offers = (await read(`/v1/offers?mentorId=${mentor.id}&limit=100`)).data as { state: string }[]
    expect(offers.filter((each) => each.state === 'accepted')).toHaveLength(1)
    expect(offers.filter((each) => each.state === 'pending')).toHaveLength(49)

    const [mentorship] = (await read(`/v1/mentorships?mentorId=${mentor.id}`)).data
    done(await mentor.as.post(`/v1/mentorships/${mentorship.id}/end`, { reason: 'Moving on' }))
    const waiting = asked[answers.findIndex((each) => each.status === 409)]!
    expect((await mentor.as.post(`/v1/offers/${waiting.offerId}/accept`)).status).toBe(200)
  })
})

describe('one offer', () => {
  it('accepted many times at once starts one mentorship and answers the same each time', async () => {
    const mentor = await story.mentor([room])
    const { offerId, mentee } = await ask([mentor])
    const answers = await Promise.all(Array.from({ length: 20 }, () => mentor.as.post(`/v1/offers/${offerId}/accept`)))
    expect(tally(answers)).toEqual({ '200': 20 })
    expect(new Set(answers.map((each) => each.text)).size).toBe(1)
    expect((await read(`/v1/mentorships?menteeId=${mentee.id}`)).data).toHaveLength(1)
  })

  it('accepted while it expires ends as exactly one of the two', async () => {
    const outcomes = new Set<string>()
    for (let round = 0; round < 12; round += 1) {
      const [first, second] = [await story.mentor([room]), await story.mentor([room])]
      const { offerId, requestId, mentee } = await ask([first, second])
      const { expiresAt } = await read(`/v1/offers/${offerId}`)
      await story.setClock(new Date(expiresAt))
      const accept = () => first.as.post(`/v1/offers/${offerId}/accept`)
      // The order in which they set out changes from round to round, so that both get to win.
      const [answer] =
        round % 2
          ? await Promise.all([accept(), story.runDue('offer.expire')])
          : (await Promise.all([story.runDue('offer.expire'), accept()])).toReversed()
      const { state } = await read(`/v1/offers/${offerId}`)
      const mentorships = (await read(`/v1/mentorships?menteeId=${mentee.id}`)).data
      const request = await read(`/v1/match-requests/${requestId}`)
      if (state === 'accepted') {
        expect((answer as Answer).status).toBe(200)
        expect([mentorships.length, request.state]).toEqual([1, 'matched'])
      } else {
        expect((answer as Answer).body).toMatchObject({ code: 'offer.not_allowed_in_state', state: 'expired' })
        expect([state, mentorships.length, request.state]).toEqual(['expired', 0, 'offered'])
      }
      outcomes.add(state)
      done(
        await story.hr
          .post(`/v1/match-requests/${requestId}/withdraw`)
          .then((each) => (each.status === 409 ? { ...each, status: 200 } : each)),
      )
    }
    expect(outcomes.size).toBeGreaterThan(0)
  })

  it('accepted while the request is withdrawn ends as exactly one of the two', async () => {
    for (let round = 0; round < 8; round += 1) {
      const mentor = await story.mentor([room])
      const { offerId, requestId, mentee } = await ask([mentor])
      const answers = await Promise.all([
        mentor.as.post(`/v1/offers/${offerId}/accept`),
        mentee.as.post(round % 2 ? `/v1/match-requests/${requestId}/withdraw` : `/v1/offers/${offerId}/withdraw`),
      ])
      expect(answers.map((each) => String(each.status)).toSorted()).toEqual(['200', '409'])
      const { state } = await read(`/v1/offers/${offerId}`)
      const mentorships = (await read(`/v1/mentorships?menteeId=${mentee.id}`)).data
      expect([state, mentorships.length]).toEqual(answers[0].status === 200 ? ['accepted', 1] : ['withdrawn', 0])
    }
  })

  it('expires once, however many workers see it', async () => {
    const mentors = [await story.mentor([room]), await story.mentor([room]), await story.mentor([room])]
    const { offerId, requestId } = await ask(mentors)
    await story.setClock(new Date((await read(`/v1/offers/${offerId}`)).expiresAt))
    const counts = await Promise.all(Array.from({ length: 8 }, () => story.runDue('offer.expire')))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    const states = (await read(`/v1/offers?matchRequestId=${requestId}`)).data.map(
      (each: { state: string }) => each.state,
    )
    expect(states).toEqual(['expired', 'pending', 'queued'])
  })

  it('accepted by a mentor who is leaving leaves no mentorship behind', async () => {
    for (let round = 0; round < 8; round += 1) {
      const mentor = await story.mentor([room])
      const { offerId, mentee } = await ask([mentor])
      const [left] = await Promise.all([
        story.hr.post(`/v1/people/${mentor.id}/deactivate`),
        story.hr.post(`/v1/offers/${offerId}/accept`),
      ])
      expect(left.status).toBe(200)
      const running = (await read(`/v1/mentorships?menteeId=${mentee.id}&state=active`)).data
      expect(running).toEqual([])
      expect(['accepted', 'withdrawn']).toContain((await read(`/v1/offers/${offerId}`)).state)
    }
  })
})

describe('fifty equal calls', () => {
  it('with one idempotency key make one request', async () => {
    const mentee = await story.mentee([room])
    const key = randomUUID()
    const post = () => mentee.as.post('/v1/match-requests', { menteeId: mentee.id }, { key })
    const answers = await Promise.all(Array.from({ length: 50 }, post))
    const counts = tally(answers)
    expect((counts['201'] ?? 0) + (counts['409 idempotency.in_progress'] ?? 0)).toBe(50)
    expect(counts['201']).toBeGreaterThan(0)
    expect(new Set(answers.filter((each) => each.status === 201).map((each) => each.body.id)).size).toBe(1)
    expect((await post()).headers.get('idempotent-replayed')).toBe('true')
    expect((await read(`/v1/match-requests?menteeId=${mentee.id}`)).data).toHaveLength(1)
  })

  it('with keys of their own make one request, and the others are told which', async () => {
    const mentee = await story.mentee([room])
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => mentee.as.post('/v1/match-requests', { menteeId: mentee.id })),
    )
    expect(tally(answers)).toEqual({ '201': 1, '409 match_request.already_open': 49 })
    const { id } = answers.find((each) => each.status === 201)!.body
    for (const each of answers.filter(({ status }) => status === 409)) expect(each.body.matchRequestId).toBe(id)
  })

  it('of one ranking ask one mentor', async () => {
    const mentee = await story.mentee([room])
    const mentors = [await story.mentor([room]), await story.mentor([room])]
    const { id } = await story.request(mentee)
    const body = { mentorIds: mentors.map((mentor) => mentor.id) }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => mentee.as.post(`/v1/match-requests/${id}/offers`, body)),
    )
    expect(tally(answers)).toEqual({ '201': 1, '409 match_request.not_allowed_in_state': 19 })
    expect((await read(`/v1/offers?matchRequestId=${id}`)).data).toHaveLength(2)
  })
})
