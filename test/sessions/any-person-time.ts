import fc from 'fast-check'
import { addMinutes, DAY, HOUR } from '../../src/kernel/clock.ts'
import { WEEKDAYS } from '../../src/kernel/working-time.ts'
import type { PersonTime } from '../../src/sessions/bookability-rules.ts'
import { at, somebody } from './person-times.ts'

/** Days on which the clocks of some of the zones below change. */
const changes = [
  '2026-03-29',
  '2026-10-25',
  '2026-03-08',
  '2026-11-01',
  '2026-04-05',
  '2026-10-04',
  '2026-09-06',
  '2026-04-24',
  '2026-10-29',
]
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kathmandu',
]

export const anyDay: fc.Arbitrary<Date> = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -36, max: 36 }))
  .map(([day, hours]) => new Date(at(`${day}T00:00Z`).getTime() + hours * HOUR))

/** `HH:MM` on a multiple of five minutes. */
export const anyWallTime = fc.integer({ min: 0, max: 287 }).map(wallTime)

export function wallTime(fives: number): string {
  const [hour, minute] = [Math.floor(fives / 12), (fives % 12) * 5].map((part) => String(part).padStart(2, '0'))
  return `${hour}:${minute}`
}

const span = fc
  .record({ start: anyWallTime, end: fc.oneof(anyWallTime, fc.constant('24:00')) })
  .filter(({ start, end }) => start !== end)

export const anyWeek = fc.array(
  fc.tuple(fc.subarray([...WEEKDAYS], { minLength: 2 }), span).map(([days, hours]) => ({ days, ...hours })),
  { minLength: 1, maxLength: 3 },
)

const minutes = (...values: number[]) => fc.constantFrom(...values)

/** Somebody with all kinds of rules and a full calendar around this day. */
export const anyPersonTime = (day: Date): fc.Arbitrary<PersonTime> => {
  const anyInstant = fc.integer({ min: -3 * 288, max: 4 * 288 }).map((fives) => addMinutes(day, fives * 5))
  const anyTaken = fc
    .tuple(anyInstant, fc.integer({ min: 1, max: 40 }))
    .map(([start, fives]) => ({ start, end: addMinutes(start, fives * 5) }))
  return fc
    .record({
      timeZone: fc.constantFrom(...zones),
      weekly: anyWeek,
      away: fc.array(anyTaken, { maxLength: 1 }),
      minimumNoticeMinutes: minutes(0, 60, 24 * 60),
      horizonDays: minutes(2, 4, 28),
      bufferBeforeMinutes: minutes(0, 0, 5, 60),
      bufferAfterMinutes: minutes(0, 0, 10, 45),
      mostSessionsPerDay: fc.constantFrom(null, null, 1, 2),
      mostSessionsPerWeek: fc.constantFrom(null, null, 1, 3),
      preparationLeadMinutes: minutes(0, 0, 90, 700),
      taken: fc.array(anyTaken, { maxLength: 6 }),
      sessionStarts: fc.array(anyInstant, { maxLength: 3 }),
    })
    .map(({ timeZone, away, taken, sessionStarts, ...rules }) =>
      somebody(
        timeZone,
        { ...rules, outOfOffice: away.map(({ start, end }) => ({ startsAt: start, endsAt: end })) },
        { taken, sessionStarts },
      ),
    )
}

/** Two people, now, and a window of two days, all near one change of clocks. */
export const anySearch = anyDay.chain((day) =>
  fc.record({
    people: fc.array(anyPersonTime(day), { minLength: 1, maxLength: 2 }),
    window: fc.constant({ start: day, end: new Date(day.getTime() + 2 * DAY) }),
    now: fc.integer({ min: 0, max: 60 }).map((hours) => new Date(day.getTime() - hours * HOUR)),
    durationMinutes: fc.constantFrom(15, 25, 45, 60, 110),
    stepMinutes: fc.constantFrom(15, 20, 30, 60),
  }),
)
