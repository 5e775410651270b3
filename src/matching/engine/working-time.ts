import { HOUR } from '../../kernel/clock.ts'
import { inZone, instantOf } from '../../kernel/time-zone.ts'

/** Wall times `HH:MM` of one weekday, 1 Monday to 7 Sunday. An end at or before the start is on the next day; `24:00` is allowed. */
export type WeeklyRule = { day: number; start: string; end: string }

export type WorkingTime = { timeZone: string; weekly: readonly WeeklyRule[] }

/** Milliseconds of the epoch, end not included. */
type Span = { start: number; end: number }

export type SharedHours = (a: WorkingTime, b: WorkingTime) => number

const MINUTES_A_DAY = 24 * 60

/** Hours that both work in the seven times 24 hours from `weekStarting`, by the clocks that hold in that very week. */
export const sharedWeeklyHours = (a: WorkingTime, b: WorkingTime, weekStarting: Date): number =>
  sharedHoursIn(weekStarting)(a, b)

/**
 * `sharedWeeklyHours` for one week and many pairs. Zone and rules are turned into instants once: ten thousand people
 * have few zones and few times of day between them.
 */
export function sharedHoursIn(weekStarting: Date): SharedHours {
  const instantsByZone = new Map<string, ZonedWeek>()
  const spansByRules = new Map<string, Span[]>()
  const spansByObject = new WeakMap<WorkingTime, Span[]>()

  const spansOf = (time: WorkingTime): Span[] => {
    const seen = spansByObject.get(time)
    if (seen) return seen
    const key = time.timeZone + time.weekly.map((rule) => `|${rule.day} ${rule.start} ${rule.end}`).join('')
    const week = remember(instantsByZone, time.timeZone, () => zonedWeek(time.timeZone, weekStarting))
    const spans = remember(spansByRules, key, () => workingSpans(time.weekly, week, weekStarting))
    spansByObject.set(time, spans)
    return spans
  }
  return (a, b) => commonHours(spansOf(a), spansOf(b))
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** The weekdays of the local dates that touch a week, and the instant of a wall time on one of those dates. */
type ZonedWeek = { weekdays: number[]; instant: (date: number, minutes: number) => number }

function zonedWeek(timeZone: string, weekStarting: Date): ZonedWeek {
  // The evening before may reach in, and a week in which clocks go forward may end one date later.
  const dayBefore = inZone(weekStarting, timeZone).toPlainDate().subtract({ days: 1 })
  const dates = Array.from({ length: 10 }, (_, days) => dayBefore.add({ days }))
  const instants = new Map<number, number>()
  const instant = (date: number, minutes: number): number =>
    remember(instants, date * 3 * MINUTES_A_DAY + minutes, () =>
      instantOf(dayBefore.add({ days: date }).toPlainDateTime().add({ minutes }), timeZone).getTime(),
    )
  return { weekdays: dates.map((date) => date.dayOfWeek), instant }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** In order and without overlaps, cut to the week. */
function workingSpans(weekly: readonly WeeklyRule[], week: ZonedWeek, weekStarting: Date): Span[] {
  const from = weekStarting.getTime()
  const to = from + 7 * 24 * HOUR
  const spans: Span[] = []
  for (const rule of weekly) {
    const starts = minutesOf(rule.start)
    const ends = minutesOf(rule.end)
    week.weekdays.forEach((day, index) => {
      if (day !== rule.day) return
      const start = Math.max(from, week.instant(index, starts))
      const end = Math.min(to, week.instant(index, ends > starts ? ends : ends + MINUTES_A_DAY))
      if (start < end) spans.push({ start, end })
    })
  }
  return merged(spans.toSorted((a, b) => a.start - b.start))
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}

function commonHours(a: readonly Span[], b: readonly Span[]): number {
  let common = 0
  let i = 0
  let j = 0
  for (let x = a[0], y = b[0]; x && y; x = a[i], y = b[j]) {
    common += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
    if (x.end < y.end) i += 1
    else j += 1
  }
  return common / HOUR
}
