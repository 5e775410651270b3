import type { Instant, OrganizationSettings, PersonSettings } from './record.ts'

export const HOUR = 3_600_000

/** Somebody's days and hours: the organization's days, their own zone and wishes. */
export type Receiver = PersonSettings & Pick<OrganizationSettings, 'workingDays' | 'holidays'>

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export const wallAt = (instant: Instant, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

const onDate = (date: Temporal.PlainDate, time: Temporal.PlainTime | string, zone: string): Instant =>
  date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds

const works = (date: Temporal.PlainDate, { workingDays, holidays }: Receiver): boolean =>
  workingDays.includes(NAMES[date.dayOfWeek - 1]!) && !holidays.includes(date.toString())

function workingDate(date: Temporal.PlainDate, receiver: Receiver): Temporal.PlainDate {
  let each = date
  while (!works(each, receiver)) each = each.add({ days: 1 })
  return each
}

/** The same time on the wall so many days of the calendar later. */
export const daysLater = (from: Instant, days: number, { timeZone }: Receiver): Instant =>
  wallAt(from, timeZone).add({ days }).epochMilliseconds

/** The same time on the wall so many working days later; what begins on a day off begins on the next working day. */
export function workingDaysLater(from: Instant, days: number, receiver: Receiver): Instant {
  const wall = wallAt(from, receiver.timeZone)
  let date = workingDate(wall.toPlainDate(), receiver)
  for (let left = days; left > 0; left -= 1) date = workingDate(date.add({ days: 1 }), receiver)
  return date.equals(wall.toPlainDate()) ? from : onDate(date, wall.toPlainTime(), receiver.timeZone)
}

/** Nine o’clock of the next working day, or of today while it is to come. */
export function workingMorning(after: Instant, receiver: Receiver): Instant {
  let date = workingDate(wallAt(after, receiver.timeZone).toPlainDate(), receiver)
  while (onDate(date, '09:00', receiver.timeZone) <= after) date = workingDate(date.add({ days: 1 }), receiver)
  return onDate(date, '09:00', receiver.timeZone)
}

/** When the quiet hours end in which this instant lies; null when it lies in none. */
export function quietUntil(instant: Instant, { quietHours, timeZone }: Receiver): Instant | null {
  if (!quietHours || quietHours.start === quietHours.end) return null
  const { start, end } = quietHours
  const today = wallAt(instant, timeZone).toPlainDate()
  for (const evening of [today.subtract({ days: 1 }), today]) {
    const morning = end < start ? evening.add({ days: 1 }) : evening
    const until = onDate(morning, end, timeZone)
    if (onDate(evening, start, timeZone) <= instant && instant < until) return until
  }
  return null
}

export const isDayOff = (instant: Instant, receiver: Receiver): boolean =>
  !works(wallAt(instant, receiver.timeZone).toPlainDate(), receiver)

/** The first instant from this one on at which they may be told. */
export function allowedFrom(instant: Instant, receiver: Receiver, workingDaysOnly: boolean): Instant {
  let each = instant
  for (;;) {
    if (workingDaysOnly && isDayOff(each, receiver)) {
      each = onDate(workingDate(wallAt(each, receiver.timeZone).toPlainDate(), receiver), '00:00', receiver.timeZone)
    }
    const until = quietUntil(each, receiver)
    if (until === null) return each
    each = until
  }
}

/** The day on which they are back begins with its first minute. */
export function backFrom(instant: Instant, { pausedUntil, timeZone }: Receiver): Instant {
  if (!pausedUntil) return instant
  const back = Temporal.PlainDate.from(pausedUntil).toZonedDateTime(timeZone).epochMilliseconds
  return Math.max(instant, back)
}

/** Their next digest; null for who has none, and when its hour is never one at which they may be told. */
export function digestFrom(instant: Instant, receiver: Receiver, workingDaysOnly: boolean): Instant | null {
  if (receiver.digestHour === null) return null
  const today = wallAt(instant, receiver.timeZone).toPlainDate()
  for (let ahead = 0; ahead <= 60; ahead += 1) {
    const digest = onDate(today.add({ days: ahead }), new Temporal.PlainTime(receiver.digestHour), receiver.timeZone)
    if (digest >= instant && allowedFrom(digest, receiver, workingDaysOnly) === digest) return digest
  }
  return null
}
