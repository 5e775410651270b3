import { beforeAll, describe, expect, it } from 'vitest'
import { fromTypeId } from '../../../src/kernel/ids.ts'
import { done, type Mentee, type Someone, type Story, tellStory } from '../../setup/story.ts'
import { testApp } from '../../setup/test-app.ts'
import { assigned, hold, makeCohort, operationOf, published, untilWaiting } from './builders.ts'

let story: Story
let room: { id: string }
beforeAll(async () => {
  story = await tellStory(await testApp())
  room = await story.room()
})

/** A preview of one pair. */
async function preview(): Promise<{ mentee: Mentee; mentor: Someone; cohortId: string; runId: string }> {
  const [mentee, mentor] = [await story.mentee([room]), await story.mentor([room], { capacity: 1 })]
  const { id } = await makeCohort(story.hr, [mentee], [mentor])
  const run = await assigned(story, id)
  return { mentee, mentor, cohortId: id, runId: run.id }
}

type Preview = Awaited<ReturnType<typeof preview>>

describe('what has changed since the preview', () => {
  const changes: [string, string, string, (preview: Preview) => Promise<unknown>][] = [
    ['the mentor is full', 'full', 'full', async ({ mentor }) => story.matched(await story.mentee([room]), mentor)],
    [
      'the mentor paused',
      'paused',
      'paused',
      async ({ mentor }) => done(await story.hr.post(`/v1/people/${mentor.id}/mentor-profile/pause`)),
    ],
    [
      'the mentor left',
      'left',
      'left',
      async ({ mentor }) => done(await story.hr.post(`/v1/people/${mentor.id}/deactivate`)),
    ],
    [
      'the mentor opted out',
      'left',
      'left',
      async ({ mentor }) => done(await story.hr.delete(`/v1/people/${mentor.id}/mentor-profile`, { etag: '"1"' })),
    ],
    [
      'the mentee left',
      'unknown_person',
      'left',
      async ({ mentee }) => done(await story.hr.post(`/v1/people/${mentee.id}/deactivate`)),
    ],
    [
      'the mentee opted out',
      'mentee.not_opted_in',
      'mentee.not_opted_in',
      async ({ mentee }) => done(await story.hr.delete(`/v1/people/${mentee.id}/mentee-profile`, { etag: '"1"' })),
    ],
    [
      'the mentee has another mentor',
      'mentee.already_matched',
      'mentee.already_matched',
      async ({ mentee }) => story.matched(mentee, await story.mentor([room])),
    ],
    [
      'the mentee asks on their own',
      'match_request.already_open',
      'match_request.already_open',
      async ({ mentee }) => story.request(mentee),
    ],
    [
      'the two may not be matched',
      'do_not_match',
      'do_not_match',
      async ({ mentee, mentor }) =>
        done(await story.hr.post('/v1/do-not-match', { personIds: [mentee.id, mentor.id] })),
    ],
    [
      'HR has forbidden the pair',
      'forbidden',
      'forbidden',
      async ({ cohortId, mentee, mentor }) =>
        done(await story.hr.post(`/v1/cohorts/${cohortId}/forbid`, { menteeId: mentee.id, mentorId: mentor.id })),
    ],
    [
      'HR has taken the mentor out',
      'not_a_participant',
      'not_a_participant',
      async ({ cohortId, mentor }) =>
        done(await story.hr.post(`/v1/cohorts/${cohortId}/dismiss`, { mentorIds: [mentor.id] })),
    ],
  ]

  it.each(changes)(
    '%s: an offer is refused with %s, a mentorship with %s',
    async (_what, offer, mentorship, change) => {
      for (const [as, code] of [
        ['offers', offer],
        ['mentorships', mentorship],
      ] as const) {
        const made = await preview()
        await change(made)
        const answer = await published(story, made.runId, as)
        expect(answer).toMatchObject({
          status: 'published',
          pairs: [{ outcome: 'refused', refusedBecause: code, offerId: null, mentorshipId: null }],
        })
        const left = await story.inside((tx) =>
          tx.rows(`SELECT id FROM match_request WHERE mentee_id = $1 AND state = 'offered'`, [
            fromTypeId('per', made.mentee.id),
          ]),
        )
        expect(left).toEqual([])
      }
    },
  )
})

