import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/kernel/clock.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { snoozeReminder } from '../../src/reminders/index.ts'
import { acceptOffer } from '../../src/matching/accept-offer.ts'
import { until } from '../jobs/job-house.ts'
import { done, type Someone, STORY_BEGINS, type Story, tellStory } from '../setup/story.ts'
import { testApp, type TestApp } from '../setup/test-app.ts'

let app: TestApp
let story: Story
beforeAll(async () => {
  app = await testApp({ SANDBOX_MAIL: 'capture' })
})
beforeEach(async () => {
  story = await tellStory(app)
})

type Line = {
  kind: string
  step: string
  receiverId: string
  subjectVersion: number | null
  dueAt: string
  state: string
  reason: string | null
  messageId: string | null
  settledAt: string | null
}

const reminders = async (query: string): Promise<Line[]> =>
  done(await story.hr.get(`/v1/reminders?limit=100&${query}`)).data
const advance = async (to: Date) => done(await story.hr.post('/v1/sandbox/clock', { advanceTo: to.toISOString() }))
const after = (hours: number) => new Date(STORY_BEGINS.getTime() + hours * HOUR)
/** `offer.nudge after_1_working_day`, when due. */
const dues = (lines: Line[]) => lines.map(({ kind, step, dueAt }) => `${dueAt} ${kind} ${step}`)
const named = (lines: Line[]) => lines.map(({ kind, step }) => `${kind} ${step}`)

async function asked(person: Record<string, unknown> = {}) {
  const room = await story.room()
  const mentor = await story.mentor([room], { person })
  const mentee = await story.mentee([room])
  const request = await story.request(mentee)
  const [offer] = await story.rank(mentee, request.id, [mentor])
  return { mentor, mentee, request, offer }
}

/** A session in ten days, at ten in Berlin. */
const STARTS = new Date(STORY_BEGINS.getTime() + 10 * DAY)
async function proposed(startsAt: Date = STARTS, people: { mentor?: Record<string, unknown> } = {}) {
  const { mentor, mentee, offer } = await asked(people.mentor)
  const { mentorshipId } = done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
  const body = { mentorshipId, startsAt: startsAt.toISOString(), durationMinutes: 45, kind: 'conversation' }
  const { id } = done(await mentee.as.post('/v1/sessions', { ...body, outsideWorkingHours: true }))
  return {
    id,
    mentor,
    mentee,
    mentorshipId,
    confirm: async () => done(await mentor.as.post(`/v1/sessions/${id}/confirm`)),
  }
}

/** Says when somebody wants to be left alone; in Berlin unless they live elsewhere. */
const says = async (who: Someone, preferences: { quietHours: object | null; unsubscribed?: string[] }) => {
  const path = `/v1/people/${who.id}/preferences`
  const etag = (await who.as.get(path)).headers.get('etag')
  done(await who.as.put(path, preferences, etag ? { etag } : {}))
}
const quiet = (who: Someone, quietHours: { start: string; end: string } | null) => says(who, { quietHours })

