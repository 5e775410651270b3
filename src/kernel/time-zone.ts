/**
 * Zones, by Temporal alone: other libraries disagree with it on the repeated hour in autumn.
 * Instants are `Date`, wall times are Temporal's plain types.
 */
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
