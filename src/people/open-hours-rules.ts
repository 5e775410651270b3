import { DAY } from '../kernel/clock.ts'
import { type Interval, joined, segments, without } from '../kernel/interval.ts'
import { toInstant } from '../kernel/time-zone.ts'
import { hoursOver, weekdayOf } from '../kernel/working-time.ts'
import type { Absence, Availability } from './availability-rules.ts'

type Hours = Pick<Availability, 'timeZone' | 'weekly' | 'overrides' | 'outOfOffice'>

/**
 * When somebody can be met around the window, whoever is busy then: in order, never cut by the window but wherever a span
 * of the rules starts or ends, so that each begins where it does from whichever window it is seen. A day named in
 * `overrides` has those hours instead of the week's.
 */
export function openHours({ timeZone, weekly, overrides, outOfOffice }: Hours, window: Interval): Interval[] {
  const dated = new Map(overrides.map(({ date, hours }) => [dayOf(date), hours]))
  const hours = hoursOver(
    timeZone,
    window,
    (day) => dated.get(day) ?? weekly.filter(({ days }) => days.includes(weekdayOf(day))),
  )
  return without(segments(hours), absences(outOfOffice, timeZone))
}

/** When somebody is away, in order and joined. */
export const absences = (outOfOffice: readonly Absence[], timeZone: string): Interval[] =>
  joined(outOfOffice.map((absence) => intervalOf(absence, timeZone)))

function intervalOf(absence: Absence, timeZone: string): Interval {
  if ('startsAt' in absence) return { start: absence.startsAt, end: absence.endsAt }
  const midnight = (date: Temporal.PlainDate) => toInstant(date.toZonedDateTime(timeZone))
  return {
    start: midnight(Temporal.PlainDate.from(absence.firstDate)),
    end: midnight(Temporal.PlainDate.from(absence.lastDate).add({ days: 1 })),
  }
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`) / DAY