describe('the reminders of an offer', () => {
  it('are planned while it waits: at once, and on the next two working days', async () => {
    const { offer, mentor } = await asked()
    const lines = await reminders(`subjectId=${offer.id}`)
    expect(dues(lines)).toEqual([
      '2027-02-01T09:00:00.000Z offer.made at_once',
      '2027-02-02T09:00:00.000Z offer.nudge after_1_working_day',
      '2027-02-03T09:00:00.000Z offer.nudge after_2_working_days',
    ])
    expect(lines.every(({ state, receiverId }) => state === 'planned' && receiverId === mentor.id)).toBe(true)
  })

  it('become messages when due, and the rest is cancelled when the mentor answers', async () => {
    const { offer, mentor, mentee } = await asked()
    await advance(after(25))
    const sent = await reminders(`subjectId=${offer.id}&state=sent`)
    expect(named(sent)).toEqual(['offer.made at_once', 'offer.nudge after_1_working_day'])
    expect(sent.every(({ messageId, settledAt, dueAt }) => messageId !== null && settledAt === dueAt)).toBe(true)

    done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
    expect(named(await reminders(`subjectId=${offer.id}&state=cancelled`))).toEqual([
      'offer.nudge after_2_working_days',
    ])
    expect(await reminders(`subjectId=${offer.id}&state=planned`)).toMatchObject([
      { kind: 'offer.accepted', receiverId: mentee.id, dueAt: after(25).toISOString() },
    ])
    await advance(after(24 * 10))
    expect(await reminders(`subjectId=${offer.id}&state=planned`)).toEqual([])
    expect(named(await reminders(`subjectId=${offer.id}&state=sent`))).toContain('offer.accepted at_once')
  })

  it('none is left when the request is withdrawn', async () => {
    const { offer, mentee, request } = await asked()
    done(await mentee.as.post(`/v1/match-requests/${request.id}/withdraw`))
    expect(await reminders(`subjectId=${offer.id}&state=planned`)).toEqual([])
    expect(await reminders(`subjectId=${offer.id}&state=cancelled`)).toHaveLength(3)
  })

  it('is suppressed with the reason when nobody looked until it was too late', async () => {
    const { offer } = await asked()
    // As after a day without a worker: the time has gone on, and nothing was done on the way.
    await story.setClock(new Date(offer.expiresAt))
    while ((await story.runDue('reminders')) > 0);
    const lines = await reminders(`subjectId=${offer.id}`)
    expect(lines.map(({ kind, state, reason }) => `${kind} ${state} ${reason}`)).toEqual([
      'offer.made suppressed too_late',
      'offer.nudge suppressed too_late',
      'offer.nudge suppressed too_late',
    ])
  })

  it('is suppressed for a receiver who has left', async () => {
    const { offer, mentor, mentee } = await asked()
    done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
    done(await story.hr.post(`/v1/people/${mentee.id}/deactivate`))
    await advance(after(1))
    expect(await reminders(`subjectId=${offer.id}&state=suppressed`)).toMatchObject([
      { kind: 'offer.accepted', reason: 'receiver_left' },
    ])
  })
})

describe('the reminders of a session', () => {
  it('ask the other one while it is proposed, once more after a working day', async () => {
    const { id, mentor } = await proposed()
    const lines = await reminders(`subjectId=${id}`)
    expect(dues(lines)).toEqual([
      '2027-02-01T09:00:00.000Z session.proposed at_once',
      '2027-02-02T09:00:00.000Z session.proposed after_1_working_day',
    ])
    expect(lines.every(({ receiverId, subjectVersion }) => receiverId === mentor.id && subjectVersion === 0)).toBe(true)
  })

  it('are for both once it is confirmed, and for the mentee afterwards', async () => {
    const { id, mentor, mentee, confirm } = await proposed()
    await confirm()
    const of = async ({ id: receiverId }: Someone) =>
      dues(await reminders(`subjectId=${id}&state=planned&receiverId=${receiverId}`))
    const both = [
      '2027-02-01T09:00:00.000Z session.invitation at_once',
      '2027-02-08T09:00:00.000Z session.prepare before_72h',
      '2027-02-08T09:00:00.000Z session.upcoming before_72h',
      '2027-02-10T09:00:00.000Z session.upcoming before_24h',
      '2027-02-11T08:00:00.000Z session.upcoming before_1h',
      '2027-02-12T08:00:00.000Z session.feedback next_working_morning',
      '2027-02-12T09:45:00.000Z session.unresolved after_24h',
    ]
    expect((await of(mentor)).toSorted()).toEqual(both)
    expect((await of(mentee)).toSorted()).toEqual(
      [
        ...both,
        '2027-02-11T09:45:00.000Z session.debrief at_end',
        '2027-02-12T09:45:00.000Z session.debrief after_24h',
      ].toSorted(),
    )
    expect(named(await reminders(`subjectId=${id}&state=cancelled`))).toEqual([
      'session.proposed at_once',
      'session.proposed after_1_working_day',
    ])
  })

  it('move with it, under its new version; none of the old time is left', async () => {
    const { id, confirm } = await proposed()
    await confirm()
    const moved = new Date(STARTS.getTime() + DAY).toISOString()
    done(await story.hr.post(`/v1/sessions/${id}/reschedule`, { startsAt: moved, confirmed: true }))
    const planned = await reminders(`subjectId=${id}&state=planned`)
    expect(planned.every(({ subjectVersion }) => subjectVersion === 1)).toBe(true)
    expect(dues(planned)).toContain('2027-02-09T09:00:00.000Z session.upcoming before_72h')
    expect(
      (await reminders(`subjectId=${id}&state=cancelled`)).every(({ subjectVersion }) => subjectVersion === 0),
    ).toBe(true)
  })

  it.each(['cancelled', 'cancelled with its mentorship'])(
    'none is planned once it is %s and both have been told',
    async (how) => {
      const { id, mentorshipId, confirm } = await proposed()
      await confirm()
      await advance(after(1))
      if (how === 'cancelled') done(await story.hr.post(`/v1/sessions/${id}/cancel`, { reason: 'A board meeting' }))
      else done(await story.hr.post(`/v1/mentorships/${mentorshipId}/end`, { reason: 'Moved to another team' }))
      expect([...new Set(named(await reminders(`subjectId=${id}&state=planned`)))]).toEqual([
        'session.cancelled at_once',
      ])
      await advance(after(2))
      expect(await reminders(`subjectId=${id}&state=planned`)).toEqual([])
      await advance(new Date(STARTS.getTime() + 3 * DAY))
      expect([...new Set(named(await reminders(`subjectId=${id}&state=sent`)))]).toEqual([
        'session.invitation at_once',
        'session.cancelled at_once',
      ])
    },
  )

  it('stop asking for a debrief that was written', async () => {
    const { id, mentee, confirm } = await proposed()
    await confirm()
    await advance(new Date(STARTS.getTime() + HOUR))
    const words = { decidedAndByWhom: 'A', whatSurprisedMe: 'B', whatIWillDoDifferently: 'C' }
    done(await mentee.as.post(`/v1/sessions/${id}/debrief`, words))
    expect(named(await reminders(`subjectId=${id}&state=planned`))).not.toContain('session.debrief after_24h')
    expect(named(await reminders(`subjectId=${id}&state=cancelled&receiverId=${mentee.id}`))).toContain(
      'session.debrief after_24h',
    )
  })
})

