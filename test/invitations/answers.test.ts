import { beforeAll, describe, expect, it } from 'vitest'
import { forgetOldAnswers } from '../../src/invitations/index.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import {
  anOrganization,
  aPair,
  confirmed,
  done,
  inside,
  later,
  moveClock,
  type Pair,
  propose,
  proposed,
  TEN,
} from '../sessions/builders.ts'
import type { Answer, Client } from '../setup/client.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'
import { type AnswerMail, answerMail } from './answer-mail.ts'

let app: TestApp
let organization: Client
beforeAll(async () => {
  app = await testApp()
  organization = await anOrganization(app)
})

type Side = 'mentee' | 'mentor'
type People = Pair & { addresses: Record<Side, string> }

async function people(within = organization): Promise<People> {
  const pair = await aPair(app, within)
  const addressOf = async (id: string) => String(done(await within.get(`/v1/people/${id}`))['email'])
  return { ...pair, addresses: { mentee: await addressOf(pair.menteeId), mentor: await addressOf(pair.mentorId) } }
}

const MAIL = { headers: { 'content-type': 'message/rfc822' } }
const post = (raw: string, as: Client = organization): Promise<Answer> => as.post('/v1/inbound/imip', raw, MAIL)

/** What a mail of this person with this answer does. */
const answer = async (pair: People, side: Side, uid: string, fields: Partial<AnswerMail> = {}): Promise<Answer> =>
  post(await answerMail({ uid, attendee: pair.addresses[side], ...fields }))

const uidOf = (session: Answer['body']): string => `${session['id']}@anteroom`
const stateOf = async (session: Answer['body']) => {
  const { state, sequence, startsAt, proposedById, cancelReason } = done(
    await organization.get(`/v1/sessions/${session['id']}`),
  )
  return { state, sequence, startsAt, proposedById, cancelReason }
}
const counter = (start: string, end: string): Partial<AnswerMail> => ({
  method: 'COUNTER',
  partstat: 'TENTATIVE',
  lines: [`DTSTART:${compact(start)}`, `DTEND:${compact(end)}`],
})
const compact = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '')

describe('a yes from a calendar', () => {
  it('confirms a session that waits for it, in the name of who gave it', async () => {
    const pair = await people()
    const session = await proposed(pair)
    const { status, body } = await answer(pair, 'mentor', uidOf(session))
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ outcome: 'confirmed', personId: pair.mentorId, sessionIds: [session['id']] }),
    ])
    expect(await stateOf(session)).toMatchObject({ state: 'confirmed', sequence: 0 })
    const events = await inside(app, organization, (tx) =>
      tx.rows<{ kind: string; id: string }>(
        `SELECT actor_kind AS kind, actor_id AS id FROM event WHERE type = 'session.confirmed' AND subject_id = $1`,
        [fromTypeId('ses', String(session['id']))],
      ),
    )
    expect(events).toEqual([{ kind: 'person', id: fromTypeId('per', pair.mentorId) }])
  })

  it('is only noted where nothing waits for it: from who proposed, and of what is agreed', async () => {
    const pair = await people()
    const session = await proposed(pair)
    expect((await answer(pair, 'mentee', uidOf(session))).body).toMatchObject({ outcome: 'noted' })
    expect(await stateOf(session)).toMatchObject({ state: 'proposed' })
    done(await pair.mentor.post(`/v1/sessions/${session['id']}/confirm`))
    expect((await answer(pair, 'mentor', uidOf(session))).body).toMatchObject({ outcome: 'noted' })
  })

  it('has many spellings', async () => {
    const pair = await people()
    const session = await proposed(pair)
    const attendee = pair.addresses.mentor.toUpperCase()
    const mail = await answerMail({ uid: uidOf(session), attendee, from: `"Their Name" <${pair.addresses.mentor}>` })
    expect((await post(mail)).body).toMatchObject({ outcome: 'confirmed' })
  })

  it('changes nothing as a maybe', async () => {
    const pair = await people()
    const session = await proposed(pair)
    expect((await answer(pair, 'mentor', uidOf(session), { partstat: 'TENTATIVE' })).body).toMatchObject({
      outcome: 'noted',
    })
    expect(await stateOf(session)).toMatchObject({ state: 'proposed' })
  })
})

