import { beforeAll, describe, expect, it } from 'vitest'
import { DAY } from '../../src/kernel/clock.ts'
import { offerLifecycle, type OfferState, type OfferVerb } from '../../src/matching/offer-rules.ts'
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

type Scene = { mentee: Mentee; mentor: Someone; offerId: string }

/** The offer looked at is the second of two while `queued`, else the first of two. */
async function pending(): Promise<Scene & { queued: Scene }> {
  const mentee = await story.mentee([room])
  const mentor = await story.mentor([room])
  const second = await story.mentor([room])
  const request = await story.request(mentee)
  const [offer, next] = await story.rank(mentee, request.id, [mentor, second])
  return { mentee, mentor, offerId: offer.id, queued: { mentee, mentor: second, offerId: next.id } }
}

const call = (caller: Client, verb: OfferVerb, { offerId }: Scene) =>
  caller.post(`/v1/offers/${offerId}/${verb}`, verb === 'decline' ? { reason: 'room_not_open' } : undefined)

/** How an offer comes into each state. */
const scenes: Record<OfferState, () => Promise<Scene>> = {
  pending,
  queued: async () => (await pending()).queued,
  async accepted() {
    const scene = await pending()
    done(await call(scene.mentor.as, 'accept', scene))
    return scene
  },
  async declined() {
    const scene = await pending()
    done(await call(scene.mentor.as, 'decline', scene))
    return scene
  },
  async withdrawn() {
    const scene = await pending()
    done(await call(scene.mentee.as, 'withdraw', scene))
    return scene
  },
  async expired() {
    const scene = await pending()
    await story.setClock(new Date((await story.now()).getTime() + 7 * DAY))
    await story.runDue('offer.expire')
    return scene
  },
}

/** What each step leads to; `same` repeats the answer, null is refused. */
const table: [OfferState, OfferVerb, OfferState | 'same' | null][] = [
  ['queued', 'accept', null],
  ['queued', 'decline', null],
  ['queued', 'withdraw', 'withdrawn'],
  ['pending', 'accept', 'accepted'],
  ['pending', 'decline', 'declined'],
  ['pending', 'withdraw', 'withdrawn'],
  ['accepted', 'accept', 'same'],
  ['accepted', 'decline', null],
  ['accepted', 'withdraw', null],
  ['declined', 'accept', null],
  ['declined', 'decline', 'same'],
  ['declined', 'withdraw', null],
  ['expired', 'accept', null],
  ['expired', 'decline', null],
  ['expired', 'withdraw', null],
  ['withdrawn', 'accept', null],
  ['withdrawn', 'decline', null],
  ['withdrawn', 'withdraw', 'same'],
]

describe.each(['whose step it is', 'a machine'])('an offer, by %s', (role) => {
  it.each(table)('%s, %s → %s', async (state, verb, leadsTo) => {
    const scene = await scenes[state]()
    const read = () => story.hr.get(`/v1/offers/${scene.offerId}`)
    const before = (await read()).body
    expect(before.state).toBe(state)

    const [right, wrong] = verb === 'withdraw' ? [scene.mentee, scene.mentor] : [scene.mentor, scene.mentee]
    for (const nobody of [stranger, wrong]) {
      const refused = await call(nobody.as, verb, scene)
      expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    }
    expect((await read()).body).toEqual(before)

    const answer = await call(role === 'a machine' ? story.hr : right.as, verb, scene)
    const after = (await read()).body
    if (leadsTo === null) {
      expect(answer.status, answer.text).toBe(409)
      expect(answer.body).toMatchObject({
        code: 'offer.not_allowed_in_state',
        state,
        allowed: offerLifecycle.allowed(state),
      })
      expect(after).toEqual(before)
    } else if (leadsTo === 'same') {
      expect(answer.status, answer.text).toBe(200)
      expect({ ...answer.body, rank: before.rank }).toEqual(before)
      expect(after).toEqual(before)
    } else {
      expect(answer.status, answer.text).toBe(200)
      expect(after.state).toBe(leadsTo)
    }
  })
})

it('has a row for every state and verb', () => {
  const rows = new Set(table.map(([state, verb]) => `${state} ${verb}`))
  expect(rows.size).toBe(Object.keys(scenes).length * 3)
})

describe('an offer is read', () => {
  it('by the two and by machines; the mentor does not see their rank', async () => {
    const { mentee, mentor, offerId, queued } = await pending()
    expect(done(await mentor.as.get(`/v1/offers/${offerId}`)).rank).toBeNull()
    expect(done(await mentee.as.get(`/v1/offers/${queued.offerId}`)).rank).toBe(2)
    expect(done(await story.hr.get(`/v1/offers/${offerId}`)).rank).toBe(1)
    expect((await stranger.as.get(`/v1/offers/${offerId}`)).status).toBe(403)
    expect((await queued.mentor.as.get(`/v1/offers/${offerId}`)).status).toBe(403)
  })

  it('in lists by mentee and mentor, but by no mentor before it is their turn', async () => {
    const { mentee, mentor, offerId, queued } = await pending()
    const ids = async (client: Client, query = '') =>
      done(await client.get(`/v1/offers${query}`)).data.map((each: { id: string }) => each.id)
    expect(await ids(mentee.as)).toEqual([offerId, queued.offerId])
    expect(await ids(mentor.as)).toEqual([offerId])
    expect(await ids(queued.mentor.as)).toEqual([])
    expect(await ids(stranger.as)).toEqual([])
    expect(await ids(mentee.as, `?mentorId=${queued.mentor.id}`)).toEqual([queued.offerId])
    expect(await ids(mentee.as, '?state=pending')).toEqual([offerId])
    done(await call(mentor.as, 'decline', { mentee, mentor, offerId }))
    expect(await ids(queued.mentor.as)).toEqual([queued.offerId])
  })

  it('by nobody of another organization', async () => {
    const { offerId } = await pending()
    const foreign = await story.app.organization()
    expect((await foreign.get(`/v1/offers/${offerId}`)).status).toBe(404)
    for (const verb of ['accept', 'withdraw']) {
      expect((await foreign.post(`/v1/offers/${offerId}/${verb}`)).status).toBe(404)
    }
  })
})

describe('a decline', () => {
  it('needs a reason from the list, and may name somebody better', async () => {
    const { mentor, mentee, offerId } = await pending()
    const decline = (body: unknown) => mentor.as.post(`/v1/offers/${offerId}/decline`, body)
    for (const body of [{}, { reason: 'bored' }]) {
      const wrong = await decline(body)
      expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/reason'])
    }
    for (const suggestedPersonId of [mentor.id, mentee.id, 'per_01jcvq4w7pf8t9xk2m5n6r3s1e']) {
      const wrong = await decline({ reason: 'not_the_right_person', suggestedPersonId })
      expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/suggestedPersonId'])
    }
    const said = await decline({ reason: 'not_the_right_person', suggestedPersonId: stranger.id })
    expect(said.body).toMatchObject({
      state: 'declined',
      declineReason: 'not_the_right_person',
      suggestedPersonId: stranger.id,
    })
    const again = await decline({ reason: 'no_time' })
    expect(again.body).toEqual(said.body)
  })
})
