import type { Interval } from './interval.ts'
import { instantOf, inZone, toInstant } from './time-zone.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Somebody's days of work, on the walls of their zone. Holidays are local dates, `YYYY-MM-DD`. */
export type WorkCalendar = { timeZone: string; workingDays: readonly Weekday[]; holidays?: readonly string[] }

/**
 * Two wall times `HH:MM`, start included, end not. An end before the start is on the next day, so `22:00` to `00:00`
 * lasts until midnight. Two equal times span nothing.
 */
export type WallSpan = { start: string; end: string }

/** A span on each of these weekdays. Over midnight it belongs to the day on which it starts. */
export type WeeklyRule = WallSpan & { days: readonly Weekday[] }

const weekdayOf = (date: Temporal.PlainDate): Weekday | undefined => WEEKDAYS[date.dayOfWeek - 1]

function isWorkingDay(date: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  const weekday = weekdayOf(date)
  return (
    weekday !== undefined && calendar.workingDays.includes(weekday) && !calendar.holidays?.includes(date.toString())
  )
}

/** The date itself when it is a working day, else the next one that is. */
function workingDayFrom(date: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate {
  if (calendar.workingDays.length === 0) throw new RangeError('A calendar needs at least one working day.')
  let day = date
  while (!isWorkingDay(day, calendar)) day = day.add({ days: 1 })
  return day
}

/** The working day after this date. */
const nextWorkingDay = (date: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate =>
  workingDayFrom(date.add({ days: 1 }), calendar)

/**
 * The same wall time `days` working days later; from a day off it counts from the next working day. A wall time that the
 * clock skips or repeats on that day is read as `instantOf` does.
 * Throws RangeError for a negative or broken number of days and for a calendar without working days.
 */
export function addWorkingDays(from: Date, days: number, calendar: WorkCalendar): Date {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('Working days are counted in whole days from 0.')
  const local = inZone(from, calendar.timeZone)
  let date = workingDayFrom(local.toPlainDate(), calendar)
  for (let counted = 0; counted < days; counted += 1) date = nextWorkingDay(date, calendar)
  // Reading the wall time back would turn the second 02:30 of autumn into the first, an hour before `from`.
  if (date.equals(local.toPlainDate())) return from
  return instantOf(date.toPlainDateTime(local.toPlainTime()), calendar.timeZone)
}

function spanOn(date: Temporal.PlainDate, { start, end }: WallSpan, timeZone: string): Interval {
  const [from, to] = [Temporal.PlainTime.from(start), Temporal.PlainTime.from(end)]
  const lastDate = Temporal.PlainTime.compare(to, from) < 0 ? date.add({ days: 1 }) : date
  return {
    start: instantOf(date.toPlainDateTime(from), timeZone),
    end: instantOf(lastDate.toPlainDateTime(to), timeZone),
  }
}

/** When a span around this instant ends; null when none holds it. */
function endOfSpanAround(at: Date, rules: readonly WeeklyRule[], timeZone: string): Date | null {
  const today = inZone(at, timeZone).toPlainDate()
  for (const date of [today.subtract({ days: 1 }), today]) {
    for (const rule of rules.filter(({ days }) => days.some((day) => day === weekdayOf(date)))) {
      const span = spanOn(date, rule, timeZone)
      if (span.start <= at && at < span.end) return span.end
    }
  }
  return null
}

/**
 * The first instant from `at` on that lies outside the quiet hours and, when asked for, on a working day. `at` itself
 * when it does. Without quiet hours a day off ends at midnight.
 */
export function nextAllowedMinute(
  at: Date,
  quiet: WallSpan | null,
  calendar: WorkCalendar,
  { workingDaysOnly }: { workingDaysOnly: boolean },
): Date {
  const nights = quiet ? [{ ...quiet, days: WEEKDAYS }] : []
  let moment = at
  for (;;) {
    const today = inZone(moment, calendar.timeZone).toPlainDate()
    const day = workingDaysOnly ? workingDayFrom(today, calendar) : today
    if (!day.equals(today)) moment = toInstant(day.toZonedDateTime(calendar.timeZone))
    const quietUntil = endOfSpanAround(moment, nights, calendar.timeZone)
    if (quietUntil === null) return moment
    moment = quietUntil
  }
}

/** The first working morning strictly after this instant. */
export function nextWorkingMorning(after: Date, calendar: WorkCalendar, at = '09:00'): Date {
  let date = workingDayFrom(inZone(after, calendar.timeZone).toPlainDate(), calendar)
  for (;;) {
    const morning = instantOf(date.toPlainDateTime(Temporal.PlainTime.from(at)), calendar.timeZone)
    if (morning > after) return morning
    date = nextWorkingDay(date, calendar)
  }
}

/** Whether the rules cover the whole interval without a hole. Rules may touch, overlap and run over midnight. */
export function isWithinWorkingHours(interval: Interval, weekly: readonly WeeklyRule[], timeZone: string): boolean {
  let covered = interval.start
  do {
    const end = endOfSpanAround(covered, weekly, timeZone)
    if (end === null) return false
    covered = end
  } while (covered < interval.end)
  return true
}
