import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { actAs, makePerson } from '../setup/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { anOrganization, aPair, done, inside, later, moveClock, NOW, type Pair, propose, TEN } from './builders.ts'

let app: TestApp
let organization: Client
let pair: Pair
beforeAll(async () => {
  app = await testApp()
})
beforeEach(async () => {
  organization = await anOrganization(app)
  pair = await aPair(app, organization)
})

const hold = (fields: Record<string, unknown> = {}, by: Client = pair.mentee, of: Pair = pair): Promise<Answer> =>
  by.post(`/v1/mentorships/${of.mentorshipId}/holds`, { startsAt: TEN, durationMinutes: 60, ...fields })

const held = async (fields: Record<string, unknown> = {}, by?: Client): Promise<Answer['body']> =>
  done(await hold(fields, by), 201)

const places = () =>
  inside(app, organization, (tx) =>
    tx.rows<{ sessionId: string | null; holdId: string | null }>(
      'SELECT session_id AS "sessionId", hold_id AS "holdId" FROM session_place ORDER BY person_id',
    ),
  )

describe('a held time', () => {
  test('is kept for five minutes for the one who holds it', async () => {
    const answer = await hold()
    const made = done(answer, 201)
    expect(made).toMatchObject({
      mentorshipId: pair.mentorshipId,
      heldById: pair.menteeId,
      startsAt: TEN,
      endsAt: later(TEN, 60),
      durationMinutes: 60,
      expiresAt: later(NOW, 5),
    })
    expect(answer.headers.get('location')).toBe(`/v1/holds/${made.id}`)
    expect(done(await pair.mentor.get(`/v1/holds/${made.id}`))).toEqual(made)
  })

  test('is taken for the other one, and for everybody else of the two', async () => {
    await held()
    const others = await aPair(app, organization, { mentorId: pair.mentorId })
    for (const [by, of] of [
      [pair.mentor, pair],
      [others.mentee, others],
    ] as const) {
      const taken = await propose(of, {}, by)
      expect(taken.body).toMatchObject({ status: 409, code: 'slot_taken' })
      expect(taken.body.alternatives).toHaveLength(3)
      expect((await hold({}, by, of)).body.code).toBe('slot_taken')
    }
    const starts = async (by: Client) =>
      done(
        await by.get(`/v1/mentorships/${pair.mentorshipId}/slots?durationMinutes=60&from=${TEN}&to=${later(TEN, 120)}`),
      ).data.map((slot: { startsAt: string }) => slot.startsAt)
    expect(await starts(pair.mentor)).not.toContain(TEN)
    expect(await starts(pair.mentee)).toContain(TEN)
    await moveClock(app, organization, later(NOW, 5))
    expect(await starts(pair.mentor)).toContain(TEN)
  })

  test('becomes the session that is booked with it', async () => {
    const { id } = await held()
    const session = done(await propose(pair, { holdId: id }), 201)
    expect(session).toMatchObject({ startsAt: TEN, state: 'proposed' })
    const sessionId = fromTypeId('ses', session.id)
    expect(await places()).toEqual([
      { sessionId, holdId: null },
      { sessionId, holdId: null },
    ])
    expect((await pair.mentee.get(`/v1/holds/${id}`)).status).toBe(404)
  })

  test('gives way to its holder also without being named, and also where the two only overlap', async () => {
    await held()
    expect((await propose(pair, { startsAt: later(TEN, 30) })).status).toBe(201)
    expect((await places()).filter(({ holdId }) => holdId !== null)).toEqual([])
  })

  test('stays held while its holder books another time without naming it', async () => {
    const { id } = await held()
    expect((await propose(pair, { startsAt: later(TEN, 60) })).status).toBe(201)
    expect((await pair.mentee.get(`/v1/holds/${id}`)).status).toBe(200)
    expect((await propose(pair, {}, pair.mentor)).body.code).toBe('slot_taken')
  })

  test('survives a booking that is refused', async () => {
    const { id } = await held()
    const refused = await propose(pair, { startsAt: later(TEN, 12 * 60), holdId: id })
    expect(refused.body.code).toBe('outside_working_hours')
    expect((await pair.mentee.get(`/v1/holds/${id}`)).status).toBe(200)
  })

  test('ends by the clock: nothing has to end it, and nothing that is left of it stands in the way', async () => {
    const { id } = await held()
    await moveClock(app, organization, later(NOW, 5))
    expect(await places()).toHaveLength(2)
    const session = done(await propose(pair, { holdId: id }, pair.mentee), 201)
    expect(session.startsAt).toBe(TEN)
    expect(await places()).toHaveLength(2)
    const elsewhere = await aPair(app, organization)
    done(await hold({}, elsewhere.mentee, elsewhere), 201)
    await moveClock(app, organization, later(NOW, 10))
    expect((await propose(elsewhere, {}, elsewhere.mentor)).status).toBe(201)
  })

  test('is kept by the rules of a booking', async () => {
    expect((await hold({ startsAt: later(TEN, 12 * 60) })).body.code).toBe('outside_working_hours')
    expect((await hold({ startsAt: later(TEN, 12 * 60), outsideWorkingHours: true })).status).toBe(201)
    expect((await hold({ startsAt: later(NOW, 45) })).body.code).toBe('too_short_notice')
    expect((await hold({ startsAt: later(NOW, 60 * 24 * 29) })).body.code).toBe('beyond_horizon')
    done(await propose(pair), 201)
    expect((await hold()).body.code).toBe('slot_taken')
    done(await organization.post(`/v1/mentorships/${pair.mentorshipId}/pause`))
    expect((await hold({ startsAt: later(TEN, 120) })).body).toMatchObject({ status: 409, state: 'paused' })
  })

  test('is released by its holder, and by nobody else', async () => {
    const { id } = await held()
    const path = `/v1/holds/${id}/release`
    const stranger = await actAs(organization, (await makePerson(organization)).id)
    expect((await pair.mentor.post(path)).status).toBe(403)
    expect((await stranger.post(path)).status).toBe(403)
    expect((await (await anOrganization(app)).post(path)).status).toBe(404)
    const released = done(await pair.mentee.post(path))
    expect(released.expiresAt).toBe(NOW)
    expect(done(await pair.mentee.post(path))).toEqual(released)
    expect((await propose(pair, {}, pair.mentor)).status).toBe(201)
  })
})

