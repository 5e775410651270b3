import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { actAs, makePerson, makeRoom } from '../setup/builders.ts'
import type { Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { anOrganization, aPair, confirmed, done, inside, later, moveClock, type Pair, TEN } from './builders.ts'

let app: TestApp
let organization: Client
let pair: Pair
let roomId: string
beforeAll(async () => {
  app = await testApp()
})
beforeEach(async () => {
  organization = await anOrganization(app)
  pair = await aPair(app, organization)
  roomId = (await makeRoom(organization)).id
})

const note = {
  decidedAndByWhom: 'Ten per cent off, by Ana.',
  whatSurprisedMe: 'How fast it went.',
  whatIWillDoDifferently: 'Ask why.',
}

/** A confirmed session whose time is over. */
async function over(fields: Record<string, unknown> = {}): Promise<string> {
  const { id } = await confirmed(pair, { roomId, ...fields })
  await moveClock(app, organization, later(TEN, 60))
  return id
}

const say = (by: Client, id: string, body: unknown) => by.post(`/v1/sessions/${id}/attendance`, body)
const session = async (id: string) => done(await organization.get(`/v1/sessions/${id}`))
const exposures = () =>
  inside(app, organization, (tx) =>
    tx.rows(`SELECT person_id AS "personId", room_id AS "roomId", depth, minutes, source, occurred_on::text AS "occurredOn",
             session_id AS "sessionId" FROM exposure_entry`),
  )

describe('attendance', () => {
  test('completes the session when both say that it was held, and earns the room once', async () => {
    const id = await over()
    expect(done(await say(pair.mentor, id, { held: true }))).toMatchObject({
      state: 'confirmed',
      attendance: { state: 'one_sided', menteeSays: null, mentorSays: { mentee: 'attended', mentor: 'attended' } },
    })
    expect(await exposures()).toEqual([])
    const completed = done(await say(pair.mentee, id, { held: true }))
    expect(completed).toMatchObject({ state: 'completed', attendance: { state: 'agreed' } })
    expect(done(await say(pair.mentee, id, { held: true }))).toEqual(completed)
    expect(await exposures()).toEqual([
      {
        personId: fromTypeId('per', pair.menteeId),
        roomId: fromTypeId('rom', roomId),
        depth: 1,
        minutes: 60,
        source: 'earned',
        occurredOn: '2030-01-09',
        sessionId: fromTypeId('ses', id),
      },
    ])
    const changed = await say(pair.mentor, id, { held: false })
    expect(changed.body).toMatchObject({ status: 409, state: 'completed', allowed: ['debrief', 'feedback'] })
  })

  test('of both at once completes it once', async () => {
    const id = await over()
    const answers = await Promise.all(
      [pair.mentee, pair.mentor, pair.mentee, pair.mentor].map((each) => say(each, id, { held: true })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await session(id)).toMatchObject({ state: 'completed' })
    expect(await exposures()).toHaveLength(1)
  })

  test.each([
    ['brief', true],
    ['debrief', true],
    ['conversation', false],
    ['walkthrough', false],
  ])('of a %s without its own room to earn earns nothing', async (kind, hasRoom) => {
    const id = await over({ kind, roomId: hasRoom ? roomId : null })
    expect(done(await say(organization, id, { held: true }))).toMatchObject({ state: 'completed' })
    expect(await exposures()).toEqual([])
  })

  test('is disputed while the two disagree, until one says it again', async () => {
    const id = await over()
    done(await say(pair.mentor, id, { held: false, mentee: 'missed' }))
    expect(done(await say(pair.mentee, id, { held: true }))).toMatchObject({
      state: 'confirmed',
      attendance: { state: 'disputed', mentorSays: { mentee: 'missed', mentor: 'attended' } },
    })
    expect(await exposures()).toEqual([])
    expect(done(await say(pair.mentor, id, { held: true }))).toMatchObject({
      state: 'completed',
      attendance: { state: 'agreed' },
    })
  })

  test('that is disputed is told once, and listed for the coordinator until it is settled', async () => {
    const next = await confirmed(pair, { startsAt: later(TEN, 120) })
    const id = await over()
    await moveClock(app, organization, later(TEN, 180))
    done(await say(organization, next.id, { held: true }))
    const listed = async (by: Client, state: string) =>
      done(await by.get(`/v1/sessions?attendance=${state}`)).data.map((each: { id: string }) => each.id)
    expect(await listed(organization, 'unknown')).toEqual([id])
    done(await say(pair.mentor, id, { held: false, mentee: 'missed' }))
    expect(await listed(organization, 'one_sided')).toEqual([id])
    done(await say(pair.mentee, id, { held: true, mentee: 'late' }))
    expect(await listed(organization, 'disputed')).toEqual([id])
    expect(await listed(pair.mentor, 'disputed')).toEqual([id])
    expect(await listed(await actAs(organization, (await makePerson(organization)).id), 'disputed')).toEqual([])
    const events = await inside(app, organization, (tx) =>
      tx.rows<{ type: string; data: unknown }>(
        `SELECT type, data FROM event WHERE subject_id = $1 AND type LIKE 'session.attendance%' ORDER BY id`,
        [fromTypeId('ses', id)],
      ),
    )
    expect(events).toMatchObject([
      { type: 'session.attendance_recorded', data: { attendance: 'one_sided' } },
      { type: 'session.attendance_disputed', data: { attendance: 'disputed' } },
    ])
    done(await say(organization, id, { held: true, mentee: 'late' }))
    expect(await listed(organization, 'disputed')).toEqual([])
    expect(await listed(organization, 'agreed')).toEqual([id, next.id])
  })

  test('of who came late completes the session, also when only one of them minds', async () => {
    const id = await over()
    done(await say(pair.mentor, id, { held: true, mentee: 'late' }))
    expect(done(await say(pair.mentee, id, { held: true }))).toMatchObject({
      state: 'completed',
      attendance: { state: 'agreed', mentorSays: { mentee: 'late' } },
    })
    expect(await exposures()).toHaveLength(1)
  })

  test('is settled by the organization where the two do not agree', async () => {
    const id = await over()
    done(await say(pair.mentor, id, { held: false, mentee: 'missed' }))
    done(await say(pair.mentee, id, { held: false, mentor: 'missed' }))
    expect(done(await say(organization, id, { held: false, mentor: 'missed' }))).toMatchObject({
      state: 'no_show',
      attendance: { state: 'agreed', mentorSays: { mentee: 'attended', mentor: 'missed' } },
    })
  })

  test('can be brought by a machine for one of them', async () => {
    const id = await over()
    const stranger = await makePerson(organization)
    expect((await say(organization, id, { held: true, personId: stranger.id })).status).toBe(422)
    expect((await say(pair.mentee, id, { held: true, personId: pair.mentorId })).status).toBe(403)
    done(await say(organization, id, { held: true, personId: pair.mentorId }))
    expect(await session(id)).toMatchObject({
      state: 'confirmed',
      attendance: { state: 'one_sided', menteeSays: null },
    })
  })

  test('that names nobody as missing is nobody’s no-show', async () => {
    const id = await over()
    done(await say(pair.mentor, id, { held: false }))
    expect(done(await say(pair.mentee, id, { held: false }))).toMatchObject({
      state: 'cancelled',
      attendance: { state: 'agreed', menteeSays: { mentee: 'called_off', mentor: 'called_off' } },
    })
  })

  test('that contradicts itself is refused', async () => {
    const id = await over()
    const answer = await say(pair.mentee, id, { held: true, mentor: 'missed' })
    expect(answer.body.errors).toMatchObject([{ pointer: '/mentor', code: 'contradiction' }])
  })

  test('counts the day of the mentee', async () => {
    const inAuckland = await makePerson(organization, { timeZone: 'Pacific/Auckland' })
    pair = await aPair(app, organization, { menteeId: inAuckland.id })
    const id = await over({ startsAt: later(TEN, 180), outsideWorkingHours: true })
    await moveClock(app, organization, later(TEN, 300))
    done(await say(organization, id, { held: true }))
    expect(await exposures()).toMatchObject([{ occurredOn: '2030-01-10' }])
  })
})

describe('reliability', () => {
  const reliability = async (personId: string, by: Client = organization) =>
    done(await by.get(`/v1/people/${personId}/reliability`))

  test('counts what both say alike, and only what the person could help', async () => {
    expect(await reliability(pair.menteeId)).toMatchObject({ personId: pair.menteeId, score: null })
    const reports = [
      { held: true },
      { held: true, mentee: 'late' },
      { held: false, mentee: 'missed' },
      { held: false, mentee: 'excused' },
      { held: false },
    ]
    const ids: string[] = []
    for (const index of reports.keys()) {
      ids.push((await confirmed(pair, { startsAt: later(TEN, index * 30), durationMinutes: 30 })).id)
    }
    const disputed = await confirmed(pair, { startsAt: later(TEN, 180), durationMinutes: 30 })
    await moveClock(app, organization, later(TEN, 240))
    for (const [index, report] of reports.entries()) {
      for (const by of [pair.mentee, pair.mentor]) done(await say(by, ids[index]!, report))
    }
    done(await say(pair.mentor, disputed.id, { held: false, mentee: 'missed' }))
    done(await say(pair.mentee, disputed.id, { held: true }))
    // (2 beforehand + 1 kept + half for late + 0 missed) of 5.
    expect(await reliability(pair.menteeId)).toEqual({
      personId: pair.menteeId,
      score: 70,
      counts: { attended: 1, late: 1, missed: 1, excused: 1, called_off: 1 },
    })
    expect(await reliability(pair.mentorId)).toMatchObject({ score: 100, counts: { attended: 4, called_off: 1 } })
    await moveClock(app, organization, later(TEN, 360 * 24 * 60))
    expect((await reliability(pair.menteeId)).score).toBeGreaterThan(85)
  })

  test('is late only when both say so', async () => {
    const id = await over()
    done(await say(pair.mentor, id, { held: true, mentee: 'late' }))
    done(await say(pair.mentee, id, { held: true }))
    expect(await reliability(pair.menteeId)).toMatchObject({ score: 100, counts: { attended: 1, late: 0 } })
  })

  test('is for machines and for the person alone', async () => {
    expect((await pair.mentor.get(`/v1/people/${pair.menteeId}/reliability`)).status).toBe(403)
    expect(await reliability(pair.menteeId, pair.mentee)).toMatchObject({ score: null })
    expect((await (await anOrganization(app)).get(`/v1/people/${pair.menteeId}/reliability`)).status).toBe(404)
  })
})

describe('the debrief note', () => {
  const path = (id: string) => `/v1/sessions/${id}/debrief`

  test('is written by the mentee and read by the two, by nobody else', async () => {
    const id = await over()
    const outsider = await actAs(organization, (await makePerson(organization)).id)
    expect((await pair.mentor.get(path(id))).status).toBe(404)
    const answer = await pair.mentee.post(path(id), note)
    expect(done(answer, 201)).toMatchObject({ sessionId: id, ...note, version: 1 })
    expect(answer.headers.get('location')).toBe(path(id))
    expect(done(await pair.mentor.get(path(id)))).toMatchObject(note)
    expect(done(await pair.mentee.get(path(id)))).toMatchObject(note)
    for (const other of [organization, outsider]) {
      const refused = await other.get(path(id))
      expect(refused.status).toBe(403)
      expect(refused.text).not.toContain('Ana')
    }
    expect((await (await anOrganization(app)).get(path(id))).status).toBe(404)
    expect((await organization.post(path(id), note)).status).toBe(403)
    expect((await pair.mentor.post(path(id), note)).status).toBe(403)
  })

  test('shows itself to machines only as having been written', async () => {
    const id = await over()
    done(await pair.mentee.post(path(id), note), 201)
    const seen = [
      await organization.get(`/v1/sessions/${id}`),
      await organization.get('/v1/sessions'),
      await organization.get('/v1/audit-entries'),
    ]
    for (const { text } of seen) for (const words of Object.values(note)) expect(text).not.toContain(words)
    expect(seen[0]!.body.debriefWrittenAt).toBe(later(TEN, 60))
    const events = await inside(app, organization, (tx) => tx.rows<{ data: unknown }>('SELECT data FROM event'))
    for (const words of Object.values(note)) expect(JSON.stringify(events)).not.toContain(words)
  })

  test('counts as the mentee’s word that the session was held', async () => {
    const id = await over()
    done(await say(pair.mentor, id, { held: true }))
    done(await pair.mentee.post(path(id), note), 201)
    expect(await session(id)).toMatchObject({ state: 'completed', attendance: { state: 'agreed' } })
    expect(await exposures()).toHaveLength(1)
  })

  test('does not overrule what the mentee has said', async () => {
    const id = await over()
    done(await say(pair.mentee, id, { held: false, mentor: 'missed' }))
    done(await pair.mentee.post(path(id), note), 201)
    expect(await session(id)).toMatchObject({ state: 'confirmed', attendance: { menteeSays: { mentor: 'missed' } } })
  })

  test('is written once and changed with the version that was read', async () => {
    const id = await over()
    const first = done(await pair.mentee.post(path(id), note), 201)
    expect(done(await pair.mentee.post(path(id), note), 201)).toEqual(first)
    const other = { ...note, whatSurprisedMe: 'How long it took.' }
    expect((await pair.mentee.post(path(id), other)).body).toMatchObject({
      status: 409,
      code: 'debrief.already_written',
    })
    expect((await pair.mentee.put(path(id), other)).status).toBe(428)
    expect(done(await pair.mentee.put(path(id), other, { etag: '"1"' }))).toMatchObject({ ...other, version: 2 })
    expect((await pair.mentee.put(path(id), note, { etag: '"1"' })).status).toBe(412)
    expect((await pair.mentor.put(path(id), note, { etag: '"2"' })).status).toBe(403)
    expect(done(await pair.mentor.get(path(id)))).toMatchObject(other)
  })

  test('says all three things', async () => {
    const id = await over()
    const answer = await pair.mentee.post(path(id), { decidedAndByWhom: ' ', whatSurprisedMe: 'Nothing.' })
    expect(answer.body.errors.map((each: { pointer: string }) => each.pointer)).toEqual([
      '/decidedAndByWhom',
      '/whatIWillDoDifferently',
    ])
  })
})

describe('feedback', () => {
  const path = (id: string) => `/v1/sessions/${id}/feedback`

  test('is its author’s alone unless they share it with the other one', async () => {
    const id = await over()
    done(await pair.mentee.post(path(id), { rating: 2, text: 'Rather rushed.' }))
    done(await pair.mentor.post(path(id), { rating: 5, text: 'Well prepared.', visibility: 'pair' }))
    const read = async (by: Client) => (await by.get(path(id))).body.data.map((each: { rating: number }) => each.rating)
    expect(await read(pair.mentee)).toEqual([2, 5])
    expect(await read(pair.mentor)).toEqual([5])
    expect((await organization.get(path(id))).status).toBe(403)
    const outsider = await actAs(organization, (await makePerson(organization)).id)
    expect((await outsider.get(path(id))).status).toBe(403)
  })

  test('shows machines that there is some, and no word of it', async () => {
    const id = await over()
    done(await pair.mentee.post(path(id), { rating: 2, text: 'Rather rushed.', visibility: 'pair' }))
    const seen = await organization.get(`/v1/sessions/${id}`)
    expect(seen.body).toMatchObject({ menteeFeedbackAt: later(TEN, 60), mentorFeedbackAt: null })
    expect(seen.text).not.toContain('rushed')
    expect(seen.text).not.toContain('rating')
  })

  test('is replaced by a later word, and the same word twice changes nothing', async () => {
    const id = await over()
    done(await pair.mentee.post(path(id), { rating: 2 }))
    const { version } = await session(id)
    done(await pair.mentee.post(path(id), { rating: 2 }))
    expect((await session(id)).version).toBe(version)
    done(await pair.mentee.post(path(id), { rating: 4, text: 'Better in hindsight.' }))
    expect(done(await pair.mentee.get(path(id))).data).toMatchObject([{ rating: 4, text: 'Better in hindsight.' }])
  })

  test.each([0, 6, 3.5])('of %f of 5 is refused', async (rating) => {
    expect((await pair.mentee.post(path(await over()), { rating })).status).toBe(422)
  })
})
