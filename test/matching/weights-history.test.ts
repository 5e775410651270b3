import { beforeAll, describe, expect, it } from 'vitest'
import { done, type Story, tellStory } from '../setup/story.ts'
import { testApp } from '../setup/test-app.ts'
import { assigned, makeCohort } from './cohorts/builders.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory(await testApp(), { matchingWeights: { novelty: 7 } })
})

const organization = () => story.hr.get(`/v1/organizations/${story.hr.organizationId!}`)
const history = async () => done(await story.hr.get('/v1/matching/weights')).data
const change = async (changes: object) => {
  const { headers } = await organization()
  return story.hr.patch(`/v1/organizations/${story.hr.organizationId!}`, changes, { etag: headers.get('etag')! })
}

describe('the weights of an organization', () => {
  it('are kept version by version: what they were, since when and by whom', async () => {
    const changed = await change({ matchingWeights: { wishes: 50 } })
    await change({ name: 'Nordlicht AG' })
    await change({ matchingWeights: { novelty: null } })
    const versions = await history()
    expect(versions).toMatchObject([
      { number: 3, weights: { wishes: 50 } },
      { number: 2, weights: { novelty: 7, wishes: 50 } },
      { number: 1, weights: { novelty: 7 } },
    ])
    expect(versions[1]).toMatchObject({
      requestId: changed.headers.get('request-id'),
      changedBy: { kind: 'client', id: expect.stringMatching(/^cli_/) },
      changedAt: (await story.now()).toISOString(),
    })
  })

  it('get no version when they are wrong, or the change comes too late', async () => {
    const before = await history()
    expect((await change({ matchingWeights: { charm: 3 } })).status).toBe(422)
    const stale = await story.hr.patch(
      `/v1/organizations/${story.hr.organizationId!}`,
      { matchingWeights: { wishes: 1 } },
      { etag: '"1"' },
    )
    expect(stale.status).toBe(412)
    expect(await history()).toEqual(before)
  })

  it('are numbered without gaps when two are changed at once', async () => {
    const before = await history()
    const { headers } = await organization()
    const answers = await Promise.all(
      [1, 2, 3, 4].map((wishes) =>
        story.hr.patch(
          `/v1/organizations/${story.hr.organizationId!}`,
          { matchingWeights: { wishes } },
          { etag: headers.get('etag')! },
        ),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412])
    expect((await history())[0].number).toBe(before[0].number + 1)
  })
})

describe('a simulation', () => {
  it('shows whose suggestions other weights would change and how the cohort would fall out, and keeps nothing', async () => {
    await change({ matchingWeights: { novelty: null, wishes: null } })
    const room = await story.room()
    // One has met the mentee's wishes and sits in the same department, the other neither.
    const near = await story.mentor([room], {
      capacity: 1,
      person: { department: 'Engineering' },
      profile: { wishes: { departments: ['Engineering'] } },
    })
    const far = await story.mentor([room], { capacity: 1, profile: { wishes: { departments: ['Legal'] } } })
    const mentee = await story.mentee([room])
    const cohort = await makeCohort(story.hr, [mentee], [near, far])
    const run = await assigned(story, cohort.id)
    expect(run.pairs[0].mentorId).toBe(far.id)

    const before = await history()
    const ask = async (body: object) => done(await story.hr.post('/v1/matching/simulations', body))
    const other = await ask({ weights: { wishes: 900 } })
    expect(other.suggestions.examined).toBe(1)
    expect(other.suggestions.changed).toMatchObject([
      {
        menteeId: mentee.id,
        before: [{ mentorId: far.id }, { mentorId: near.id }],
        after: [{ mentorId: near.id }, { mentorId: far.id }],
      },
    ])
    expect(other.cohort).toMatchObject({
      cohortId: cohort.id,
      before: { pairs: 1, totalScore: run.totalScore },
      after: { pairs: 1 },
      kept: 0,
      changed: 1,
      changes: [{ menteeId: mentee.id, before: far.id, after: near.id }],
      complete: true,
    })
    const same = await ask({ weights: {}, cohortId: cohort.id })
    expect(same.suggestions).toEqual({ examined: 1, changed: [] })
    expect(same.cohort).toMatchObject({ kept: 1, changed: 0, changes: [] })
    expect(await ask({ weights: {}, sample: 0 })).toMatchObject({ suggestions: { examined: 0, changed: [] } })

    expect(await history()).toEqual(before)
    expect(done(await story.hr.get(`/v1/assignments/${run.id}`))).toEqual(run)
  })

  it('refuses weights that could not be saved, and cohorts that there are not', async () => {
    const wrong = await story.hr.post('/v1/matching/simulations', { weights: { charm: 1 } })
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/weights/charm'])
    const unknown = { weights: {}, cohortId: 'coh_01jcvq4w7pf8t9xk2m5n6r3s1e' }
    expect((await story.hr.post('/v1/matching/simulations', unknown)).status).toBe(404)
  })
})