describe('a no from a calendar', () => {
  it('declines what was proposed, and brings its reason', async () => {
    const pair = await people()
    const session = await proposed(pair)
    const { body } = await answer(pair, 'mentor', uidOf(session), {
      partstat: 'DECLINED',
      comment: 'On a train\\, sorry',
    })
    expect(body).toMatchObject({ outcome: 'declined' })
    expect(await stateOf(session)).toMatchObject({ state: 'declined', cancelReason: 'On a train, sorry' })
  })

  it('cancels what was agreed, whoever of the two says so', async () => {
    for (const side of ['mentee', 'mentor'] as const) {
      const pair = await people()
      const session = await confirmed(pair)
      expect((await answer(pair, side, uidOf(session), { partstat: 'DECLINED' })).body).toMatchObject({
        outcome: 'cancelled',
      })
      expect(await stateOf(session)).toMatchObject({ state: 'cancelled' })
    }
  })

  it('is refused once the session has begun, and says so', async () => {
    const other = await anOrganization(app)
    const pair = await people(other)
    const session = await confirmed(pair)
    await moveClock(app, other, later(TEN, 5))
    const mail = await answerMail({ uid: uidOf(session), attendee: pair.addresses.mentee, partstat: 'DECLINED' })
    const { status, body } = await post(mail, other)
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ outcome: 'refused', code: 'session.already_started' }),
    ])
  })
})

describe('another time from a calendar', () => {
  it('becomes a proposal of that person, which the other one answers', async () => {
    const pair = await people()
    const session = await confirmed(pair)
    const start = '2030-01-10T13:00:00.000Z'
    const { body } = await answer(pair, 'mentor', uidOf(session), counter(start, later(start, 30)))
    expect(body).toMatchObject({ outcome: 'proposed', code: null })
    const moved = await stateOf(session)
    expect(moved).toMatchObject({ state: 'proposed', sequence: 1, startsAt: start, proposedById: pair.mentorId })
    const yes = await answer(pair, 'mentee', uidOf(session), { sequence: 1 })
    expect(yes.body).toMatchObject({ outcome: 'confirmed' })
  })

  it('is read on the walls of a zone that Outlook names in its own way', async () => {
    const pair = await people()
    const session = await confirmed(pair)
    const lines = ['DTSTART;TZID=W. Europe Standard Time:20300110T140000', 'DURATION:PT45M']
    await answer(pair, 'mentee', uidOf(session), { method: 'COUNTER', lines })
    expect(await stateOf(session)).toMatchObject({ startsAt: '2030-01-10T13:00:00.000Z', sequence: 1 })
  })

  it('is refused when it is taken, with three others, and when it is outside of working hours', async () => {
    const pair = await people()
    const session = await confirmed(pair)
    done(await propose(pair, { startsAt: '2030-01-11T09:00:00.000Z' }), 201)
    const taken = await answer(
      pair,
      'mentor',
      uidOf(session),
      counter('2030-01-11T09:00:00.000Z', '2030-01-11T10:00:00.000Z'),
    )
    expect(taken.body).toMatchObject({ outcome: 'refused', code: 'slot_taken' })
    expect(taken.body['alternatives']).toHaveLength(3)
    const night = await answer(
      pair,
      'mentor',
      uidOf(session),
      counter('2030-01-11T02:00:00.000Z', '2030-01-11T03:00:00.000Z'),
    )
    expect(night.body).toMatchObject({ outcome: 'refused', code: 'outside_working_hours' })
    const long = await answer(
      pair,
      'mentor',
      uidOf(session),
      counter('2030-01-11T09:00:00.000Z', '2030-01-12T10:00:00.000Z'),
    )
    expect(long.body).toMatchObject({ outcome: 'refused', code: 'wrong_duration' })
    expect(await stateOf(session)).toMatchObject({ state: 'confirmed', sequence: 0, startsAt: TEN })
  })
})

describe('an answer that is refused', () => {
  it('takes nothing with it: what its person holds they hold still', async () => {
    const pair = await people()
    const session = await confirmed(pair)
    await proposed(pair, { startsAt: '2030-01-10T12:00:00.000Z' })
    const time = { startsAt: '2030-01-10T13:00:00.000Z', durationMinutes: 30 }
    const hold = done(await pair.mentor.post(`/v1/mentorships/${pair.mentorshipId}/holds`, time), 201)
    const { body } = await answer(
      pair,
      'mentor',
      uidOf(session),
      counter('2030-01-10T12:30:00.000Z', '2030-01-10T13:30:00.000Z'),
    )
    expect(body).toMatchObject({ outcome: 'refused', code: 'slot_taken' })
    expect((await pair.mentor.get(`/v1/holds/${hold['id']}`)).status).toBe(200)
  })
})

