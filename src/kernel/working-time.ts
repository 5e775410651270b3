import { addMilliseconds, DAY, MINUTE } from './clock.ts'
import { type Interval, joined } from './interval.ts'
import { dayNumber, instantOf, inZone, type Stretch, stretchesOf, toInstant, wallOf } from './time-zone.ts'

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

const weekdayOfDate = (date: Temporal.PlainDate): Weekday | undefined => WEEKDAYS[date.dayOfWeek - 1]

function isWorkingDay(date: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  const weekday = weekdayOfDate(date)
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
    for (const rule of rules.filter(({ days }) => days.some((day) => day === weekdayOfDate(date)))) {
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

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Of the date with this number, see `dayNumber`. */
export const weekdayOf = (day: number): Weekday => WEEKDAYS[(((day + 3) % 7) + 7) % 7]!

/**
 * The instants around the window whose wall time lies in the hours of its day: one interval for each span, in the order
 * of the days, never cut by the window. Over a skipped hour a span lasts that much shorter, over a repeated one longer;
 * a span of which only a part repeats is there twice. `hoursOn` is asked for numbers of days, see `dayNumber`; an end of
 * `24:00` is midnight.
 */
export function hoursOver(
  timeZone: string,
  window: Interval,
  hoursOn: (day: number) => readonly WallSpan[],
): Interval[] {
  // What goes on over midnight may begin the day before, and what it overlaps the day before that.
  const around = { start: addMilliseconds(window.start, -3 * DAY), end: addMilliseconds(window.end, 2 * DAY) }
  const stretches = stretchesOf(timeZone, around)
  const last = dayNumber(wallOf(window.end, stretches)) + 1
  const found: Interval[] = []
  for (let day = dayNumber(wallOf(window.start, stretches)) - 2; day <= last; day += 1) {
    for (const { start, end } of hoursOn(day)) {
      const from = day * DAY + minutesOf(start) * MINUTE
      const until = (end < start ? day + 1 : day) * DAY + minutesOf(end) * MINUTE
      found.push(...joined(stretches.map((stretch) => shown(from, until, stretch))))
    }
  }
  return found
}

/** When in this stretch the walls show a time from `from` to `until`. */
const shown = (from: number, until: number, { start, end, offset }: Stretch): Interval => ({
  start: new Date(Math.max(start.getTime(), from - offset)),
  end: new Date(Math.min(end.getTime(), until - offset)),
})
