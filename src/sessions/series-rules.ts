import { addMinutes } from '../kernel/clock.ts'
import type { Interval } from '../kernel/interval.ts'
import { instantOf } from '../kernel/time-zone.ts'
import { WEEKDAYS, type Weekday } from '../kernel/working-time.ts'
import type { SessionKind } from './session-rules.ts'

export const MOST_OCCURRENCES = 52
export const MOST_WEEKS = 8
/** How far ahead all but the first of a series can lie. */
export const SERIES_HORIZON_DAYS = 366

/** A time that the rule gives and that was left out, and the code of the refusal. */
export type LeftOut = { position: number; startsAt: string; code: string }

/** Sessions of a pair every so many weeks at one wall time. Each of them can be moved, confirmed and cancelled alone. */
export type Series = {
  id: string
  organizationId: string
  mentorshipId: string
  menteeId: string
  mentorId: string
  proposedById: string
  /** The local date of the first; it also says the weekday. */
  startsOn: string
  /** `10:00`, on the walls of `timeZone`, whatever the clocks do. */
  localTime: string
  timeZone: string
  everyWeeks: number
  /** How many times the rule gives; those left out count. */
  occurrences: number
  durationMinutes: number
  kind: SessionKind
  roomId: string | null
  agenda: string | null
  leftOut: LeftOut[]
  createdAt: Date
}

export type Rule = Pick<Series, 'startsOn' | 'localTime' | 'timeZone' | 'everyWeeks' | 'occurrences'>

/** A time that the rule gives. `position` counts from 0; `start` is its RECURRENCE-ID (RFC 5545), also after a move. */
export type Occurrence = Interval & { position: number }

/** A wall time that the clocks skip is read as an hour later, one that they repeat as the first (RFC 5545, section 3.3.5). */
export function occurrencesOf(rule: Rule, durationMinutes: number): Occurrence[] {
  const time = Temporal.PlainTime.from(rule.localTime)
  const first = Temporal.PlainDate.from(rule.startsOn)
  return Array.from({ length: rule.occurrences }, (_, position) => {
    const date = first.add({ weeks: position * rule.everyWeeks })
    const start = instantOf(date.toPlainDateTime(time), rule.timeZone)
    return { position, start, end: addMinutes(start, durationMinutes) }
  })
}

export const weekdayOfDate = (date: string): Weekday => WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1]!

/** The first such day from this date on. */
export function firstOn(weekday: Weekday, date: string): string {
  const from = Temporal.PlainDate.from(date)
  const days = (WEEKDAYS.indexOf(weekday) + 1 - from.dayOfWeek + 7) % 7
  return from.add({ days }).toString()
}

/** How many times the rule gives up to this date, the date included. */
export function timesUntil(lastDate: string, startsOn: string, everyWeeks: number): number {
  const days = Temporal.PlainDate.from(startsOn).until(Temporal.PlainDate.from(lastDate)).days
  return days < 0 ? 0 : Math.floor(days / (7 * everyWeeks)) + 1
}

/** The rule as RFC 5545 writes it. */
export const recurrenceRule = ({ startsOn, everyWeeks, occurrences }: Rule): string =>
  `FREQ=WEEKLY;INTERVAL=${everyWeeks};BYDAY=${weekdayOfDate(startsOn).slice(0, 2).toUpperCase()};COUNT=${occurrences}`
