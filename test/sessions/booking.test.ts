import { beforeAll, describe, expect, test } from 'vitest'
import { fromTypeId, newId } from '../../src/kernel/ids.ts'
import { lockTimeOf } from '../../src/sessions/session-store.ts'
import { makePerson, makeRoom } from '../setup/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import {
  anOrganization,
  aPair,
  busyElsewhere,
  confirmed,
  done,
  inside,
  later,
  moveClock,
  NOW,
  type Pair,
  propose,
  proposed,
  TEN,
} from './builders.ts'

let app: TestApp
let organization: Client
let pair: Pair
beforeAll(async () => {
  app = await testApp()
  organization = await anOrganization(app)
  pair = await aPair(app, organization)
})

const day = (days: number, start = TEN) => later(start, days * 24 * 60)

describe('a proposed session', () => {
  test('belongs to the pair and shows who has to answer', async () => {
    const room = await makeRoom(organization)
    const answer = await propose(pair, { roomId: room.id, agenda: 'The margin', kind: 'walkthrough' })
    const session = done(answer, 201)
    expect(answer.headers.get('location')).toBe(`/v1/sessions/${session.id}`)
    expect(session).toMatchObject({
      mentorshipId: pair.mentorshipId,
      menteeId: pair.menteeId,
      mentorId: pair.mentorId,
      kind: 'walkthrough',
      roomId: room.id,
      startsAt: TEN,
      endsAt: later(TEN, 60),
      durationMinutes: 60,
      agenda: 'The margin',
      state: 'proposed',
      sequence: 0,
      calendarUid: `${session.id}@anteroom`,
      proposedById: pair.menteeId,
      attendance: { state: 'unknown', menteeSays: null, mentorSays: null },
      version: 1,
    })
    const read = await pair.mentor.get(`/v1/sessions/${session.id}`)
    expect(read.body).toEqual(session)
    expect(read.headers.get('etag')).toBe('"1"')
  })

  test('is proposed by a machine for the mentee, or for whom it names', async () => {
    const forMentee = done(await propose(pair, { startsAt: later(TEN, 60) }, organization), 201)
    expect(forMentee.proposedById).toBe(pair.menteeId)
    const forMentor = done(
      await propose(pair, { startsAt: later(TEN, 120), proposedById: pair.mentorId }, organization),
      201,
    )
    expect(forMentor.proposedById).toBe(pair.mentorId)
    expect((await pair.mentor.post(`/v1/sessions/${forMentor.id}/confirm`)).status).toBe(403)
    expect((await pair.mentee.post(`/v1/sessions/${forMentor.id}/confirm`)).status).toBe(200)
    const stranger = await makePerson(organization)
    const wrong = await propose(pair, { startsAt: later(TEN, 180), proposedById: stranger.id }, organization)
    expect(wrong.body.errors).toMatchObject([{ pointer: '/proposedById', code: 'not_of_the_pair' }])
    const forOther = await propose(pair, { startsAt: later(TEN, 180), proposedById: pair.mentorId })
    expect(forOther.status).toBe(403)
  })
})

