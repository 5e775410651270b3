import { describe, expect, test } from 'vitest'
import { inZone } from '../../src/kernel/time-zone.ts'
import { firstOn, occurrencesOf, recurrenceRule, timesUntil } from '../../src/sessions/series-rules.ts'

const weekly = { startsOn: '2026-10-20', localTime: '10:00', timeZone: 'Europe/Berlin', everyWeeks: 1, occurrences: 3 }

describe('the times of a series', () => {
  test('stay on the wall when the clocks change', () => {
    const starts = occurrencesOf(weekly, 45).map(({ start, end }) => [
      start.toISOString(),
      end.getTime() - start.getTime(),
    ])
    expect(starts).toEqual([
      ['2026-10-20T08:00:00.000Z', 45 * 60_000],
      ['2026-10-27T09:00:00.000Z', 45 * 60_000],
      ['2026-11-03T09:00:00.000Z', 45 * 60_000],
    ])
  })

  test.each([
    'Europe/Berlin',
    'America/New_York',
    'America/Sao_Paulo',
    'Africa/Cairo',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ])('show ten o’clock in %s through five years', (timeZone) => {
    for (const startsOn of ['2026-01-05', '2028-01-04', '2030-01-02']) {
      const rule = { startsOn, localTime: '10:00', timeZone, everyWeeks: 2, occurrences: 52 }
      for (const { start, position } of occurrencesOf(rule, 60)) {
        const wall = inZone(start, timeZone).toPlainDateTime()
        const date = Temporal.PlainDate.from(startsOn).add({ weeks: 2 * position })
        expect(wall.toString()).toBe(`${date.toString()}T10:00:00`)
      }
    }
  })

  test('that the clocks skip are an hour later, and those that they repeat are the first', () => {
    const skipped = occurrencesOf({ ...weekly, startsOn: '2027-03-21', localTime: '02:30', occurrences: 3 }, 30)
    expect(skipped.map(({ start }) => inZone(start, 'Europe/Berlin').toPlainTime().toString())).toEqual([
      '02:30:00',
      '03:30:00',
      '02:30:00',
    ])
    const repeated = occurrencesOf({ ...weekly, startsOn: '2026-10-25', localTime: '02:30', occurrences: 1 }, 30)
    expect(repeated[0]!.start.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  test.each([
    ['tue', '2026-11-22', '2026-11-24'],
    ['tue', '2026-11-24', '2026-11-24'],
    ['mon', '2026-11-24', '2026-11-30'],
    ['sun', '2026-11-23', '2026-11-29'],
  ] as const)('on a %s from %s begin on %s', (weekday, from, first) => {
    expect(firstOn(weekday, from)).toBe(first)
  })

  test.each([
    ['2026-11-24', 1, 1],
    ['2026-11-30', 1, 1],
    ['2026-12-01', 1, 2],
    ['2026-12-01', 2, 1],
    ['2026-12-08', 2, 2],
    ['2026-11-23', 1, 0],
  ])('up to %s every %i weeks are %i', (until, everyWeeks, times) => {
    expect(timesUntil(until, '2026-11-24', everyWeeks)).toBe(times)
  })

  test('are written as calendars write them', () => {
    expect(recurrenceRule({ ...weekly, everyWeeks: 2, occurrences: 12 })).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=12',
    )
  })
})
