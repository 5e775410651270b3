import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inZone } from '../../src/kernel/time-zone.ts'
import { WEEKDAYS } from '../../src/kernel/working-time.ts'
import { offerDeadline } from '../../src/matching/offer-rules.ts'
import { planOfferReminders, type OfferState } from '../../src/reminders/offer-reminder-rules.ts'
import {
  reconcile,
  type ExistingReminder,
  type PersonPreferences,
  type PlannedReminder,
  type Reconciliation,
  type ReminderPlan,
} from '../../src/reminders/reminder-plan-rules.ts'
import { DEFAULT_POLICY } from '../../src/reminders/default-policy.ts'
import type { ReminderPolicy } from '../../src/reminders/reminder-policy.ts'
import { planSessionReminders, type SessionState } from '../../src/reminders/session-reminder-rules.ts'
import { among, anOffer, aSession, at, mentee, mentor, monToFri, sunToThu } from './reminder-builders.ts'

const HOUR = 3_600_000
const plus = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds)

const anyInstant = fc.date({ min: at('2026-01-01T00:00Z'), max: at('2027-12-01T00:00Z'), noInvalidDate: true })
const anyTime = fc.integer({ min: 0, max: 20 * 24 * 60 }).map((minutes) => minutes * 60_000)

const anyPreferences = fc.record({
  timeZone: fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Cairo',
    'America/Santiago',
  ),
  workingDays: fc.constantFrom(monToFri, sunToThu, [...WEEKDAYS]),
  quietHours: fc.constantFrom(
    { start: '20:00', end: '08:00' },
    { start: '18:30', end: '09:45' },
    { start: '12:00', end: '14:00' },
  ),
})
const anyPair = fc.tuple(anyPreferences.map(mentee), anyPreferences.map(mentor))

const anyPolicy: fc.Arbitrary<ReminderPolicy> = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 8 })
  .map((hours) => ({
    ...DEFAULT_POLICY,
    'session.upcoming': {
      ...DEFAULT_POLICY['session.upcoming'],
      steps: hours.map((hour) => ({
        step: `before_${hour}h`,
        from: 'starts',
        offset: { minutes: -60 * hour },
        urgency: 'normal',
        settle: 'at_most_once',
      })),
    },
  }))

const anySession: fc.Arbitrary<SessionState> = fc
  .record({
    startsAt: anyInstant,
    proposedBefore: anyTime,
    confirmedAfter: anyTime,
    minutes: fc.integer({ min: 15, max: 120 }),
    isMoved: fc.boolean(),
    state: fc.constantFrom('proposed', 'confirmed', 'confirmed', 'completed', 'no_show', 'declined', 'cancelled'),
    proposedById: fc.constantFrom('mentee', 'mentor'),
    debriefWritten: fc.boolean(),
  })
  .map(({ startsAt, proposedBefore, confirmedAfter, minutes, isMoved, state, proposedById, debriefWritten }) => {
    const proposedAt = plus(startsAt, -proposedBefore)
    const confirmedAt = plus(proposedAt, confirmedAfter % Math.max(proposedBefore, 1))
    const isOff = state === 'declined' || state === 'cancelled'
    return aSession({
      sequence: isMoved ? 1 : 0,
      state,
      startsAt,
      endsAt: plus(startsAt, minutes * 60_000),
      proposedById,
      proposedAt,
      confirmedAt: state === 'proposed' || state === 'declined' ? null : confirmedAt,
      movedAt: isMoved ? confirmedAt : null,
      calledOffAt: isOff ? confirmedAt : null,
      debriefWritten,
    })
  })

const lastChange = ({ proposedAt, confirmedAt, movedAt }: SessionState): Date => movedAt ?? confirmedAt ?? proposedAt

