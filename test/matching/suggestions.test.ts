import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../setup/client.ts'
import { done, type Someone, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

type Suggestions = {
  data: {
    mentorId: string
    mentor: Record<string, unknown>
    score: number
    reasons: { feature: string; points: number; text: string }[]
  }[]
  excluded: Record<string, number>
  language: string
}

const suggestions = async (as: Client, requestId: string, query = ''): Promise<Suggestions> =>
  done(await as.get(`/v1/match-requests/${requestId}/suggestions${query}`))

const ids = ({ data }: Suggestions) => data.map((each) => each.mentorId)

describe('suggestions', () => {
  it('rank mentors by what they open, with reasons that add up to the score', async () => {
    const story = await tellStory(app)
    const [pricing, board] = [
      await story.room({ name: 'Pricing committee' }),
      await story.room({ name: 'Board preparation' }),
    ]
    const one = await story.mentor([pricing], { standing: 'regular' })
    const both = await story.mentor([pricing, board], { person: { name: 'Ada Berg', title: 'CFO' } })
    const mentee = await story.mentee([pricing, board])
    const { id } = await story.request(mentee)
    const found = await suggestions(mentee.as, id)
    expect(ids(found)).toEqual([both.id, one.id])
    const [best] = found.data
    expect(best!.mentor).toEqual({
      id: both.id,
      name: 'Ada Berg',
      title: 'CFO',
      department: 'Sales',
      timeZone: 'Europe/Berlin',
    })
    expect(best!.reasons[0]!.text).toBe('Opens both of your rooms; owns the Pricing committee and may bring guests.')
    const points = best!.reasons.reduce((sum, reason) => sum + Math.round(reason.points * 10), 0)
    expect(points).toBe(Math.round(best!.score * 10))
    expect(ids(await suggestions(mentee.as, id, '?limit=1'))).toEqual([both.id])
    expect((await mentee.as.get(`/v1/match-requests/${id}/suggestions?limit=0`)).status).toBe(422)
    expect((await mentee.as.get(`/v1/match-requests/${id}/suggestions?limit=5000`)).status).toBe(200)
  })

  it('count who is left out for what; a person is not told of pairs on record', async () => {
    const story = await tellStory(app)
    const [pricing, board] = [await story.room(), await story.room()]
    const boss = await story.mentor([pricing])
    const mentee = await story.mentee([pricing], { person: { managerId: boss.id } })
    const kept = await story.mentor([pricing])
    done(await story.hr.post('/v1/do-not-match', { personIds: [kept.id, mentee.id] }))
    await story.mentor([pricing], { person: { languages: ['fi'] } })
    const paused = await story.mentor([pricing])
    done(await paused.as.post(`/v1/people/${paused.id}/mentor-profile/pause`))
    await story.mentor([pricing], { person: { timeZone: 'Pacific/Auckland' } })
    await story.mentor([pricing], { mayBringGuests: false })
    await story.mentor([board])
    const gone = await story.mentor([pricing])
    done(await story.hr.post(`/v1/people/${gone.id}/deactivate`))
    const full = await story.mentor([pricing], { capacity: 1 })
    await story.matched(await story.mentee([pricing]), full)
    const past = await story.mentor([pricing])
    await story.matched(mentee, past)
    const fits = await story.mentor([pricing])

    const { id } = await story.request(mentee)
    const forPeople = {
      reporting_line: 1,
      already_paired: 1,
      no_shared_language: 1,
      left: 1,
      paused: 1,
      full: 1,
      too_little_shared_time: 1,
      guests_not_allowed: 1,
      no_wanted_room: 1,
    }
    const own = await suggestions(mentee.as, id)
    expect(own.excluded).toEqual(forPeople)
    expect(ids(own)).toEqual([fits.id])
    expect((await suggestions(story.hr, id)).excluded).toEqual({ ...forPeople, do_not_match: 1 })
  })

  it('differ once the mentee has been in a room', async () => {
    const story = await tellStory(app)
    const [pricing, board] = [await story.room(), await story.room()]
    const pricer = await story.mentor([pricing])
    const chair = await story.mentor([board])
    const mentee = await story.mentee([pricing, board])
    const { id } = await story.request(mentee)
    expect(ids(await suggestions(mentee.as, id))).toEqual([pricer.id, chair.id])
    const day = (await story.now()).toISOString().slice(0, 10)
    const entry = { personId: mentee.id, roomId: pricing.id, depth: 2, minutes: 60, occurredOn: day }
    done(await story.hr.post('/v1/exposure-entries', entry))
    const after = await suggestions(mentee.as, id)
    expect(ids(after)).toEqual([chair.id])
    expect(after.excluded).toEqual({ no_wanted_room: 1 })
  })

  it('leave out who let this very request lapse, whose mentorship rests, and rooms that take nobody any more', async () => {
    const story = await tellStory(app)
    const [pricing, closed] = [await story.room(), await story.room()]
    const mentee = await story.mentee([pricing, closed])
    const resting = await story.mentor([pricing])
    const { mentorshipId } = await story.matched(mentee, resting)
    done(await mentee.as.post(`/v1/mentorships/${mentorshipId}/pause`))
    const silent = await story.mentor([pricing])
    await story.mentor([closed])
    const fits = await story.mentor([pricing])
    const { id } = await story.request(mentee)
    await story.rank(mentee, id, [silent])
    await story.setClock(new Date((await story.now()).getTime() + 30 * 86_400_000))
    while ((await story.runDue('offer.expire')) > 0);
    done(await story.hr.delete(`/v1/rooms/${closed.id}`, { etag: '"1"' }))
    const found = await suggestions(mentee.as, id)
    expect(ids(found)).toEqual([fits.id])
    expect(found.data[0]!.reasons.find(({ feature }) => feature === 'room_overlap')!.text).toContain(
      'the room you want',
    )
    expect(found.excluded).toEqual({ already_paired: 1, already_asked: 1, no_wanted_room: 1 })
  })

  it('mind the languages and the hours that this request asks for', async () => {
    const story = await tellStory(app)
    const room = await story.room()
    const german = await story.mentor([room], { person: { languages: ['de', 'en'] } })
    const far = await story.mentor([room], { person: { languages: ['de'], timeZone: 'America/New_York' } })
    const english = await story.mentor([room])
    const mentee = await story.mentee([room], { person: { languages: ['de', 'en'] } })
    const first = await story.request(mentee)
    expect(ids(await suggestions(mentee.as, first.id)).toSorted()).toEqual([german.id, far.id, english.id].toSorted())
    done(await mentee.as.post(`/v1/match-requests/${first.id}/withdraw`))
    const picky = await story.request(mentee, { constraints: { languages: ['de'], minimumSharedHours: 20 } })
    const found = await suggestions(mentee.as, picky.id)
    expect(ids(found)).toEqual([german.id])
    expect(found.excluded).toEqual({ no_shared_language: 1, too_little_shared_time: 1 })
  })

  it('follow the answers that mentors gave', async () => {
    const story = await tellStory(app)
    const room = await story.room()
    const mentor = await story.mentor([room], { capacity: 5 })
    const text = async () => {
      const mentee = await story.mentee([room])
      const { id } = await story.request(mentee)
      const { data } = await suggestions(mentee.as, id)
      return data[0]!.reasons.find((reason) => reason.feature === 'answer_record')!.text
    }
    expect(await text()).toContain('no record')
    const answered = async (verb: 'accept' | 'decline', hours: number) => {
      const mentee = await story.mentee([room])
      const { id } = await story.request(mentee)
      const [offer] = await story.rank(mentee, id, [mentor])
      await story.setClock(new Date((await story.now()).getTime() + hours * 3_600_000))
      done(
        await mentor.as.post(`/v1/offers/${offer.id}/${verb}`, verb === 'decline' ? { reason: 'no_time' } : undefined),
      )
    }
    await answered('accept', 2)
    expect(await text()).toBe('Answered their only offer, usually within 2 hours.')
    await answered('decline', 6)
    expect(await text()).toBe('Answered both offers, usually within 4 hours.')
  })
})

describe('the language of suggestions', () => {
  it.each([
    ['what the mentee has chosen', ['de', 'en'], 'fr', 'Vous ouvre la réunion que vous souhaitez ;'],
    [
      'the first of their languages that there are texts in',
      ['sv', 'es', 'en'],
      null,
      'Te abre la reunión que quieres;',
    ],
    ['English when there is none', ['sv'], null, 'Opens the room you want;'],
  ])('is %s, also when a machine reads them', async (_, languages, locale, text) => {
    const story = await tellStory(app)
    const room = await story.room()
    await story.mentor([room], { person: { languages } })
    const mentee = await story.mentee([room], { person: { languages } })
    const url = `/v1/people/${mentee.id}/preferences`
    const etag = (await mentee.as.get(url)).headers.get('etag')!
    if (locale) done(await mentee.as.put(url, { quietHours: null, locale }, { etag }))
    const { id } = await story.request(mentee)
    const own = await suggestions(mentee.as, id)
    expect(own.data[0]!.reasons[0]!.text.replaceAll('\u00a0', ' ')).toContain(text)
    expect(own.language).toBe(locale ?? (languages.includes('es') ? 'es' : 'en'))
    expect(await suggestions(story.hr, id)).toEqual(own)
  })
})

describe('the weights of an organization', () => {
  it('decide, and wrong ones are refused when they are set', async () => {
    const story = await tellStory(app, { matchingWeights: { room_overlap: 0, department_wall: 1000 } })
    const room = await story.room()
    const same: Someone = await story.mentor([room], { person: { department: 'Engineering' } })
    const other = await story.mentor([room], { standing: 'regular' })
    const mentee = await story.mentee([room])
    const { id } = await story.request(mentee)
    const found = await suggestions(mentee.as, id)
    expect(ids(found)).toEqual([other.id, same.id])
    expect(found.data[0]!.reasons.map((reason) => reason.feature)).not.toContain('room_overlap')

    const wrong = { charm: 3, room_overlap: 1 }
    const made = await app.platform.post('/v1/organizations', { name: 'Else', timeZone: 'UTC', matchingWeights: wrong })
    expect([made.status, made.body.errors?.[0]]).toMatchObject([
      422,
      { pointer: '/matchingWeights/charm', code: 'unknown_weight' },
    ])
    const path = `/v1/organizations/${story.hr.organizationId}`
    const changed = await app.platform.patch(path, { matchingWeights: wrong }, { etag: '"1"' })
    expect([changed.status, changed.body.errors?.[0].pointer]).toEqual([422, '/matchingWeights/charm'])
  })
})
