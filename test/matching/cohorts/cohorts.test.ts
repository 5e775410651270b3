import { beforeAll, describe, expect, it } from 'vitest'
import { done, type Mentee, type Someone, type Story, tellStory } from '../../setup/story.ts'
import { testApp } from '../../setup/test-app.ts'
import { assigned, enrol, makeCohort, published } from './builders.ts'

let story: Story
let room: { id: string }
let mentor: Someone
let mentee: Mentee
beforeAll(async () => {
  story = await tellStory(await testApp())
  room = await story.room()
  mentor = await story.mentor([room], { capacity: 2 })
  mentee = await story.mentee([room])
})

const post = (path: string, body: unknown) => story.hr.post(path, body)

describe('a cohort', () => {
  it('is made once for one key, read, listed and changed by its version', async () => {
    const options = { key: 'autumn' }
    const made = await story.hr.post('/v1/cohorts', { name: 'Autumn', formats: ['conversation'] }, options)
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe(`/v1/cohorts/${made.body.id}`)
    const again = await story.hr.post('/v1/cohorts', { name: 'Autumn', formats: ['conversation'] }, options)
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([201, made.body, 'true'])

    const address = `/v1/cohorts/${made.body.id}`
    expect((await story.hr.patch(address, { name: 'Winter' })).status).toBe(428)
    const changed = await story.hr.patch(address, { name: 'Winter', goal: null }, { etag: '"1"' })
    expect(changed.body).toMatchObject({ name: 'Winter', goal: null, formats: ['conversation'], version: 2 })
    expect((await story.hr.patch(address, { name: 'Spring' }, { etag: '"1"' })).status).toBe(412)
    const read = await story.hr.get(address)
    expect([read.body, read.headers.get('etag')]).toEqual([changed.body, '"2"'])
    const { data } = done(await story.hr.get('/v1/cohorts?state=draft'))
    expect(data).toContainEqual(changed.body)
  })

  it('takes in all or nobody, and names whoever has not opted in, has left or is unknown', async () => {
    const cohort = done(await post('/v1/cohorts', { name: 'Named' }))
    const bystander = await story.person({ name: 'Ada Quiet' })
    const leaver = await story.mentee([room])
    done(await story.hr.post(`/v1/people/${leaver.id}/deactivate`))
    const answer = await post(`/v1/cohorts/${cohort.id}/participants`, {
      menteeIds: [mentee.id, bystander.id, leaver.id],
      mentorIds: [mentee.id, 'per_01jcvq4w7pf8t9xk2m5n6r3s1e'],
    })
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/menteeIds/1', 'not_opted_in'],
      ['/menteeIds/2', 'unknown_person'],
      ['/mentorIds/0', 'not_opted_in'],
      ['/mentorIds/1', 'unknown_person'],
    ])
    expect(answer.body.errors[0].detail).toBe(
      '/menteeIds/1: Ada Quiet does not take part as a mentee. Write their mentee profile first.',
    )
    expect(done(await story.hr.get(`/v1/cohorts/${cohort.id}`))).toMatchObject({ mentees: 0, mentors: 0, version: 1 })
  })

  it('enrols and dismisses any number of times with the same outcome', async () => {
    const cohort = await makeCohort(story.hr, [mentee], [mentor])
    expect(await enrol(story.hr, cohort.id, [mentee], [mentor])).toEqual(cohort)
    const { data } = done(await story.hr.get(`/v1/cohorts/${cohort.id}/participants`))
    expect(data).toMatchObject([
      { part: 'mentee', personId: mentee.id },
      { part: 'mentor', personId: mentor.id },
    ])
    const dismiss = () => post(`/v1/cohorts/${cohort.id}/dismiss`, { menteeIds: [mentee.id] })
    const dismissed = done(await dismiss())
    expect(dismissed).toMatchObject({ mentees: 0, mentors: 1, version: cohort.version + 1 })
    expect(done(await dismiss())).toEqual(dismissed)
    const types = await story.inside((tx) =>
      tx.rows<{ type: string }>(`SELECT type FROM event WHERE type LIKE 'cohort.%' ORDER BY id DESC LIMIT 3`),
    )
    expect(types.map(({ type }) => type)).toEqual(['cohort.dismissed', 'cohort.enrolled', 'cohort.created'])
  })

  it('lists participants page by page', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => story.mentee([room])))
    const cohort = await makeCohort(story.hr, others, [mentor])
    const seen: string[] = []
    for (let path: string | null = `/v1/cohorts/${cohort.id}/participants?limit=2`; path;) {
      const { data, page }: { data: { personId: string }[]; page: { nextCursor: string | null } } = done(
        await story.hr.get(path),
      )
      seen.push(...data.map(({ personId }) => personId))
      path = page.nextCursor && `/v1/cohorts/${cohort.id}/participants?limit=2&cursor=${page.nextCursor}`
    }
    expect(seen).toEqual([...others.map(({ id }) => id).toSorted(), mentor.id])
  })

  it('refuses more people than a run can be promised for', async () => {
    const cohort = done(await post('/v1/cohorts', { name: 'Everybody' }))
    // All but one of the most there may be; they were hired in one night.
    await story.inside(async (tx) => {
      await tx.rows(
        `INSERT INTO person (id, organization_id, external_id, name, email, time_zone, languages, attributes, version, created_at, updated_at)
         SELECT gen_random_uuid(), $1, 'night ' || n, 'Night ' || n, n || '@night.example', 'UTC', '{}', '{}', 1, now(), now()
         FROM generate_series(1, 10000) n`,
        [tx.organizationId],
      )
      await tx.rows(
        `INSERT INTO cohort_participant (organization_id, cohort_id, part, person_id, enrolled_at)
         SELECT $1, c.id, 'mentee', p.id, now() FROM person p, cohort c
         WHERE p.external_id LIKE 'night %' AND c.name = 'Everybody'`,
        [tx.organizationId],
      )
    })
    const answer = await post(`/v1/cohorts/${cohort.id}/participants`, { menteeIds: [mentee.id] })
    expect([answer.status, answer.body.code]).toEqual([409, 'cohort.too_large'])
    expect(answer.body.detail).toContain('at most 10000 mentees')
  })
})

