import { addMinutes, HOUR } from '../kernel/clock.ts'
import { instantOf, inZone, toInstant } from '../kernel/time-zone.ts'
import { addWorkingDays, nextAllowedMinute, nextWorkingMorning, type WorkCalendar } from '../kernel/working-time.ts'
import type { PersonPreferences } from './reminder-plan-rules.ts'
import type { Offset } from './reminder-policy.ts'

/** So much after the moment, or before it, on somebody's walls and working days. */
export function offsetFrom(moment: Date, offset: Offset, calendar: WorkCalendar): Date {
  if ('minutes' in offset) return addMinutes(moment, offset.minutes)
  if ('days' in offset) return toInstant(inZone(moment, calendar.timeZone).add({ days: offset.days }))
  if ('workingDays' in offset) return addWorkingDays(moment, offset.workingDays, calendar)
  return nextWorkingMorning(moment, calendar)
}

/** In the two hours before a start, quiet hours do not hold; domain.md, "Reminders". */
export const isShortlyBefore = (startsAt: Date | undefined, at: Date): boolean =>
  startsAt !== undefined && at <= startsAt && startsAt.getTime() - at.getTime() <= 2 * HOUR

/** The instant itself, or the beginning of the day on which somebody is back. */
export function afterPause(at: Date, { pausedUntil, timeZone }: PersonPreferences): Date {
  if (pausedUntil === null) return at
  const back = toInstant(Temporal.PlainDate.from(pausedUntil).toZonedDateTime(timeZone))
  return at < back ? back : at
}

type Days = { workingDaysOnly: boolean }

export const nextAllowedFor = (at: Date, person: PersonPreferences, days: Days): Date =>
  nextAllowedMinute(at, person.quietHours, person, days)

/** Holidays may follow each other, but not for so long. */
const FARTHEST_DIGEST_DAYS = 60

/** When the next digest goes out to them from this instant on; null for who has none, or chose an hour that is never allowed. */
export function nextDigest(at: Date, person: PersonPreferences, days: Days): Date | null {
  if (!person.digest) return null
  const time = new Temporal.PlainTime(person.digest.hour)
  const today = inZone(at, person.timeZone).toPlainDate()
  for (let ahead = 0; ahead <= FARTHEST_DIGEST_DAYS; ahead += 1) {
    const digest = instantOf(today.add({ days: ahead }).toPlainDateTime(time), person.timeZone)
    if (digest >= at && nextAllowedFor(digest, person, days) <= digest) return digest
  }
  return null
}
