import { beforeAll, describe, expect, it } from 'vitest'
import { DAY } from '../../src/kernel/clock.ts'
import { matchRequestLifecycle, type MatchRequestState } from '../../src/matching/match-request-rules.ts'
import type { Client } from '../setup/client.ts'
import { done, type Mentee, type Someone, type Story, tellStory } from '../setup/story.ts'
import { testApp } from '../setup/test-app.ts'

let story: Story
let room: { id: string }
let stranger: Someone
beforeAll(async () => {
  story = await tellStory(await testApp())
  room = await story.room()
  stranger = await story.person()
})

type Scene = { mentee: Mentee; mentor: Someone; other: Someone; requestId: string }

async function open(): Promise<Scene> {
  const mentee = await story.mentee([room])
  const { id: requestId } = await story.request(mentee)
  return { mentee, mentor: await story.mentor([room]), other: await story.mentor([room]), requestId }
}

async function offered(): Promise<Scene & { offerId: string }> {
  const scene = await open()
  const [offer] = await story.rank(scene.mentee, scene.requestId, [scene.mentor])
  return { ...scene, offerId: offer.id }
}

/** How a request comes into each state. */
const scenes: Record<MatchRequestState, () => Promise<Scene>> = {
  open,
  offered,
  async exhausted() {
    const scene = await offered()
    done(await scene.mentor.as.post(`/v1/offers/${scene.offerId}/decline`, { reason: 'no_time' }))
    return scene
  },
  async matched() {
    const scene = await offered()
    done(await scene.mentor.as.post(`/v1/offers/${scene.offerId}/accept`))
    return scene
  },
  async withdrawn() {
    const scene = await open()
    done(await scene.mentee.as.post(`/v1/match-requests/${scene.requestId}/withdraw`))
    return scene
  },
  async expired() {
    const scene = await open()
    await story.setClock(new Date((await story.now()).getTime() + 60 * DAY))
    await story.runDue('match_request.expire')
    return scene
  },
}

type Verb = 'offers' | 'withdraw'
const call = (caller: Client, verb: Verb, { requestId, other }: Scene) =>
  verb === 'offers'
    ? caller.post(`/v1/match-requests/${requestId}/offers`, { mentorIds: [other.id] })
    : caller.post(`/v1/match-requests/${requestId}/withdraw`)

/** What each step leads to; `same` repeats the answer, null is refused. */
const table: [MatchRequestState, Verb, MatchRequestState | 'same' | null][] = [
  ['open', 'offers', 'offered'],
  ['open', 'withdraw', 'withdrawn'],
  ['offered', 'offers', null],
  ['offered', 'withdraw', 'withdrawn'],
  ['exhausted', 'offers', 'offered'],
  ['exhausted', 'withdraw', 'withdrawn'],
  ['matched', 'offers', null],
  ['matched', 'withdraw', null],
  ['withdrawn', 'offers', null],
  ['withdrawn', 'withdraw', 'same'],
  ['expired', 'offers', null],
  ['expired', 'withdraw', null],
]

describe.each(['the mentee', 'a machine'])('a match request, by %s', (role) => {
  it.each(table)('%s, %s → %s', async (state, verb, leadsTo) => {
    const scene = await scenes[state]()
    const read = () => story.hr.get(`/v1/match-requests/${scene.requestId}`)
    const before = (await read()).body
    expect(before.state).toBe(state)

    for (const wrong of [stranger.as, scene.mentor.as, scene.other.as]) {
      const refused = await call(wrong, verb, scene)
      expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    }
    expect((await read()).body).toEqual(before)

    const actor = role === 'the mentee' ? scene.mentee.as : story.hr
    const answer = await call(actor, verb, scene)
    const after = (await read()).body
    if (leadsTo === null) {
      expect(answer.status, answer.text).toBe(409)
      expect(answer.body).toMatchObject({
        code: 'match_request.not_allowed_in_state',
        state,
        allowed: matchRequestLifecycle.allowed(state),
      })
      expect(after).toEqual(before)
    } else if (leadsTo === 'same') {
      expect(answer.body).toEqual(before)
    } else {
      expect(answer.status, answer.text).toBe(verb === 'offers' ? 201 : 200)
      expect(after.state).toBe(leadsTo)
      expect(after.version).toBe(before.version + 1)
    }
  })
})

it('has a row for every state and verb', () => {
  const rows = new Set(table.map(([state, verb]) => `${state} ${verb}`))
  expect(rows.size).toBe(Object.keys(scenes).length * 2)
})

it('takes its offers with it when it is withdrawn', async () => {
  const { mentee, mentor, other, requestId } = await open()
  await story.rank(mentee, requestId, [mentor, other])
  done(await mentee.as.post(`/v1/match-requests/${requestId}/withdraw`))
  const offers = done(await story.hr.get(`/v1/offers?matchRequestId=${requestId}`)).data
  expect(
    offers.map((each: { state: string; withdrawnBecause: string }) => [each.state, each.withdrawnBecause]),
  ).toEqual([
    ['withdrawn', 'request_withdrawn'],
    ['withdrawn', 'request_withdrawn'],
  ])
})

it('is another organization’s secret: unknown there, to read and to change', async () => {
  const { requestId } = await open()
  const foreign = await story.app.organization()
  const unknown = await foreign.get('/v1/match-requests/mrq_01jcvq4w7pf8t9xk2m5n6r3s1e')
  for (const path of ['', '/suggestions', '/timeline']) {
    const answer = await foreign.get(`/v1/match-requests/${requestId}${path}`)
    expect([answer.status, answer.body.detail]).toEqual([404, unknown.body.detail])
  }
  expect((await foreign.post(`/v1/match-requests/${requestId}/withdraw`)).status).toBe(404)
  expect((await foreign.post(`/v1/match-requests/${requestId}/offers`, { mentorIds: [stranger.id] })).status).toBe(404)
})
