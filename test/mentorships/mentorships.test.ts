import { beforeAll, describe, expect, it } from 'vitest'
import {
  mentorshipLifecycle,
  type MentorshipState,
  type MentorshipVerb,
} from '../../src/mentorships/mentorship-rules.ts'
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

type Scene = { id: string; mentee: Mentee; mentor: Someone }

const call = (caller: Client, id: string, verb: MentorshipVerb) =>
  caller.post(
    `/v1/mentorships/${id}/${verb}`,
    verb === 'end' ? { reason: 'We both moved on', thanks: 'I learned a lot.' } : undefined,
  )

async function active(): Promise<Scene> {
  const mentee = await story.mentee([room])
  const mentor = await story.mentor([room], { capacity: 1 })
  const { mentorshipId } = await story.matched(mentee, mentor)
  return { id: mentorshipId, mentee, mentor }
}

const after = (verb: MentorshipVerb) => async () => {
  const scene = await active()
  done(await call(story.hr, scene.id, verb))
  return scene
}

/** How a mentorship comes into each state. */
const scenes: Record<MentorshipState, () => Promise<Scene>> = {
  active,
  paused: after('pause'),
  completed: after('complete'),
  ended: after('end'),
}

/** What each step leads to; `same` repeats the answer, null is refused. */
const table: [MentorshipState, MentorshipVerb, MentorshipState | 'same' | null][] = [
  ['active', 'pause', 'paused'],
  ['active', 'resume', 'same'],
  ['active', 'complete', 'completed'],
  ['active', 'end', 'ended'],
  ['paused', 'pause', 'same'],
  ['paused', 'resume', 'active'],
  ['paused', 'complete', 'completed'],
  ['paused', 'end', 'ended'],
  ['completed', 'pause', null],
  ['completed', 'resume', null],
  ['completed', 'complete', 'same'],
  ['completed', 'end', null],
  ['ended', 'pause', null],
  ['ended', 'resume', null],
  ['ended', 'complete', null],
  ['ended', 'end', 'same'],
]

describe.each(['mentee', 'mentor', 'organization'] as const)('a mentorship, by the %s', (role) => {
  it.each(table)('%s, %s → %s', async (state, verb, leadsTo) => {
    const scene = await scenes[state]()
    const read = () => story.hr.get(`/v1/mentorships/${scene.id}`)
    const before = (await read()).body
    expect(before.state).toBe(state)
    const refused = await call(stranger.as, scene.id, verb)
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])

    const actor = role === 'organization' ? story.hr : scene[role].as
    const answer = await call(actor, scene.id, verb)
    const now = (await read()).body
    if (leadsTo === null) {
      expect(answer.status, answer.text).toBe(409)
      expect(answer.body).toMatchObject({
        code: 'mentorship.not_allowed_in_state',
        state,
        allowed: mentorshipLifecycle.allowed(state),
      })
      expect(now).toEqual(before)
    } else if (leadsTo === 'same') {
      expect(answer.status, answer.text).toBe(200)
      expect(now).toEqual(before)
    } else {
      expect(answer.status, answer.text).toBe(200)
      const over = leadsTo === 'completed' || leadsTo === 'ended'
      const { pausedAt, endedAt } = now
      expect(now).toMatchObject({ state: leadsTo, version: before.version + 1, endedBy: over ? role : null })
      expect([pausedAt !== null, endedAt !== null]).toEqual([leadsTo === 'paused', over])
    }
  })
})

it('has a row for every state and verb', () => {
  expect(new Set(table.map(([state, verb]) => `${state} ${verb}`)).size).toBe(16)
})

