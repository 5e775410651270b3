import { describe, expect, it } from 'vitest'
import { timesIn } from '../../../src/messages/words/time.ts'

const at = (text: string): Date => new Date(text)
const span = (start: string, end: string) => ({ startsAt: at(start), endsAt: at(end) })

describe('a time in a mail', () => {
  it.each([
    ['Europe/Berlin', 'Tuesday 8 December 2026, 10:00–10:45, Europe/Berlin (UTC+1)'],
    ['Asia/Kolkata', 'Tuesday 8 December 2026, 14:30–15:15, Asia/Kolkata (UTC+5:30)'],
    ['America/Los_Angeles', 'Tuesday 8 December 2026, 01:00–01:45, America/Los_Angeles (UTC-8)'],
    ['Pacific/Auckland', 'Tuesday 8 December 2026, 22:00–22:45, Pacific/Auckland (UTC+13)'],
    ['Europe/London', 'Tuesday 8 December 2026, 09:00–09:45, Europe/London (UTC+0)'],
    ['UTC', 'Tuesday 8 December 2026, 09:00–09:45, UTC'],
  ])('is written out as %s has it', (zone, written) => {
    expect(timesIn('en', zone).span(span('2026-12-08T09:00:00Z', '2026-12-08T09:45:00Z'))).toBe(written)
  })

  it('names both days when it passes midnight where the reader is', () => {
    expect(timesIn('en', 'Asia/Tokyo').span(span('2026-12-08T14:30:00Z', '2026-12-08T15:15:00Z'))).toBe(
      'Tuesday 8 December 2026, 23:30 to Wednesday 9 December 2026, 00:15, Asia/Tokyo (UTC+9)',
    )
  })

  it('names both offsets when the clocks change meanwhile', () => {
    expect(timesIn('en', 'Europe/Berlin').span(span('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'))).toBe(
      'Sunday 25 October 2026, 02:30 (UTC+2)–02:30, Europe/Berlin (UTC+1)',
    )
  })

  it('uses the offset of its own day, not of today', () => {
    expect(timesIn('en', 'Europe/Berlin').instant(at('2026-07-01T15:00:00Z'))).toBe(
      'Wednesday 1 July 2026, 17:00, Europe/Berlin (UTC+2)',
    )
  })

  it('is short in a subject', () => {
    expect(timesIn('en', 'Europe/Berlin').brief(at('2026-12-08T09:00:00Z'))).toBe('Tuesday 8 December, 10:00')
  })
})

describe('how soon something is', () => {
  it.each([
    ['Europe/Berlin', 'today at 23:30'],
    ['Asia/Tokyo', 'tomorrow at 07:30'],
    ['America/New_York', 'today at 17:30'],
  ])('follows the calendar of %s', (zone, said) => {
    expect(timesIn('en', zone).when(at('2026-12-08T09:00:00Z'), at('2026-12-08T22:30:00Z'))).toBe(said)
  })

  it('names the day beyond tomorrow', () => {
    expect(timesIn('en', 'Europe/Berlin').when(at('2026-12-05T09:00:00Z'), at('2026-12-08T09:00:00Z'))).toBe(
      'on Tuesday 8 December at 10:00',
    )
  })

  it.each([
    [60, 'in one hour'],
    [45, 'in 45 minutes'],
    [1, 'in one minute'],
    [0, 'now'],
    [-3, 'now'],
    [180, 'today at 10:00'],
  ])('is told in minutes when it is near: %i', (minutes, said) => {
    const start = at('2026-12-08T09:00:00Z')
    expect(timesIn('en', 'Europe/Berlin').soon(new Date(start.getTime() - minutes * 60_000), start)).toBe(said)
  })
})

describe('a time in another language', () => {
  const start = at('2027-01-01T00:30:00Z')
  it.each([
    ['de', 'Freitag, 1. Januar 2027, 01:30 Uhr, Europe/Berlin (UTC+1)', 'morgen um 01:30 Uhr'],
    ['fr', 'vendredi 1er janvier 2027, 01:30, Europe/Berlin (UTC+1)', 'demain à 01:30'],
    ['es', 'viernes, 1 de enero de 2027, 01:30, Europe/Berlin (UTC+1)', 'mañana a la 01:30'],
  ] as const)('is written as people write it there: %s', (locale, written, said) => {
    const times = timesIn(locale, 'Europe/Berlin')
    expect(times.instant(start)).toBe(written)
    expect(times.when(at('2026-12-31T09:00:00Z'), start)).toBe(said)
  })
})
