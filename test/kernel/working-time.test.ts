import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inZone } from '../../src/kernel/time-zone.ts'
import {
  addWorkingDays,
  nextAllowedMinute,
  nextWorkingMorning,
  WEEKDAYS,
  type WallSpan,
  type Weekday,
} from '../../src/kernel/working-time.ts'

const berlin = 'Europe/Berlin'
const newYork = 'America/New_York'
const kolkata = 'Asia/Kolkata'
const lordHowe = 'Australia/Lord_Howe'
const apia = 'Pacific/Apia'
const cairo = 'Africa/Cairo'
const santiago = 'America/Santiago'
const zones = [berlin, newYork, kolkata, lordHowe, apia, cairo, santiago]

const monToFri: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const monToSat: Weekday[] = [...monToFri, 'sat']
const sunToThu: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu']
const everyDay: Weekday[] = [...WEEKDAYS]
const night = { start: '20:00', end: '08:00' }

const at = (text: string): Date => new Date(text)

const anyInstant = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true })
const anyCalendar = fc.record({
  timeZone: fc.constantFrom(...zones),
  workingDays: fc.constantFrom(monToFri, monToSat, sunToThu, everyDay),
  holidays: fc.constantFrom([], ['2026-12-25', '2027-01-01'], ['2026-10-26']),
})

describe('working days', () => {
  test.each([
    [berlin, monToFri, '2026-03-27T10:00+01:00', 1, '2026-03-30T10:00+02:00', 'over the weekend of the spring change'],
    [berlin, monToFri, '2026-10-23T10:00+02:00', 3, '2026-10-28T10:00+01:00', 'over the weekend of the autumn change'],
    [berlin, monToFri, '2027-03-26T10:00+01:00', 1, '2027-03-29T10:00+02:00', 'a year later'],
    [berlin, monToFri, '2026-05-02T15:00+02:00', 1, '2026-05-05T15:00+02:00', 'a Saturday counts from Monday'],
    [berlin, monToFri, '2026-05-03T15:00+02:00', 0, '2026-05-04T15:00+02:00', 'no day from a Sunday is Monday'],
    [berlin, monToFri, '2026-05-05T15:00+02:00', 0, '2026-05-05T15:00+02:00', 'no day from a working day is itself'],
    [berlin, everyDay, '2026-10-25T02:30+01:00', 0, '2026-10-25T02:30+01:00', 'the second 02:30 stays the second'],
    [berlin, everyDay, '2026-03-28T02:30+01:00', 1, '2026-03-29T03:30+02:00', 'a skipped 02:30 is 03:30'],
    [berlin, everyDay, '2026-10-24T02:30+02:00', 1, '2026-10-25T02:30+02:00', 'a repeated 02:30 is the first'],
    [newYork, monToFri, '2026-03-06T09:30-05:00', 1, '2026-03-09T09:30-04:00', 'over the spring change'],
    [newYork, monToFri, '2026-10-30T16:00-04:00', 2, '2026-11-03T16:00-05:00', 'over the autumn change'],
    [newYork, monToFri, '2027-03-12T09:30-05:00', 1, '2027-03-15T09:30-04:00', 'a year later'],
    [kolkata, monToSat, '2026-08-08T18:00+05:30', 1, '2026-08-10T18:00+05:30', 'a week of six days'],
    [lordHowe, monToFri, '2026-10-02T08:15+10:30', 1, '2026-10-05T08:15+11:00', 'over a change of half an hour'],
    [lordHowe, everyDay, '2026-10-03T02:15+10:30', 1, '2026-10-04T02:45+11:00', 'a skipped half hour'],
    [lordHowe, everyDay, '2026-04-04T01:45+11:00', 1, '2026-04-05T01:45+11:00', 'a repeated half hour is the first'],
    [apia, monToFri, '2026-01-02T12:00+13:00', 5, '2026-01-09T12:00+13:00', 'on the far side of the date line'],
    [cairo, sunToThu, '2026-04-23T00:30+02:00', 1, '2026-04-26T00:30+03:00', 'a week that ends on Thursday'],
    [cairo, everyDay, '2026-04-23T00:30+02:00', 1, '2026-04-24T01:30+03:00', 'a midnight that is skipped'],
    [cairo, sunToThu, '2026-10-28T23:30+03:00', 1, '2026-10-29T23:30+03:00', 'the first 23:30 of two'],
    [santiago, monToFri, '2026-09-04T10:00-04:00', 1, '2026-09-07T10:00-03:00', 'over the spring change of the south'],
    [santiago, everyDay, '2026-09-05T00:30-04:00', 1, '2026-09-06T01:30-03:00', 'a midnight that is skipped'],
    [santiago, monToFri, '2027-04-02T10:00-03:00', 1, '2027-04-05T10:00-04:00', 'over the autumn change of the south'],
  ])('%s, %s: %s and %i days is %s (%s)', (timeZone, workingDays, from, days, expected) => {
    expect(addWorkingDays(at(from), days, { timeZone, workingDays })).toEqual(at(expected))
  })

  test('leave out holidays, also when they start on one', () => {
    const calendar = { timeZone: berlin, workingDays: monToFri, holidays: ['2026-12-25', '2027-01-01'] }
    expect(addWorkingDays(at('2026-12-23T09:00+01:00'), 2, calendar)).toEqual(at('2026-12-28T09:00+01:00'))
    expect(addWorkingDays(at('2026-12-25T09:00+01:00'), 1, calendar)).toEqual(at('2026-12-29T09:00+01:00'))
  })

  test('refuse a broken count and a calendar without working days', () => {
    const calendar = { timeZone: berlin, workingDays: monToFri }
    expect(() => addWorkingDays(at('2026-05-05T09:00Z'), -1, calendar)).toThrow(RangeError)
    expect(() => addWorkingDays(at('2026-05-05T09:00Z'), 1.5, calendar)).toThrow(RangeError)
    expect(() => addWorkingDays(at('2026-05-05T09:00Z'), 1, { timeZone: berlin, workingDays: [] })).toThrow(RangeError)
  })

  test('one day more is always later', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(15), anyCalendar, (from, days, calendar) => {
        expect(addWorkingDays(from, days, calendar) >= from).toBe(true)
        expect(addWorkingDays(from, days + 1, calendar) > addWorkingDays(from, days, calendar)).toBe(true)
      }),
    )
  })

  test('a start on a later date never ends on an earlier one', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, fc.nat(15), anyCalendar, (one, other, days, calendar) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        const dateAfter = (from: Date) => inZone(addWorkingDays(from, days, calendar), calendar.timeZone).toPlainDate()
        expect(Temporal.PlainDate.compare(dateAfter(earlier), dateAfter(later))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('as many working days lie behind as were asked for', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 15 }), anyCalendar, (from, days, calendar) => {
        const isWorking = (date: Temporal.PlainDate): boolean =>
          calendar.workingDays.some((day) => WEEKDAYS.indexOf(day) + 1 === date.dayOfWeek) &&
          !calendar.holidays.some((holiday) => date.equals(holiday))
        const last = inZone(addWorkingDays(from, days, calendar), calendar.timeZone).toPlainDate()
        let date = inZone(from, calendar.timeZone).toPlainDate()
        let counted = isWorking(date) ? 0 : -1
        while (!date.equals(last)) {
          date = date.add({ days: 1 })
          if (isWorking(date)) counted += 1
        }
        expect(counted).toBe(days)
        expect(isWorking(last)).toBe(true)
      }),
    )
  })
})

