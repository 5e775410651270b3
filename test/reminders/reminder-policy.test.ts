import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/clock.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { replanDue, snoozeReminder } from '../../src/reminders/index.ts'
import { done, type Story, STORY_BEGINS, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

const PATH = '/v1/reminder-policy'
const STARTS = new Date(STORY_BEGINS.getTime() + 10 * DAY)

let app: TestApp
let story: Story
beforeAll(async () => {
  app = await testApp({ SANDBOX_MAIL: 'capture' })
})
beforeEach(async () => {
  story = await tellStory(app)
})

/** Confirmed, in ten days at ten in Berlin. */
async function session() {
  const room = await story.room()
  const [mentor, mentee] = [await story.mentor([room]), await story.mentee([room])]
  const { mentorshipId } = await story.matched(mentee, mentor)
  const body = { mentorshipId, startsAt: STARTS.toISOString(), durationMinutes: 45, kind: 'conversation' }
  const { id } = done(await mentee.as.post('/v1/sessions', { ...body, outsideWorkingHours: true }))
  done(await mentor.as.post(`/v1/sessions/${id}/confirm`))
  return { id, mentor, mentee }
}

type Line = {
  id: string
  kind: string
  step: string
  receiverId: string
  dueAt: string
  reason: string | null
  state: string
}
const lines = async (query: string): Promise<Line[]> =>
  done(await story.hr.get(`/v1/reminders?limit=100&${query}`)).data
const upcoming = async (id: string, receiverId: string) =>
  (await lines(`subjectId=${id}&kind=session.upcoming&state=planned&receiverId=${receiverId}`)).map(
    ({ dueAt }) => dueAt,
  )
const hoursBefore = (...hours: number[]) => hours.map((hour) => new Date(STARTS.getTime() - hour * HOUR).toISOString())
const runReplan = async () => {
  while ((await story.runDue('reminders.replan')) > 0);
}
const save = (version: number, changes: object) => story.hr.put(PATH, changes, { etag: `"${version}"` })

describe('the reminder policy of an organization', () => {
  it('is the default until it is changed, and tells every kind with its times', async () => {
    const { body, headers } = await story.hr.get(PATH)
    expect(headers.get('etag')).toBe('"0"')
    expect(body).toMatchObject({ version: 0, savedAt: null, savedBy: null, digestWindowMinutes: 30, changes: {} })
    const rule = body.rules.find(({ kind }: Line) => kind === 'session.upcoming')
    expect(rule).toMatchObject({
      to: 'both',
      while: 'the session is confirmed',
      until: { from: 'starts', hours: 0 },
      optional: true,
      channel: 'preferred',
      steps: [{ step: 'before_72h', from: 'starts', hours: -72, nudge: true }, { hours: -24 }, { hours: -1 }],
    })
  })

  it('changed, plans everything anew: moved, added and cancelled', async () => {
    const { id, mentor } = await session()
    const changes = {
      rules: {
        'session.upcoming': { nudges: [{ hours: -48 }, { hours: -2 }] },
        'session.prepare': { enabled: false },
        'session.feedback': { nudges: [{ days: 2 }] },
      },
    }
    const saved = done(await save(0, changes))
    expect(saved).toMatchObject({ version: 1, changes, savedAt: STORY_BEGINS.toISOString() })
    // What is to come is told by the new policy; until a worker comes along, the old one holds.
    await runReplan()
    expect(await upcoming(id, mentor.id)).toEqual(hoursBefore(48, 2))
    expect(await lines(`subjectId=${id}&kind=session.prepare&state=planned`)).toEqual([])
    expect((await lines(`subjectId=${id}&kind=session.feedback&state=planned`)).map(({ step }) => step)).toEqual([
      'after_2_days',
      'after_2_days',
    ])
    done(await save(1, {}))
    await runReplan()
    expect(await upcoming(id, mentor.id)).toEqual(hoursBefore(72, 24, 1))
    expect(await story.runDue('reminders.replan')).toBe(0)
  })

  it('is previewed without a change: how many of each kind, and which', async () => {
    const { id, mentor } = await session()
    const changes = { rules: { 'session.upcoming': { nudges: [{ hours: -24 }, { hours: -2 }] } } }
    const preview = done(await story.hr.post(`${PATH}/preview`, changes))
    expect(preview).toMatchObject({
      complete: true,
      kinds: [{ kind: 'session.upcoming', added: 2, moved: 0, cancelled: 4 }],
    })
    expect(preview.subjects).toBeGreaterThanOrEqual(2)
    expect(preview.sample).toHaveLength(6)
    expect(preview.sample).toContainEqual({
      kind: 'session.upcoming',
      step: 'before_2h',
      receiverId: mentor.id,
      subjectId: id,
      before: null,
      after: hoursBefore(2)[0],
    })
    expect(await upcoming(id, mentor.id)).toEqual(hoursBefore(72, 24, 1))
    const none = done(await story.hr.post(`${PATH}/preview`, {}))
    expect(none).toMatchObject({ kinds: [], sample: [] })
  })

  it('previewed, leaves alone what somebody wants to be told again', async () => {
    const { id, mentor } = await session()
    done(await story.hr.post('/v1/sandbox/clock', { advanceTo: new Date(STARTS.getTime() - 71 * HOUR).toISOString() }))
    const [sent] = await lines(`subjectId=${id}&kind=session.upcoming&receiverId=${mentor.id}`)
    const again = new Date(STARTS.getTime() - 48 * HOUR)
    await story.inside((tx) => snoozeReminder(tx, fromTypeId('rem', sent!.id)!, again))
    expect(await upcoming(id, mentor.id)).toEqual(hoursBefore(48, 24, 1))
    expect(done(await story.hr.post(`${PATH}/preview`, {}))).toMatchObject({ kinds: [], sample: [] })
  })

  it('does exactly what its preview said', async () => {
    const { id } = await session()
    const before = await lines(`subjectId=${id}&state=planned`)
    const changes = {
      rules: { 'session.unresolved': { enabled: false }, 'session.debrief': { workingDaysOnly: false, cap: 1 } },
    }
    const { kinds } = done(await story.hr.post(`${PATH}/preview`, changes))
    done(await save(0, changes))
    await runReplan()
    const after = await lines(`subjectId=${id}&state=planned`)
    const cancelled = kinds.reduce((sum: number, each: { cancelled: number }) => sum + each.cancelled, 0)
    expect(cancelled).toBe(3)
    expect(after).toHaveLength(before.length - cancelled)
    expect(await lines(`subjectId=${id}&kind=session.debrief&state=suppressed`)).toMatchObject([{ reason: 'over_cap' }])
  })

  it('begins nothing whose time has passed', async () => {
    const { id, mentor } = await session()
    done(await story.hr.post('/v1/sandbox/clock', { advanceTo: new Date(STARTS.getTime() - 30 * HOUR).toISOString() }))
    done(await save(0, { rules: { 'session.upcoming': { nudges: [{ hours: -48 }, { hours: -24 }] } } }))
    await runReplan()
    expect(await upcoming(id, mentor.id)).toEqual(hoursBefore(24))
    const missed = await lines(`subjectId=${id}&kind=session.upcoming&state=suppressed&receiverId=${mentor.id}`)
    expect(missed).toMatchObject([{ step: 'before_48h', reason: 'too_late' }])
  })

  it('keeps every version: who saved it, when, and what', async () => {
    done(await save(0, { digestWindowMinutes: 0 }))
    done(await save(1, { digestWindowMinutes: 60 }))
    const { data } = done(await story.hr.get(`${PATH}/versions`))
    expect(data).toMatchObject([
      { version: 2, savedBy: { kind: 'client' }, changes: { digestWindowMinutes: 60 } },
      { version: 1, savedBy: { kind: 'client' }, changes: { digestWindowMinutes: 0 } },
    ])
  })

  it('is saved by one of two at once; nobody overwrites what they have not read', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((cap) => save(0, { rules: { 'offer.nudge': { cap } } })))
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '412', '412', '412'])
    expect((await story.hr.put(PATH, {})).status).toBe(428)
  })

  it('that cannot be is refused by the name of each wrong field', async () => {
    const wrong = async (changes: object) =>
      (await save(0, changes)).body.errors.map(
        ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
      )
    expect(await wrong({ rules: { 'session.upcoming': { nudges: [{ hours: 5 }], cap: 5 } } })).toEqual([
      '/rules/session.upcoming/cap too_big',
    ])
    expect(await wrong({ rules: { 'session.upcoming': { nudges: [{ hours: 5 }] } } })).toEqual([
      '/rules/session.upcoming/nudges/0 wrong_side',
    ])
    expect(await wrong({ rules: { 'session.cancelled': { enabled: false } } })).toHaveLength(1)
    expect((await story.hr.post(`${PATH}/preview`, { rules: { 'offer.nudge': { nudges: [{}] } } })).status).toBe(422)
  })

  it('survives a worker that dies in between: what is left is found by the next', async () => {
    const sessions = [await session(), await session(), await session()]
    done(await save(0, { rules: { 'session.upcoming': { nudges: [{ hours: -48 }] } } }))
    // Dies after each subject: the connection is closed in the midst of a transaction that is never committed.
    const scope = { organizationId: await story.inside(async (tx) => tx.organizationId) }
    await expect(
      app.database.transact(
        { ...scope, platformId: null, caller: { kind: 'system', id: 'test' }, requestId: 'test' },
        async (tx) => {
          await tx.rows('DELETE FROM reminder_replan WHERE organization_id = $1', [tx.organizationId])
          throw new Error('killed')
        },
      ),
    ).rejects.toThrow('killed')
    expect(await replanDue(app.database).organizationsDue()).toContain(scope.organizationId)
    await Promise.all([runReplan(), runReplan()])
    for (const { id, mentee } of sessions) expect(await upcoming(id, mentee.id)).toEqual(hoursBefore(48))
  })
})

describe('the working days of an organization', () => {
  it('move what is planned when a day becomes a holiday, and back', async () => {
    const room = await story.room()
    const [mentor, mentee] = [await story.mentor([room]), await story.mentee([room])]
    const request = await story.request(mentee)
    const [offer] = await story.rank(mentee, request.id, [mentor])
    const nudges = async () =>
      (await lines(`subjectId=${offer.id}&kind=offer.nudge&state=planned`)).map(({ dueAt }) => dueAt)
    const before = await nudges()
    const change = async (fields: object) => {
      const address = `/v1/organizations/${story.hr.organizationId}`
      const etag = (await app.platform.get(address)).headers.get('etag')!
      done(await app.platform.patch(address, fields, { etag }))
      await runReplan()
    }
    await change({ holidays: ['2027-02-02'] })
    expect(await nudges()).toEqual(['2027-02-03T09:00:00.000Z'])
    await change({ holidays: [] })
    expect(await nudges()).toEqual(before)
    await change({ name: 'Another name' })
    expect(await story.runDue('reminders.replan')).toBe(0)
  })
})
