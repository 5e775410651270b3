import { describe, expect, test } from 'vitest'
import { offerDeadline } from '../../src/matching/offer-rules.ts'
import { planOfferReminders, type OfferState } from '../../src/reminders/offer-reminder-rules.ts'
import type { PersonPreferences } from '../../src/reminders/reminder-plan-rules.ts'
import { DEFAULT_POLICY } from '../../src/reminders/default-policy.ts'
import {
  agenda,
  among,
  anOffer,
  at,
  dropped,
  mentee,
  mentor,
  monToFri,
  policyWith,
  sunToThu,
} from './reminder-builders.ts'

const pair = [mentee(), mentor()]

const planOffer = (offer: OfferState, people: PersonPreferences[] = pair) =>
  planOfferReminders(
    offer,
    DEFAULT_POLICY,
    among(people, offer.endedAt ?? offer.offeredAt ?? at('2026-05-05T10:00+02:00')),
  )

describe('the deadline of an offer', () => {
  test.each([
    ['Europe/Berlin', monToFri, '2026-10-22T15:00+02:00', '2026-10-27T15:00+01:00'],
    ['America/New_York', monToFri, '2026-03-06T15:00-05:00', '2026-03-11T15:00-04:00'],
    ['Africa/Cairo', sunToThu, '2026-04-22T15:00+02:00', '2026-04-27T15:00+03:00'],
    ['Asia/Kolkata', monToFri, '2026-05-09T15:00+05:30', '2026-05-14T15:00+05:30'],
  ])('in %s, working on %s: %s plus three working days is %s', (timeZone, workingDays, offeredAt, expected) => {
    expect(offerDeadline(at(offeredAt), mentor({ timeZone, workingDays }))).toEqual(at(expected))
  })
})

describe('an offer', () => {
  const ended = { endedAt: at('2026-05-06T11:00+02:00') }
  const lapsed = { endedAt: at('2026-05-08T10:00+02:00') }

  test.each<[string, Partial<OfferState>, string[]]>([
    ['queued', { state: 'queued', offeredAt: null, expiresAt: null }, []],
    [
      'pending',
      {},
      [
        'offer.made at_once mentor 2026-05-05T08:00',
        'offer.nudge after_1_working_day mentor 2026-05-06T08:00',
        'offer.nudge after_2_working_days mentor 2026-05-07T08:00',
      ],
    ],
    ['accepted', { state: 'accepted', ...ended }, ['offer.accepted at_once mentee 2026-05-06T09:00']],
    [
      'declined, the next one asked',
      { state: 'declined', ...ended, requestOutcome: 'moved_on' },
      ['offer.moved_on at_once mentee 2026-05-06T09:00'],
    ],
    [
      'declined, nobody left',
      { state: 'declined', ...ended, requestOutcome: 'exhausted' },
      ['request.exhausted at_once mentee 2026-05-06T09:00'],
    ],
    [
      'expired, the next one asked',
      { state: 'expired', ...lapsed, requestOutcome: 'moved_on' },
      ['offer.expired at_expiry mentor 2026-05-08T08:00', 'offer.moved_on at_once mentee 2026-05-08T08:00'],
    ],
    ['withdrawn', { state: 'withdrawn', ...ended }, []],
  ])('%s tells exactly this', (_, changes, expected) => {
    const plan = planOffer(anOffer(changes))
    expect(agenda(plan).toSorted()).toEqual(expected.toSorted())
    expect(plan.suppressed).toEqual([])
  })

  test("nudges on the mentor's working days, at their wall time, across the change of clocks", () => {
    const people = [mentee(), mentor({ timeZone: 'America/New_York' })]
    const offeredAt = at('2026-10-29T15:00-04:00')
    const offer = anOffer({ offeredAt, expiresAt: at('2026-11-03T15:00-05:00') })
    expect(agenda(planOffer(offer, people))).toEqual([
      'offer.made at_once mentor 2026-10-29T19:00',
      'offer.nudge after_1_working_day mentor 2026-10-30T19:00',
      'offer.nudge after_2_working_days mentor 2026-11-02T20:00',
    ])
  })

  test('made at night is told at once; its nudges wait for the morning of a working day', () => {
    const offer = anOffer({ offeredAt: at('2026-05-07T22:00+02:00'), expiresAt: at('2026-05-12T22:00+02:00') })
    const plan = planOffer(offer)
    expect(agenda(plan)).toEqual([
      'offer.made at_once mentor 2026-05-07T20:00',
      // Friday 22:00 and Monday 22:00: the first may not come on Saturday.
      'offer.nudge after_1_working_day mentor 2026-05-11T06:00',
      'offer.nudge after_2_working_days mentor 2026-05-12T06:00',
    ])
    expect(plan.planned.map(({ movedFrom }) => movedFrom)).toEqual([
      undefined,
      at('2026-05-08T22:00+02:00'),
      at('2026-05-11T22:00+02:00'),
    ])
  })

  test('that expires before a nudge would come suppresses it as too late', () => {
    const plan = planOffer(anOffer({ expiresAt: at('2026-05-07T10:00+02:00') }))
    expect(agenda(plan)).toHaveLength(2)
    expect(dropped(plan)).toEqual(['offer.nudge after_2_working_days mentor too_late'])
  })

  test('nudges at most four times, whatever the policy says', () => {
    const steps = [1, 2, 3, 4, 5, 6].map((hours) => ({
      step: `after_${hours}h`,
      from: 'offered' as const,
      offset: { minutes: hours * 60 },
      urgency: 'normal' as const,
      settle: 'at_most_once' as const,
    }))
    const nudges = (cap: number, now: Date) => {
      const { planned, suppressed } = planOfferReminders(
        anOffer(),
        policyWith('offer.nudge', { steps, cap }),
        among(pair, now),
      )
      return [
        planned.filter(({ kind }) => kind === 'offer.nudge').map(({ step }) => step),
        suppressed.filter(({ reason }) => reason === 'over_cap').map(({ step }) => step),
      ]
    }
    const start = at('2026-05-05T10:00+02:00')
    expect(nudges(9, start)).toEqual([
      ['after_1h', 'after_2h', 'after_3h', 'after_4h'],
      ['after_5h', 'after_6h'],
    ])
    expect(nudges(2, start)).toEqual([
      ['after_1h', 'after_2h'],
      ['after_3h', 'after_4h', 'after_5h', 'after_6h'],
    ])
    // Three hours later the first two are history, and still count.
    expect(nudges(9, at('2026-05-05T13:30+02:00'))).toEqual([
      ['after_3h', 'after_4h'],
      ['after_5h', 'after_6h'],
    ])
  })

  test('is forgotten when it is planned after all meaning', () => {
    const plan = planOfferReminders(anOffer(), DEFAULT_POLICY, among(pair, at('2026-05-08T10:00+02:00')))
    expect(plan.planned).toEqual([])
    expect(dropped(plan)).toEqual([
      'offer.made at_once mentor too_late',
      'offer.nudge after_1_working_day mentor too_late',
      'offer.nudge after_2_working_days mentor too_late',
    ])
  })

  test('whose receiver is unknown, or whose end has no time, is a bug and no silence', () => {
    expect(() => planOffer(anOffer(), [mentee()])).toThrow(/mentor/)
    expect(() => planOffer(anOffer({ state: 'accepted' }))).toThrow(/ended/)
  })
})
