/**
 * Zones, by Temporal alone: other libraries disagree with it on the repeated hour in autumn.
 * Instants are `Date`, wall times are Temporal's plain types.
 */
import { DAY } from './clock.ts'
import type { Interval } from './interval.ts'

export function isTimeZone(text: string): boolean {
  if (known.has(text)) return true
  try {
    Intl.DateTimeFormat('en', { timeZone: text })
  } catch {
    return false
  }
  if (/^[+-]/.test(text)) return false
  if (known.size < MAX_KNOWN) known.add(text)
  return true
}

// Asking costs 60 µs, and a file of people asks for the same few zones in every row.
const known = new Set<string>()
const MAX_KNOWN = 1000

export const inZone = (instant: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)

export const toInstant = (zoned: Temporal.ZonedDateTime): Date => new Date(zoned.epochMilliseconds)

/** The instant of a wall time; in the gap of spring the later one, in the repeated hour of autumn the earlier one (RFC 5545). */
export const instantOf = (wall: Temporal.PlainDateTime, timeZone: string): Date =>
  toInstant(wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }))

/** A time between two changes of a zone's clocks. `offset`: milliseconds that the walls there are ahead of UTC. */
export type Stretch = Interval & { offset: number }

/** The window cut where the zone's clocks change. Whoever needs many wall times asks the zone only this once. */
export function stretchesOf(timeZone: string, window: Interval): Stretch[] {
  const stretches: Stretch[] = []
  let zoned = inZone(window.start, timeZone)
  while (zoned.epochMilliseconds < window.end.getTime()) {
    const change = zoned.getTimeZoneTransition('next')
    const end = change && toInstant(change) < window.end ? toInstant(change) : window.end
    stretches.push({ start: toInstant(zoned), end, offset: zoned.offsetNanoseconds / 1e6 })
    if (!change) break
    zoned = change
  }
  return stretches
}

/** What the walls show, as milliseconds since they showed midnight of 1 January 1970. `stretches` must hold the instant. */
export function wallOf(instant: Date, stretches: readonly Stretch[]): number {
  const stretch = stretches.findLast(({ start }) => start <= instant) ?? stretches[0]
  return instant.getTime() + (stretch?.offset ?? 0)
}

/** The number of a local date: days since 1 January 1970, which was a Thursday. */
export const dayNumber = (wall: number): number => Math.floor(wall / DAY)
