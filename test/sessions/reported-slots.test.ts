import { describe, expect, test } from 'vitest'
import { DAY } from '../../src/kernel/clock.ts'
import { inZone } from '../../src/kernel/time-zone.ts'
import { WEEKDAYS, type WeeklyRule } from '../../src/kernel/working-time.ts'
import { type PersonTime, whyNot } from '../../src/sessions/bookability-rules.ts'
import { bookableSlots } from '../../src/sessions/slot-rules.ts'
import { at, somebody, time } from './person-times.ts'

// What others have reported of Cal.com, by the number of the report.

const newYork = 'America/New_York'
const everyDay = (start: string, end: string): { weekly: WeeklyRule[] } => ({
  weekly: [{ days: WEEKDAYS, start, end }],
})

type Search = { durationMinutes: number; stepMinutes?: number; now?: string }

/** What the walls of the person show at the start of each slot, in these days. */
const walls = (person: PersonTime, from: string, to: string, search: Search): string[] =>
  bookableSlots({
    people: [person],
    window: { start: at(from), end: at(to) },
    stepMinutes: 30,
    ...search,
    now: at(search.now ?? from),
  }).map(({ start }) =>
    inZone(start, person.availability.timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  )

describe('slots off by an hour on and around the change of the clock', () => {
  test('cal.com 10517: a day that begins at nine does so in November too', () => {
    const eights = walls(somebody(newYork), '2026-10-30T00:00Z', '2026-12-05T00:00Z', {
      durationMinutes: 480,
      now: '2026-08-01T00:00Z',
    })
    expect(eights).toHaveLength(26)
    expect(eights.filter((wall) => !wall.endsWith('T09:00'))).toEqual([])
  })

  test('cal.com 6217: half an hour a week is at half past twelve on the two Sundays of the change as well, and can be booked', () => {
    const person = somebody(newYork, { weekly: [{ days: ['sun'], start: '12:30', end: '13:00' }] })
    const sundays = walls(person, '2026-03-01T00:00Z', '2026-11-15T00:00Z', { durationMinutes: 30 })
    expect(sundays).toContain('2026-03-08T12:30')
    expect(sundays).toContain('2026-11-01T12:30')
    expect(sundays.filter((wall) => !wall.endsWith('T12:30'))).toEqual([])
    expect(sundays).toHaveLength(37)
    const change = { start: at('2026-11-01T17:30Z'), end: at('2026-11-01T18:00Z') }
    expect(whyNot(change, [person], at('2026-09-01T00:00Z'), { outsideWorkingHours: false })).toBeNull()
  })

  test.each([6, 7, 8])(
    'cal.com 12137: a notice of %i days that ends around the day of the change moves no slot',
    (days) => {
      const person = somebody(newYork, { ...everyDay('09:00', '17:00'), minimumNoticeMinutes: days * 24 * 60 })
      const now = '2026-10-25T16:00Z'
      const slots = walls(person, now, '2026-11-08T00:00Z', { durationMinutes: 60, stepMinutes: 60, now })
      const hours = slots.filter((wall) => wall > '2026-11-03').map((wall) => wall.slice(11))
      expect(hours).toEqual(
        Array(5)
          .fill(['09', '10', '11', '12', '13', '14', '15', '16'].map((hour) => `${hour}:00`))
          .flat(),
      )
      const earliest = at(now).getTime() + days * DAY
      const first = inZone(new Date(earliest), newYork).round({ smallestUnit: 'hour', roundingMode: 'ceil' })
      expect(slots[0]).toBe(first.toPlainDateTime().toString({ smallestUnit: 'minute' }))
    },
  )

  test('cal.com 4753: one hour on Tuesdays in Berlin stays at one o’clock from October to January', () => {
    const person = somebody('Europe/Berlin', { weekly: [{ days: ['tue'], start: '13:00', end: '14:00' }] })
    const tuesdays = walls(person, '2026-10-18T00:00Z', '2027-01-31T00:00Z', {
      durationMinutes: 60,
      now: '2026-09-29T00:00Z',
    })
    expect(tuesdays).toHaveLength(15)
    expect(tuesdays.filter((wall) => !wall.endsWith('T13:00'))).toEqual([])
  })

  test('cal.com 4702: the first slot in Chicago is at half past seven before and after the clocks went back', () => {
    const person = somebody('America/Chicago', everyDay('07:30', '08:00'))
    const days = walls(person, '2026-10-31T00:00Z', '2026-11-04T00:00Z', {
      durationMinutes: 30,
      now: '2026-09-24T00:00Z',
    })
    expect(days).toEqual(['2026-10-31T07:30', '2026-11-01T07:30', '2026-11-02T07:30', '2026-11-03T07:30'])
  })
})

describe('zones off the whole hour', () => {
  test.each(['Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Australia/Eucla', 'America/St_Johns'])(
    'cal.com 2102: who is there all day in %s has slots on the hours of their own wall',
    (timeZone) => {
      const person = somebody(timeZone, everyDay('00:00', '24:00'))
      const hours = walls(person, '2026-06-10T00:00Z', '2026-06-12T00:00Z', { durationMinutes: 60, stepMinutes: 60 })
      expect(hours.length).toBeGreaterThanOrEqual(46)
      expect(hours.filter((wall) => !wall.endsWith(':00'))).toEqual([])
    },
  )

  test('cal.com 15265: an hour that is booked in Kathmandu takes that hour and not a minute more', () => {
    const taken = [time('2026-06-10T07:15Z', 60)]
    const person = somebody('Asia/Kathmandu', everyDay('11:00', '18:00'), { taken })
    const hours = walls(person, '2026-06-10T00:00Z', '2026-06-10T18:00Z', { durationMinutes: 60, stepMinutes: 60 })
    expect(hours.map((wall) => wall.slice(11))).toEqual(['11:00', '12:00', '14:00', '15:00', '16:00', '17:00'])
  })
})

describe('buffers', () => {
  test('cal.com 24253: twenty minutes with five after them are never followed sooner', () => {
    // Booked at ten, with its buffer.
    const taken = [time('2026-06-10T10:00Z', 25)]
    const person = somebody('UTC', { ...everyDay('09:00', '11:30'), bufferAfterMinutes: 5 }, { taken })
    const slots = walls(person, '2026-06-10T00:00Z', '2026-06-11T00:00Z', { durationMinutes: 20, stepMinutes: 5 })
    const minutes = slots.map((wall) => wall.slice(11))
    expect(minutes.filter((wall) => wall > '09:30' && wall < '10:30')).toEqual(['09:35', '10:25'])
  })

  test('cal.com 2078: with steps of five minutes, a buffer before leaves all up to the end of the day', () => {
    const taken = [time('2026-06-10T12:50Z', 60)]
    const person = somebody('UTC', { ...everyDay('12:00', '16:00'), bufferBeforeMinutes: 15 }, { taken })
    const slots = walls(person, '2026-06-10T00:00Z', '2026-06-11T00:00Z', { durationMinutes: 60, stepMinutes: 5 })
    expect([slots[0], slots.at(-1)]).toEqual(['2026-06-10T14:05', '2026-06-10T15:00'])
    expect(slots).toHaveLength(12)
  })
})

describe('the end of the day', () => {
  test.each([
    ['17:00', 60, 60, '16:00'],
    ['17:00', 45, 30, '16:15'],
    ['24:00', 30, 30, '23:30'],
    ['17:20', 50, 15, '16:30'],
  ])(
    'cal.com 7687: the last slot of a day until %s is offered (%i minutes in steps of %i: %s)',
    (end, durationMinutes, stepMinutes, last) => {
      const person = somebody(newYork, everyDay('09:00', end))
      const slots = walls(person, '2026-06-10T04:00Z', '2026-06-11T04:00Z', { durationMinutes, stepMinutes })
      expect(slots.at(-1)).toBe(`2026-06-10T${last}`)
    },
  )
})
