import { beforeAll, describe, expect, it } from 'vitest'
import { done, type Mentee, type Someone, type Story, tellStory } from '../../setup/story.ts'
import { testApp } from '../../setup/test-app.ts'
import { assigned, candidatesOf, hold, makeCohort, operationOf, published, untilWaiting, workAll } from './builders.ts'

let story: Story
let room: { id: string }
let mentors: Someone[]
let mentees: Mentee[]
beforeAll(async () => {
  story = await tellStory(await testApp())
  room = await story.room()
  mentors = [await story.mentor([room]), await story.mentor([room], { capacity: 1 })]
  mentees = await Promise.all([story.mentee([room]), story.mentee([room]), story.mentee([room])])
})

const begin = (cohortId: string, body: object = {}) => story.hr.post(`/v1/cohorts/${cohortId}/assignments`, body)
const read = async (id: string) => done(await story.hr.get(`/v1/assignments/${id}`))
const cohort = () => makeCohort(story.hr, mentees, mentors)

describe('a run', () => {
  it('asks the mentors too whom they would rather have, where it is to be stable', async () => {
    const mentor = await story.mentor([room], { capacity: 1, profile: { wishes: { departments: ['Design'] } } })
    const best = await story.mentee([room], { person: { department: 'Engineering', level: 3 } })
    const wished = await story.mentee([room], { person: { department: 'Design', level: 6 } })
    const both = await makeCohort(story.hr, [best, wished], [mentor])
    const highest = await assigned(story, both.id, { objective: 'total_score' })
    expect(highest.pairs[0].menteeId).toBe(best.id)
    expect((await candidatesOf(story.hr, highest.id))[0]).not.toHaveProperty('mentorScore')
    const stable = await assigned(story, both.id, { objective: 'stable' })
    expect(stable.pairs[0].menteeId).toBe(wished.id)
    expect(stable.unmatched).toMatchObject([{ menteeId: best.id, reason: 'contested' }])
    const ranks = new Map((await candidatesOf(story.hr, stable.id)).map((line) => [line.menteeId, line.mentorScore!]))
    expect(ranks.get(wished.id)).toBeGreaterThan(ranks.get(best.id)!)
  })

  it.each(['total_score', 'fair', 'stable'])('has its proof for %s', async (objective) => {
    const { id } = await cohort()
    const run = await assigned(story, id, { objective, seed: 7 })
    expect(run).toMatchObject({ status: 'ready', objective, seed: 7, unmatched: [] })
    expect(run.proof).toEqual(
      objective === 'stable'
        ? { kind: 'stable', blockingPairs: 0, seed: 7 }
        : { kind: 'dual_bound', bound: run.value, gap: 0 },
    )
    expect(run.pairs).toHaveLength(3)
  })

  it('gives the same answer to the same question', async () => {
    const { id } = await cohort()
    const [first, second] = [await assigned(story, id), await assigned(story, id)]
    expect(second.pairs).toEqual(first.pairs)
    expect(second.comparison).toMatchObject({ assignmentId: first.id, kept: 3, changed: 0, newlyMatched: 0 })
    const { data } = done(await story.hr.get(`/v1/cohorts/${id}/assignments`))
    expect(data).toMatchObject([
      { id: first.id, status: 'replaced' },
      { id: second.id, status: 'ready' },
    ])
  })

  it('is made of at least one mentee and one mentor', async () => {
    const lonely = await makeCohort(story.hr, mentees, [])
    const answer = await begin(lonely.id)
    expect([answer.status, answer.body.code]).toEqual([409, 'cohort.nobody_to_assign'])
  })

  it('is one at a time, whoever asks at once', async () => {
    const { id } = await cohort()
    const answers = await Promise.all(Array.from({ length: 10 }, () => begin(id)))
    const [won, ...others] = answers.filter(({ status }) => status === 202)
    expect(others).toEqual([])
    for (const { status, body } of answers.filter((answer) => answer !== won)) {
      expect([status, body.code, body.assignmentId, body.allowed]).toEqual([
        409,
        'assignment.already_running',
        won!.body.id,
        ['cancel'],
      ])
    }
    await story.runDue('operation.run')
  })

  it('is begun once for one key', async () => {
    const { id } = await cohort()
    const ask = () => story.hr.post(`/v1/cohorts/${id}/assignments`, {}, { key: 'once' })
    const [first, second] = [await ask(), await ask()]
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    await story.runDue('operation.run')
  })

  it('leaves out who has left, takes part no more or asks on their own, and says so', async () => {
    const [leaver, quitter, asker] = [
      await story.mentee([room]),
      await story.mentee([room]),
      await story.mentee([room]),
    ]
    const { id } = await makeCohort(story.hr, [...mentees, leaver, quitter, asker], mentors)
    done(await story.hr.post(`/v1/people/${leaver.id}/deactivate`))
    done(await story.hr.delete(`/v1/people/${quitter.id}/mentee-profile`, { etag: '"1"' }))
    await story.request(asker)
    const { unmatched } = await assigned(story, id)
    const reasons = Object.fromEntries(
      unmatched.map(({ menteeId, reason, text }: Record<string, string>) => [menteeId, [reason, text]]),
    )
    expect(reasons).toEqual({
      [leaver.id]: ['left', 'Has left the organization.'],
      [quitter.id]: ['not_opted_in', 'Does not take part as a mentee any more.'],
      [asker.id]: ['asks_already', 'Is asking for a mentor on their own: that request goes on, or is withdrawn first.'],
    })
  })

  it('tells which rules took the last candidates away', async () => {
    const hall = await story.room()
    const [resting, foreign] = [
      await story.mentor([hall]),
      await story.mentor([hall], { person: { languages: ['fi'] } }),
    ]
    done(await story.hr.post(`/v1/people/${resting.id}/mentor-profile/pause`))
    const alone = await story.mentee([hall])
    const { id } = await makeCohort(story.hr, [alone], [resting, foreign, ...mentors])
    const { unmatched } = await assigned(story, id)
    expect(unmatched).toMatchObject([
      {
        menteeId: alone.id,
        reason: 'no_candidate',
        excluded: { paused: 1, no_shared_language: 1, no_wanted_room: 2 },
        text: '2 mentors of this cohort host a room that they want, but none may be paired with them: one shares no language with them and one has paused mentoring.',
      },
    ])
  })

  it('leaves a forbidden pair apart, and says so to whoever has nobody else', async () => {
    const [mentee, mentor] = [await story.mentee([room]), await story.mentor([room])]
    const { id } = await makeCohort(story.hr, [mentee], [mentor])
    done(await story.hr.post(`/v1/cohorts/${id}/forbid`, { menteeId: mentee.id, mentorId: mentor.id }))
    const { pairs, unmatched } = await assigned(story, id)
    expect(pairs).toEqual([])
    expect(unmatched).toMatchObject([
      {
        reason: 'no_candidate',
        excluded: { forbidden: 1 },
        text: 'One mentor of this cohort hosts a room that they want, but may not be paired with them: one was kept apart from them by HR.',
      },
    ])
  })

  it('keeps its pins out of the problem and drops one that cannot stand any more', async () => {
    const { id } = await cohort()
    const [pinned, dropped] = mentees
    const [roomy, narrow] = mentors
    const later = await story.mentor([room])
    await story.hr.post(`/v1/cohorts/${id}/participants`, { mentorIds: [later.id] })
    done(await story.hr.post(`/v1/cohorts/${id}/pin`, { menteeId: pinned!.id, mentorId: narrow!.id }))
    done(await story.hr.post(`/v1/cohorts/${id}/pin`, { menteeId: dropped!.id, mentorId: later.id }))
    done(await story.hr.post(`/v1/people/${later.id}/mentor-profile/pause`))
    const run = await assigned(story, id)
    expect(run.droppedPins).toEqual([{ menteeId: dropped!.id, mentorId: later.id, reason: 'paused' }])
    expect(run.pairs).toContainEqual(expect.objectContaining({ menteeId: pinned!.id, pinned: true }))
    const lines = await candidatesOf(story.hr, run.id)
    expect(new Set(lines.map(({ menteeId }) => menteeId))).toEqual(
      new Set(mentees.slice(1).map(({ id: each }) => each)),
    )
    const places = new Map(lines.map(({ mentorId, mentorCapacity }) => [mentorId, mentorCapacity]))
    expect([places.get(roomy!.id), places.get(narrow!.id)]).toEqual([2, 0])
  })

  it('can be cancelled before a worker has begun it, and the preview that there was stays', async () => {
    const { id } = await cohort()
    const preview = await assigned(story, id)
    const begun = await begin(id)
    const cancelled = done(await story.hr.post(`/v1/assignments/${begun.body.id}/cancel`))
    expect(cancelled).toMatchObject({ status: 'cancelled', pairs: [] })
    expect(await operationOf(story.hr, begun)).toMatchObject({ status: 'cancelled', result: null })
    expect(await story.runDue('operation.run')).toBe(0)
    expect(done(await story.hr.post(`/v1/assignments/${begun.body.id}/cancel`))).toEqual(cancelled)
    expect(done(await story.hr.get(`/v1/cohorts/${id}`)).assignmentId).toBe(preview.id)
    expect(await candidatesOf(story.hr, begun.body.id)).toEqual([])
  })

  it('that is cancelled while it is worked out writes nothing', async () => {
    const { id } = await cohort()
    const begun = await begin(id)
    // What the worker has to hold at the end is held here, so that the cancellation comes before it.
    const { free } = await hold(story, 'cohort', 'id', id)
    const working = story.runDue('operation.run')
    await untilWaiting(story, 1)
    done(await story.hr.post(`/v1/assignments/${begun.body.id}/cancel`))
    await free()
    await working
    expect(await read(begun.body.id)).toMatchObject({ status: 'cancelled', pairs: [], proof: null })
    expect(await operationOf(story.hr, begun)).toMatchObject({ status: 'cancelled' })
    expect(done(await story.hr.get(`/v1/cohorts/${id}`))).toMatchObject({ state: 'draft', assignmentId: null })
  })

  it('is given up when its workers keep dying, and the cohort can be assigned anew', async () => {
    const { id } = await cohort()
    const begun = await begin(id)
    await story.inside((tx) =>
      tx.rows(`UPDATE operation SET status = 'running', attempts = 5, due_at = now() WHERE status = 'queued'`),
    )
    await story.runDue('operation.run')
    expect(await operationOf(story.hr, begun)).toMatchObject({
      status: 'failed',
      problem: { code: 'operation.gave_up' },
    })
    expect(await read(begun.body.id)).toMatchObject({ status: 'failed' })
    expect(await assigned(story, id)).toMatchObject({ status: 'ready' })
  })
})