describe('a decision about a pair', () => {
  it('can be pinned, forbidden and released; the later one counts', async () => {
    const cohort = await makeCohort(story.hr, [mentee], [mentor])
    const pair = { menteeId: mentee.id, mentorId: mentor.id }
    const decisions = async () => done(await story.hr.get(`/v1/cohorts/${cohort.id}/decisions`)).data
    const pinned = done(await post(`/v1/cohorts/${cohort.id}/pin`, pair))
    expect(done(await post(`/v1/cohorts/${cohort.id}/pin`, pair))).toEqual(pinned)
    expect(await decisions()).toMatchObject([{ ...pair, kind: 'pin', override: false }])
    done(await post(`/v1/cohorts/${cohort.id}/forbid`, pair))
    expect(await decisions()).toMatchObject([{ ...pair, kind: 'forbid' }])
    done(await post(`/v1/cohorts/${cohort.id}/release`, pair))
    expect(await decisions()).toEqual([])
    expect((await post(`/v1/cohorts/${cohort.id}/release`, pair)).status).toBe(404)
  })

  it('gives way to another pin of the same mentee', async () => {
    const other = await story.mentor([room])
    const cohort = await makeCohort(story.hr, [mentee], [mentor, other])
    for (const { id } of [mentor, other]) {
      done(await post(`/v1/cohorts/${cohort.id}/pin`, { menteeId: mentee.id, mentorId: id }))
    }
    const { data } = done(await story.hr.get(`/v1/cohorts/${cohort.id}/decisions`))
    expect(data).toMatchObject([{ mentorId: other.id, kind: 'pin' }])
  })

  it('is about two people of the cohort', async () => {
    const cohort = await makeCohort(story.hr, [mentee], [])
    for (const verb of ['pin', 'forbid']) {
      const answer = await post(`/v1/cohorts/${cohort.id}/${verb}`, { menteeId: mentor.id, mentorId: mentor.id })
      expect(answer.body.errors).toMatchObject([
        { pointer: '/menteeId', code: 'not_a_participant' },
        { pointer: '/mentorId', code: 'not_a_participant' },
      ])
    }
  })

  it('pins no more mentees to a mentor than there are places', async () => {
    const narrow = await story.mentor([room], { capacity: 1 })
    const other = await story.mentee([room])
    const cohort = await makeCohort(story.hr, [mentee, other], [narrow])
    done(await post(`/v1/cohorts/${cohort.id}/pin`, { menteeId: mentee.id, mentorId: narrow.id }))
    const answer = await post(`/v1/cohorts/${cohort.id}/pin`, { menteeId: other.id, mentorId: narrow.id })
    expect(answer.body.errors).toMatchObject([{ pointer: '/mentorId', code: 'no_place_left' }])
  })

  const broken: { rule: string; overridable: boolean; make: () => Promise<[Mentee, Someone]> }[] = [
    {
      rule: 'no_wanted_room',
      overridable: true,
      make: async () => [await story.mentee([await story.room()]), mentor],
    },
    {
      rule: 'no_shared_language',
      overridable: true,
      make: async () => [await story.mentee([room], { person: { languages: ['fi'] } }), mentor],
    },
    {
      rule: 'guests_not_allowed',
      overridable: true,
      make: async () => [await story.mentee([room]), await story.mentor([room], { mayBringGuests: false })],
    },
    {
      rule: 'too_little_shared_time',
      overridable: true,
      make: async () => [await story.mentee([room], { person: { timeZone: 'Pacific/Auckland' } }), mentor],
    },
    {
      rule: 'paused',
      overridable: false,
      make: async () => {
        const resting = await story.mentor([room])
        done(await story.hr.post(`/v1/people/${resting.id}/mentor-profile/pause`))
        return [mentee, resting]
      },
    },
    {
      rule: 'reporting_line',
      overridable: false,
      make: async () => [await story.mentee([room], { person: { managerId: mentor.id } }), mentor],
    },
    {
      rule: 'do_not_match',
      overridable: false,
      make: async () => {
        const apart = await story.mentee([room])
        done(await post('/v1/do-not-match', { personIds: [apart.id, mentor.id] }))
        return [apart, mentor]
      },
    },
    {
      rule: 'already_paired',
      overridable: false,
      make: async () => {
        const [paired, theirs] = [await story.mentee([room]), await story.mentor([room])]
        await story.matched(paired, theirs)
        return [paired, theirs]
      },
    },
  ]

  it.each(broken)(
    'is pinned against the rule $rule only where HR may set it aside: $overridable',
    async ({ rule, overridable, make }) => {
      const [one, other] = await make()
      const cohort = await makeCohort(story.hr, [one], [other])
      const pair = { menteeId: one.id, mentorId: other.id }
      const refused = await post(`/v1/cohorts/${cohort.id}/pin`, pair)
      expect(refused.body.errors).toMatchObject([{ pointer: '/mentorId', code: rule }])
      expect(refused.body.detail.includes('override: true')).toBe(overridable)
      const overridden = await post(`/v1/cohorts/${cohort.id}/pin`, { ...pair, override: true })
      expect(overridden.status).toBe(overridable ? 200 : 422)
      if (!overridable) return

      const run = await assigned(story, cohort.id)
      expect(run).toMatchObject({ pairs: [{ ...pair, pinned: true }], droppedPins: [] })
      const { data } = done(await story.hr.get(`/v1/assignments/${run.id}/pairs`))
      expect(data[0].overrides).toEqual([rule])
      const final = await published(story, run.id, 'offers')
      expect(final.pairs).toMatchObject([{ outcome: 'published', offerId: expect.stringMatching(/^off_/) }])
    },
  )
})
