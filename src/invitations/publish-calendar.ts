import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { Person } from '../people/index.ts'
import { seriesByIds, type Session, sessionsInCalendar } from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'
import { type CalendarEvent, calendarOf } from './calendar-event-rules.ts'
import type { CalendarContext } from './event-writer.ts'
import { isOff, memberEvent, seriesEvents, sessionEvent } from './session-event-rules.ts'

const DAYS_BACK = 90
const DAYS_AHEAD = 366

/** How often programs that follow RFC 7986, or what was there before it, look again. */
const REFRESH = 'PT1H'

/**
 * All sessions of a person from 90 days ago to a year ahead, as one calendar to subscribe to. What was called off is not in it
 * any more, and so vanishes where it is shown. The same state is the same text.
 */
export async function publishCalendar(
  read: Read,
  person: Person,
  now: Date,
  context: CalendarContext,
): Promise<string> {
  const window = { start: addMilliseconds(now, -DAYS_BACK * DAY), end: addMilliseconds(now, DAYS_AHEAD * DAY) }
  const sessions = await sessionsInCalendar(read, person.id, window)
  const { language, wordsOf } = await context.words(read, person, sessions)
  const bySeries = Map.groupBy(sessions, ({ seriesId }) => seriesId)
  const alone = (bySeries.get(null) ?? []).filter((session) => !isOff(session))
  bySeries.delete(null)
  const series = await seriesByIds(
    read,
    [...bySeries.keys()].filter((id) => id !== null),
  )
  const recurring = [...series.values()].flatMap((each) => {
    const members = bySeries.get(each.id)!
    return seriesEvents(each, members, wordsOf(members[0]!))
  })
  const events: CalendarEvent[] = [...alone.map((session) => sessionEvent(session, wordsOf(session))), ...recurring]
  return calendarOf({
    method: 'PUBLISH',
    language,
    organizer: context.organizer,
    attendee: null,
    events,
    lines: [
      ['name', {}, 'text', 'Anteroom'],
      ['x-wr-calname', {}, 'unknown', 'Anteroom'],
      ['refresh-interval', {}, 'duration', REFRESH],
      ['x-published-ttl', {}, 'unknown', REFRESH],
    ],
  })
}

/** One session as a file, for who wants to put it into a calendar by hand. */
export async function publishSession(
  read: Read,
  session: Session,
  person: Person,
  { words, organizer }: CalendarContext,
): Promise<string> {
  const { language, wordsOf } = await words(read, person, [session])
  const series = session.seriesId ? (await seriesByIds(read, [session.seriesId])).get(session.seriesId) : undefined
  const event = series ? memberEvent(series, session, wordsOf(session)) : sessionEvent(session, wordsOf(session))
  return calendarOf({ method: 'PUBLISH', language, organizer, attendee: null, events: [event] })
}
