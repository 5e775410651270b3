import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromTypeId, newId } from '../../src/kernel/ids.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import {
  anOrganization,
  aPair,
  confirmed,
  done,
  inside,
  later,
  NOW,
  type Pair,
  propose,
  proposed,
  TEN,
} from './builders.ts'

/** What was reported of booking in Cal.com's tracker, by the numbers of its issues; and what else callers can do at once. */

let app: TestApp
let organization: Client
let pair: Pair
beforeAll(async () => {
  app = await testApp({ SANDBOX_MAIL: 'capture' })
})
beforeEach(async () => {
  organization = await anOrganization(app)
  pair = await aPair(app, organization)
})

type Mail = { kind: string; to: { address: string }; invitation: { method: string; ics: string } | null }

/** What has been sent by noon, when nobody's quiet hours hold anything back. */
async function mails(): Promise<Mail[]> {
  done(await organization.post('/v1/sandbox/clock', { advanceTo: later(NOW, 5 * 60) }))
  return done(await organization.get('/v1/sandbox/messages?limit=100')).data
}

const inCalendars = (sent: readonly Mail[]) =>
  sent
    .filter(({ invitation }) => invitation !== null)
    .map(({ to, invitation }) => ({
      to: to.address,
      method: invitation!.method,
      uid: /^UID:(.+)\r$/m.exec(invitation!.ics)?.[1],
      sequence: Number(/^SEQUENCE:(\d+)\r$/m.exec(invitation!.ics)?.[1]),
    }))

const addressOf = async (personId: string): Promise<string> =>
  done(await organization.get(`/v1/people/${personId}`)).email

const eventsOf = (sessionId: string) =>
  inside(app, organization, async (tx) => {
    const rows = await tx.rows<{ type: string }>('SELECT type FROM event WHERE subject_id = $1 ORDER BY id', [
      fromTypeId('ses', sessionId),
    ])
    return rows.map(({ type }) => type)
  })

const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)

