import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, DAY, MINUTE } from '../../src/kernel/clock.ts'
import { type Interval, joined } from '../../src/kernel/interval.ts'
import { inZone } from '../../src/kernel/time-zone.ts'
import { WEEKDAYS, type WeeklyRule } from '../../src/kernel/working-time.ts'
import { openHours } from '../../src/people/index.ts'

type Hours = Parameters<typeof openHours>[0]

const at = (text: string): Date => new Date(text)
const weekdays = WEEKDAYS.slice(0, 5)
const hoursOf = (timeZone: string, weekly: WeeklyRule[], more: Partial<Hours> = {}): Hours => ({
  timeZone,
  weekly,
  overrides: [],
  outOfOffice: [],
  ...more,
})
const office: WeeklyRule[] = [{ days: weekdays, start: '09:00', end: '17:00' }]

const isOpen = (hours: Hours, time: Interval): boolean =>
  joined(openHours(hours, time)).some(({ start, end }) => start <= time.start && time.end <= end)

describe('somebody can be met', () => {
  const split: WeeklyRule[] = [
    { days: weekdays, start: '09:00', end: '12:00' },
    { days: weekdays, start: '12:00', end: '15:00' },
    { days: weekdays, start: '16:00', end: '18:00' },
  ]
  const nights: WeeklyRule[] = [{ days: ['sat'], start: '22:00', end: '04:00' }]
  const always: WeeklyRule[] = [{ days: WEEKDAYS, start: '00:00', end: '24:00' }]
  const [berlin, newYork] = ['Europe/Berlin', 'America/New_York']

  test.each<[string, WeeklyRule[], string, string, boolean, string]>([
    [berlin, office, '2026-03-30T09:00+02:00', '2026-03-30T10:00+02:00', true, 'from their first minute'],
    [berlin, office, '2026-03-30T16:00+02:00', '2026-03-30T17:00+02:00', true, 'to their last'],
    [berlin, office, '2026-03-30T08:59+02:00', '2026-03-30T10:00+02:00', false, 'a minute early'],
    [berlin, office, '2026-03-30T16:30+02:00', '2026-03-30T17:01+02:00', false, 'a minute over'],
    [berlin, office, '2026-03-30T09:00+01:00', '2026-03-30T10:00+01:00', true, 'summer time counts, not the offset'],
    [berlin, office, '2026-03-30T16:30+01:00', '2026-03-30T17:00+01:00', false, 'which is half past five in summer'],
    [berlin, office, '2026-03-28T10:00+01:00', '2026-03-28T11:00+01:00', false, 'Saturday'],
    [berlin, office, '2026-03-30T10:00+02:00', '2026-03-31T10:00+02:00', false, 'a night between'],
    [berlin, [], '2026-03-30T10:00+02:00', '2026-03-30T11:00+02:00', false, 'no rules'],
    ['Asia/Kolkata', office, '2026-03-30T03:30Z', '2026-03-30T04:30Z', true, 'an offset of half hours'],
    [newYork, split, '2026-11-02T11:00-05:00', '2026-11-02T13:00-05:00', true, 'rules that touch'],
    [newYork, split, '2026-11-02T14:30-05:00', '2026-11-02T16:30-05:00', false, 'a hole between rules'],
    [berlin, nights, '2026-03-29T01:30+01:00', '2026-03-29T03:30+02:00', true, 'over midnight and the skipped hour'],
    [berlin, nights, '2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00', true, 'through the repeated hour'],
    [berlin, nights, '2026-10-25T03:30+01:00', '2026-10-25T04:30+01:00', false, 'beyond the end of the night'],
    [berlin, nights, '2026-03-30T01:00+02:00', '2026-03-30T02:00+02:00', false, 'the night belongs to its first day'],
    ['Africa/Cairo', always, '2026-04-23T23:00+02:00', '2026-04-24T02:00+03:00', true, 'through a skipped midnight'],
    [
      'America/Santiago',
      always,
      '2026-04-04T22:00-03:00',
      '2026-04-05T02:00-04:00',
      true,
      'the hour twice before midnight',
    ],
    ['Australia/Lord_Howe', always, '2026-04-05T01:00+11:00', '2026-04-05T03:00+10:30', true, 'half an hour twice'],
    ['Pacific/Apia', always, '2026-04-05T01:00+13:00', '2026-04-07T03:00+13:00', true, 'two days on end'],
  ])('%s %o: from %s to %s: %s (%s)', (timeZone, weekly, start, end, expected) => {
    expect(isOpen(hoursOf(timeZone, weekly), { start: at(start), end: at(end) })).toBe(expected)
  })

  test('on a day with hours of its own in those, and not at all when it has none', () => {
    const hours = hoursOf(berlin, office, {
      overrides: [
        { date: '2026-11-30', hours: [{ start: '18:00', end: '24:00' }] },
        { date: '2026-12-01', hours: [] },
        { date: '2026-12-05', hours: [{ start: '00:00', end: '24:00' }] },
      ],
    })
    const from = (start: string, minutes: number) =>
      isOpen(hours, { start: at(start), end: addMinutes(at(start), minutes) })
    expect(from('2026-11-30T09:00Z', 60)).toBe(false)
    expect(from('2026-11-30T22:00Z', 60)).toBe(true)
    expect(from('2026-12-01T09:00Z', 60)).toBe(false)
    expect(from('2026-12-04T23:00Z', 24 * 60)).toBe(true)
  })

  test('not while they are away, by whole days on their wall or from one instant to another', () => {
    const hours = hoursOf('Asia/Kathmandu', [{ days: WEEKDAYS, start: '00:00', end: '24:00' }], {
      outOfOffice: [
        { firstDate: '2026-12-24', lastDate: '2026-12-25' },
        { startsAt: at('2026-12-27T10:00Z'), endsAt: at('2026-12-27T12:30Z') },
      ],
    })
    const around = { start: at('2026-12-23T00:00Z'), end: at('2026-12-28T00:00Z') }
    const shut = joined(openHours(hours, around)).slice(0, -1)
    expect(shut.map(({ end }) => end.toISOString())).toEqual(['2026-12-23T18:15:00.000Z', '2026-12-27T10:00:00.000Z'])
    const opens = joined(openHours(hours, around)).slice(1)
    expect(opens.map(({ start }) => start.toISOString())).toEqual([
      '2026-12-25T18:15:00.000Z',
      '2026-12-27T12:30:00.000Z',
    ])
  })
})