describe('an answer to a series', () => {
  const proposeSeries = async (pair: People) => {
    const series = done(
      await pair.mentee.post('/v1/session-series', {
        mentorshipId: pair.mentorshipId,
        startsOn: '2030-01-09',
        localTime: '10:00',
        count: 3,
        durationMinutes: 60,
        kind: 'conversation',
      }),
      201,
    )
    const { data } = done(await organization.get(`/v1/sessions?seriesId=${series['id']}`)) as {
      data: Answer['body'][]
    }
    return { uid: `${series['id']}@anteroom`, members: data }
  }
  const statesOf = async (members: Answer['body'][]) =>
    Promise.all(members.map(async (each) => (await stateOf(each)).state as string))

  it('confirms all of it', async () => {
    const pair = await people()
    const { uid, members } = await proposeSeries(pair)
    const { body } = await answer(pair, 'mentor', uid)
    expect(body).toMatchObject({ outcome: 'confirmed', sessionIds: members.map(({ id }) => id) })
    expect(await statesOf(members)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  })

  it('declines one time of it alone', async () => {
    const pair = await people()
    const { uid, members } = await proposeSeries(pair)
    const lines = ['RECURRENCE-ID;TZID=Europe/Berlin:20300116T100000']
    const { body } = await answer(pair, 'mentor', uid, { partstat: 'DECLINED', lines })
    expect(body).toMatchObject({ outcome: 'declined', sessionIds: [members[1]!['id']] })
    expect(await statesOf(members)).toEqual(['proposed', 'declined', 'proposed'])
  })

  it('declines all of what is proposed, and cancels all of what is agreed', async () => {
    const pair = await people()
    const { uid, members } = await proposeSeries(pair)
    expect((await answer(pair, 'mentor', uid, { partstat: 'DECLINED' })).body).toMatchObject({ outcome: 'declined' })
    expect(await statesOf(members)).toEqual(['declined', 'declined', 'declined'])
    const other = await people()
    const agreed = await proposeSeries(other)
    await answer(other, 'mentor', agreed.uid)
    const no = { partstat: 'DECLINED', stamp: '20300107T080000Z' }
    expect((await answer(other, 'mentee', agreed.uid, no)).body).toMatchObject({ outcome: 'cancelled' })
    expect(await statesOf(agreed.members)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  })

  it('cannot move all of it', async () => {
    const pair = await people()
    const { uid } = await proposeSeries(pair)
    const { body } = await answer(pair, 'mentor', uid, counter(later(TEN, 60), later(TEN, 120)))
    expect(body).toMatchObject({ outcome: 'refused', code: 'counter_of_series' })
  })
})

describe('an answer that comes late, twice or out of order', () => {
  it('is ignored when it is to an older SEQUENCE', async () => {
    const pair = await people()
    const session = await confirmed(pair)
    done(await pair.mentee.post(`/v1/sessions/${session['id']}/reschedule`, { startsAt: '2030-01-10T13:00:00.000Z' }))
    const { body } = await answer(pair, 'mentor', uidOf(session), { partstat: 'DECLINED' })
    expect(body).toMatchObject({ outcome: 'ignored', code: 'older_sequence' })
    expect(body['detail']).toContain('SEQUENCE 0')
    expect(await stateOf(session)).toMatchObject({ state: 'proposed', sequence: 1 })
  })

  it('is ignored when the same person has answered later', async () => {
    const pair = await people()
    const session = await proposed(pair)
    await answer(pair, 'mentor', uidOf(session), { partstat: 'TENTATIVE', stamp: '20300107T080000Z' })
    const { body } = await answer(pair, 'mentor', uidOf(session), { stamp: '20300107T075959Z' })
    expect(body).toMatchObject({ outcome: 'ignored', code: 'older_answer' })
  })

  it('does the same mail once, however often and at once it comes', async () => {
    const pair = await people()
    const session = await confirmed(pair)
    const start = '2030-01-10T13:00:00.000Z'
    const mail = await answerMail({
      uid: uidOf(session),
      attendee: pair.addresses.mentor,
      ...counter(start, later(start, 60)),
    })
    const answers = await Promise.all([post(mail), post(mail), post(mail)])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]!.body).toMatchObject({ outcome: 'proposed' })
    expect((await post(mail)).text).toBe(answers[0]!.text)
    expect(await stateOf(session)).toMatchObject({ sequence: 1 })
  })

  it('is forgotten when no mail comes again any more', async () => {
    const own = await anOrganization(app)
    const pair = await people(own)
    const session = await proposed(pair)
    const mail = await answerMail({ uid: uidOf(session), attendee: pair.addresses.mentor })
    const { body } = await post(mail, own)
    const kept = () =>
      inside(app, own, (tx) => tx.rows('SELECT 1 FROM calendar_answer WHERE organization_id = $1', [tx.organizationId]))
    const receivedDaysAgo = (days: number) =>
      inside(app, own, (tx) =>
        tx.rows(
          'UPDATE calendar_answer SET received_at = now() - make_interval(days => $2) WHERE organization_id = $1',
          [tx.organizationId, days],
        ),
      )
    await receivedDaysAgo(89)
    await forgetOldAnswers(app.database)
    expect([await kept(), (await post(mail, own)).body]).toEqual([[expect.anything()], body])
    await receivedDaysAgo(91)
    await forgetOldAnswers(app.database)
    expect(await kept()).toEqual([])
  })
})

