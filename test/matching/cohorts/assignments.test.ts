import { beforeAll, describe, expect, it } from 'vitest'
import { done, type Story, tellStory } from '../../setup/story.ts'
import { testApp, type TestApp } from '../../setup/test-app.ts'
import { assigned, candidatesOf, makeCohort, operationOf, published, workAll } from './builders.ts'

let app: TestApp
let story: Story
beforeAll(async () => {
  app = await testApp()
  story = await tellStory(app)
})

describe('a run of a cohort', () => {
  it('explains its pairs in the language that the caller asks for, English unless told', async () => {
    const room = await story.room({ name: 'Deal desk' })
    const cohort = await makeCohort(story.hr, [await story.mentee([room])], [await story.mentor([room])])
    const { id } = await assigned(story, cohort.id)
    const read = async (headers: Record<string, string>) => {
      const { body, headers: got } = await story.hr.get(`/v1/assignments/${id}/pairs`, { headers })
      return [got.get('content-language'), got.get('vary'), body.data[0].reasons[0].text]
    }
    const english = 'Opens the room you want; owns the Deal desk and may bring guests.'
    expect(await read({})).toEqual(['en', 'accept-language', english])
    expect(await read({ 'accept-language': 'sv' })).toEqual(['en', 'accept-language', english])
    expect(await read({ 'accept-language': 'en;q=0.5, es-MX' })).toEqual([
      'es',
      'accept-language',
      'Te abre la reunión que quieres; dirige «Deal desk» y puede llevarte.',
    ])
  })

  it('says why somebody is unmatched in that language too, and a tag of one language is none of another', async () => {
    const mentee = await story.mentee([await story.room()])
    const cohort = await makeCohort(story.hr, [mentee], [await story.mentor([await story.room()])])
    const { id } = await assigned(story, cohort.id)
    const read = (headers: Record<string, string>) => story.hr.get(`/v1/assignments/${id}`, { headers })
    const english = await read({})
    expect(english.body.unmatched[0].text).toBe('No mentor of this cohort hosts a room that they still want.')
    const tag = english.headers.get('etag')!
    expect((await read({ 'if-none-match': tag })).status).toBe(304)
    const german = await read({ 'accept-language': 'de', 'if-none-match': tag })
    expect([german.status, german.headers.get('content-language')]).toEqual([200, 'de'])
    expect(german.body.unmatched[0].text).toBe(
      'In den Runden, die noch gewünscht sind, ist aus dieser Kohorte niemand zu Hause.',
    )
  })

  it('says so in the answer to publishing it', async () => {
    const room = await story.room()
    const mentees = [await story.mentee([room]), await story.mentee([await story.room()])]
    const cohort = await makeCohort(story.hr, mentees, [await story.mentor([room])])
    const { id } = await assigned(story, cohort.id)
    const headers = { 'accept-language': 'fr' }
    const { headers: got, body } = await story.hr.post(`/v1/assignments/${id}/publish`, { as: 'offers' }, { headers })
    expect(got.get('content-language')).toBe('fr')
    expect(body.unmatched[0].text).toBe('Personne dans cette cohorte ne participe à une réunion encore souhaitée.')
    await workAll(story)
  })

  it('is done by a worker, and answers who is paired with whom, how well, and why somebody is not', async () => {
    const room = await story.room()
    const elsewhere = await story.room()
    const mentor = await story.mentor([room], { capacity: 1 })
    const [one, two] = [await story.mentee([room]), await story.mentee([room])]
    const lost = await story.mentee([elsewhere])
    const cohort = await makeCohort(story.hr, [one, two, lost], [mentor])
    expect(cohort).toMatchObject({ state: 'draft', mentees: 3, mentors: 1, assignmentId: null })

    const begun = await story.hr.post(`/v1/cohorts/${cohort.id}/assignments`, { objective: 'total_score' })
    expect(begun.status).toBe(202)
    expect(begun.body).toMatchObject({ status: 'running', pairs: [], unmatched: [], proof: null, totalScore: null })
    expect(await operationOf(story.hr, begun)).toMatchObject({ status: 'queued', kind: 'assignment.run', progress: 0 })

    expect(await story.runDue('operation.run')).toBe(1)
    expect(await operationOf(story.hr, begun)).toMatchObject({
      status: 'succeeded',
      progress: 100,
      result: { pairs: 1, unmatched: 2 },
      problem: null,
    })
    const answer = done(await story.hr.get(`/v1/assignments/${begun.body.id}`))
    expect(answer).toMatchObject({
      status: 'ready',
      objective: 'total_score',
      complete: true,
      candidates: 2,
      trimmedMentees: 0,
      proof: { kind: 'dual_bound', gap: 0, bound: answer.value },
      load: [{ mentorId: mentor.id, places: 1, assigned: 1 }],
      contests: [{ menteeIds: [one.id, two.id].toSorted(), mentorIds: [mentor.id], places: 1 }],
      comparison: null,
    })
    const [pair] = answer.pairs
    expect(pair).toMatchObject({ mentorId: mentor.id, pinned: false, outcome: null })
    expect(answer.totalScore).toBe(pair.score)
    expect(answer.worstOff).toEqual({ menteeId: pair.menteeId, mentorId: mentor.id, score: pair.score })
    expect(answer.spread).toMatchObject({ minimum: pair.score, mean: pair.score })
    const left = pair.menteeId === one.id ? two : one
    const reasons = new Map(answer.unmatched.map((each: { menteeId: string }) => [each.menteeId, each]))
    expect(reasons.get(left.id)).toMatchObject({
      reason: 'contested',
      contest: 0,
      text: '2 mentees compete for the one place that one mentor has left; nobody else could take any of them.',
    })
    expect(reasons.get(lost.id)).toMatchObject({
      reason: 'no_candidate',
      text: 'No mentor of this cohort hosts a room that they still want.',
      excluded: { no_wanted_room: 1 },
    })

    const { data } = done(await story.hr.get(`/v1/assignments/${answer.id}/pairs`))
    expect(data).toHaveLength(1)
    const points = data[0].reasons.reduce((sum: number, reason: { points: number }) => sum + reason.points, 0)
    expect(points).toBeCloseTo(pair.score, 5)
    expect(await candidatesOf(story.hr, answer.id)).toEqual(
      [one.id, two.id].toSorted().map((menteeId) => ({
        menteeId,
        mentorId: mentor.id,
        score: expect.any(Number),
        mentorCapacity: 1,
      })),
    )
    expect(done(await story.hr.get(`/v1/cohorts/${cohort.id}`))).toMatchObject({
      state: 'assigned',
      assignmentId: answer.id,
    })
  })

  it('is published as offers', async () => {
    const room = await story.room()
    const mentor = await story.mentor([room])
    const mentee = await story.mentee([room])
    const cohort = await makeCohort(story.hr, [mentee], [mentor])
    const run = await assigned(story, cohort.id)
    const answer = await published(story, run.id, 'offers')
    expect(answer).toMatchObject({ status: 'published', pairs: [{ outcome: 'published', refusedBecause: null }] })
    const accepted = done(await mentor.as.post(`/v1/offers/${answer.pairs[0].offerId}/accept`))
    expect(accepted.state).toBe('accepted')
  })

  it('is published as mentorships', async () => {
    const room = await story.room()
    const mentor = await story.mentor([room])
    const mentee = await story.mentee([room])
    const cohort = await makeCohort(story.hr, [mentee], [mentor])
    const run = await assigned(story, cohort.id)
    const answer = await published(story, run.id, 'mentorships')
    expect(answer).toMatchObject({ status: 'published', pairs: [{ outcome: 'published', refusedBecause: null }] })
    const mentorship = done(await story.hr.get(`/v1/mentorships/${answer.pairs[0].mentorshipId}`))
    expect(mentorship).toMatchObject({ menteeId: mentee.id, mentorId: mentor.id, state: 'active' })
  })
})
