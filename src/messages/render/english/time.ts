import { MINUTE } from '../../../kernel/clock.ts'
import type { Interval } from '../../../kernel/interval.ts'
import { inZone } from '../../../kernel/time-zone.ts'

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

const weekday = (at: Temporal.ZonedDateTime): string => DAY_NAMES[at.dayOfWeek - 1] ?? ''
const dayAndMonth = (at: Temporal.ZonedDateTime): string =>
  `${at.day} ${monthName.format(Date.UTC(2000, at.month - 1, 1))}`
const day = (at: Temporal.ZonedDateTime): string => `${weekday(at)} ${dayAndMonth(at)} ${at.year}`
const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' })

/** `+05:30` → `UTC+5:30`, `+01:00` → `UTC+1` */
const offset = (at: Temporal.ZonedDateTime): string => `UTC${at.offset.replace(/^([+-])0/, '$1').replace(':00', '')}`

const zone = (at: Temporal.ZonedDateTime): string =>
  at.timeZoneId === 'UTC' ? 'UTC' : `${at.timeZoneId} (${offset(at)})`

/** `Tuesday 8 December 2026` */
export const writtenDay = (instant: Date, timeZone: string): string => day(inZone(instant, timeZone))

/** `Tuesday 8 December, 10:00`: for a subject line, where the year and the zone would be noise */
export function briefTime(instant: Date, timeZone: string): string {
  const at = inZone(instant, timeZone)
  return `${weekday(at)} ${dayAndMonth(at)}, ${clock(at)}`
}

/** `Tuesday 8 December 2026, 17:00, Europe/Berlin (UTC+1)` */
export function writtenInstant(instant: Date, timeZone: string): string {
  const at = inZone(instant, timeZone)
  return `${day(at)}, ${clock(at)}, ${zone(at)}`
}

/**
 * `Tuesday 8 December 2026, 10:00–10:45, Europe/Berlin (UTC+1)`. Names both days when it passes midnight there,
 * and both offsets when the clocks change meanwhile.
 */
export function writtenSpan(span: Interval, timeZone: string): string {
  const from = inZone(span.start, timeZone)
  const to = inZone(span.end, timeZone)
  const shift = from.offset === to.offset ? '' : ` (${offset(from)})`
  if (from.toPlainDate().equals(to.toPlainDate())) {
    return `${day(from)}, ${clock(from)}${shift}–${clock(to)}, ${zone(to)}`
  }
  return `${day(from)}, ${clock(from)}${shift} to ${day(to)}, ${clock(to)}, ${zone(to)}`
}

/** From `now`, as the receiver's calendar sees it: `today at 10:00`, `tomorrow at 10:00`, `on Tuesday 8 December at 10:00`. */
export function whenFrom(now: Date, instant: Date, timeZone: string): string {
  const at = inZone(instant, timeZone)
  const days = inZone(now, timeZone).toPlainDate().until(at.toPlainDate(), { largestUnit: 'day' }).days
  if (days === 0) return `today at ${clock(at)}`
  if (days === 1) return `tomorrow at ${clock(at)}`
  return `on ${weekday(at)} ${dayAndMonth(at)} at ${clock(at)}`
}

/** `in 45 minutes`, `in one hour`, `now` once it has begun; beyond two hours the same as `whenFrom`. */
export function soonFrom(now: Date, instant: Date, timeZone: string): string {
  const minutes = Math.round((instant.getTime() - now.getTime()) / MINUTE)
  if (minutes > 120) return whenFrom(now, instant, timeZone)
  if (minutes <= 0) return 'now'
  if (minutes >= 55 && minutes <= 65) return 'in one hour'
  return minutes === 1 ? 'in one minute' : `in ${minutes} minutes`
}
