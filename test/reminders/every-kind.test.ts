import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMilliseconds, DAY, HOUR } from '../../src/kernel/clock.ts'
import { inZone } from '../../src/kernel/time-zone.ts'
import { DEFAULT_POLICY, isOptional, REMINDER_KINDS } from '../../src/reminders/default-policy.ts'
import { type MentorshipState, planMentorshipReminders } from '../../src/reminders/mentorship-reminder-rules.ts'
import { planOfferReminders } from '../../src/reminders/offer-reminder-rules.ts'
import { type PersonPreferences, type ReminderPlan } from '../../src/reminders/reminder-plan-rules.ts'
import { planRequestReminders } from '../../src/reminders/request-reminder-rules.ts'
import { planSeriesReminders } from '../../src/reminders/series-reminder-rules.ts'
import { planSessionReminders } from '../../src/reminders/session-reminder-rules.ts'
import { among, anOffer, aSeries, aSession, at, mentee, mentor } from './reminder-builders.ts'

const aMentorship = (startedAt: Date, changes: Partial<MentorshipState> = {}): MentorshipState => ({
  id: 'mentorship',
  state: 'active',
  menteeId: 'mentee',
  mentorId: 'mentor',
  startedAt,
  activeSince: startedAt,
  bookedUntil: null,
  quietSince: startedAt,
  endsAt: addMilliseconds(startedAt, 181 * DAY),
  endedAt: null,
  endedBy: null,
  ...changes,
})

/** Something of every kind, all around one instant. */
function everything(around: Date, people: readonly PersonPreferences[]): ReminderPlan['planned'] {
  const known = among(people, around)
  const pending = { offeredAt: around, expiresAt: addMilliseconds(around, 4 * DAY) }
  const ended = { endedAt: around, offeredAt: around, expiresAt: around }
  const session = { proposedAt: around, confirmedAt: around, startsAt: addMilliseconds(around, 4 * DAY) }
  const times = { ...session, endsAt: addMilliseconds(session.startsAt, HOUR) }
  const calledOff = { calledOffAt: around, endsAt: addMilliseconds(around, 9 * DAY) }
  return [
    planRequestReminders(
      { id: 'request', state: 'open', menteeId: 'mentee', suggestedAt: around },
      DEFAULT_POLICY,
      known,
    ),
    planOfferReminders(anOffer(pending), DEFAULT_POLICY, known),
    planOfferReminders(anOffer({ state: 'expired', ...ended, requestOutcome: 'moved_on' }), DEFAULT_POLICY, known),
    planOfferReminders(anOffer({ state: 'declined', ...ended, requestOutcome: 'exhausted' }), DEFAULT_POLICY, known),
    planOfferReminders(anOffer({ state: 'accepted', ...ended }), DEFAULT_POLICY, known),
    planSessionReminders(aSession({ state: 'proposed', ...times, confirmedAt: null }), DEFAULT_POLICY, known),
    planSessionReminders(aSession(times), DEFAULT_POLICY, known),
    planSessionReminders(aSession({ ...times, sequence: 1, movedAt: around }), DEFAULT_POLICY, known),
    planSessionReminders(aSession({ state: 'cancelled', ...calledOff }), DEFAULT_POLICY, known),
    planSessionReminders(aSession({ state: 'declined', ...calledOff }), DEFAULT_POLICY, known),
    planSeriesReminders(
      aSeries({ state: 'proposed', sessions: [aSession({ ...times, confirmedAt: null })] }),
      DEFAULT_POLICY,
      known,
    ),
    planSeriesReminders(aSeries({ sessions: [aSession(times)] }), DEFAULT_POLICY, known),
    planSeriesReminders(aSeries({ state: 'cancelled', sessions: [aSession(calledOff)] }), DEFAULT_POLICY, known),
    planSeriesReminders(aSeries({ state: 'declined', sessions: [aSession(calledOff)] }), DEFAULT_POLICY, known),
    planMentorshipReminders(aMentorship(around), DEFAULT_POLICY, known),
    planMentorshipReminders(aMentorship(around, { state: 'ended', endedAt: around }), DEFAULT_POLICY, known),
  ].flatMap(({ planned }) => planned)
}

