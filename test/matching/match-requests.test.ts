import { beforeAll, describe, expect, it } from 'vitest'
import { DAY } from '../../src/kernel/clock.ts'
import { done, type Story, tellStory } from '../setup/story.ts'
import { testApp } from '../setup/test-app.ts'

let story: Story
let pricing: { id: string }
let board: { id: string }
beforeAll(async () => {
  story = await tellStory(await testApp())
  pricing = await story.room({ name: 'Pricing committee' })
  board = await story.room({ name: 'Board preparation' })
})

const fields = (answer: { body: { errors: { pointer?: string; parameter?: string; code: string }[] } }) =>
  answer.body.errors.map((each) => `${each.pointer ?? each.parameter} ${each.code}`)

describe('a match request', () => {
  it('takes from the profile what it leaves out', async () => {
    const mentee = await story.mentee([pricing, board])
    const answer = await mentee.as.post('/v1/match-requests', { menteeId: mentee.id })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.headers.get('location')).toBe(`/v1/match-requests/${answer.body.id}`)
    const now = await story.now()
    expect(answer.body).toMatchObject({
      menteeId: mentee.id,
      wants: mentee.wants,
      goal: 'See how deals are decided',
      formats: ['conversation', 'seat'],
      constraints: { languages: null, minimumSharedHours: null },
      state: 'open',
      expiresAt: new Date(now.getTime() + 60 * DAY).toISOString(),
      version: 1,
    })
    expect((await mentee.as.get(`/v1/match-requests/${answer.body.id}`)).body).toEqual(answer.body)
  })

  it('can want something else than the profile', async () => {
    const mentee = await story.mentee([pricing])
    const own = { wants: [{ roomId: board.id, depth: 1 }], goal: 'Read a board deck', formats: ['walkthrough'] }
    const request = await story.request(mentee, { ...own, constraints: { languages: ['de'], minimumSharedHours: 6 } })
    expect(request).toMatchObject({ ...own, constraints: { languages: ['de'], minimumSharedHours: 6 } })
  })

  it('is one at a time, and the refusal names the other', async () => {
    const mentee = await story.mentee([pricing])
    const { id } = await story.request(mentee)
    const second = await mentee.as.post('/v1/match-requests', { menteeId: mentee.id })
    expect(second.status).toBe(409)
    expect(second.body).toMatchObject({
      code: 'match_request.already_open',
      matchRequestId: id,
      state: 'open',
      allowed: ['offer', 'withdraw'],
    })
    done(await mentee.as.post(`/v1/match-requests/${id}/withdraw`))
    expect((await mentee.as.post('/v1/match-requests', { menteeId: mentee.id })).status).toBe(201)
  })

  it('is for those who have opted in', async () => {
    const person = await story.person()
    const answer = await person.as.post('/v1/match-requests', {
      menteeId: person.id,
      wants: [{ roomId: pricing.id, depth: 2 }],
    })
    expect([answer.status, answer.body.code]).toEqual([409, 'mentee.not_opted_in'])
  })

  it('is made by oneself or by a machine', async () => {
    const mentee = await story.mentee([pricing])
    const stranger = await story.person()
    const refused = await stranger.as.post('/v1/match-requests', { menteeId: mentee.id })
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    expect((await story.hr.post('/v1/match-requests', { menteeId: mentee.id })).status).toBe(201)
  })

  it('names every wrong field, and rooms that nobody can be taken into', async () => {
    const mentee = await story.mentee([pricing])
    const post = (body: object) => mentee.as.post('/v1/match-requests', { menteeId: mentee.id, ...body })
    expect(
      fields(await post({ wants: [{ roomId: pricing.id, depth: 5 }], formats: ['lunch'], colour: 'red' })).toSorted(),
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining('/colour'),
        expect.stringContaining('/formats/0'),
        expect.stringContaining('/wants/0/depth'),
      ]),
    )
    const unknown = 'rom_01jcvq4w7pf8t9xk2m5n6r3s1e'
    expect(
      fields(
        await post({
          wants: [
            { roomId: pricing.id, depth: 2 },
            { roomId: unknown, depth: 2 },
          ],
        }),
      ),
    ).toEqual(['/wants/1/roomId unknown_room'])
    expect(
      fields(
        await post({
          wants: [
            { roomId: pricing.id, depth: 2 },
            { roomId: pricing.id, depth: 1 },
          ],
        }),
      ),
    ).toEqual(['/wants/1/roomId duplicate_room'])
    expect((await post({ wants: [] })).status).toBe(422)
    const absent = await story.hr.post('/v1/match-requests', { menteeId: 'per_01jcvq4w7pf8t9xk2m5n6r3s1e' })
    expect(fields(absent)).toEqual(['/menteeId unknown_person'])
    const keyless = await mentee.as.post('/v1/match-requests', { menteeId: mentee.id }, { key: null })
    expect(fields(keyless)).toEqual(['Idempotency-Key required'])
  })

  it('does not want rooms of the profile that were archived since; with none left it says so', async () => {
    const old = await story.room()
    const both = await story.mentee([old, pricing])
    const only = await story.mentee([old])
    done(await story.hr.delete(`/v1/rooms/${old.id}`, { etag: '"1"' }))
    expect((await story.request(both)).wants).toEqual([{ roomId: pricing.id, depth: 2 }])
    expect(fields(await only.as.post('/v1/match-requests', { menteeId: only.id }))).toEqual(['/wants required'])
  })

  it('is listed to a person only when it is theirs', async () => {
    const mentee = await story.mentee([pricing])
    const other = await story.mentee([pricing])
    const { id } = await story.request(mentee)
    await story.request(other)
    const ids = (answer: { body: { data: { id: string }[] } }) => answer.body.data.map((each) => each.id)
    expect(ids(await mentee.as.get('/v1/match-requests'))).toEqual([id])
    expect(ids(await other.as.get(`/v1/match-requests?menteeId=${mentee.id}`))).toEqual([])
    expect(ids(await story.hr.get(`/v1/match-requests?menteeId=${mentee.id}&state=open`))).toEqual([id])
    expect(ids(await story.hr.get(`/v1/match-requests?menteeId=${mentee.id}&state=matched`))).toEqual([])
  })

  it('is readable to the mentors it was put to, once it is their turn; what else happened is not', async () => {
    const mentee = await story.mentee([pricing])
    const [first, second] = [await story.mentor([pricing]), await story.mentor([pricing])]
    const { id } = await story.request(mentee)
    const seen = async (who: { as: typeof mentee.as }, path = '') =>
      (await who.as.get(`/v1/match-requests/${id}${path}`)).status
    expect(await seen(first)).toBe(403)
    const [offer] = await story.rank(mentee, id, [first, second])
    expect([await seen(first), await seen(second)]).toEqual([200, 403])
    expect([await seen(first, '/suggestions'), await seen(first, '/timeline')]).toEqual([403, 403])
    done(await first.as.post(`/v1/offers/${offer.id}/decline`, { reason: 'no_time' }))
    expect(await seen(second)).toBe(200)
  })

  it('ends by itself when nobody is ranked for 60 days, and not a moment before', async () => {
    const mentee = await story.mentee([pricing])
    const { id, expiresAt } = await story.request(mentee)
    await story.setClock(new Date(Date.parse(expiresAt) - 1))
    await story.runDue('match_request.expire')
    expect((await story.hr.get(`/v1/match-requests/${id}`)).body.state).toBe('open')
    await story.setClock(new Date(expiresAt))
    expect(await story.runDue('match_request.expire')).toBeGreaterThan(0)
    expect((await story.hr.get(`/v1/match-requests/${id}`)).body).toMatchObject({
      state: 'expired',
      expiresAt: null,
      closedAt: expiresAt,
    })
    expect(await story.runDue('match_request.expire')).toBe(0)
  })
})

