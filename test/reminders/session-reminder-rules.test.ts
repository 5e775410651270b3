import { describe, expect, test } from 'vitest'
import type { PersonPreferences } from '../../src/reminders/reminder-plan-rules.ts'
import { DEFAULT_POLICY } from '../../src/reminders/default-policy.ts'
import type { ReminderPolicy } from '../../src/reminders/reminder-policy.ts'
import { planSessionReminders, type SessionState } from '../../src/reminders/session-reminder-rules.ts'
import { agenda, among, aSession, at, dropped, mentee, mentor, night, policyWith } from './reminder-builders.ts'

const pair = [mentee(), mentor()]

const lastChange = ({ proposedAt, confirmedAt, movedAt, calledOffAt }: SessionState): Date =>
  calledOffAt ?? movedAt ?? confirmedAt ?? proposedAt

const planSession = (
  session: SessionState,
  people: PersonPreferences[] = pair,
  policy: ReminderPolicy = DEFAULT_POLICY,
  now = lastChange(session),
) => planSessionReminders(session, policy, among(people, now))

const upcomingAt = (...hours: number[]): ReminderPolicy =>
  policyWith('session.upcoming', {
    steps: hours.map((hour) => ({
      step: `before_${hour}h`,
      from: 'starts',
      offset: { minutes: -60 * hour },
      urgency: 'normal',
      settle: 'at_most_once',
    })),
  })

