import { addMinutes } from '../kernel/clock.ts'
import type { Series, Session } from '../sessions/index.ts'
import type { CalendarEvent, EventWords } from './calendar-event-rules.ts'
import { isOff, memberEvent, seriesSequence, seriesUid, sessionEvent } from './session-event-rules.ts'

/** Agreed once, or moved and so perhaps agreed before. Who never had an invitation has nothing to take out of a calendar. */
export const wasInvited = ({ confirmedAt, sequence }: Session): boolean => confirmedAt !== null || sequence > 0

/**
 * What a CANCEL says of a series: all of it at once, or, when some of it has been held and stays, each session that is told of with
 * it and is off (RFC 5546, section 3.2.5). `members` are all its sessions. Empty when none of them can stand in a calendar.
 */
export function seriesCancellation(series: Series, members: readonly Session[], words: EventWords): CalendarEvent[] {
  const off = members.filter((member) => isOff(member) && member.withSeries && wasInvited(member))
  const [first] = off
  if (!first) return []
  if (members.some((member) => !isOff(member))) return off.map((member) => memberEvent(series, member, words))
  const start = members[0]!.recursAt ?? first.startsAt
  const time = { start, end: addMinutes(start, series.durationMinutes) }
  return [{ ...sessionEvent(first, words), ...time, uid: seriesUid(series.id), sequence: seriesSequence(members) }]
}