describe('quiet hours', () => {
  test.each<[string, WallSpan | null, string, string, string]>([
    [berlin, night, '2026-03-28T22:00+01:00', '2026-03-29T08:00+02:00', 'a night with an hour less'],
    [berlin, night, '2026-10-24T22:00+02:00', '2026-10-25T08:00+01:00', 'a night with an hour more'],
    [berlin, night, '2026-06-10T20:00+02:00', '2026-06-11T08:00+02:00', 'start with their first minute'],
    [berlin, night, '2026-06-10T19:59:59+02:00', '2026-06-10T19:59:59+02:00', 'not a second before'],
    [berlin, night, '2026-06-10T07:59:30+02:00', '2026-06-10T08:00+02:00', 'hold to their last second'],
    [berlin, night, '2026-06-10T08:00+02:00', '2026-06-10T08:00+02:00', 'end with the minute named'],
    [berlin, { start: '20:00', end: '02:30' }, '2026-03-28T23:00+01:00', '2026-03-29T03:30+02:00', 'end skipped'],
    [berlin, { start: '20:00', end: '02:30' }, '2026-10-24T23:00+02:00', '2026-10-25T02:30+02:00', 'end repeated'],
    [berlin, { start: '12:00', end: '13:00' }, '2026-06-10T12:15+02:00', '2026-06-10T13:00+02:00', 'at noon'],
    [berlin, { start: '12:00', end: '12:00' }, '2026-06-10T12:00+02:00', '2026-06-10T12:00+02:00', 'of no length'],
    [berlin, null, '2026-06-10T03:00+02:00', '2026-06-10T03:00+02:00', 'none at all'],
    [newYork, night, '2026-03-07T23:00-05:00', '2026-03-08T08:00-04:00', 'over the spring change'],
    [newYork, night, '2027-11-06T23:00-04:00', '2027-11-07T08:00-05:00', 'over the autumn change'],
    [kolkata, night, '2026-08-08T02:10+05:30', '2026-08-08T08:00+05:30', 'no change'],
    [lordHowe, night, '2026-04-04T21:00+11:00', '2026-04-05T08:00+10:30', 'half an hour more'],
    [lordHowe, { start: '20:00', end: '02:15' }, '2026-10-03T23:00+10:30', '2026-10-04T02:45+11:00', 'end skipped'],
    [apia, night, '2026-12-31T23:59+13:00', '2027-01-01T08:00+13:00', 'into a new year'],
    [cairo, { start: '20:00', end: '00:00' }, '2026-04-23T21:00+02:00', '2026-04-24T01:00+03:00', 'midnight skipped'],
    [
      santiago,
      { start: '20:00', end: '00:00' },
      '2026-09-05T21:00-04:00',
      '2026-09-06T01:00-03:00',
      'midnight skipped',
    ],
    [santiago, { start: '23:30', end: '07:00' }, '2026-04-04T23:10-04:00', '2026-04-05T07:00-04:00', 'start repeated'],
  ])('%s %o: %s moves to %s (%s)', (timeZone, quiet, from, expected) => {
    const calendar = { timeZone, workingDays: monToFri }
    expect(nextAllowedMinute(at(from), quiet, calendar, { workingDaysOnly: false })).toEqual(at(expected))
  })

  test.each([
    [berlin, monToFri, night, '2026-10-23T21:00+02:00', '2026-10-26T08:00+01:00'],
    [berlin, monToFri, night, '2026-10-25T12:00+01:00', '2026-10-26T08:00+01:00'],
    [berlin, monToFri, null, '2026-10-24T12:00+02:00', '2026-10-26T00:00+01:00'],
    [cairo, sunToThu, night, '2026-10-29T23:30+02:00', '2026-11-01T08:00+02:00'],
    [santiago, ['sun'], null, '2026-09-05T12:00-04:00', '2026-09-06T01:00-03:00'],
  ] as const)(
    '%s, working on %s, quiet %o: %s moves to the working day %s',
    (timeZone, workingDays, quiet, from, to) => {
      const calendar = { timeZone, workingDays }
      expect(nextAllowedMinute(at(from), quiet, calendar, { workingDaysOnly: true })).toEqual(at(to))
    },
  )

  test('the next allowed minute is allowed, and none before it is', () => {
    fc.assert(
      fc.property(anyInstant, anyCalendar, fc.boolean(), (from, calendar, workingDaysOnly) => {
        const isAllowed = (instant: Date): boolean => {
          const local = inZone(instant, calendar.timeZone)
          const isOff =
            !calendar.workingDays.some((day) => WEEKDAYS.indexOf(day) + 1 === local.dayOfWeek) ||
            calendar.holidays.some((holiday) => local.toPlainDate().equals(holiday))
          return local.hour >= 8 && local.hour < 20 && !(workingDaysOnly && isOff)
        }
        const result = nextAllowedMinute(from, night, calendar, { workingDaysOnly })
        expect(isAllowed(result)).toBe(true)
        expect(nextAllowedMinute(result, night, calendar, { workingDaysOnly })).toEqual(result)
        for (let moment = from.getTime(); moment < result.getTime(); moment += 20 * 60_000) {
          expect(isAllowed(new Date(moment))).toBe(false)
        }
        if (result > from) expect(isAllowed(new Date(result.getTime() - 1))).toBe(false)
      }),
    )
  })
})

test.each([
  [berlin, monToFri, '2026-10-23T08:00+02:00', '2026-10-23T09:00+02:00', 'the same day'],
  [berlin, monToFri, '2026-10-23T09:00+02:00', '2026-10-26T09:00+01:00', 'strictly after'],
  [newYork, monToFri, '2026-03-07T12:00-05:00', '2026-03-09T09:00-04:00', 'after a weekend and a change'],
  [cairo, sunToThu, '2026-04-23T18:00+02:00', '2026-04-26T09:00+03:00', 'a week that starts on Sunday'],
  [apia, monToFri, '2026-06-05T09:30+13:00', '2026-06-08T09:00+13:00', 'over the weekend'],
])('%s, working on %s: the next working morning after %s is %s (%s)', (timeZone, workingDays, after, expected) => {
  expect(nextWorkingMorning(at(after), { timeZone, workingDays })).toEqual(at(expected))
})