describe('a mentorship', () => {
  it('starts with what was asked for, and runs six months', async () => {
    const { id, mentee, mentor } = await active()
    const read = done(await mentor.as.get(`/v1/mentorships/${id}`))
    const now = await story.now()
    expect(read).toMatchObject({
      menteeId: mentee.id,
      mentorId: mentor.id,
      goal: 'See how deals are decided',
      roomIds: [room.id],
      state: 'active',
      startedAt: now.toISOString(),
      endsOn: '2027-08-01',
    })
  })

  it('is read and listed by the two and by machines', async () => {
    const { id, mentee, mentor } = await active()
    const ids = async (client: Client, query = '') =>
      done(await client.get(`/v1/mentorships${query}`)).data.map((each: { id: string }) => each.id)
    expect(await ids(mentee.as)).toEqual([id])
    expect(await ids(mentor.as)).toEqual([id])
    expect(await ids(stranger.as)).toEqual([])
    expect(await ids(stranger.as, `?menteeId=${mentee.id}`)).toEqual([])
    expect(await ids(story.hr, `?menteeId=${mentee.id}&mentorId=${mentor.id}&state=active`)).toEqual([id])
    expect(await ids(story.hr, `?menteeId=${mentee.id}&state=ended`)).toEqual([])
    expect((await stranger.as.get(`/v1/mentorships/${id}`)).status).toBe(403)
    const foreign = await story.app.organization()
    expect((await foreign.get(`/v1/mentorships/${id}`)).status).toBe(404)
    expect((await call(foreign, id, 'pause')).status).toBe(404)
  })

  it('ends with a reason for all and thanks for the two alone', async () => {
    const { id, mentee, mentor } = await active()
    const reasonless = await mentee.as.post(`/v1/mentorships/${id}/end`, { thanks: 'Thank you' })
    expect([reasonless.status, reasonless.body.errors[0].pointer]).toEqual([422, '/reason'])
    const ended = done(
      await mentee.as.post(`/v1/mentorships/${id}/end`, { reason: 'Goal reached early', thanks: 'Thank you, truly.' }),
    )
    expect(ended).toMatchObject({
      state: 'ended',
      endedBy: 'mentee',
      endReason: 'Goal reached early',
      thanks: 'Thank you, truly.',
    })
    expect(done(await mentor.as.get(`/v1/mentorships/${id}`)).thanks).toBe('Thank you, truly.')
    expect(done(await story.hr.get(`/v1/mentorships/${id}`))).toMatchObject({
      endReason: 'Goal reached early',
      thanks: null,
    })
  })

  it.each([
    ['end', true],
    ['complete', true],
    ['pause', false],
  ] as const)('%s: its place is free for the next at once: %s', async (verb, frees) => {
    const { id, mentor } = await active()
    const next = await story.mentee([room])
    const { id: requestId } = await story.request(next)
    const ask = () => next.as.post(`/v1/match-requests/${requestId}/offers`, { mentorIds: [mentor.id] })
    const full = await ask()
    expect([full.status, full.body.errors[0].code]).toEqual([422, 'full'])
    done(await call(mentor.as, id, verb))
    const asked = await ask()
    expect(asked.status).toBe(frees ? 201 : 422)
    if (frees) done(await mentor.as.post(`/v1/offers/${asked.body.data[0].id}/accept`))
  })

  it('can come back later between the same two, but not twice at once', async () => {
    const { id, mentee, mentor } = await active()
    const request = await story.request(mentee)
    const again = await mentee.as.post(`/v1/match-requests/${request.id}/offers`, { mentorIds: [mentor.id] })
    expect(again.body.errors[0].code).toBe('already_paired')
    done(await call(mentee.as, id, 'complete'))
    const [offer] = await story.rank(mentee, request.id, [mentor])
    const second = done(await mentor.as.post(`/v1/offers/${offer.id}/accept`)).mentorshipId
    expect(second).not.toBe(id)
  })

  it('ends when one of the two leaves', async () => {
    for (const who of ['mentee', 'mentor'] as const) {
      const scene = await active()
      done(await story.hr.post(`/v1/people/${scene[who].id}/deactivate`))
      expect(done(await story.hr.get(`/v1/mentorships/${scene.id}`))).toMatchObject({
        state: 'ended',
        endedBy: 'organization',
      })
    }
  })

  it('announces each change once', async () => {
    const { id, mentee } = await active()
    for (const verb of ['pause', 'pause', 'resume', 'resume', 'complete', 'complete'] as const) {
      done(await call(mentee.as, id, verb))
    }
    const actions: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = done(await story.hr.get(`/v1/audit-entries?limit=100${cursor ? `&cursor=${cursor}` : ''}`))
      for (const entry of page.data) if (entry.subject.id === id) actions.push(entry.action)
      cursor = page.page.nextCursor
    }
    expect(actions.toSorted()).toEqual([
      'mentorship.completed',
      'mentorship.paused',
      'mentorship.resumed',
      'mentorship.started',
    ])
  })
})