describe('an operation', () => {
  it('of a kind that this worker does not know waits for one that does', async () => {
    const { id } = await cohort()
    const begun = await begin(id)
    await story.inside((tx) => tx.rows(`UPDATE operation SET kind = 'assignment.dream' WHERE status = 'queued'`))
    await expect(story.runDue('operation.run')).rejects.toThrow('assignment.dream')
    expect(await story.runDue('operation.run')).toBe(0)
    await story.inside((tx) =>
      tx.rows(`UPDATE operation SET kind = 'assignment.run', due_at = now() WHERE kind = 'assignment.dream'`),
    )
    await workAll(story)
    expect(await operationOf(story.hr, begun)).toMatchObject({ status: 'succeeded' })
  })
})

describe('what each state allows', () => {
  const pair = () => ({ menteeId: mentees[0]!.id, mentorId: mentors[0]!.id })
  const ofCohort: Record<string, (id: string) => ReturnType<typeof begin>> = {
    change: (id) => story.hr.patch(`/v1/cohorts/${id}`, { name: 'X' }, { etag: '"999"' }),
    enrol: (id) => story.hr.post(`/v1/cohorts/${id}/participants`, { menteeIds: [mentees[0]!.id] }),
    dismiss: (id) => story.hr.post(`/v1/cohorts/${id}/dismiss`, {}),
    pin: (id) => story.hr.post(`/v1/cohorts/${id}/pin`, pair()),
    forbid: (id) => story.hr.post(`/v1/cohorts/${id}/forbid`, pair()),
    release: (id) => story.hr.post(`/v1/cohorts/${id}/release`, pair()),
    assign: (id) => begin(id),
  }

  it.each([
    ['draft', 412, [200, 200, 200, 200, 200, 202]],
    ['assigned', 412, [200, 200, 200, 200, 200, 202]],
    ['published', 412, [409, 409, 409, 409, 409, 409]],
  ] as const)('a cohort that is %s', async (state, change, others) => {
    const people = await Promise.all([story.mentee([room]), story.mentor([room])])
    const { id } = await makeCohort(story.hr, [people[0], ...mentees], [people[1], ...mentors])
    if (state !== 'draft') {
      const run = await assigned(story, id)
      if (state === 'published') await published(story, run.id, 'offers')
    }
    const statuses: number[] = []
    for (const verb of Object.values(ofCohort)) statuses.push((await verb(id)).status)
    expect(statuses).toEqual([change, ...others])
    if (state !== 'published') return
    const refused = (await ofCohort['assign']!(id)).body
    expect(refused).toMatchObject({ code: 'cohort.not_allowed_in_state', state: 'published', allowed: [] })
  })

  it.each([
    ['running', 409, 200],
    ['ready', 202, 409],
    ['replaced', 409, 409],
    ['publishing', 202, 409],
    ['published', 202, 409],
    ['cancelled', 409, 200],
    ['failed', 409, 409],
  ] as const)('an assignment that is %s', async (status, publish, cancel) => {
    const people = await Promise.all([story.mentee([room]), story.mentor([room])])
    const { id } = await makeCohort(story.hr, [people[0]], [people[1]])
    const run = done(await begin(id))
    if (status === 'cancelled') done(await story.hr.post(`/v1/assignments/${run.id}/cancel`))
    if (status === 'failed') {
      await story.inside((tx) => tx.rows(`UPDATE operation SET attempts = 9 WHERE due_at IS NOT NULL`))
    }
    if (status !== 'running' && status !== 'cancelled') await workAll(story)
    if (status === 'replaced') await assigned(story, id)
    if (status.startsWith('publish')) done(await story.hr.post(`/v1/assignments/${run.id}/publish`, { as: 'offers' }))
    if (status === 'published') await workAll(story)
    expect((await read(run.id)).status).toBe(status)
    const answers = [
      await story.hr.post(`/v1/assignments/${run.id}/publish`, { as: 'offers' }),
      await story.hr.post(`/v1/assignments/${run.id}/cancel`),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([publish, cancel])
    for (const { body } of answers.filter((answer) => answer.status === 409)) {
      expect(body.code).toBe('assignment.not_allowed_in_state')
    }
    await workAll(story)
  })
})