describe('quiet hours', () => {
  it('are the receiver’s, on their own wall', async () => {
    // Ten in Berlin is four in New York: what is said at once comes, a nudge waits for eight.
    const { offer } = await asked({ timeZone: 'America/New_York' })
    expect(dues(await reminders(`subjectId=${offer.id}`))).toEqual([
      '2027-02-01T09:00:00.000Z offer.made at_once',
      '2027-02-02T13:00:00.000Z offer.nudge after_1_working_day',
      '2027-02-03T13:00:00.000Z offer.nudge after_2_working_days',
    ])
  })

  it('move what is planned already when somebody names new ones, and only theirs', async () => {
    const { id, mentor, mentee, confirm } = await proposed()
    await confirm()
    const upcoming = async ({ id: receiverId }: Someone) =>
      dues(
        (await reminders(`subjectId=${id}&state=planned&receiverId=${receiverId}`)).filter(
          ({ kind }) => kind === 'session.upcoming',
        ),
      )
    const before = await upcoming(mentee)
    await quiet(mentor, { start: '09:00', end: '11:30' })
    expect(await upcoming(mentor)).toEqual([
      '2027-02-08T10:30:00.000Z session.upcoming before_72h',
      '2027-02-10T10:30:00.000Z session.upcoming before_24h',
      '2027-02-11T08:00:00.000Z session.upcoming before_1h',
    ])
    expect(await upcoming(mentee)).toEqual(before)
    await quiet(mentor, null)
    expect(await upcoming(mentor)).toEqual(before)
  })

  it('follow somebody into another zone', async () => {
    const { offer, mentor } = await asked()
    const { headers } = await story.hr.get(`/v1/people/${mentor.id}`)
    const patch = { timeZone: 'America/Los_Angeles' }
    done(await story.hr.patch(`/v1/people/${mentor.id}`, patch, { etag: headers.get('etag')! }))
    expect(dues(await reminders(`subjectId=${offer.id}`)).at(-1)).toBe(
      '2027-02-03T16:00:00.000Z offer.nudge after_2_working_days',
    )
  })

  it('bring back what was left out, though nothing else was planned', async () => {
    const { offer, mentor } = await asked()
    await says(mentor, { quietHours: null, unsubscribed: ['offer.nudge'] })
    await advance(after(1))
    const planned = () => reminders(`subjectId=${offer.id}&state=planned`)
    expect(await planned()).toEqual([])
    await says(mentor, { quietHours: null, unsubscribed: [] })
    expect((await planned()).map(({ step }) => step)).toEqual(['after_1_working_day', 'after_2_working_days'])
  })

  it('do not bring back what was sent, nor send it again', async () => {
    const { offer, mentor } = await asked()
    await advance(after(25))
    await quiet(mentor, { start: '09:00', end: '17:00' })
    await advance(after(24 * 2.5))
    const lines = await reminders(`subjectId=${offer.id}`)
    expect(lines.map(({ kind, dueAt, state }) => `${dueAt} ${kind} ${state}`)).toEqual([
      '2027-02-01T09:00:00.000Z offer.made sent',
      '2027-02-02T09:00:00.000Z offer.nudge sent',
      '2027-02-03T16:00:00.000Z offer.nudge sent',
    ])
    expect(done(await story.hr.get('/v1/messages?limit=100')).data).toHaveLength(3)
  })

  it('and an answer at the same moment lose neither the answer’s reminder nor bring back a nudge', async () => {
    const { offer, mentor } = await asked()
    let saved: Promise<void>
    await story.inside(async (tx) => {
      await acceptOffer(tx, fromTypeId('off', offer.id)!)
      saved = quiet(mentor, { start: '22:00', end: '06:00' })
      const isWaiting = 'SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))'
      await until(async () => (await tx.rows(isWaiting)).length > 0)
    })
    await saved!
    expect(named(await reminders(`subjectId=${offer.id}&state=planned`))).toEqual(['offer.accepted at_once'])
  })
})

