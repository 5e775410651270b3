import { addMinutes } from '../../src/kernel/clock.ts'
import type { Interval } from '../../src/kernel/interval.ts'
import { type Availability, defaultAvailability } from '../../src/people/availability-rules.ts'
import type { PersonTime } from '../../src/sessions/bookability-rules.ts'

export const at = (text: string): Date => new Date(text)

export const time = (start: string, minutes: number): Interval => ({
  start: at(start),
  end: addMinutes(at(start), minutes),
})

/** Nine to five from Monday to Friday, free, and bookable from this minute on for a year; a test names what it is about. */
export const somebody = (
  timeZone: string,
  rules: Partial<Availability> = {},
  more: Partial<Omit<PersonTime, 'availability'>> = {},
): PersonTime => ({
  availability: {
    ...defaultAvailability('0193a6f2-8c1e-7b1a-9d3e-5f60718293a4', timeZone, ['mon', 'tue', 'wed', 'thu', 'fri']),
    minimumNoticeMinutes: 0,
    horizonDays: 366,
    ...rules,
  },
  taken: [],
  sessionStarts: [],
  ...more,
})

export const starts = (slots: readonly Interval[]): string[] => slots.map(({ start }) => start.toISOString())