describe('many at once', () => {
  test('booking race (13397): of two hundred bookings of one slot one is made, told once, and in each calendar once', async () => {
    // A machine that is too busy to connect them all in time says so, and they come again.
    const book = async (by: Client): Promise<Answer> => {
      const answer = await propose(pair, {}, by)
      return answer.status === 503 ? book(by) : answer
    }
    const callers = [pair.mentee, pair.mentor, organization]
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => book(callers[index % 3]!)))
    const [made, ...more] = answers.filter(({ status }) => status === 201)
    expect(more).toEqual([])
    const taken = answers.filter(({ status, body }) => status === 409 && body.code === 'slot_taken')
    expect(taken).toHaveLength(199)
    for (const { body } of taken) expect(body.alternatives).toHaveLength(3)
    const booked = await inside(app, organization, (tx) =>
      tx.rows(`SELECT type FROM event WHERE type LIKE 'session.%'`),
    )
    expect(booked).toEqual([{ type: 'session.proposed' }])
    const { id, proposedById } = made!.body
    done(await (proposedById === pair.menteeId ? pair.mentor : pair.mentee).post(`/v1/sessions/${id}/confirm`))
    const invited = inCalendars(await mails())
    expect(invited.map(({ to }) => to).toSorted()).toEqual(
      (await Promise.all([pair.menteeId, pair.mentorId].map(addressOf))).toSorted(),
    )
    for (const each of invited) expect(each).toMatchObject({ method: 'REQUEST', uid: `${id}@anteroom`, sequence: 0 })
  })

  test('two confirms of one pending session (29958) agree once', async () => {
    const { id } = await proposed(pair)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? pair.mentor : organization).post(`/v1/sessions/${id}/confirm`),
      ),
    )
    expect(statuses(answers)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(await eventsOf(id)).toEqual(['session.proposed', 'session.confirmed'])
    expect(inCalendars(await mails())).toHaveLength(2)
  })

  test('confirms of two overlapping pending sessions (29958) cannot come to pass: the second is never pending', async () => {
    const others = await aPair(app, organization, { mentorId: pair.mentorId })
    const answers = await Promise.all([propose(pair), propose(others, { startsAt: later(TEN, 30) }, others.mentee)])
    expect(statuses(answers)).toEqual([201, 409])
    const made = answers.find(({ status }) => status === 201)!.body
    done(await pair.mentor.post(`/v1/sessions/${made.id}/confirm`))
    const late = await propose(others, { startsAt: later(TEN, 30) }, others.mentee)
    expect(late.body.code).toBe('slot_taken')
  })

  test('confirm against decline: one wins, and what both are told is what won', async () => {
    const ids: string[] = []
    for (let round = 0; round < 6; round += 1) {
      ids.push((await proposed(pair, { startsAt: later(TEN, round * 30), durationMinutes: 30 })).id)
    }
    const winners = new Map<string, string>()
    for (const id of ids) {
      const answers = await Promise.all(
        ['confirm', 'decline'].map((verb) => pair.mentor.post(`/v1/sessions/${id}/${verb}`)),
      )
      expect(statuses(answers)).toEqual([200, 409])
      winners.set(id, done(answers.find(({ status }) => status === 200)!).state)
      expect(await eventsOf(id)).toEqual(['session.proposed', `session.${winners.get(id)}`])
    }
    const invited = inCalendars(await mails())
    for (const id of ids) {
      const count = invited.filter(({ uid, method }) => uid === `${id}@anteroom` && method === 'REQUEST').length
      expect(count, winners.get(id)).toBe(winners.get(id) === 'confirmed' ? 2 : 0)
    }
  })

  test('move against cancel: it is off in the end, and no calendar keeps it', async () => {
    const ids: string[] = []
    for (let round = 0; round < 6; round += 1) {
      ids.push((await confirmed(pair, { startsAt: later(TEN, round * 30), durationMinutes: 30 })).id)
    }
    for (const [round, id] of ids.entries()) {
      const startsAt = later(TEN, 24 * 60 + round * 30)
      const [move, cancel] = await Promise.all([
        pair.mentor.post(`/v1/sessions/${id}/reschedule`, { startsAt }),
        pair.mentee.post(`/v1/sessions/${id}/cancel`, { reason: 'Ill today' }),
      ])
      expect(cancel.status).toBe(200)
      const moved = move.status === 200 ? ['session.rescheduled'] : []
      if (move.status !== 200) expect(move.body).toMatchObject({ status: 409, state: 'cancelled' })
      expect(await eventsOf(id)).toEqual(['session.proposed', 'session.confirmed', ...moved, 'session.cancelled'])
    }
    const sent = inCalendars(await mails())
    for (const id of ids) {
      const copies = sent.filter(({ uid }) => uid === `${id}@anteroom`)
      for (const to of new Set(copies.map((each) => each.to))) {
        const last = copies
          .filter((each) => each.to === to)
          .toSorted((a, b) => a.sequence - b.sequence)
          .at(-1)
        expect(last?.method).toBe('CANCEL')
      }
    }
    const free = await aPair(app, organization, { mentorId: pair.mentorId })
    done(await propose(free, { startsAt: later(TEN, 24 * 60) }), 201)
  })
})

describe('SEQUENCE stuck at 1 (22779)', () => {
  test('every move adds one, the UID stays, and the cancellation is one more than the last', async () => {
    const { id } = await confirmed(pair)
    const answererOf = (by: Client) => (by === pair.mentee ? pair.mentor : pair.mentee)
    const seen = [0]
    let hours = 24
    for (const by of [pair.mentee, pair.mentor, pair.mentee, pair.mentor]) {
      const moved = done(await by.post(`/v1/sessions/${id}/reschedule`, { startsAt: later(TEN, hours * 60) }))
      done(await answererOf(by).post(`/v1/sessions/${id}/confirm`))
      seen.push(moved.sequence)
      expect(moved.calendarUid).toBe(`${id}@anteroom`)
      hours += 1
    }
    expect(seen).toEqual([0, 1, 2, 3, 4])
    const invited = inCalendars(await mails())
    expect(invited.filter(({ sequence }) => sequence === 4)).toHaveLength(2)
    done(await pair.mentee.post(`/v1/sessions/${id}/cancel`, { reason: 'Ill today' }))
    done(await organization.post('/v1/sandbox/clock', { advanceTo: later(NOW, 6 * 60) }))
    const sent = inCalendars(done(await organization.get('/v1/sandbox/messages?limit=100')).data)
    const cancelled = sent.filter(({ method }) => method === 'CANCEL')
    expect(cancelled).toHaveLength(2)
    for (const each of cancelled) expect(each).toMatchObject({ uid: `${id}@anteroom`, sequence: 5 })
  })
})

