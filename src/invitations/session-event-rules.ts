import { calendarUidOf } from '../kernel/calendar-uid.ts'
import { addMinutes } from '../kernel/clock.ts'
import { fromTypeId, toTypeId } from '../kernel/ids.ts'
import { instantOf } from '../kernel/time-zone.ts'
import { calendarUid, type Series, type Session } from '../sessions/index.ts'
import type { CalendarEvent, EventStatus, EventWords, Wall } from './calendar-event-rules.ts'

/** How a session stands in a calendar. What took place stays there; what was called off does not. */
const STATUS: Record<Session['state'], EventStatus> = {
  proposed: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  completed: 'CONFIRMED',
  no_show: 'CONFIRMED',
  declined: 'CANCELLED',
  cancelled: 'CANCELLED',
}

export const isOff = ({ state }: Pick<Session, 'state'>): boolean => STATUS[state] === 'CANCELLED'

/** The SEQUENCE of a session. A cancellation is one change more. */
export const sequenceOf = (session: Pick<Session, 'state' | 'sequence'>): number =>
  session.sequence + (isOff(session) ? 1 : 0)

/** The SEQUENCE of a series as a whole; what was moved alone counts by itself. */
export const seriesSequence = (members: readonly Session[]): number =>
  Math.max(0, ...members.filter(({ withSeries }) => withSeries).map(({ sequence }) => sequence)) +
  (members.every(isOff) ? 1 : 0)

/** When the session last became another one for a calendar. */
const changedAt = ({ proposedAt, confirmedAt, movedAt, calledOffAt }: Session): Date =>
  [proposedAt, confirmedAt, movedAt, calledOffAt].reduce<Date>((last, at) => (at && at > last ? at : last), proposedAt)

/** A session by itself. */
export const sessionEvent = (session: Session, words: EventWords): CalendarEvent => ({
  ...words,
  uid: calendarUid(session.id),
  sequence: sequenceOf(session),
  stamp: changedAt(session),
  start: session.startsAt,
  end: session.endsAt,
  status: STATUS[session.state],
})

/** The wall time that the rule gives to a member; never that of its instant, which is another one where the clocks skip it. */
const ruleWall = ({ startsOn, localTime, everyWeeks }: Series, position: number): Wall =>
  Temporal.PlainDate.from(startsOn)
    .add({ weeks: position * everyWeeks })
    .toPlainDateTime(Temporal.PlainTime.from(localTime))
    .toString({ smallestUnit: 'second' })

/** The clocks skip or repeat it, and programs disagree about what it means then. */
function isDoubtful(wall: Wall, zone: string): boolean {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation }),
  )
  return !earlier!.equals(later!)
}

/**
 * A series as its rule, with what became of single members: those called off or left out are excepted; those that were moved
 * or stand otherwise, or at a wall time that is none or two, come with their RECURRENCE-ID. `members` are all its sessions.
 * Empty when none of them is left.
 */
export function seriesEvents(series: Series, members: readonly Session[], words: EventWords): CalendarEvent[] {
  const { timeZone: zone, everyWeeks, occurrences, durationMinutes } = series
  const open = members.filter((member) => !isOff(member))
  if (open.length === 0) return []
  const uid = seriesUid(series.id)
  const status = open.some(({ state }) => STATUS[state] === 'CONFIRMED') ? 'CONFIRMED' : 'TENTATIVE'
  const latest = members.map(changedAt).reduce((one, other) => (one > other ? one : other))
  const held = new Set(open.map(({ seriesPosition }) => seriesPosition))
  const missing = Array.from({ length: occurrences }, (_, position) => position).filter((each) => !held.has(each))
  const from = ruleWall(series, 0)
  const start = instantOf(Temporal.PlainDateTime.from(from), zone)
  const rule: CalendarEvent = {
    ...words,
    uid,
    sequence: seriesSequence(members),
    stamp: latest,
    start,
    end: addMinutes(start, durationMinutes),
    status,
    repeats: {
      zone,
      from,
      everyWeeks,
      occurrences,
      except: missing.map((position) => ruleWall(series, position)),
    },
  }
  const changed = open.filter(
    (member) =>
      member.startsAt.getTime() !== member.recursAt?.getTime() ||
      member.durationMinutes !== durationMinutes ||
      STATUS[member.state] !== status ||
      isDoubtful(ruleWall(series, member.seriesPosition!), zone),
  )
  return [rule, ...changed.map((member) => memberEvent(series, member, words))]
}

/** One member by itself, as what became of that time of the series. */
export const memberEvent = (series: Series, member: Session, words: EventWords): CalendarEvent => ({
  ...sessionEvent(member, words),
  uid: seriesUid(series.id),
  repeats: { zone: series.timeZone, at: ruleWall(series, member.seriesPosition!) },
})

export const seriesUid = (seriesId: string): string => calendarUidOf(toTypeId('ser', seriesId))

export type Subject = { type: 'ses' | 'ser'; id: string }

/** What a UID of ours names; null for anybody else's. */
export function subjectOfUid(uid: string): Subject | null {
  const name = uid.split('@')[0]!
  for (const type of ['ses', 'ser'] as const) {
    const id = fromTypeId(type, name)
    if (id && uid === calendarUidOf(name)) return { type, id }
  }
  return null
}
