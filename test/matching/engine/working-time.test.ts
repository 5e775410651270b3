import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedHoursIn, sharedWeeklyHours, type WorkingTime } from '../../../src/matching/engine/working-time.ts'
import { winterWeek, working } from './builders.ts'

const at = (date: string): Date => new Date(`${date}T00:00:00Z`)
const berlin = working('Europe/Berlin')
const newYork = working('America/New_York')
const kolkata = working('Asia/Kolkata')
const lordHowe = working('Australia/Lord_Howe')

test.each<[string, WorkingTime, WorkingTime, string, number]>([
  ['one zone, one day', working('Europe/Berlin', '09:00', '17:00', [1]), berlin, '2026-01-12', 8],
  ['Berlin and New York in winter', berlin, newYork, '2026-01-12', 10],
  ['… in the last week before New York changes', berlin, newYork, '2026-03-02', 10],
  ['… from the Wednesday before, two days in winter time and two in between', berlin, newYork, '2026-03-05', 13],
  ['… when only New York has changed', berlin, newYork, '2026-03-09', 15],
  ['… still so in the week at whose end Berlin changes', berlin, newYork, '2026-03-23', 15],
  ['… when both have changed', berlin, newYork, '2026-03-30', 10],
  ['… in autumn, when only Berlin has changed back', berlin, newYork, '2026-10-26', 15],
  ['London and Kolkata, half an hour off', working('Europe/London'), kolkata, '2026-01-12', 12.5],
  ['Berlin and Kathmandu, three quarters off', berlin, working('Asia/Kathmandu'), '2026-01-12', 16.25],
  ['Lord Howe in summer and Kolkata', lordHowe, kolkata, '2026-01-12', 12.5],
  ['… in winter, half an hour later', lordHowe, kolkata, '2026-04-13', 15],
  [
    'the night in which Lord Howe goes back by half an hour',
    working('Australia/Lord_Howe', '00:00', '04:00', [7]),
    working('UTC', '00:00', '24:00', [6, 7]),
    '2026-03-30',
    4.5,
  ],
  [
    'the night in which Berlin loses an hour',
    working('Europe/Berlin', '00:00', '04:00', [7]),
    working('UTC', '00:00', '24:00', [6, 7]),
    '2026-03-24',
    3,
  ],
  [
    'a night over midnight',
    working('Europe/Berlin', '22:00', '02:00', [3]),
    working('Europe/Berlin', '00:00', '24:00'),
    '2026-01-12',
    4,
  ],
  [
    'Auckland, whose Monday begins on Sunday, and Los Angeles',
    working('Pacific/Auckland'),
    working('America/Los_Angeles'),
    '2026-01-12',
    20,
  ],
  ['nobody works', working('UTC', '09:00', '17:00', []), berlin, '2026-01-12', 0],
  [
    'Sunday to Thursday and Monday to Friday',
    working('Asia/Riyadh', '09:00', '17:00', [7, 1, 2, 3, 4]),
    working('Asia/Riyadh'),
    '2026-01-12',
    32,
  ],
])('shared hours: %s', (_, a, b, week, hours) => {
  expect(sharedWeeklyHours(a, b, at(week))).toBe(hours)
  expect(sharedWeeklyHours(b, a, at(week))).toBe(hours)
})

test('rules that overlap count once', () => {
  const twice = {
    timeZone: 'UTC',
    weekly: [
      { day: 1, start: '12:00', end: '17:00' },
      { day: 1, start: '09:00', end: '13:00' },
    ],
  }
  expect(sharedWeeklyHours(twice, working('UTC', '00:00', '24:00'), winterWeek)).toBe(8)
})

test('a week that begins in the middle of a shift counts the rest of it and the first part of the next', () => {
  const shift = working('UTC', '09:00', '17:00', [1])
  expect(sharedWeeklyHours(shift, shift, new Date('2026-01-12T12:00:00Z'))).toBe(8)
})

test('a week in which clocks go forward reaches into a ninth date', () => {
  const always = working('Europe/Berlin', '00:00', '24:00', [1, 2, 3, 4, 5, 6, 7])
  expect(sharedWeeklyHours(always, always, new Date('2026-03-23T22:30:00Z'))).toBe(168)
})

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Chatham', 'UTC']
const times = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const hours = String(Math.floor(quarter / 4)).padStart(2, '0')
  return `${hours}:${String((quarter % 4) * 15).padStart(2, '0')}`
})
const workingTimes = fc.record({
  timeZone: fc.constantFrom(...zones),
  weekly: fc.array(fc.record({ day: fc.integer({ min: 1, max: 7 }), start: times, end: times }), { maxLength: 8 }),
})

/** Quarter by quarter, by reading each person's wall clock: slow, and nothing in common with the intervals. */
function quartersByClock(a: WorkingTime, b: WorkingTime, from: Date): number {
  const worksAt = ({ timeZone, weekly }: WorkingTime, instant: number): boolean => {
    const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
    const now = wall.toPlainTime().toString({ smallestUnit: 'minute' })
    const yesterday = wall.dayOfWeek === 1 ? 7 : wall.dayOfWeek - 1
    return weekly.some(({ day, start, end }) =>
      end > start
        ? day === wall.dayOfWeek && start <= now && now < end
        : (day === wall.dayOfWeek && start <= now) || (day === yesterday && now < end),
    )
  }
  let quarters = 0
  for (let n = 0; n < 7 * 96; n += 1) {
    const instant = from.getTime() + n * 900_000
    if (worksAt(a, instant) && worksAt(b, instant)) quarters += 1
  }
  return quarters
}

test('in weeks without a change of clocks the hours are what a look at both clocks every quarter gives', () => {
  const weeks = fc.constantFrom('2026-01-12', '2026-02-04', '2026-06-16', '2026-07-24').map(at)
  fc.assert(
    fc.property(workingTimes, workingTimes, weeks, (a, b, week) => {
      expect(sharedWeeklyHours(a, b, week) * 4).toBe(quartersByClock(a, b, week))
    }),
    { numRuns: 60 },
  )
})

test('what is remembered between pairs changes no answer', () => {
  fc.assert(
    fc.property(fc.array(workingTimes, { minLength: 2, maxLength: 6 }), (people) => {
      const remembering = sharedHoursIn(winterWeek)
      for (const a of people) {
        for (const b of people) expect(remembering(a, b)).toBe(sharedWeeklyHours({ ...a }, { ...b }, winterWeek))
      }
    }),
    { numRuns: 40 },
  )
})