// Around the changes of clocks: Berlin, New York, Lord Howe (half an hour), Santiago and Cairo (at midnight).
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
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
]

const wallTime = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const hour = String(Math.floor(quarter / 4)).padStart(2, '0')
  return `${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`
})
const rule = fc
  .record({
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    start: wallTime,
    end: fc.oneof(wallTime, fc.constant('24:00')),
  })
  .filter(({ start, end }) => start !== end)

/** What the rules say, minute by minute on the wall. */
function isOpenOnTheWall({ weekly, timeZone }: Hours, minute: Date): boolean {
  const wall = inZone(minute, timeZone)
  const clock = wall.toPlainTime().toString({ smallestUnit: 'minute' })
  const today = WEEKDAYS[wall.dayOfWeek - 1]!
  const yesterday = WEEKDAYS[(wall.dayOfWeek + 5) % 7]!
  return weekly.some(({ days, start, end }) =>
    end < start
      ? (days.includes(today) && clock >= start) || (days.includes(yesterday) && clock < end)
      : days.includes(today) && start <= clock && clock < end,
  )
}

test('around changes of the clock, exactly those quarters of an hour are open whose wall time the rules name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(rule, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...changes),
      (timeZone, weekly, change) => {
        const hours = hoursOf(timeZone, weekly)
        const noon = at(`${change}T12:00Z`)
        const window = { start: new Date(noon.getTime() - DAY), end: new Date(noon.getTime() + DAY) }
        const open = joined(openHours(hours, window))
        for (let minute = window.start; minute < window.end; minute = addMinutes(minute, 15)) {
          const isIn = open.some(({ start, end }) => start <= minute && minute < end)
          if (isIn !== isOpenOnTheWall(hours, minute)) throw new Error(`${minute.toISOString()}: open is ${isIn}`)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('hours that the clock skips in the middle are as much shorter, and those that it repeats as much longer', () => {
  const lasts = (timeZone: string, date: string, start: string, end: string) => {
    const noon = at(`${date}T12:00Z`)
    const all = openHours(hoursOf(timeZone, [], { overrides: [{ date, hours: [{ start, end }] }] }), {
      start: noon,
      end: noon,
    })
    return all.reduce((sum, span) => sum + (span.end.getTime() - span.start.getTime()) / MINUTE, 0)
  }
  expect(lasts('Europe/Berlin', '2026-03-29', '01:00', '04:00')).toBe(120)
  expect(lasts('Europe/Berlin', '2026-10-25', '01:00', '04:00')).toBe(240)
  expect(lasts('Australia/Lord_Howe', '2026-10-04', '01:00', '04:00')).toBe(150)
  expect(lasts('Australia/Lord_Howe', '2026-04-05', '01:00', '04:00')).toBe(210)
  // A span that begins or ends within the skipped hour loses only what is skipped of it.
  expect(lasts('Europe/Berlin', '2026-03-29', '02:30', '04:00')).toBe(60)
  expect(lasts('Europe/Berlin', '2026-03-29', '01:30', '02:30')).toBe(30)
  expect(lasts('Europe/Berlin', '2026-03-29', '02:15', '02:45')).toBe(0)
  expect(lasts('Europe/Berlin', '2026-10-25', '02:15', '02:45')).toBe(60)
})