const anyOffer = (people: readonly [PersonPreferences, PersonPreferences]): fc.Arbitrary<OfferState> =>
  fc
    .record({
      offeredAt: anyInstant,
      answeredAfter: anyTime,
      state: fc.constantFrom('pending', 'pending', 'accepted', 'declined', 'expired', 'withdrawn'),
      outcome: fc.constantFrom('moved_on', 'exhausted'),
    })
    .map(({ offeredAt, answeredAfter, state, outcome }) => {
      const expiresAt = offerDeadline(offeredAt, people[1])
      const answeredAt = plus(offeredAt, answeredAfter % (expiresAt.getTime() - offeredAt.getTime()))
      return anOffer({
        state,
        offeredAt,
        expiresAt,
        endedAt: state === 'pending' ? null : state === 'expired' ? expiresAt : answeredAt,
        requestOutcome: state === 'declined' || state === 'expired' ? outcome : null,
      })
    })

/** A pair, something about them, and every plan that comes of it at an instant. */
type Situation = {
  people: readonly PersonPreferences[]
  since: Date
  startsAt: Date | null
  plan(now: Date): ReminderPlan
}

const anySituation: fc.Arbitrary<Situation> = anyPair.chain((people) =>
  fc.oneof(
    fc.tuple(anySession, anyPolicy).map(([session, policy]) => ({
      people,
      since: lastChange(session),
      startsAt: session.startsAt,
      plan: (now: Date) => planSessionReminders(session, policy, among(people, now)),
    })),
    anyOffer(people).map((offer) => ({
      people,
      since: offer.offeredAt ?? at('2026-01-01T00:00Z'),
      startsAt: null,
      plan: (now: Date) => planOfferReminders(offer, DEFAULT_POLICY, among(people, now)),
    })),
  ),
)

const stored = (reminder: PlannedReminder, state: 'planned' | 'suppressed'): ExistingReminder => ({
  ...reminder,
  digestAt: reminder.digestAt ?? null,
  state,
})

const only = (planned: PlannedReminder[]): ReminderPlan => ({ planned, suppressed: [] })

/** What a store that obeys has afterwards. */
function apply(existing: readonly ExistingReminder[], change: Reconciliation): ExistingReminder[] {
  const rows = new Map(existing.map((row) => [row.key, row]))
  for (const reminder of [...change.insert, ...change.move]) rows.set(reminder.key, stored(reminder, 'planned'))
  for (const reminder of change.suppress) rows.set(reminder.key, stored(reminder, 'suppressed'))
  for (const key of change.cancel) {
    const row = rows.get(key)
    if (row) rows.set(key, { ...row, state: 'cancelled' })
  }
  return [...rows.values()]
}