describe('buffers bypassed', () => {
  const weekly = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: '09:00', end: '16:00' }]
  const buffered = async (fields: Record<string, unknown>) =>
    done(await pair.mentor.put(`/v1/people/${pair.mentorId}/availability`, { weekly, ...fields }))
  const book = async (minutes: number, fields: Record<string, unknown> = {}) => {
    const answer = await propose(pair, { startsAt: later(TEN, minutes), durationMinutes: 20, ...fields })
    return answer.status === 201 ? 'booked' : answer.body.code
  }

  test('in the booking (24253): twenty minutes and five behind them are twenty-five', async () => {
    await buffered({ bufferAfterMinutes: 5 })
    expect(await book(0)).toBe('booked')
    expect(await book(20)).toBe('slot_taken')
    expect(await book(24)).toBe('slot_taken')
    expect(await book(25)).toBe('booked')
    expect(await book(-24)).toBe('slot_taken')
    expect(await book(-25)).toBe('booked')
  })

  test('by a time that no slot offers (14868): the hour before a session stays free, whoever asks how', async () => {
    await buffered({ bufferBeforeMinutes: 60 })
    expect(await book(120)).toBe('booked')
    for (const minutes of [60, 101, 140, 150, 199]) {
      expect(await book(minutes)).toBe('slot_taken')
      expect(await book(minutes, { outsideWorkingHours: true })).toBe('slot_taken')
    }
    const held = await pair.mentor.post(`/v1/mentorships/${pair.mentorshipId}/holds`, {
      startsAt: later(TEN, 150),
      durationMinutes: 30,
    })
    expect(held.body.code).toBe('slot_taken')
    expect(await book(40)).toBe('booked')
    expect(await book(200)).toBe('booked')
  })

  test('beside a grid of its own (2078): from buffer to the end of the hours everything can be booked, and no more', async () => {
    await buffered({ bufferBeforeMinutes: 15 })
    // Ten to one till ten to two in Berlin; the hours end at four.
    expect(await book(170, { durationMinutes: 60 })).toBe('booked')
    expect(await book(240, { durationMinutes: 60 })).toBe('slot_taken')
    expect(await book(301, { durationMinutes: 60 })).toBe('outside_working_hours')
    expect(await book(300, { durationMinutes: 60 })).toBe('booked')
    expect(await book(245, { durationMinutes: 40 })).toBe('booked')
  })

  test('by a statement of our own: the database keeps them too', async () => {
    await buffered({ bufferBeforeMinutes: 10, bufferAfterMinutes: 5 })
    const session = done(await propose(pair), 201)
    const copy = (minutes: number) =>
      inside(app, organization, (tx) =>
        tx.rows(
          `INSERT INTO session SELECT (jsonb_populate_record(s, jsonb_build_object(
             'id', $2::uuid, 'starts_at', s.starts_at + make_interval(mins => $3), 'ends_at', s.ends_at + make_interval(mins => $3)))).*
           FROM session s WHERE id = $1`,
          [fromTypeId('ses', session.id), newId(), minutes],
        ),
      )
    await expect(copy(74)).rejects.toMatchObject({ constraint: 'session_place_overlap_ex' })
    await expect(copy(-74)).rejects.toMatchObject({ constraint: 'session_place_overlap_ex' })
    await expect(copy(75)).resolves.toBeDefined()
    await expect(copy(-75)).resolves.toBeDefined()
  })

  test('by saying others afterwards: what was agreed can still be confirmed, and what is booked next keeps to the new ones', async () => {
    const first = await proposed(pair, { startsAt: TEN, durationMinutes: 20 })
    expect(await book(20)).toBe('booked')
    await buffered({ bufferBeforeMinutes: 30 })
    done(await pair.mentor.post(`/v1/sessions/${first.id}/confirm`))
    expect(await book(60)).toBe('slot_taken')
    expect(await book(70)).toBe('booked')
  })
})