const wallOf = (instant: Date, { timeZone }: PersonPreferences) => inZone(instant, timeZone)

describe.each([
  ['Europe/Berlin', 'spring', '2026-03-28T10:00+01:00'],
  ['Europe/Berlin', 'autumn', '2026-10-24T10:00+02:00'],
  ['America/New_York', 'spring', '2026-03-07T22:30-05:00'],
  ['America/New_York', 'autumn', '2026-10-31T03:15-04:00'],
  ['Australia/Lord_Howe', 'spring', '2026-10-03T10:00+10:30'],
  ['Australia/Lord_Howe', 'autumn', '2026-04-04T10:00+11:00'],
])('around the change of clocks in %s in %s', (timeZone, _season, around) => {
  const people = [mentee({ timeZone }), mentor({ timeZone })]
  const planned = everything(at(around), people)

  test.each(REMINDER_KINDS)('%s comes when people may be told, and before it means nothing', (kind) => {
    const found = planned.filter((reminder) => reminder.kind === kind)
    expect(found.length).toBeGreaterThan(0)
    for (const reminder of found) {
      expect(reminder.dueAt < reminder.meaninglessAfter).toBe(true)
      if (reminder.urgency === 'urgent') continue
      const wall = wallOf(reminder.dueAt, people[0]!)
      expect(wall.hour).toBeGreaterThanOrEqual(8)
      expect(wall.hour).toBeLessThan(20)
      if (DEFAULT_POLICY[kind].workingDaysOnly) expect(wall.dayOfWeek).toBeLessThan(6)
    }
  })
})

const anyInstant = fc.date({ min: at('2026-01-01T00:00Z'), max: at('2027-12-01T00:00Z'), noInvalidDate: true })
const anyZone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Cairo',
)

test('who has a digest hour gets nothing that is not urgent at another hour, unless it would come too late', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, fc.integer({ min: 8, max: 19 }), (around, timeZone, hour) => {
      const people = [mentee({ timeZone, digest: { hour } }), mentor({ timeZone, digest: { hour } })]
      for (const { urgency, digestAt, dueAt, meaninglessAfter } of everything(around, people)) {
        if (urgency === 'urgent') expect(digestAt).toBeUndefined()
        else if (digestAt) {
          expect(digestAt).toEqual(dueAt)
          expect(wallOf(dueAt, people[0]!)).toMatchObject({ hour, minute: 0 })
        } else expect(addMilliseconds(dueAt, 8 * DAY) > meaninglessAfter).toBe(true)
        expect(dueAt < meaninglessAfter).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

test('who is on leave gets only what is essential, and afterwards what still matters', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, fc.integer({ min: 0, max: 60 }), (around, timeZone, days) => {
      const away = inZone(around, timeZone).toPlainDate().add({ days })
      const people = [mentee({ timeZone, pausedUntil: away.toString() }), mentor({ timeZone })]
      for (const { receiverId, settle, dueAt } of everything(around, people)) {
        if (receiverId !== 'mentee' || settle === 'at_least_once') continue
        expect(Temporal.PlainDate.compare(wallOf(dueAt, people[0]!).toPlainDate(), away)).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 100 },
  )
})

test('who does without every kind still gets what answers an act', () => {
  const people = [mentee({ unsubscribed: [...REMINDER_KINDS] }), mentor({ unsubscribed: [...REMINDER_KINDS] })]
  const kinds = new Set(everything(at('2026-05-05T10:00+02:00'), people).map(({ kind }) => kind))
  expect([...kinds].toSorted()).toEqual(REMINDER_KINDS.filter((kind) => !isOptional(kind)).toSorted())
})