describe('a reminder that was sent', () => {
  const told = async () => {
    const { id, mentor, confirm } = await proposed()
    await confirm()
    await advance(new Date(STARTS.getTime() - 72 * HOUR))
    const query = `subjectId=${id}&kind=session.upcoming&receiverId=${mentor.id}`
    const [first] = (await reminders(`${query}&state=sent`)) as (Line & { id: string })[]
    const snooze = (hours: number, reminderId = first!.id) =>
      story.inside((tx) =>
        snoozeReminder(tx, fromTypeId('rem', reminderId)!, new Date(STARTS.getTime() - hours * HOUR)),
      )
    return { id, query, snooze }
  }

  it('comes again when its receiver wants it, once, at an hour that suits them', async () => {
    const { query, snooze } = await told()
    await snooze(60)
    // Sixty hours before is ten at night.
    expect(dues(await reminders(`${query}&state=planned`))).toEqual([
      '2027-02-09T07:00:00.000Z session.upcoming before_72h',
      '2027-02-10T09:00:00.000Z session.upcoming before_24h',
      '2027-02-11T08:00:00.000Z session.upcoming before_1h',
    ])
    await advance(new Date(STARTS.getTime() - 30 * HOUR))
    const sent = (await reminders(`${query}&state=sent`)) as (Line & { id: string })[]
    expect(named(sent)).toEqual(['session.upcoming before_72h', 'session.upcoming before_72h'])
    await snooze(28, sent[1]!.id)
    await advance(new Date(STARTS.getTime() - 25 * HOUR))
    expect(await reminders(`${query}&state=sent`)).toHaveLength(3)
  })

  it('does not come again when what it is about has changed meanwhile', async () => {
    const { id, query, snooze } = await told()
    await snooze(48)
    done(await story.hr.post(`/v1/sessions/${id}/cancel`, { reason: 'A board meeting' }))
    expect(await reminders(`${query}&state=planned`)).toEqual([])
  })

  it('cannot wait until it means nothing, nor for a time that is past, nor before it was sent', async () => {
    const { query, snooze } = await told()
    await expect(snooze(24)).rejects.toMatchObject({ details: { errors: [{ code: 'after_meaning' }] } })
    await expect(snooze(72)).rejects.toMatchObject({ details: { errors: [{ code: 'in_the_past' }] } })
    const [next] = (await reminders(`${query}&state=planned`)) as (Line & { id: string })[]
    await expect(snooze(30, next!.id)).rejects.toMatchObject({ code: 'reminder.not_allowed_in_state' })
  })
})