const isInQuietHours = (instant: Date, { timeZone, quietHours }: PersonPreferences): boolean => {
  if (!quietHours) return false
  const wall = inZone(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
  const { start, end } = quietHours
  return start < end ? start <= wall && wall < end : start <= wall || wall < end
}

test('nothing is due in the quiet hours of its receiver unless it is urgent or the session starts within two hours', () => {
  fc.assert(
    fc.property(anySituation, ({ people, since, startsAt, plan }) => {
      for (const { receiverId, dueAt, urgency } of plan(since).planned) {
        const receiver = people.find(({ personId }) => personId === receiverId)
        const untilStart = startsAt ? startsAt.getTime() - dueAt.getTime() : -1
        if (urgency === 'urgent' || (untilStart >= 0 && untilStart <= 2 * HOUR)) continue
        expect(receiver && isInQuietHours(dueAt, receiver)).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
})

test('everything is due before it means nothing, and before that instant has come', () => {
  fc.assert(
    fc.property(anySituation, anyTime, ({ since, plan }, passed) => {
      const now = plus(since, passed)
      for (const { dueAt, meaninglessAfter } of plan(now).planned) {
        expect(dueAt < meaninglessAfter).toBe(true)
        expect(now < meaninglessAfter).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('a nudge is never asked for before the state it nudges about came to be', () => {
  fc.assert(
    fc.property(anySituation, ({ since, plan }) => {
      for (const { settle, dueAt } of plan(since).planned) {
        if (settle === 'at_most_once') expect(dueAt >= since).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('the same state gives the same reminders, also later, as far as they still mean something', () => {
  fc.assert(
    fc.property(anySituation, anyTime, ({ since, plan }, passed) => {
      expect(plan(since)).toEqual(plan(since))
      const now = plus(since, passed)
      expect(plan(now).planned).toEqual(plan(since).planned.filter(({ meaninglessAfter }) => now < meaninglessAfter))
    }),
    { numRuns: 500 },
  )
})

test('keys are unique, and a receiver gets at most four nudges of a kind', () => {
  fc.assert(
    fc.property(anySituation, ({ since, plan }) => {
      const { planned, suppressed } = plan(since)
      const keys = [...planned, ...suppressed].map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      const nudges = planned.filter(({ settle }) => settle === 'at_most_once')
      for (const [, group] of Map.groupBy(nudges, ({ kind, receiverId }) => `${kind} ${receiverId}`)) {
        expect(group.length).toBeLessThanOrEqual(4)
      }
    }),
    { numRuns: 500 },
  )
})

test('a plan that was carried out leaves nothing to do', () => {
  fc.assert(
    fc.property(anySituation, anyTime, ({ since, plan }, passed) => {
      let rows: ExistingReminder[] = []
      for (const now of [since, plus(since, passed)]) {
        const { planned, suppressed } = plan(now)
        rows = apply(rows, reconcile(rows, { planned, suppressed }, now))
        expect(reconcile(rows, { planned, suppressed }, now)).toEqual({
          insert: [],
          cancel: [],
          keep: planned.map(({ key }) => key),
          move: [],
          suppress: [],
        })
      }
    }),
    { numRuns: 500 },
  )
})

test('a cancelled session has nothing left but the news of it', () => {
  fc.assert(
    fc.property(anyPair, anySession, anyPolicy, (people, session, policy) => {
      const now = lastChange(session)
      const before = planSessionReminders(session, policy, among(people, now)).planned
      const cancelled: SessionState = { ...session, state: 'cancelled', calledOffAt: now }
      const { planned, suppressed } = planSessionReminders(cancelled, policy, among(people, now))
      expect(new Set(planned.map(({ kind }) => kind))).toEqual(new Set(['session.cancelled']))

      const { cancel, keep } = reconcile(apply([], reconcile([], only(before), now)), { planned, suppressed }, now)
      expect(cancel).toEqual(before.filter(({ kind }) => kind !== 'session.cancelled').map(({ key }) => key))
      expect(keep.length + cancel.length).toBe(before.length)
    }),
  )
})

test('a moved session keeps not one key of its old time', () => {
  fc.assert(
    fc.property(anyPair, anySession, anyPolicy, anyTime, (people, session, policy, later) => {
      const now = lastChange(session)
      const before = planSessionReminders(session, policy, among(people, now)).planned
      const moved: SessionState = {
        ...session,
        sequence: session.sequence + 1,
        startsAt: plus(session.startsAt, later),
        endsAt: plus(session.endsAt, later),
        movedAt: now,
      }
      const { planned, suppressed } = planSessionReminders(moved, policy, among(people, now))
      const { cancel, keep, move } = reconcile(
        apply([], reconcile([], only(before), now)),
        { planned, suppressed },
        now,
      )
      expect(cancel).toEqual(before.map(({ key }) => key))
      expect([...keep, ...move]).toEqual([])
    }),
  )
})

test('an answered offer has no nudge left', () => {
  fc.assert(
    fc.property(anyPair, anyInstant, (people, offeredAt) => {
      const pending = anOffer({ offeredAt, expiresAt: offerDeadline(offeredAt, people[1]) })
      const before = planOfferReminders(pending, DEFAULT_POLICY, among(people, offeredAt)).planned
      expect(before).toHaveLength(3)
      const accepted: OfferState = { ...pending, state: 'accepted', endedAt: offeredAt }
      const after = planOfferReminders(accepted, DEFAULT_POLICY, among(people, offeredAt)).planned
      expect(after.map(({ kind }) => kind)).toEqual(['offer.accepted'])
      expect(reconcile(apply([], reconcile([], only(before), offeredAt)), only(after), offeredAt).cancel).toEqual(
        before.map(({ key }) => key),
      )
    }),
  )
})
