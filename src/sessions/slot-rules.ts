import { addMinutes, DAY, MINUTE } from '../kernel/clock.ts'
import { type Interval, overlaps } from '../kernel/interval.ts'
import { instantOf, inZone } from '../kernel/time-zone.ts'
import { WEEKDAYS, type WallSpan, type WeeklyRule } from '../kernel/working-time.ts'

/** When somebody can be met, on the walls of their zone. A day named in `overrides` has those hours instead, or none. */
export type MeetingHours = {
  timeZone: string
  weekly: readonly WeeklyRule[]
  overrides: readonly { date: string; hours: readonly WallSpan[] }[]
}

function hoursOn(date: Temporal.PlainDate, { weekly, overrides }: MeetingHours): readonly WallSpan[] {
  const override = overrides.find((each) => each.date === date.toString())
  const weekday = WEEKDAYS[date.dayOfWeek - 1]
  return override ? override.hours : weekly.filter(({ days }) => days.some((day) => day === weekday))
}

function spanOn(date: Temporal.PlainDate, { start, end }: WallSpan, timeZone: string): Interval {
  const wall = (day: Temporal.PlainDate, time: string) =>
    instantOf(day.toPlainDateTime(Temporal.PlainTime.from(time)), timeZone)
  const tomorrow = date.add({ days: 1 })
  const until = end === '24:00' ? wall(tomorrow, '00:00') : wall(end < start ? tomorrow : date, end)
  return { start: wall(date, start), end: until }
}

/** The hours that touch the window, in order, joined where they meet. */
export function meetingIntervals(hours: MeetingHours, window: Interval): Interval[] {
  // A day more on both ends, for what begins or goes on over midnight.
  const last = inZone(window.end, hours.timeZone).toPlainDate().add({ days: 1 })
  const spans: Interval[] = []
  let date = inZone(window.start, hours.timeZone).toPlainDate().subtract({ days: 1 })
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const span of hoursOn(date, hours)) spans.push(spanOn(date, span, hours.timeZone))
  }
  return joined(spans.filter(({ start, end }) => start < end)).filter((span) => overlaps(span, window))
}

function joined(spans: readonly Interval[]): Interval[] {
  const intervals: Interval[] = []
  for (const span of spans.toSorted((one, other) => one.start.getTime() - other.start.getTime())) {
    const last = intervals.at(-1)
    if (!last || span.start > last.end) intervals.push({ ...span })
    else if (span.end > last.end) last.end = span.end
  }
  return intervals
}

/** Whether the hours cover the whole time without a hole. */
export const isWithinHours = (time: Interval, hours: MeetingHours): boolean =>
  meetingIntervals(hours, time).some(({ start, end }) => start <= time.start && time.end <= end)

const QUARTER = 15 * MINUTE

const nextQuarter = (instant: Date): Date => new Date(Math.ceil(instant.getTime() / QUARTER) * QUARTER)

export type SlotSearch = {
  /** First possible start. */
  from: Date
  until: Date
  durationMinutes: number
  people: readonly MeetingHours[]
  busy: readonly Interval[]
  count: number
}

/**
 * The first times, one after another on quarter hours, that lie in the hours of all and touch nothing that is busy.
 * Fewer than asked for when the window holds no more.
 */
export function freeSlots({ from, until, durationMinutes, people, busy, count }: SlotSearch): Interval[] {
  const slots: Interval[] = []
  let start = nextQuarter(from)
  while (slots.length < count && start < until) {
    const slot = { start, end: addMinutes(start, durationMinutes) }
    const conflict = busy.find((each) => overlaps(each, slot))
    const outside = conflict ? undefined : people.find((hours) => !isWithinHours(slot, hours))
    if (!conflict && !outside) slots.push(slot)
    start = conflict ? nextQuarter(conflict.end) : outside ? nextStart(slot, outside, until) : nextQuarter(slot.end)
  }
  return slots
}

/** The next quarter hour from which this person's hours could hold the slot: nothing before it can. */
function nextStart(slot: Interval, hours: MeetingHours, until: Date): Date {
  const window = { start: slot.start, end: new Date(Math.min(until.getTime(), slot.start.getTime() + 7 * DAY)) }
  const length = slot.end.getTime() - slot.start.getTime()
  for (const { start, end } of meetingIntervals(hours, window)) {
    const possible = nextQuarter(start)
    if (possible > slot.start && possible.getTime() + length <= end.getTime()) return possible
  }
  return nextQuarter(window.end)
}