describe('a person holds three times at most', () => {
  test('the fourth is refused and names them; one that ends, or is booked, makes room', async () => {
    const ids: string[] = []
    for (const hours of [0, 1, 2]) ids.push((await held({ startsAt: later(TEN, hours * 60) })).id)
    const fourth = await hold({ startsAt: later(TEN, 180) })
    expect(fourth.body).toMatchObject({ status: 409, code: 'too_many_holds' })
    expect(fourth.body.holds.map((each: { id: string }) => each.id).toSorted()).toEqual(ids.toSorted())
    done(await propose(pair, { holdId: ids[0] }), 201)
    await held({ startsAt: later(TEN, 180) })
    expect((await hold({ startsAt: later(TEN, 240) })).body.code).toBe('too_many_holds')
    await moveClock(app, organization, later(NOW, 5))
    await held({ startsAt: later(TEN, 240) })
  })

  test('counts for each of the two alone, and over all their mentorships', async () => {
    const others = await aPair(app, organization, { menteeId: pair.menteeId })
    for (const hours of [0, 1]) await held({ startsAt: later(TEN, hours * 60) })
    done(await hold({ startsAt: later(TEN, 120) }, pair.mentee, others), 201)
    expect((await hold({ startsAt: later(TEN, 180) })).body.code).toBe('too_many_holds')
    expect((await hold({ startsAt: later(TEN, 180) }, pair.mentor)).status).toBe(201)
  })

  test('twenty at once leave three', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => hold({ startsAt: later(TEN, index * 15), durationMinutes: 15 })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(answers.filter(({ body }) => body.code === 'too_many_holds')).toHaveLength(17)
    expect(await places()).toHaveLength(6)
  })

  test('holding the same time again is one hold', async () => {
    for (let times = 0; times < 5; times += 1) await held()
    expect(await places()).toHaveLength(2)
  })
})

describe('whose hold it is', () => {
  test('a machine holds for the mentee, or for whom it names', async () => {
    expect(await held({}, organization)).toMatchObject({ heldById: pair.menteeId })
    const forMentor = await held({ startsAt: later(TEN, 60), heldById: pair.mentorId }, organization)
    expect(forMentor).toMatchObject({ heldById: pair.mentorId })
    const stranger = await makePerson(organization)
    const wrong = await hold({ heldById: stranger.id }, organization)
    expect(wrong.body.errors).toMatchObject([{ pointer: '/heldById', code: 'not_of_the_pair' }])
    expect((await hold({ heldById: pair.mentorId })).status).toBe(403)
  })

  test('nobody books with a hold of another', async () => {
    const { id } = await held({}, pair.mentor)
    const answer = await propose(pair, { startsAt: later(TEN, 120), holdId: id })
    expect(answer.body.errors).toMatchObject([{ pointer: '/holdId', code: 'not_their_hold' }])
  })

  test('nobody holds the time of others', async () => {
    const others = await aPair(app, organization)
    expect((await hold({}, pair.mentee, others)).status).toBe(403)
  })
})