describe('a mentorship', () => {
  it('reminds both of a first session until one is booked, and of the halfway and the end', async () => {
    const { offer, mentor, mentee } = await asked()
    const { mentorshipId } = done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
    const toMentor = async (state: string) =>
      dues(await reminders(`subjectId=${mentorshipId}&receiverId=${mentor.id}&state=${state}`))
    const later = [
      '2027-03-18T09:00:00.000Z mentorship.quiet after_45_days',
      // A Sunday, so both come on Monday morning, in one message.
      '2027-05-03T06:00:00.000Z mentorship.checkpoint halfway',
      '2027-05-03T06:00:00.000Z mentorship.quiet after_90_days',
      '2027-07-19T06:00:00.000Z mentorship.checkpoint before_14_days',
    ]
    expect((await toMentor('planned')).toSorted()).toEqual([
      '2027-02-04T09:00:00.000Z mentorship.first_session after_3_days',
      '2027-02-08T09:00:00.000Z mentorship.first_session after_7_days',
      '2027-02-15T09:00:00.000Z mentorship.first_session after_14_days',
      ...later,
    ])
    await advance(after(24 * 4))
    const body = { mentorshipId, startsAt: STARTS.toISOString(), durationMinutes: 45, kind: 'conversation' }
    done(await mentee.as.post('/v1/sessions', { ...body, outsideWorkingHours: true }))
    const planned = await toMentor('planned')
    expect(planned.filter((line) => line.includes('first_session'))).toEqual([])
    // Forty-five days after the end of the session is a Sunday.
    expect(planned[0]).toBe('2027-03-29T06:00:00.000Z mentorship.quiet after_45_days')
  })

  it('without a session is concluded after ninety-seven days, and both are told', async () => {
    const { offer, mentor, request } = await asked()
    const { mentorshipId } = done(await mentor.as.post(`/v1/offers/${offer.id}/accept`))
    await advance(after(24 * 96))
    expect(done(await story.hr.get(`/v1/mentorships/${mentorshipId}`)).state).toBe('active')
    await advance(after(24 * 98))
    expect(done(await story.hr.get(`/v1/mentorships/${mentorshipId}`))).toMatchObject({
      state: 'ended',
      endedBy: null,
      endedAt: after(24 * 97).toISOString(),
    })
    const sent = await reminders(`subjectId=${mentorshipId}&receiverId=${mentor.id}&state=sent`)
    expect(named(sent).filter((line) => !line.includes('checkpoint'))).toEqual([
      'mentorship.first_session after_3_days',
      'mentorship.first_session after_7_days',
      'mentorship.first_session after_14_days',
      'mentorship.quiet after_45_days',
      'mentorship.quiet after_90_days',
      'mentorship.concluded at_once',
    ])
    expect(await reminders(`subjectId=${mentorshipId}&state=planned`)).toEqual([])
    expect(request.state).toBe('open')
  })
})

describe('a match request', () => {
  it('is called to mind after two working days, while nobody is asked', async () => {
    const room = await story.room()
    const mentor = await story.mentor([room])
    const mentee = await story.mentee([room])
    const request = await story.request(mentee)
    expect(dues(await reminders(`subjectId=${request.id}&state=planned`))).toEqual([
      '2027-02-03T09:00:00.000Z request.stale after_2_working_days',
    ])
    const [offer] = await story.rank(mentee, request.id, [mentor])
    expect(await reminders(`subjectId=${request.id}&state=planned`)).toEqual([])
    await advance(after(1))
    done(await mentor.as.post(`/v1/offers/${offer.id}/decline`, { reason: 'no_time' }))
    expect(dues(await reminders(`subjectId=${request.id}&state=planned`))).toEqual([
      '2027-02-03T10:00:00.000Z request.stale after_2_working_days',
    ])
  })
})

it('is listed by receiver, subject and state, in the order in which it falls due', async () => {
  const one = await asked()
  const other = await asked()
  const mine = await reminders(`receiverId=${other.mentor.id}`)
  expect(mine).toHaveLength(3)
  expect(mine).toEqual(await reminders(`subjectId=${other.offer.id}`))
  const all = await reminders('state=planned')
  expect(all).toHaveLength(6)
  expect(dues(all)).toEqual(dues(all).toSorted((a, b) => a.slice(0, 24).localeCompare(b.slice(0, 24))))
  const page = done(await story.hr.get('/v1/reminders?state=planned&limit=4'))
  const rest = done(await story.hr.get(`/v1/reminders?state=planned&limit=4&cursor=${page.page.nextCursor}`))
  expect([...page.data, ...rest.data]).toEqual(all)
  expect((await story.hr.get('/v1/reminders?state=lost')).status).toBe(422)
  expect((await story.hr.get(`/v1/reminders?subjectId=${one.mentee.id}`)).status).toBe(422)
  expect((await one.mentor.as.get('/v1/reminders')).status).toBe(403)
})
