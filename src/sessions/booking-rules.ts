import { addMinutes, DAY } from '../kernel/clock.ts'
import { toTypeId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/interval.ts'
import { invalid, Refusal } from '../kernel/refusal.ts'
import { inZone } from '../kernel/time-zone.ts'
import { isWithinHours, type MeetingHours } from './slot-rules.ts'

export const SHORTEST_MINUTES = 15
export const LONGEST_MINUTES = 8 * 60

/** How far ahead anybody can book; a person's own horizon is usually nearer. A wrong year should be noticed. */
export const LONGEST_HORIZON_DAYS = 366

/** What a person says about being booked. `version` is 0 while they have said nothing: then only the hours bind. */
export type BookingHours = MeetingHours & {
  personId: string
  minimumNoticeMinutes: number
  horizonDays: number
  version: number
}

/** The span in which a session of these people can start. */
export function bookingWindow(people: readonly BookingHours[], now: Date): Interval {
  const own = people.filter(({ version }) => version > 0)
  const notice = Math.max(0, ...own.map(({ minimumNoticeMinutes }) => minimumNoticeMinutes))
  const horizon = Math.min(LONGEST_HORIZON_DAYS, ...own.map(({ horizonDays }) => horizonDays))
  return { start: addMinutes(now, notice), end: new Date(now.getTime() + horizon * DAY) }
}

/**
 * Whether this time can be booked at all, whoever is busy then. `outsideWorkingHours` is for an early call that both want.
 * Refuses `invalid_request`, `too_short_notice`, `beyond_horizon`, `outside_working_hours`.
 */
export function requireBookable(
  time: Interval,
  people: readonly BookingHours[],
  now: Date,
  outsideWorkingHours: boolean,
): void {
  if (time.start < now) {
    throw invalid({
      pointer: '/startsAt',
      code: 'in_the_past',
      detail: `startsAt: it is already ${now.toISOString()}.`,
    })
  }
  const window = bookingWindow(people, now)
  if (time.start < window.start) {
    const earliestStart = window.start.toISOString()
    throw new Refusal('conflict', 'too_short_notice', `They need notice: the earliest start is ${earliestStart}.`, {
      earliestStart,
    })
  }
  if (time.start > window.end) {
    const latestStart = window.end.toISOString()
    throw new Refusal(
      'conflict',
      'beyond_horizon',
      `They cannot be booked that far ahead: the latest start is ${latestStart}.`,
      { latestStart },
    )
  }
  const outside = outsideWorkingHours ? [] : people.filter((hours) => !isWithinHours(time, hours))
  if (outside.length > 0) throw outsideHours(time, outside)
}

function outsideHours(time: Interval, outside: readonly BookingHours[]): Refusal {
  const people = outside.map(({ personId, timeZone }) => ({
    personId: toTypeId('per', personId),
    localDateTime: inZone(time.start, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
    timeZone,
  }))
  const walls = people
    .map(({ personId, localDateTime, timeZone }) => `${localDateTime} in ${timeZone} for ${personId}`)
    .join(', ')
  return new Refusal(
    'conflict',
    'outside_working_hours',
    `This is outside working hours: ${walls}. Choose another time, or send outsideWorkingHours: true when both want it.`,
    { outside: people },
  )
}
