import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, DAY, MINUTE } from '../../src/kernel/clock.ts'
import { overlaps } from '../../src/kernel/interval.ts'
import { inZone } from '../../src/kernel/time-zone.ts'
import { isWithinWorkingHours, WEEKDAYS, type Weekday } from '../../src/kernel/working-time.ts'
import { freeSlots, isWithinHours, type MeetingHours, meetingIntervals } from '../../src/sessions/slot-rules.ts'

const at = (text: string): Date => new Date(text)
const time = (start: string, minutes: number) => ({ start: at(start), end: addMinutes(at(start), minutes) })
const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const office = (timeZone: string, more: Partial<MeetingHours> = {}): MeetingHours => ({
  timeZone,
  weekly: [{ days: weekdays, start: '09:00', end: '17:00' }],
  overrides: [],
  ...more,
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
const rule = fc.record({ days: fc.subarray([...WEEKDAYS], { minLength: 1 }), start: wallTime, end: wallTime })
const hoursOf = fc.record({
  timeZone: fc.constantFrom(...zones),
  weekly: fc.array(rule, { minLength: 1, maxLength: 4 }),
  overrides: fc.constant([]),
})
const timeNearChange = fc
  .record({
    day: fc.constantFrom(...changes),
    minute: fc.integer({ min: -36 * 60, max: 36 * 60 }),
    length: fc.integer({ min: 1, max: 480 }),
  })
  .map(({ day, minute, length }) => time(addMinutes(at(`${day}T00:00:00Z`), minute).toISOString(), length))

describe('working hours', () => {
  test('around changes of the clock, a time lies in them exactly when each of its minutes does', () => {
    fc.assert(
      fc.property(hoursOf, timeNearChange, (hours, span) => {
        const minutes = (span.end.getTime() - span.start.getTime()) / MINUTE
        const each = Array.from({ length: minutes }, (_, index) => addMinutes(span.start, index))
        const isWorking = (minute: Date) =>
          isWithinWorkingHours({ start: minute, end: addMinutes(minute, 1) }, hours.weekly, hours.timeZone)
        expect(isWithinHours(span, hours)).toBe(each.every(isWorking))
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['2026-03-27T08:00:00Z', true, 'winter: nine in Berlin'],
    ['2026-03-27T07:00:00Z', false, 'winter: eight in Berlin'],
    ['2026-03-30T07:00:00Z', true, 'summer: nine in Berlin'],
    ['2026-03-30T14:30:00Z', false, 'summer: over five in Berlin'],
    ['2026-03-28T09:00:00Z', false, 'a Saturday'],
  ])('an hour from %s is inside: %s (%s)', (start, inside) => {
    expect(isWithinHours(time(start, 60), office('Europe/Berlin'))).toBe(inside)
  })

  test('a day with hours of its own has those, and none when there are none', () => {
    const hours = office('Europe/Berlin', {
      overrides: [
        { date: '2026-11-30', hours: [{ start: '18:00', end: '24:00' }] },
        { date: '2026-12-01', hours: [] },
        { date: '2026-12-05', hours: [{ start: '00:00', end: '24:00' }] },
      ],
    })
    expect(isWithinHours(time('2026-11-30T09:00:00Z', 60), hours)).toBe(false)
    expect(isWithinHours(time('2026-11-30T22:00:00Z', 60), hours)).toBe(true)
    expect(isWithinHours(time('2026-12-01T09:00:00Z', 60), hours)).toBe(false)
    expect(isWithinHours(time('2026-12-04T23:00:00Z', 24 * 60), hours)).toBe(true)
  })

  test('hours that meet at midnight are one', () => {
    const day = { days: WEEKDAYS, start: '00:00', end: '12:00' }
    const whole = { timeZone: 'UTC', weekly: [day, { ...day, start: '12:00', end: '00:00' }], overrides: [] }
    expect(meetingIntervals(whole, time('2026-11-30T23:00:00Z', 120))).toHaveLength(1)
    expect(isWithinHours(time('2026-11-30T23:00:00Z', 120), whole)).toBe(true)
  })
})

describe('free slots', () => {
  const search = { durationMinutes: 60, busy: [], count: 3 }
  const from = at('2026-11-30T13:10:00Z')
  const until = new Date(from.getTime() + 28 * DAY)

  test('are the next ones that both work, one after another', () => {
    const people = [office('Europe/Berlin'), office('America/New_York')]
    expect(freeSlots({ ...search, people, from, until }).map(({ start }) => start.toISOString())).toEqual([
      '2026-11-30T14:00:00.000Z',
      '2026-11-30T15:00:00.000Z',
      '2026-12-01T14:00:00.000Z',
    ])
  })

  test('leave out what is taken and start on quarter hours', () => {
    const busy = [time('2026-11-30T13:00:00Z', 20), time('2026-11-30T14:35:00Z', 10)]
    const slots = freeSlots({ ...search, people: [office('Europe/Berlin')], busy, from, until })
    expect(slots.map(({ start }) => start.toISOString())).toEqual([
      '2026-11-30T13:30:00.000Z',
      '2026-11-30T14:45:00.000Z',
      '2026-12-01T08:00:00.000Z',
    ])
  })

  test('may begin at the end of the search and go on over midnight', () => {
    const night: MeetingHours = {
      timeZone: 'UTC',
      weekly: [
        { days: ['mon'], start: '23:30', end: '00:00' },
        { days: ['tue'], start: '00:00', end: '02:00' },
      ],
      overrides: [],
    }
    const window = { from: at('2026-11-30T20:00:00Z'), until: at('2026-11-30T23:45:00Z') }
    const starts = freeSlots({ ...search, ...window, people: [night] }).map(({ start }) => start.toISOString())
    expect(starts).toEqual(['2026-11-30T23:30:00.000Z'])
  })

  test('are none where two never work at once', () => {
    const people = [office('Asia/Tokyo'), office('America/New_York')]
    expect(freeSlots({ ...search, people, from, until })).toEqual([])
  })

  test('never lie outside anybody’s hours, never touch what is busy, and none earlier is left out', () => {
    const anyBusy = fc.array(
      fc.record({ minute: fc.integer({ min: 0, max: 3 * 24 * 60 }), length: fc.integer({ min: 5, max: 300 }) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        fc.array(hoursOf, { minLength: 1, maxLength: 2 }),
        anyBusy,
        fc.constantFrom(...changes),
        (people, taken, day) => {
          const start = at(`${day}T00:00:00Z`)
          const end = new Date(start.getTime() + 3 * DAY)
          const busy = taken.map(({ minute, length }) => time(addMinutes(start, minute).toISOString(), length))
          const isFree = (slot: { start: Date; end: Date }) =>
            people.every((hours) => isWithinHours(slot, hours)) && !busy.some((each) => overlaps(each, slot))
          const naive: string[] = []
          for (let moment = start; moment < end && naive.length < 3;) {
            const slot = { start: moment, end: addMinutes(moment, 45) }
            if (isFree(slot)) naive.push(slot.start.toISOString())
            moment = isFree(slot) ? slot.end : addMinutes(moment, 15)
          }
          const slots = freeSlots({ from: start, until: end, durationMinutes: 45, people, busy, count: 3 })
          expect(slots.map((slot) => slot.start.toISOString())).toEqual(naive)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('show the same wall time before and after the clock changes', () => {
    const people = [office('Europe/Berlin')]
    const slots = freeSlots({
      ...search,
      durationMinutes: 480,
      people,
      from: at('2026-10-23T00:00:00Z'),
      until: at('2026-10-29T00:00:00Z'),
    })
    expect(slots.map(({ start }) => inZone(start, 'Europe/Berlin').toPlainTime().toString())).toEqual([
      '09:00:00',
      '09:00:00',
      '09:00:00',
    ])
  })
})