describe('a time is refused', () => {
  const refused = async (fields: Record<string, unknown>, by?: Client) => {
    const answer = await propose(pair, { startsAt: day(5), ...fields }, by)
    return { status: answer.status, code: answer.body.code, body: answer.body }
  }

  test('in the past', async () => {
    expect(await refused({ startsAt: later(NOW, -1) })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/startsAt', code: 'in_the_past' }] },
    })
  })

  test('when it is shorter than 15 minutes, longer than 8 hours, of no kind, or about no room', async () => {
    for (const durationMinutes of [14, 481, 60.5]) {
      expect(await refused({ durationMinutes })).toMatchObject({ status: 422 })
    }
    expect(await refused({ kind: 'chat' })).toMatchObject({ status: 422 })
    const elsewhere = await makeRoom(await anOrganization(app))
    expect(await refused({ roomId: elsewhere.id })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/roomId' }] },
    })
  })

  test('outside the working hours of one of them, saying whose and what their clock shows', async () => {
    const inNewYork = await makePerson(organization, { timeZone: 'America/New_York' })
    const across = await aPair(app, organization, { mentorId: inNewYork.id })
    const early = await propose(across)
    expect(early.status).toBe(409)
    expect(early.body).toMatchObject({
      code: 'outside_working_hours',
      outside: [{ personId: inNewYork.id, localDateTime: '2030-01-09T04:00', timeZone: 'America/New_York' }],
    })
    expect((await propose(across, { startsAt: later(TEN, 5 * 60) })).status).toBe(201)
    expect((await propose(across, { startsAt: later(TEN, 6 * 60 + 15) })).body.code).toBe('outside_working_hours')
    expect((await propose(across, { outsideWorkingHours: true })).status).toBe(201)
  })

  test('on a day that somebody has marked as away', async () => {
    const away = await aPair(app, organization)
    const hours = { weekly: [{ days: ['wed'], start: '09:00', end: '24:00' }], minimumNoticeMinutes: 0 }
    done(
      await away.mentor.put(`/v1/people/${away.mentorId}/availability`, {
        ...hours,
        overrides: [{ date: '2030-01-16', hours: [] }],
      }),
    )
    expect((await propose(away, { startsAt: day(7) })).body.code).toBe('outside_working_hours')
    expect((await propose(away, { startsAt: day(14) })).status).toBe(201)
    expect((await propose(away, { startsAt: day(15) })).body.code).toBe('outside_working_hours')
  })

  test('sooner or later than somebody lets themselves be booked', async () => {
    const strict = await aPair(app, organization)
    const weekly = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '09:00', end: '17:00' }]
    const limits = { weekly, minimumNoticeMinutes: 51 * 60, horizonDays: 7 }
    done(await strict.mentor.put(`/v1/people/${strict.mentorId}/availability`, limits))
    const soon = await propose(strict, { startsAt: later(TEN, -15) })
    expect(soon.body).toMatchObject({ status: 409, code: 'too_short_notice', earliestStart: TEN })
    expect((await propose(strict)).status).toBe(201)
    const late = await propose(strict, { startsAt: day(6) })
    expect(late.body).toMatchObject({ status: 409, code: 'beyond_horizon', latestStart: later(NOW, 7 * 24 * 60) })
    expect((await propose(pair, { startsAt: '2062-01-09T09:00:00Z' })).body.code).toBe('beyond_horizon')
  })

  test('without a mentorship that runs', async () => {
    const paused = await aPair(app, organization)
    done(await organization.post(`/v1/mentorships/${paused.mentorshipId}/pause`))
    const answer = await propose(paused)
    expect(answer.body).toMatchObject({ status: 409, state: 'paused', allowed: ['resume', 'complete', 'end'] })
    const abroad = await aPair(app, await anOrganization(app))
    expect((await propose(pair, { mentorshipId: abroad.mentorshipId })).status).toBe(404)
  })

  test('for somebody else’s mentorship', async () => {
    const others = await aPair(app, organization)
    expect((await propose(others, {}, pair.mentee)).status).toBe(403)
  })
})

