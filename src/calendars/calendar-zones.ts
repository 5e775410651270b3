import ICAL from 'ical.js'
import { instantOf, isTimeZone } from '../kernel/time-zone.ts'
import type { Calendar, Moment } from './calendar-rules.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'

/**
 * IANA's name of a zone, or null when only the calendar itself knows it: IANA's rules are newer than what a calendar carries.
 * Some programs put a path before it: `/mozilla.org/20050126_1/Europe/Berlin`.
 */
export function zoneNamed(tzid: string): string | null {
  const name = tzid.trim()
  const candidates = [
    WINDOWS_ZONES.get(name),
    name,
    name.split('/').slice(-2).join('/'),
    name.split('/').slice(-3).join('/'),
  ]
  return candidates.find((zone): zone is string => zone !== undefined && zone !== '' && isTimeZone(zone)) ?? null
}

/** Walls to instants. Wall times of nobody's zone, and whole days, are those of `timeZone`. */
export type Walls = {
  /** Milliseconds since 1970. */
  instant(moment: Moment): number
  /** The same for a wall time of this zone. */
  at(wall: Temporal.PlainDateTime, zone: string | undefined): number
}

export function wallsOf(calendar: Pick<Calendar, 'zones'>, timeZone: string): Walls {
  const own = new Map<string, ICAL.Timezone>()
  const ownZone = (name: string): ICAL.Timezone | undefined => {
    const text = calendar.zones[name]
    if (text !== undefined && !own.has(name)) {
      own.set(name, new ICAL.Timezone({ component: text, tzid: name }))
    }
    return own.get(name)
  }
  const at = (wall: Temporal.PlainDateTime, zone: string | undefined): number => {
    const known = zone === undefined ? undefined : ownZone(zone)
    if (!known) return instantOf(wall, zone ?? timeZone).getTime()
    const { year, month, day, hour, minute, second } = wall
    const offsetSeconds = known.utcOffset(ICAL.Time.fromData({ year, month, day, hour, minute, second }))
    return wall.toZonedDateTime('UTC').epochMilliseconds - offsetSeconds * 1000
  }
  return { at, instant: ({ wall, zone }) => at(Temporal.PlainDateTime.from(wall), zone) }
}