describe('a mail that is no answer', () => {
  it.each([
    ['no Message-ID', 'no_message_id', (raw: string) => raw.replace(/^Message-ID:.*\r\n/im, '')],
    ['no calendar', 'no_calendar', () => 'Message-ID: <x@y>\r\nFrom: a@b.example\r\n\r\nYes, with pleasure.'],
    ['nothing in it', 'no_message_id', () => 'x'],
  ])('is refused when it has %s', async (_what, code, broken) => {
    const pair = await people()
    const raw = await answerMail({ uid: 'x', attendee: pair.addresses.mentor })
    const { status, body } = await post(broken(raw))
    expect([status, body['errors']]).toEqual([422, [expect.objectContaining({ code })]])
  })

  it.each<[string, string, Partial<AnswerMail>]>([
    ['the method of an invitation', 'no_answer', { method: 'REQUEST' }],
    ['no answer in its answer', 'no_participation', { partstat: 'NEEDS-ACTION' }],
    ['two attendees', 'not_one_attendee', { lines: ['ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@nordlicht.example'] }],
    ['another sender', 'sender_is_not_attendee', { from: 'mallory@nordlicht.example' }],
    ['two senders', 'sender_is_not_attendee', { from: 'mallory@nordlicht.example, e1@nordlicht.example' }],
    ['somebody who is not of the pair', 'not_of_the_pair', { attendee: 'mallory@nordlicht.example' }],
    ['a counter without a time', 'wrong_time', { method: 'COUNTER' }],
    ['a whole day', 'wrong_time', { method: 'COUNTER', lines: ['DTSTART;VALUE=DATE:20300110'] }],
    ['a time in no zone', 'wrong_time', { method: 'COUNTER', lines: ['DTSTART:20300110T100000'] }],
    ['a date that is none', 'wrong_time', { stamp: '20301399T990000Z' }],
    ['a broken calendar', 'broken_calendar', { calendar: 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT' }],
    ['text instead of a calendar', 'broken_calendar', { calendar: 'Accepted' }],
    ['an empty calendar', 'not_one_event', { calendar: 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR' }],
    ['a huge calendar', 'calendar_too_large', { comment: 'x'.repeat(300_000) }],
  ])('is refused for %s', async (_what, code, fields) => {
    const pair = await people()
    const session = await proposed(pair)
    const { status, body } = await answer(pair, 'mentor', uidOf(session), fields)
    expect([status, body['errors']]).toEqual([422, [expect.objectContaining({ code })]])
    expect(await stateOf(session)).toMatchObject({ state: 'proposed' })
  })

  it('is refused when it is about nothing that is known, or about another organization’s session', async () => {
    const pair = await people()
    const session = await proposed(pair)
    for (const uid of [
      'somebody@elsewhere.example',
      'ses_01jcvq4w7pf8t9xk2m5n6r3s1e@anteroom',
      `${uidOf(session)}.example`,
    ]) {
      expect((await answer(pair, 'mentor', uid)).status).toBe(404)
    }
    const elsewhere = await app.organization()
    const mail = await answerMail({ uid: uidOf(session), attendee: pair.addresses.mentor })
    expect((await post(mail, elsewhere)).status).toBe(404)
    expect(await stateOf(session)).toMatchObject({ state: 'proposed' })
  })

  it('finds its organization by itself, for a platform that names none', async () => {
    const pair = await people()
    const session = await proposed(pair)
    const mail = await answerMail({ uid: uidOf(session), attendee: pair.addresses.mentor })
    expect((await post(mail, app.platform)).body).toMatchObject({ outcome: 'confirmed' })
  })

  it('is refused from 1 MiB on', async () => {
    expect((await post('x'.repeat(1_048_577))).status).toBe(413)
  })

  it('says nothing for who has left', async () => {
    const pair = await people()
    const session = await proposed(pair)
    await inside(app, organization, (tx) =>
      tx.rows('UPDATE person SET left_at = $1 WHERE email = $2', [tx.now, pair.addresses.mentor]),
    )
    const { body } = await answer(pair, 'mentor', uidOf(session))
    expect(body['errors']).toMatchObject([{ code: 'not_of_the_pair' }])
  })
})
