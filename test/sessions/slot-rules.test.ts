import { describe, expect, test } from 'vitest'
import { DAY } from '../../src/kernel/clock.ts'
import { inZone } from '../../src/kernel/time-zone.ts'
import { bookableSlots, firstApart } from '../../src/sessions/slot-rules.ts'
import { at, somebody, starts, time } from './person-times.ts'

describe('slots', () => {
  const now = at('2026-11-30T13:10:00Z')
  const window = { start: now, end: new Date(now.getTime() + 28 * DAY) }
  const search = { window, durationMinutes: 60, stepMinutes: 15, now }

  test('are when both can be met', () => {
    const people = [somebody('Europe/Berlin'), somebody('America/New_York')]
    expect(starts(firstApart(bookableSlots({ ...search, people }), 3))).toEqual([
      '2026-11-30T14:00:00.000Z',
      '2026-11-30T15:00:00.000Z',
      '2026-12-01T14:00:00.000Z',
    ])
  })

  test('leave out what is taken', () => {
    const taken = [time('2026-11-30T13:00:00Z', 20), time('2026-11-30T14:35:00Z', 10)]
    const slots = bookableSlots({ ...search, people: [somebody('Europe/Berlin', {}, { taken })] })
    expect(starts(slots).slice(0, 4)).toEqual([
      '2026-11-30T13:30:00.000Z',
      '2026-11-30T14:45:00.000Z',
      '2026-11-30T15:00:00.000Z',
      '2026-12-01T08:00:00.000Z',
    ])
  })

  test('may go on over midnight where the hours do', () => {
    const nights = somebody('UTC', {
      weekly: [
        { days: ['mon'], start: '23:30', end: '24:00' },
        { days: ['tue'], start: '00:00', end: '01:00' },
      ],
    })
    const night = { start: now, end: at('2026-12-02T00:00:00Z') }
    expect(starts(bookableSlots({ ...search, window: night, people: [nights] }))).toEqual([
      '2026-11-30T23:30:00.000Z',
      '2026-11-30T23:45:00.000Z',
      '2026-12-01T00:00:00.000Z',
    ])
  })

  test('stand where they do from whichever window they are looked at, also at night where hours overlap', () => {
    const nights = somebody('UTC', {
      weekly: [
        { days: ['mon'], start: '23:30', end: '23:00' },
        { days: ['tue'], start: '22:00', end: '06:00' },
      ],
    })
    const startsIn = (from: string) => {
      const part = { start: at(from), end: at('2026-12-02T03:00:00Z') }
      return starts(bookableSlots({ ...search, stepMinutes: 45, window: part, people: [nights] }))
    }
    const wednesday = startsIn('2026-12-02T00:00:00Z')
    expect(wednesday[0]).toBe('2026-12-02T00:30:00.000Z')
    expect(startsIn('2026-11-30T20:00:00Z').slice(-wednesday.length)).toEqual(wednesday)
  })

  test('are none where two never work at once', () => {
    const people = [somebody('Asia/Tokyo'), somebody('America/New_York')]
    expect(bookableSlots({ ...search, people })).toEqual([])
  })

  test('show the same wall time before and after the clock changes', () => {
    const around = { start: at('2026-10-23T00:00:00Z'), end: at('2026-10-29T00:00:00Z') }
    const early = at('2026-10-01T00:00:00Z')
    const people = [somebody('Europe/Berlin')]
    const slots = bookableSlots({ ...search, now: early, durationMinutes: 480, window: around, people })
    const walls = slots.map(({ start }) => inZone(start, 'Europe/Berlin').toPlainTime().toString())
    expect(walls).toEqual(Array(4).fill('09:00:00'))
  })
})
