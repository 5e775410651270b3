import { describe, expect, test } from 'vitest'
import { WEEKDAYS } from '../../src/kernel/working-time.ts'
import type { PersonTime } from '../../src/sessions/bookability-rules.ts'
import { bestSlots } from '../../src/sessions/best-slot-rules.ts'
import { bookableSlots } from '../../src/sessions/slot-rules.ts'
import { at, somebody, starts } from './person-times.ts'

const now = at('2026-11-30T00:00Z')

/** The best three hours from Monday on, in UTC, without the seconds. */
const best = (people: PersonTime[], until = '2026-12-05T00:00Z') => {
  const window = { start: now, end: at(until) }
  const slots = bookableSlots({ people, window, now, durationMinutes: 60, stepMinutes: 15 })
  return starts(
    bestSlots(
      slots,
      people.map(({ availability }) => availability),
      3,
    ),
  ).map((start) => start.slice(0, 16))
}
const daily = (start: string, end: string) => ({ weekly: [{ days: WEEKDAYS, start, end }] })

describe('the best three', () => {
  test('are soon, on different dates, and neither the first nor the last thing of the day', () => {
    expect(best([somebody('UTC')])).toEqual(['2026-11-30T09:30', '2026-12-01T09:30', '2026-12-02T09:30'])
  })

  test('are inside the working day of both before anything else', () => {
    // From noon to ten in the evening in Berlin both can be met; from three to five both work.
    const people = [
      somebody('Europe/Berlin', daily('07:00', '22:00')),
      somebody('America/New_York', daily('06:00', '22:00')),
    ]
    expect(best(people, '2026-12-01T00:00Z')).toEqual(['2026-11-30T14:00', '2026-11-30T15:00', '2026-11-30T11:30'])
    expect(best(people)).toEqual(['2026-11-30T14:00', '2026-12-01T14:00', '2026-12-02T14:00'])
  })

  test('are on a day that is nobody’s working day only when there is no other', () => {
    const weekend = { overrides: [{ date: '2026-12-05', hours: [{ start: '09:00', end: '17:00' }] }] }
    const friday = { weekly: [{ days: ['fri' as const], start: '09:00', end: '17:00' }] }
    expect(best([somebody('UTC', { ...friday, ...weekend })], '2026-12-06T00:00Z')).toEqual([
      '2026-12-04T09:30',
      '2026-12-04T10:30',
      '2026-12-04T11:30',
    ])
  })

  test('are fewer when there are fewer that do not overlap, and none of none', () => {
    expect(best([somebody('UTC', daily('09:00', '10:30'))], '2026-12-01T00:00Z')).toEqual(['2026-11-30T09:00'])
    expect(best([somebody('UTC', { weekly: [] })])).toEqual([])
  })
})
