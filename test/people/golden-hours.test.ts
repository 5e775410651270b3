import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/kernel/clock.ts'
import { joined } from '../../src/kernel/interval.ts'
import { WEEKDAYS } from '../../src/kernel/working-time.ts'
import { openHours } from '../../src/people/index.ts'
import { type Change, zdump } from '../kernel/zdump.ts'

const everyDay = (timeZone: string, start: string, end: string) => ({
  timeZone,
  weekly: [{ days: WEEKDAYS, start, end }],
  overrides: [],
  outOfOffice: [],
})

/** The instant at which the walls show this, by zdump's offsets alone; for walls that show it once. */
function instantBy(wall: number, offset: number, changes: readonly Change[]): number {
  const change = changes.findLast(({ at, after }) => wall - after >= at.getTime())
  return wall - (change?.after ?? offset)
}

const dates = Array.from({ length: 5 * 365 }, (_, index) => Date.UTC(2026, 0, 2) + index * DAY)

describe.each(zdump)('nine to five in $timeZone, by the offsets of zdump', ({ timeZone, offset, changes }) => {
  test('begins at nine and ends at five on the wall on every day from 2026 to 2030', () => {
    const window = { start: new Date(dates[0]!), end: new Date(dates.at(-1)! + DAY) }
    const begins = new Map(
      openHours(everyDay(timeZone, '09:00', '17:00'), window).map(({ start, end }) => [start.getTime(), end.getTime()]),
    )
    const wrong = dates.filter((date) => {
      const [start, end] = [9, 17].map((hour) => instantBy(date + hour * HOUR, offset, changes))
      return begins.get(start!) !== end
    })
    expect(wrong.map((date) => new Date(date).toISOString())).toEqual([])
  })

  test('around each change of the clock, what lies over the gap shrinks and what lies over the overlap grows by its length', () => {
    for (const { at, localDate, before, after } of changes) {
      const around = { start: new Date(at.getTime() - 1), end: at }
      const hours = joined(
        openHours({ ...everyDay(timeZone, '09:00', '10:00'), overrides: [wholeDay(localDate)] }, around),
      )
      const day = hours.find(
        ({ start, end }) => start <= at && at <= end && end.getTime() - start.getTime() > 2 * HOUR,
      )!
      expect(day.end.getTime() - day.start.getTime(), `${timeZone} ${localDate}`).toBe(DAY - (after - before))
      expect(Math.abs(after - before) / MINUTE).toBe(timeZone === 'Australia/Lord_Howe' ? 30 : 60)
    }
  })
})

const wholeDay = (date: string) => ({ date, hours: [{ start: '00:00', end: '24:00' }] })
