import { beforeAll, describe, expect, it } from 'vitest'
import { fromTypeId } from '../../../src/kernel/ids.ts'
import { readCandidates } from '../../../src/matching/cohorts/read-candidates.ts'
import { PROBLEM_TYPE } from '../../../src/http/problem.ts'
import { done, type Story, tellStory } from '../../setup/story.ts'
import { testApp } from '../../setup/test-app.ts'
import { assigned, candidatesOf, makeCohort, published } from './builders.ts'

let story: Story
let cohortId: string
beforeAll(async () => {
  story = await tellStory(await testApp())
  const room = await story.room()
  const mentees = [await story.mentee([room]), await story.mentee([room])]
  cohortId = (await makeCohort(story.hr, mentees, [await story.mentor([room])])).id
})

describe('the candidates of a run', () => {
  it('go when another run replaces it, and whoever asks for them is told so', async () => {
    const first = await assigned(story, cohortId)
    expect(await candidatesOf(story.hr, first.id)).toHaveLength(2)
    const second = await assigned(story, cohortId)

    const { status, headers, body } = await story.hr.get(`/v1/assignments/${first.id}/candidates`)
    expect([status, body.code]).toEqual([410, 'assignment.candidates_gone'])
    expect(headers.get('content-type')).toContain(PROBLEM_TYPE)
    expect(done(await story.hr.get(`/v1/assignments/${first.id}`)).pairs).toHaveLength(2)
    expect(await candidatesOf(story.hr, second.id)).toHaveLength(2)
    const kept = await story.inside((tx) =>
      tx.rows('SELECT DISTINCT assignment_id AS id FROM assignment_candidate WHERE organization_id = $1', [
        tx.organizationId,
      ]),
    )
    expect(kept).toEqual([{ id: fromTypeId('asg', second.id) }])
  })

  it('are not half of them for whoever was reading when that happened', async () => {
    const [first] = [await assigned(story, cohortId), await assigned(story, cohortId)]
    const midst = [fromTypeId('per', first.pairs[0].menteeId)!]
    await expect(story.inside((tx) => readCandidates(tx, fromTypeId('asg', first.id)!, midst))).rejects.toMatchObject({
      kind: 'gone',
      code: 'assignment.candidates_gone',
    })
  })

  it('stay with the run that is published', async () => {
    const run = await assigned(story, cohortId)
    await published(story, run.id, 'offers')
    expect(await candidatesOf(story.hr, run.id)).toHaveLength(2)
  })
})