describe('publishing', () => {
  it('is asked for once, however often it is said, and only one way', async () => {
    const { runId, cohortId } = await preview()
    const ask = (as: string) => story.hr.post(`/v1/assignments/${runId}/publish`, { as })
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('offers')))
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect((await ask('mentorships')).body).toMatchObject({ code: 'assignment.published_otherwise' })
    await story.runDue('operation.run')
    expect((await ask('offers')).body.status).toBe('published')
    expect(await operationOf(story.hr, answers[0]!)).toMatchObject({
      kind: 'assignment.publish',
      status: 'succeeded',
      result: { published: 1, refused: 0 },
    })
    expect(await story.runDue('operation.run')).toBe(0)
    expect(done(await story.hr.get(`/v1/cohorts/${cohortId}`)).state).toBe('published')
  })

  it('is done in the name of whoever asked for it', async () => {
    const { runId } = await preview()
    const { pairs } = await published(story, runId, 'mentorships')
    const [entry] = await story.inside((tx) =>
      tx.rows(`SELECT actor_kind AS kind FROM audit_entry WHERE subject_id = $1 AND action = 'mentorship.started'`, [
        fromTypeId('mts', pairs[0].mentorshipId),
      ]),
    )
    expect(entry).toEqual({ kind: 'client' })
  })

  it('makes nothing twice when two workers do it at once', async () => {
    const people = await Promise.all(
      Array.from({ length: 8 }, async () => ({
        mentee: await story.mentee([room]),
        mentor: await story.mentor([room], { capacity: 1 }),
      })),
    )
    const cohort = await makeCohort(
      story.hr,
      people.map(({ mentee }) => mentee),
      people.map(({ mentor }) => mentor),
    )
    const run = await assigned(story, cohort.id)
    done(await story.hr.post(`/v1/assignments/${run.id}/publish`, { as: 'mentorships' }))
    // The first is taken for dead where it waits for the fifth mentor: a second one takes over, and both go on.
    const { free } = await hold(story, 'mentor_profile', 'person_id', run.pairs[4].mentorId)
    const outcomes = async () =>
      done(await story.hr.get(`/v1/assignments/${run.id}`)).pairs.map((pair: { outcome: string }) => pair.outcome)
    const first = story.runDue('operation.run')
    await untilWaiting(story, 1)
    expect(await outcomes()).toEqual([...Array(4).fill('published'), ...Array(4).fill(null)])
    await story.inside((tx) => tx.rows(`UPDATE operation SET due_at = now() WHERE due_at IS NOT NULL`))
    const second = story.runDue('operation.run')
    await untilWaiting(story, 2)
    await free()
    await Promise.all([first, second])
    expect(await outcomes()).toEqual(Array(8).fill('published'))
    const ids = people.map(({ mentee }) => fromTypeId('per', mentee.id))
    const mentorships = await story.inside((tx) =>
      tx.rows('SELECT id FROM mentorship WHERE mentee_id = ANY($1)', [ids]),
    )
    expect(mentorships).toHaveLength(8)
  })

  it('and an accept of the same moment take a mentor’s last place one after the other', async () => {
    const { mentee, mentor, runId } = await preview()
    const other = await story.mentee([room])
    const request = await story.request(other)
    const [offer] = await story.rank(other, request.id, [mentor])
    done(await story.hr.post(`/v1/assignments/${runId}/publish`, { as: 'mentorships' }))
    // Held where it has counted the places and is about to take one.
    const { free } = await hold(story, 'person', 'id', mentee.id)
    const publishing = story.runDue('operation.run')
    await untilWaiting(story, 1)
    const accepting = mentor.as.post(`/v1/offers/${offer.id}/accept`)
    await untilWaiting(story, 2)
    await free()
    expect((await accepting).body).toMatchObject({ code: 'mentor.capacity_reached' })
    await publishing
    expect(done(await story.hr.get(`/v1/assignments/${runId}`)).pairs).toMatchObject([{ outcome: 'published' }])
  })

  it('goes on where it was given up, when it is said again', async () => {
    const { runId } = await preview()
    const ask = () => story.hr.post(`/v1/assignments/${runId}/publish`, { as: 'offers' })
    const first = await ask()
    await story.inside((tx) => tx.rows(`UPDATE operation SET attempts = 9 WHERE due_at IS NOT NULL`))
    await story.runDue('operation.run')
    expect(await operationOf(story.hr, first)).toMatchObject({
      status: 'failed',
      problem: { code: 'operation.gave_up' },
    })
    const second = await ask()
    expect(second.headers.get('location')).not.toBe(first.headers.get('location'))
    await story.runDue('operation.run')
    expect(done(await story.hr.get(`/v1/assignments/${runId}`))).toMatchObject({
      status: 'published',
      pairs: [{ outcome: 'published' }],
    })
  })
})
