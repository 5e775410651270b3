import { expect, test } from 'vitest'
import { dayNumber, isTimeZone, stretchesOf, wallOf } from '../../src/kernel/time-zone.ts'
import { zdump } from './zdump.ts'

const years = { start: new Date('2026-01-01T00:00Z'), end: new Date('2031-01-01T00:00Z') }

test.each(zdump)('$timeZone changes its clocks exactly when zdump says so', ({ timeZone, offset, changes }) => {
  const stretches = stretchesOf(timeZone, years)
  expect(stretches.map(({ start, offset: from }) => [start, from])).toEqual([
    [years.start, offset],
    ...changes.map(({ at, after }) => [at, after]),
  ])
  expect(stretches.at(-1)?.end).toEqual(years.end)
})

test.each(zdump.filter(({ changes }) => changes.length > 0))(
  '$timeZone is told the same by Intl, a second before and after each change',
  ({ timeZone, changes }) => {
    const wall = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    const shown = (instant: Date) => Date.parse(`${wall.format(instant).replace(' ', 'T')}Z`) - instant.getTime()
    for (const { at, before, after } of changes) {
      expect([shown(new Date(at.getTime() - 1000)), shown(at)]).toEqual([before, after])
    }
  },
)

test('a wall shows what its stretch says, before and after the change', () => {
  const stretches = stretchesOf('Africa/Cairo', years)
  const wall = (instant: string) => new Date(wallOf(new Date(instant), stretches)).toISOString()
  expect(wall('2026-04-23T21:59:59Z')).toBe('2026-04-23T23:59:59.000Z')
  expect(wall('2026-04-23T22:00:00Z')).toBe('2026-04-24T01:00:00.000Z')
  expect(dayNumber(Date.parse('1969-12-31T23:59:59Z'))).toBe(-1)
})

test('a zone is one that the database of zones knows, not an offset', () => {
  expect(['Europe/Berlin', 'Asia/Katmandu', 'UTC', 'Mars/Olympus', '+02:00'].map(isTimeZone)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
