import { MINUTE } from '../../kernel/clock.ts'
import { INTL_LOCALES, type Locale } from '../../kernel/locale.ts'
import { inZone } from '../../kernel/time-zone.ts'
import { wordsIn } from './words.ts'

type Span = { startsAt: Date; endsAt: Date }

/** Times as a reader of this language, in this zone, is told them. */
export type Times = {
  /** `Tuesday 8 December 2026` */
  day: (instant: Date) => string
  /** Of a calendar day, `2026-12-08`. */
  calendarDay: (day: string) => string
  /** `December 2026`, of a calendar day */
  month: (day: string) => string
  /** `Tuesday 8 December, 10:00`: for a subject line, where the year and the zone would be noise */
  brief: (instant: Date) => string
  /** `Tuesday 8 December 2026, 17:00, Europe/Berlin (UTC+1)` */
  instant: (instant: Date) => string
  /**
   * `Tuesday 8 December 2026, 10:00–10:45, Europe/Berlin (UTC+1)`. Names both days when it passes midnight there,
   * and both offsets when the clocks change meanwhile.
   */
  span: (span: Span) => string
  /** From `now`, as the reader's calendar sees it: `today at 10:00`, `tomorrow at 10:00`, `on Tuesday 8 December at 10:00`. */
  when: (now: Date, instant: Date) => string
  /** `in 45 minutes`, `in one hour`, `now` once it has begun; beyond two hours the same as `when`. */
  soon: (now: Date, instant: Date) => string
  /** `45 minutes`, `1 hour`, `90 minutes` */
  duration: (span: Span) => string
  minutes: (minutes: number) => string
}

// Formatted as of UTC from the time on the wall: one formatter serves all zones, and making one is slow.
const formatters = (locale: Locale, options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat(INTL_LOCALES[locale], { ...options, timeZone: 'UTC' })
  return ({ year, month, day }: Temporal.PlainDate): string => formatter.format(Date.UTC(year, month - 1, day))
}
const formattersOf = (locale: Locale) => ({
  dayAndMonth: formatters(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  monthAndYear: formatters(locale, { month: 'long', year: 'numeric' }),
})
const FORMATTERS = { en: formattersOf('en'), de: formattersOf('de'), fr: formattersOf('fr'), es: formattersOf('es') }

const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' })

/** `+05:30` → `UTC+5:30`, `+01:00` → `UTC+1` */
const offset = (at: Temporal.ZonedDateTime): string => `UTC${at.offset.replace(/^([+-])0/, '$1').replace(':00', '')}`

const zone = (at: Temporal.ZonedDateTime): string =>
  at.timeZoneId === 'UTC' ? 'UTC' : `${at.timeZoneId} (${offset(at)})`

const minutesBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / MINUTE)

export function timesIn(locale: Locale, timeZone: string): Times {
  const say = wordsIn(locale)
  const { dayAndMonth, monthAndYear } = FORMATTERS[locale]
  /** A message says the same instant in several ways. */
  const walls = new Map<number, Temporal.ZonedDateTime>()
  const wall = (instant: Date) => walls.getOrInsertComputed(instant.getTime(), () => inZone(instant, timeZone))
  const brieflyDay = (day: Temporal.PlainDate): string =>
    // The first of a month is the only day that French counts as the first, and Intl does not know.
    locale === 'fr' && day.day === 1 ? dayAndMonth(day).replace(/\b1 /, '1er ') : dayAndMonth(day)
  const fullDay = (day: Temporal.PlainDate): string => say('time.day', { day: brieflyDay(day), year: String(day.year) })
  const dayOf = (at: Temporal.ZonedDateTime): string => fullDay(at.toPlainDate())
  const at = (zoned: Temporal.ZonedDateTime) => ({ clock: clock(zoned), hour: zoned.hour })

  const when = (now: Date, instant: Date): string => {
    const then = wall(instant)
    const { days } = wall(now).toPlainDate().until(then.toPlainDate(), { largestUnit: 'day' })
    if (days === 0) return say('time.today', at(then))
    if (days === 1) return say('time.tomorrow', at(then))
    return say('time.on_day', { day: brieflyDay(then.toPlainDate()), ...at(then) })
  }

  return {
    day: (instant) => dayOf(wall(instant)),
    calendarDay: (day) => fullDay(Temporal.PlainDate.from(day)),
    month: (day) => monthAndYear(Temporal.PlainDate.from(day)),
    brief: (instant) =>
      say('time.brief', { day: brieflyDay(wall(instant).toPlainDate()), clock: clock(wall(instant)) }),
    instant: (instant) =>
      say('time.instant', { day: dayOf(wall(instant)), clock: clock(wall(instant)), zone: zone(wall(instant)) }),
    span: ({ startsAt, endsAt }) => {
      const [from, to] = [wall(startsAt), wall(endsAt)]
      const ends = {
        day: dayOf(from),
        from: `${clock(from)}${from.offset === to.offset ? '' : ` (${offset(from)})`}`,
        to: clock(to),
        zone: zone(to),
      }
      return from.toPlainDate().equals(to.toPlainDate())
        ? say('time.span', ends)
        : say('time.span_over_midnight', { ...ends, toDay: dayOf(to) })
    },
    when,
    soon: (now, instant) => {
      const minutes = minutesBetween(now, instant)
      if (minutes > 120) return when(now, instant)
      if (minutes <= 0) return say('time.now')
      return minutes >= 55 && minutes <= 65 ? say('time.in_one_hour') : say('time.in_minutes', { minutes })
    },
    duration: ({ startsAt, endsAt }) => say('time.duration', { minutes: minutesBetween(startsAt, endsAt) }),
    minutes: (minutes) => say('time.duration', { minutes }),
  }
}