describe('a ranking', () => {
  it('names one to five different mentors', async () => {
    const mentee = await story.mentee([pricing])
    const mentor = await story.mentor([pricing])
    const { id } = await story.request(mentee)
    const rank = (mentorIds: string[]) => mentee.as.post(`/v1/match-requests/${id}/offers`, { mentorIds })
    expect((await rank([])).status).toBe(422)
    expect((await rank(Array.from({ length: 6 }, () => mentor.id))).status).toBe(422)
    expect(fields(await rank([mentor.id, mentor.id]))).toEqual(['/mentorIds/1 duplicate'])
    expect(fields(await rank(['per_01jcvq4w7pf8t9xk2m5n6r3s1e']))).toEqual(['/mentorIds/0 unknown_person'])
  })

  it('is refused where a hard rule keeps somebody away, with the rule in words', async () => {
    const mentee = await story.mentee([pricing])
    const fits = await story.mentor([pricing])
    const elsewhere = await story.mentor([board])
    const paused = await story.mentor([pricing])
    done(await paused.as.post(`/v1/people/${paused.id}/mentor-profile/pause`))
    const notIn = await story.person()
    const { id } = await story.request(mentee)
    const mentorIds = [fits, elsewhere, paused, notIn, mentee].map((each) => each.id)
    const answer = await mentee.as.post(`/v1/match-requests/${id}/offers`, { mentorIds })
    expect(answer.status).toBe(422)
    expect(fields(answer)).toEqual([
      '/mentorIds/1 no_wanted_room',
      '/mentorIds/2 paused',
      '/mentorIds/3 left',
      '/mentorIds/4 same_person',
    ])
    expect(answer.body.errors[1].detail).toContain('Has paused mentoring.')
    expect(done(await story.hr.get(`/v1/offers?matchRequestId=${id}`)).data).toEqual([])
  })

  it('tells a person nothing of a pair on record', async () => {
    const mentee = await story.mentee([pricing])
    const kept = await story.mentor([pricing])
    done(await story.hr.post('/v1/do-not-match', { personIds: [mentee.id, kept.id] }))
    const { id } = await story.request(mentee)
    const body = { mentorIds: [kept.id] }
    const toPerson = await mentee.as.post(`/v1/match-requests/${id}/offers`, body)
    expect(fields(toPerson)).toEqual(['/mentorIds/0 left'])
    expect(toPerson.text).not.toContain('do_not_match')
    expect(fields(await story.hr.post(`/v1/match-requests/${id}/offers`, body))).toEqual(['/mentorIds/0 do_not_match'])
  })

  it('asks nobody twice for one request', async () => {
    const mentee = await story.mentee([pricing])
    const [first, second] = [await story.mentor([pricing]), await story.mentor([pricing])]
    const { id } = await story.request(mentee)
    const [offer] = await story.rank(mentee, id, [first])
    done(await first.as.post(`/v1/offers/${offer.id}/decline`, { reason: 'no_time' }))
    const again = await mentee.as.post(`/v1/match-requests/${id}/offers`, { mentorIds: [second.id, first.id] })
    expect(fields(again)).toEqual(['/mentorIds/1 already_asked'])
    const [next] = await story.rank(mentee, id, [second])
    expect(next).toMatchObject({ state: 'pending', rank: 2 })
  })
})