describe('a session', () => {
  const calledOff = { calledOffAt: at('2026-05-06T11:00+02:00') }
  const reminders = [
    'session.prepare before_72h mentee 2026-05-10T12:00',
    'session.prepare before_72h mentor 2026-05-10T12:00',
    'session.upcoming before_72h mentee 2026-05-10T12:00',
    'session.upcoming before_72h mentor 2026-05-10T12:00',
    'session.upcoming before_24h mentee 2026-05-12T12:00',
    'session.upcoming before_24h mentor 2026-05-12T12:00',
    'session.upcoming before_1h mentee 2026-05-13T11:00',
    'session.upcoming before_1h mentor 2026-05-13T11:00',
  ]
  const debriefs = [
    'session.debrief at_end mentee 2026-05-13T13:00',
    'session.debrief after_24h mentee 2026-05-14T13:00',
    'session.feedback next_working_morning mentee 2026-05-14T07:00',
    'session.feedback next_working_morning mentor 2026-05-14T07:00',
  ]
  const unresolved = [
    'session.unresolved after_24h mentee 2026-05-14T13:00',
    'session.unresolved after_24h mentor 2026-05-14T13:00',
  ]
  const toBoth = (line: string, when: string): string[] => [`${line} mentee ${when}`, `${line} mentor ${when}`]

  test.each<[string, Partial<SessionState>, string[]]>([
    [
      'proposed by the mentee',
      { state: 'proposed', confirmedAt: null },
      [
        'session.proposed at_once mentor 2026-05-04T08:00',
        'session.proposed after_1_working_day mentor 2026-05-05T08:00',
      ],
    ],
    [
      'proposed by the mentor',
      { state: 'proposed', confirmedAt: null, proposedById: 'mentor' },
      [
        'session.proposed at_once mentee 2026-05-04T08:00',
        'session.proposed after_1_working_day mentee 2026-05-05T08:00',
      ],
    ],
    [
      'proposed, then for another time',
      { state: 'proposed', confirmedAt: null, sequence: 1, movedAt: at('2026-05-06T11:00+02:00') },
      [
        'session.proposed at_once mentor 2026-05-06T09:00',
        'session.proposed after_1_working_day mentor 2026-05-07T09:00',
      ],
    ],
    [
      'confirmed',
      {},
      [...toBoth('session.invitation at_once', '2026-05-05T08:00'), ...reminders, ...debriefs, ...unresolved],
    ],
    [
      'confirmed and moved',
      { sequence: 1, movedAt: at('2026-05-06T11:00+02:00') },
      [...toBoth('session.moved at_once', '2026-05-06T09:00'), ...reminders, ...debriefs, ...unresolved],
    ],
    [
      'moved, then confirmed',
      { sequence: 1, movedAt: at('2026-05-04T11:00+02:00') },
      [...toBoth('session.invitation at_once', '2026-05-05T08:00'), ...reminders, ...debriefs, ...unresolved],
    ],
    [
      'confirmed, the note written',
      { debriefWritten: true },
      [...toBoth('session.invitation at_once', '2026-05-05T08:00'), ...reminders, ...unresolved, ...debriefs.slice(2)],
    ],
    ['completed', { state: 'completed' }, debriefs],
    ['completed, the note written', { state: 'completed', debriefWritten: true }, debriefs.slice(2)],
    [
      'completed, the note written, the mentee’s feedback given',
      { state: 'completed', debriefWritten: true, feedbackFrom: ['mentee'] },
      debriefs.slice(3),
    ],
    [
      'confirmed, and one of the two said that it was held',
      { attendanceSaid: true },
      [...toBoth('session.invitation at_once', '2026-05-05T08:00'), ...reminders, ...debriefs],
    ],
    ['no_show', { state: 'no_show' }, []],
    ['cancelled', { state: 'cancelled', ...calledOff }, toBoth('session.cancelled at_once', '2026-05-06T09:00')],
    [
      'declined',
      { state: 'declined', confirmedAt: null, ...calledOff },
      ['session.declined at_once mentee 2026-05-06T09:00'],
    ],
    [
      'declined after a move, which both calendars must hear of',
      { state: 'declined', sequence: 1, confirmedAt: null, ...calledOff },
      toBoth('session.cancelled at_once', '2026-05-06T09:00'),
    ],
  ])('%s tells exactly this', (_, changes, expected) => {
    const plan = planSession(aSession(changes))
    expect(agenda(plan).toSorted()).toEqual(expected.toSorted())
    expect(plan.suppressed).toEqual([])
  })

  test('booked 30 hours ahead has no reminder 72 hours before, and does not record one', () => {
    const plan = planSession(aSession({ confirmedAt: at('2026-05-12T08:00+02:00') }))
    expect(agenda(plan).filter((line) => line.startsWith('session.upcoming'))).toEqual(reminders.slice(4))
    expect(plan.suppressed).toEqual([])
  })

  test('moved closer leaves out what would be past for the new time', () => {
    const plan = planSession(aSession({ sequence: 1, movedAt: at('2026-05-12T08:00+02:00') }))
    expect(agenda(plan).filter((line) => line.startsWith('session.upcoming'))).toEqual(reminders.slice(4))
  })

  test('keeps a reminder that an outage holds back, until the next one is due', () => {
    const steps = (now: string) =>
      planSession(aSession(), pair, DEFAULT_POLICY, at(now))
        .planned.filter(({ kind, receiverId }) => kind === 'session.upcoming' && receiverId === 'mentor')
        .map(({ step, dueAt, meaninglessAfter }) => `${step} ${dueAt.toISOString()} ${meaninglessAfter.toISOString()}`)
    const [first, second, third] = [
      'before_72h 2026-05-10T12:00:00.000Z 2026-05-12T12:00:00.000Z',
      'before_24h 2026-05-12T12:00:00.000Z 2026-05-13T11:00:00.000Z',
      'before_1h 2026-05-13T11:00:00.000Z 2026-05-13T12:00:00.000Z',
    ]
    expect(steps('2026-05-05T10:00+02:00')).toEqual([first, second, third])
    expect(steps('2026-05-12T13:59+02:00')).toEqual([first, second, third])
    expect(steps('2026-05-12T14:00+02:00')).toEqual([second, third])
    expect(steps('2026-05-13T12:59+02:00')).toEqual([second, third])
    expect(steps('2026-05-13T13:00+02:00')).toEqual([third])
    expect(steps('2026-05-13T14:00+02:00')).toEqual([])
  })

  test.each([
    // Starts at 09:00 in New York, 18:30 in Kolkata, on the Monday after the American clocks changed.
    ['America/New_York', '2026-03-09T09:00-04:00', ['2026-03-06T13:00', '2026-03-08T13:00', '2026-03-09T12:00']],
    ['Asia/Kolkata', '2026-03-09T18:30+05:30', ['2026-03-06T13:00', '2026-03-08T13:00', '2026-03-09T12:00']],
    // 08:00 in Berlin after the change is 07:00 the day before, which is quiet; the hour before is not asked.
    ['Europe/Berlin', '2026-03-30T07:30+02:00', ['2026-03-27T07:00', '2026-03-29T06:00', '2026-03-30T04:30']],
    ['Australia/Lord_Howe', '2026-10-05T07:15+11:00', ['2026-10-01T21:30', '2026-10-03T21:00', '2026-10-04T19:15']],
    ['Africa/Cairo', '2026-04-26T08:30+03:00', ['2026-04-23T06:00', '2026-04-25T05:30', '2026-04-26T04:30']],
    ['America/Santiago', '2026-04-06T20:30-04:00', ['2026-04-04T11:00', '2026-04-06T12:00', '2026-04-06T23:30']],
    ['Pacific/Apia', '2026-06-01T21:30+13:00', ['2026-05-29T19:00', '2026-05-31T19:00', '2026-06-01T07:30']],
  ])('in %s at %s reminds outside quiet hours, except in the last two', (timeZone, startsAt, expected) => {
    const start = at(startsAt)
    const session = aSession({
      startsAt: start,
      endsAt: new Date(start.getTime() + 3_600_000),
      proposedAt: at('2026-01-01T00:00Z'),
      confirmedAt: at('2026-01-01T00:00Z'),
    })
    const plan = planSession(session, [mentee(), mentor({ timeZone })])
    const toMentor = plan.planned.filter(
      ({ kind, receiverId }) => kind === 'session.upcoming' && receiverId === 'mentor',
    )
    expect(toMentor.map(({ dueAt }) => dueAt.toISOString().slice(0, 16))).toEqual(expected)
  })

  test('ignores quiet hours from exactly two hours before on', () => {
    const early = { startsAt: at('2026-05-13T07:00+02:00'), endsAt: at('2026-05-13T08:00+02:00') }
    const plan = planSession(aSession(early), pair, upcomingAt(3, 2))
    // Three hours before is 04:00: the morning comes after the start, and two hours before has its own.
    expect(agenda(plan).filter((line) => line.includes('upcoming'))).toEqual([
      'session.upcoming before_2h mentee 2026-05-13T03:00',
      'session.upcoming before_2h mentor 2026-05-13T03:00',
    ])
    expect(dropped(plan)).toEqual([
      'session.upcoming before_3h mentee too_late',
      'session.upcoming before_3h mentor too_late',
    ])
  })

  test('sends one reminder where two would come in the same minute after a night', () => {
    const morning = { startsAt: at('2026-05-13T12:00+02:00'), endsAt: at('2026-05-13T13:00+02:00') }
    const plan = planSession(aSession(morning), pair, upcomingAt(15, 5))
    expect(agenda(plan).filter((line) => line.includes('upcoming'))).toEqual([
      'session.upcoming before_5h mentee 2026-05-13T06:00',
      'session.upcoming before_5h mentor 2026-05-13T06:00',
    ])
    expect(dropped(plan)).toEqual([
      'session.upcoming before_15h mentee superseded',
      'session.upcoming before_15h mentor superseded',
    ])
  })

  test('held on a Friday evening asks for the debrief once, on Monday', () => {
    const friday = { startsAt: at('2026-05-15T20:00+02:00'), endsAt: at('2026-05-15T21:00+02:00') }
    const plan = planSession(aSession({ state: 'completed', ...friday }))
    expect(agenda(plan)).toEqual([
      'session.debrief after_24h mentee 2026-05-18T06:00',
      ...toBoth('session.feedback next_working_morning', '2026-05-18T07:00'),
    ])
    expect(dropped(plan)).toEqual(['session.debrief at_end mentee superseded'])
  })

  test('proposed for tomorrow is not nudged about after it began', () => {
    const proposed = {
      state: 'proposed',
      confirmedAt: null,
      proposedAt: at('2026-05-12T16:00+02:00'),
    } as const
    const plan = planSession(aSession(proposed))
    expect(agenda(plan)).toEqual(['session.proposed at_once mentor 2026-05-12T14:00'])
    expect(dropped(plan)).toEqual(['session.proposed after_1_working_day mentor too_late'])
  })

  test('proposes until it starts; its own nudges neither end that message nor count it', () => {
    const steps = [0, 1, 2, 3, 4, 5].map((hours) => ({
      step: `after_${hours}h`,
      from: 'settled' as const,
      offset: { minutes: hours * 60 },
      urgency: 'normal' as const,
      settle: hours === 0 ? ('at_least_once' as const) : ('at_most_once' as const),
    }))
    const policy = policyWith('session.proposed', { steps })
    const plan = planSession(aSession({ state: 'proposed', confirmedAt: null }), pair, policy)
    expect(plan.planned.map(({ step }) => step)).toEqual(['after_0h', 'after_1h', 'after_2h', 'after_3h', 'after_4h'])
    expect(plan.planned[0]?.meaninglessAfter).toEqual(at('2026-05-13T14:00+02:00'))
    expect(dropped(plan)).toEqual(['session.proposed after_5h mentor over_cap'])
  })

  test('is planned the same in whatever order the policy lists the steps', () => {
    const inOrder = planSession(aSession(), pair, upcomingAt(96, 72, 24, 5, 1))
    expect(dropped(inOrder)).toHaveLength(2)
    expect(planSession(aSession(), pair, upcomingAt(5, 1, 96, 24, 72))).toEqual(inOrder)
  })

  test('that nobody has quiet hours for is told when the policy says', () => {
    const early = { startsAt: at('2026-05-13T03:00+02:00'), endsAt: at('2026-05-13T04:00+02:00') }
    const plan = planSession(aSession(early), [mentee({ quietHours: null }), mentor({ quietHours: night })])
    const before24h = plan.planned.filter(({ step }) => step === 'before_24h')
    expect(before24h.map(({ dueAt }) => dueAt)).toEqual([at('2026-05-12T03:00+02:00'), at('2026-05-12T08:00+02:00')])
  })

  test('what must arrive and is sent at once ignores quiet hours, also when the policy calls it normal', () => {
    const step = { step: 'at_once', from: 'settled', offset: { minutes: 0 }, urgency: 'normal' } as const
    const dueUnder = (settle: 'at_least_once' | 'at_most_once') =>
      planSession(
        aSession({ confirmedAt: at('2026-05-05T23:00+02:00') }),
        pair,
        policyWith('session.invitation', { steps: [{ ...step, settle }] }),
      ).planned.find(({ kind }) => kind === 'session.invitation')
    expect(dueUnder('at_least_once')).toMatchObject({ dueAt: at('2026-05-05T23:00+02:00'), urgency: 'urgent' })
    expect(dueUnder('at_most_once')).toMatchObject({ dueAt: at('2026-05-06T08:00+02:00'), urgency: 'normal' })
  })

  test('names the reminder by kind, subject, receiver, step and sequence', () => {
    const [first] = planSession(aSession({ sequence: 3 })).planned
    expect(first).toMatchObject({
      key: 'session.invitation:session:mentee:at_once:3',
      subjectType: 'ses',
      subjectId: 'session',
      subjectVersion: 3,
      settle: 'at_least_once',
    })
  })
})