describe('nobody is in two sessions at once', () => {
  test('fifty bookings of one time make one session, and each of the others gets three other times', async () => {
    const busy = await aPair(app, organization)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => propose(busy, {}, [busy.mentee, busy.mentor, organization][index % 3])),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const taken = answers.filter(({ status, body }) => status === 409 && body.code === 'slot_taken')
    expect(taken).toHaveLength(49)
    const alternatives = [1, 2, 3].map((hours) => ({
      startsAt: later(TEN, hours * 60),
      endsAt: later(TEN, (hours + 1) * 60),
    }))
    for (const { body } of taken) expect(body.alternatives).toEqual(alternatives)
    for (const { startsAt } of alternatives) expect((await propose(busy, { startsAt })).status).toBe(201)
  })

  test('fifty equal requests with one idempotency key make one session', async () => {
    const eager = await aPair(app, organization)
    const body = { mentorshipId: eager.mentorshipId, startsAt: TEN, durationMinutes: 60, kind: 'conversation' }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => eager.mentee.post('/v1/sessions', body, { key: 'one' })),
    )
    const made = answers.filter(({ status }) => status === 201)
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1)
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    const listed = await eager.mentee.get('/v1/sessions')
    expect(listed.body.data).toHaveLength(1)
    expect((await eager.mentee.post('/v1/sessions', body, { key: null })).status).toBe(422)
  })

  test('who is mentor here and mentee there cannot be booked twice', async () => {
    const above = await aPair(app, organization)
    const below = await aPair(app, organization, { mentorId: above.menteeId })
    await proposed(above)
    const answer = await propose(below, { startsAt: later(TEN, 30) })
    expect(answer.body).toMatchObject({ status: 409, code: 'slot_taken' })
    expect(answer.body.alternatives[0]).toEqual({ startsAt: later(TEN, 60), endsAt: later(TEN, 120) })
  })

  test('two that cross each other in both parts are decided without a deadlock', async () => {
    const one = await aPair(app, organization)
    const other = await aPair(app, organization, { menteeId: one.mentorId, mentorId: one.menteeId })
    for (const index of Array.from({ length: 10 }, (_, each) => each)) {
      const startsAt = day(index % 2, later(TEN, index * 30))
      const answers = await Promise.all(
        [one, other, one, other].map((each) => propose(each, { startsAt, durationMinutes: 15 })),
      )
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409])
    }
  })

  test('bookings that touch one person wait in one line, in whichever part they have that person', async () => {
    const one = await aPair(app, organization)
    const other = await aPair(app, organization, { menteeId: one.mentorId, mentorId: one.menteeId })
    const waiting = () =>
      app.database.system<{ lock: string }>(
        `SELECT classid || ':' || objid AS lock FROM pg_locks
         WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      )
    const holding = inside(app, organization, async (tx) => {
      await lockTimeOf(tx, { menteeId: fromTypeId('per', one.menteeId)!, mentorId: fromTypeId('per', one.mentorId)! })
      const asked = [propose(one), propose(other)]
      await expect.poll(waiting).toHaveLength(2)
      const [first, second] = await waiting()
      expect(first).toEqual(second)
      return { asked: Promise.all(asked) }
    })
    const answers = await (await holding).asked
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
  })

  test('a minute too many is refused, the next minute is free', async () => {
    const exact = await aPair(app, organization)
    await proposed(exact)
    expect((await propose(exact, { startsAt: later(TEN, 59) })).body.code).toBe('slot_taken')
    expect((await propose(exact, { startsAt: later(TEN, -59) })).body.code).toBe('slot_taken')
    expect((await propose(exact, { startsAt: later(TEN, 15), durationMinutes: 15 })).body.code).toBe('slot_taken')
    expect((await propose(exact, { startsAt: later(TEN, 60) })).status).toBe(201)
    expect((await propose(exact, { startsAt: later(TEN, -60) })).status).toBe(201)
  })

  test('what is declined or cancelled is free again', async () => {
    const free = await aPair(app, organization)
    const declined = await proposed(free)
    done(await free.mentor.post(`/v1/sessions/${declined.id}/decline`))
    const cancelled = await confirmed(free)
    done(await free.mentee.post(`/v1/sessions/${cancelled.id}/cancel`, { reason: 'Ill today' }))
    expect((await propose(free)).status).toBe(201)
  })

  test('the database refuses it by itself, whoever writes', async () => {
    const raw = await aPair(app, organization)
    const session = await proposed(raw)
    const copy = (minutes: number) =>
      inside(app, organization, (tx) =>
        tx.rows(
          `INSERT INTO session SELECT (jsonb_populate_record(s, jsonb_build_object(
             'id', $2::uuid, 'starts_at', s.starts_at + make_interval(mins => $3), 'ends_at', s.ends_at + make_interval(mins => $3)))).*
           FROM session s WHERE id = $1`,
          [fromTypeId('ses', session.id), newId(), minutes],
        ),
      )
    await expect(copy(59)).rejects.toMatchObject({ constraint: 'session_place_overlap_ex' })
    await expect(copy(60)).resolves.toBeDefined()
    const update = inside(app, organization, (tx) =>
      tx.rows(`UPDATE session SET ends_at = ends_at + interval '1 minute' WHERE id = $1`, [
        fromTypeId('ses', session.id),
      ]),
    )
    await expect(update).rejects.toMatchObject({ constraint: 'session_place_overlap_ex' })
  })
})

describe('a session that is moved', () => {
  test('stays the same session, and the other one answers again', async () => {
    const moving = await aPair(app, organization)
    const before = await confirmed(moving)
    const moved = done(await moving.mentor.post(`/v1/sessions/${before.id}/reschedule`, { startsAt: day(1) }))
    expect(moved).toMatchObject({
      id: before.id,
      calendarUid: before.calendarUid,
      sequence: 1,
      state: 'proposed',
      startsAt: day(1),
      endsAt: later(day(1), 60),
      proposedById: moving.mentorId,
      confirmedAt: null,
    })
    expect((await moving.mentor.post(`/v1/sessions/${before.id}/confirm`)).status).toBe(403)
    expect(done(await moving.mentee.post(`/v1/sessions/${before.id}/confirm`))).toMatchObject({
      state: 'confirmed',
      sequence: 1,
    })
    expect((await propose(moving)).status).toBe(201)
  })

  test('is not in its own way', async () => {
    const moving = await aPair(app, organization)
    const { id } = await confirmed(moving)
    const shifted = done(
      await moving.mentee.post(`/v1/sessions/${id}/reschedule`, { startsAt: later(TEN, 15), durationMinutes: 90 }),
    )
    expect(shifted).toMatchObject({ startsAt: later(TEN, 15), durationMinutes: 90, sequence: 1 })
    expect((await propose(moving, { startsAt: later(TEN, 105) })).status).toBe(201)
    expect((await propose(moving, { startsAt: later(TEN, -45) })).status).toBe(201)
  })

  test('is not in its own way either where it stands in the calendars of the two', async () => {
    const moving = await aPair(app, organization)
    const { id } = await confirmed(moving)
    await busyElsewhere(app, moving, moving.mentorId, TEN, later(TEN, 60))
    await busyElsewhere(app, moving, moving.mentorId, later(TEN, 90), later(TEN, 120))
    const path = `/v1/sessions/${id}/reschedule`
    expect((await moving.mentee.post(path, { startsAt: later(TEN, 45) })).body.code).toBe('slot_taken')
    expect((await moving.mentee.post(path, { startsAt: later(TEN, 30) })).status).toBe(200)
  })

  test('does not move into another one', async () => {
    const moving = await aPair(app, organization)
    await proposed(moving)
    const { id } = await proposed(moving, { startsAt: later(TEN, 60) })
    const answer = await moving.mentee.post(`/v1/sessions/${id}/reschedule`, {
      startsAt: later(TEN, 30),
      durationMinutes: 45,
    })
    expect(answer.body).toMatchObject({ status: 409, code: 'slot_taken' })
    // The time that it has is not in the way of another one that begins in it.
    expect(answer.body.alternatives[0]).toEqual({ startsAt: later(TEN, 60), endsAt: later(TEN, 105) })
    const unmoved = done(await moving.mentee.get(`/v1/sessions/${id}`))
    expect(unmoved).toMatchObject({ startsAt: later(TEN, 60), sequence: 0, version: 1 })
  })

  test('needs a mentorship that runs', async () => {
    const paused = await aPair(app, organization)
    const { id } = await proposed(paused)
    done(await organization.post(`/v1/mentorships/${paused.mentorshipId}/pause`))
    const answer = await paused.mentee.post(`/v1/sessions/${id}/reschedule`, { startsAt: day(1) })
    expect(answer.body).toMatchObject({ status: 409, code: 'mentorship.not_allowed_in_state', state: 'paused' })
  })

  test('to where it is changes nothing', async () => {
    const still = await aPair(app, organization)
    const before = await confirmed(still)
    expect(done(await still.mentee.post(`/v1/sessions/${before.id}/reschedule`, { startsAt: TEN }))).toEqual(before)
  })

  test('stays confirmed when a machine has asked both, and only then', async () => {
    const asked = await aPair(app, organization)
    const { id } = await confirmed(asked)
    const path = `/v1/sessions/${id}/reschedule`
    expect((await asked.mentee.post(path, { startsAt: day(1), confirmed: true })).status).toBe(403)
    expect(done(await organization.post(path, { startsAt: day(1), confirmed: true }))).toMatchObject({
      state: 'confirmed',
      sequence: 1,
    })
    expect(done(await organization.post(path, { startsAt: day(2) }))).toMatchObject({ state: 'proposed', sequence: 2 })
  })

  test('moves by the same rules as a new one', async () => {
    const ruled = await aPair(app, organization)
    const { id } = await proposed(ruled)
    const path = `/v1/sessions/${id}/reschedule`
    expect((await ruled.mentee.post(path, { startsAt: later(NOW, -60) })).status).toBe(422)
    expect((await ruled.mentee.post(path, { startsAt: day(3) })).body.code).toBe('outside_working_hours')
    expect((await ruled.mentee.post(path, { startsAt: day(3), outsideWorkingHours: true })).status).toBe(200)
  })
})

describe('of two answers at once one counts', () => {
  const verbs = [
    ['decline', undefined, 'declined'],
    ['cancel', { reason: 'Ill today' }, 'cancelled'],
  ] as const

  test.each(verbs)('confirm against %s', async (verb, body, state) => {
    const racing = await aPair(app, organization)
    for (let round = 0; round < 15; round += 1) {
      const { id } = await proposed(racing, {
        startsAt: day(round < 8 ? 0 : 1, later(TEN, (round % 8) * 30)),
        durationMinutes: 30,
      })
      const caller = verb === 'decline' ? racing.mentor : racing.mentee
      const [confirm, other] = await Promise.all([
        racing.mentor.post(`/v1/sessions/${id}/confirm`),
        caller.post(`/v1/sessions/${id}/${verb}`, body),
      ])
      const final = done(await racing.mentee.get(`/v1/sessions/${id}`))
      const events = await inside(app, organization, (tx) =>
        tx.rows<{ type: string }>('SELECT type FROM event WHERE subject_id = $1 ORDER BY id', [fromTypeId('ses', id)]),
      )
      for (const { status } of [confirm, other]) expect([200, 409]).toContain(status)
      // A confirmed session can still be cancelled, so there both may go well, one after the other.
      const won = [confirm, other].filter(({ status }) => status === 200).length
      expect(events).toHaveLength(1 + won)
      expect(final.version).toBe(1 + won)
      if (verb === 'decline') expect(won).toBe(1)
      expect(final.state).toBe(other.status === 200 ? state : 'confirmed')
    }
  })

  test('moving against cancelling never leaves a cancelled session that holds a time', async () => {
    const racing = await aPair(app, organization)
    for (let round = 0; round < 10; round += 1) {
      const { id } = await confirmed(racing)
      const [move, cancel] = await Promise.all([
        racing.mentor.post(`/v1/sessions/${id}/reschedule`, { startsAt: later(TEN, 120) }),
        racing.mentee.post(`/v1/sessions/${id}/cancel`, { reason: 'Ill today' }),
      ])
      expect([200, 409]).toContain(move.status)
      expect(cancel.status).toBe(200)
      const places = await inside(app, organization, (tx) =>
        tx.rows('SELECT 1 FROM session_place WHERE session_id = $1', [fromTypeId('ses', id)]),
      )
      expect(places).toEqual([])
    }
  })

  test('moving and booking against the end of the mentorship leave nothing booked', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ending = await aPair(app, organization)
      const { id } = await confirmed(ending)
      const [move, book, end] = await Promise.all([
        ending.mentor.post(`/v1/sessions/${id}/reschedule`, { startsAt: later(TEN, 120) }),
        propose(ending, { startsAt: later(TEN, 240) }),
        ending.mentee.post(`/v1/mentorships/${ending.mentorshipId}/end`, { reason: 'Changing teams' }),
      ])
      expect(end.status).toBe(200)
      expect([200, 409]).toContain(move.status)
      expect([201, 409]).toContain(book.status)
      const { data } = (await ending.mentee.get('/v1/sessions')).body
      expect(data.map((each: { state: string }) => each.state)).not.toContain('confirmed')
      expect(data.map((each: { state: string }) => each.state)).not.toContain('proposed')
    }
  })
})

describe('the end of a mentorship', () => {
  test.each(['end', 'complete'])('by %s cancels what is still to come, and leaves what was held', async (verb) => {
    const ending = await aPair(app, organization)
    const past = await confirmed(ending, { startsAt: later(NOW, 180), outsideWorkingHours: true })
    const future = await confirmed(ending)
    const asked = await proposed(ending, { startsAt: day(1) })
    await moveClock(app, organization, later(NOW, 200))
    done(
      await organization.post(
        `/v1/mentorships/${ending.mentorshipId}/${verb}`,
        verb === 'end' ? { reason: 'Moves away' } : undefined,
      ),
    )
    await moveClock(app, organization, NOW)
    const states = await Promise.all([past, future, asked].map(({ id }) => ending.mentee.get(`/v1/sessions/${id}`)))
    expect(states.map(({ body }) => body.state)).toEqual(['confirmed', 'cancelled', 'cancelled'])
    expect(states[1]!.body.cancelReason).toMatch(/^The mentorship/)
  })

  test('comes with the one who leaves', async () => {
    const leaving = await aPair(app, organization)
    const { id } = await confirmed(leaving)
    const { version } = done(await organization.get(`/v1/people/${leaving.mentorId}`))
    const left = await organization.post(`/v1/people/${leaving.mentorId}/deactivate`, undefined, {
      etag: `"${version}"`,
    })
    expect(left.status, left.text).toBe(200)
    expect(done(await organization.get(`/v1/sessions/${id}`)).state).toBe('cancelled')
  })
})

describe('the list of sessions', () => {
  test('goes by their start, in pages, with filters, and shows a person their own', async () => {
    const home = await anOrganization(app)
    const one = await aPair(app, home)
    const two = await aPair(app, home, { mentorId: one.mentorId })
    const starts = [3, 1, 2, 0].map((hours) => later(TEN, hours * 60))
    const made: Answer['body'][] = []
    for (const [index, startsAt] of starts.entries()) made.push(await proposed(index % 2 ? two : one, { startsAt }))
    done(await one.mentor.post(`/v1/sessions/${made[0].id}/confirm`))
    const ids = async (query: string, by: Client = home) =>
      (await by.get(`/v1/sessions${query}`)).body.data.map((each: { id: string }) =>
        made.findIndex(({ id }) => id === each.id),
      )
    expect(await ids('')).toEqual([3, 1, 2, 0])
    expect(await ids('', one.mentor)).toEqual([3, 1, 2, 0])
    expect(await ids('', one.mentee)).toEqual([2, 0])
    expect(await ids(`?menteeId=${two.menteeId}`, one.mentee)).toEqual([])
    expect(await ids(`?mentorshipId=${two.mentorshipId}`)).toEqual([3, 1])
    expect(await ids(`?mentorId=${one.mentorId}&state=confirmed`)).toEqual([0])
    expect(await ids(`?from=${later(TEN, 60)}&to=${later(TEN, 180)}`)).toEqual([1, 2])
    const first = await home.get('/v1/sessions?limit=3')
    expect(first.body.page.hasMore).toBe(true)
    expect(await ids(`?limit=3&cursor=${first.body.page.nextCursor}`)).toEqual([0])
  })

  test('holds nothing of another organization, whose ids are unknown here', async () => {
    const { id } = await proposed(await aPair(app, organization))
    const abroad = await anOrganization(app)
    expect((await abroad.get('/v1/sessions')).body.data).toEqual([])
    const foreign = await abroad.get(`/v1/sessions/${id}`)
    const unknown = await abroad.get(`/v1/sessions/${id.slice(0, -4)}0000`)
    expect([foreign.status, unknown.status]).toEqual([404, 404])
    expect(foreign.body.detail).toBe(unknown.body.detail)
  })
})
