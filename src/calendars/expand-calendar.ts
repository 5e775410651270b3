import ICAL from 'ical.js'
import { DAY } from '../kernel/clock.ts'
import { type Interval, joined } from '../kernel/interval.ts'
import {
  type Calendar,
  CalendarProblem,
  type Change,
  type Moment,
  MOST_INSTANCES,
  nameOf,
  type Series,
  type Stay,
} from './calendar-rules.ts'
import { type Walls, wallsOf } from './calendar-zones.ts'

export type Expansion = {
  window: Interval
  /** Of the owner, for whole days and for times of no zone. */
  timeZone: string
  /** What the owner declined is not theirs. */
  ownerEmail: string
}

/** No zone is farther from UTC, so walls may be compared with the window before they are turned into instants. */
const FARTHEST = 2 * DAY

/** Milliseconds since 1970; `wall` is where it stands in the series, before any change. */
type Times = { start: number; end: number }
type Instance = Times & { wall: Temporal.PlainDateTime }

type Attends = (event: Pick<Series, 'busy' | 'declinedBy'>) => boolean
type Frame = { walls: Walls; attends: Attends; from: number; to: number }

/**
 * When the owner of a calendar is busy within a window: in order, without overlaps. Throws `too_many_instances` beyond 5,000.
 * A rule can be written so that looking for its next time never ends: call it where it can be stopped.
 */
export function expandCalendar(calendar: Calendar, { window, timeZone, ownerEmail }: Expansion): Interval[] {
  const walls = wallsOf(calendar, timeZone)
  const [from, to] = [window.start.getTime(), window.end.getTime()]
  const owner = nameOf(ownerEmail)
  const attends: Attends = ({ busy, declinedBy }) => busy && !declinedBy?.includes(owner)
  const busy: Interval[] = []
  for (const series of calendar.series) {
    for (const { start, end } of instancesOf(series, { walls, attends, from, to })) {
      if (start >= to || end <= from) continue
      busy.push({ start: new Date(Math.max(start, from)), end: new Date(Math.min(end, to)) })
      if (busy.length > MOST_INSTANCES) throw new CalendarProblem('too_many_instances')
    }
  }
  return joined(busy)
}

function* instancesOf(series: Series, { walls, attends, from, to }: Frame): Generator<Times> {
  const planned = new Map<number, Instance>()
  const length = Math.max(lengthOf(series, walls), 0)
  const lasts = Math.max(length, ...(series.changes ?? []).map((change) => farthestOf(change, walls)))
  const near = (wall: number) => wall + lasts >= from - FARTHEST
  const add = (wall: Temporal.PlainDateTime, stay: Stay) => {
    const instance = instanceOf(wall, stay, walls)
    planned.set(instance.start, instance)
  }

  add(wallOf(series.start), series)
  for (const rule of series.rules ?? []) {
    for (const wall of wallsOfRule(rule, series.start, walls)) {
      const rough = roughly(wall)
      if (rough > to + FARTHEST + lasts) break
      if (near(rough)) add(plain(wall), series)
      if (planned.size > 2 * MOST_INSTANCES) throw new CalendarProblem('too_many_instances')
    }
  }
  for (const stay of series.also ?? []) {
    const wall = wallOf(stay.start)
    if (stay.end ?? stay.duration) add(wall, stay)
    else if (stay.start.zone === series.start.zone) add(wall, series)
    else add(wall, { start: stay.start, duration: `PT${length / 1000}S` })
  }
  for (const gone of series.except ?? []) remove(planned, gone, series, walls)

  yield* changed(series, planned, { walls, attends })
}

/** What became of the planned instances: single ones are as their change says, and those after an onward change as it says. */
function* changed(
  series: Series,
  planned: Map<number, Instance>,
  { walls, attends }: Pick<Frame, 'walls' | 'attends'>,
): Generator<Times> {
  const singles = (series.changes ?? []).filter(({ onward }) => !onward)
  for (const change of singles) {
    planned.delete(walls.instant(change.at))
    if (attends(change)) yield instanceOf(wallOf(change.start), change, walls)
  }
  const onward = (series.changes ?? [])
    .filter((change) => change.onward)
    .map((change) => ({ change, at: walls.instant(change.at) }))
    .toSorted((one, other) => one.at - other.at)
  for (const instance of planned.values()) {
    const change = onward.findLast(({ at }) => at <= instance.start)?.change
    if (!change) {
      if (attends(series)) yield instance
    } else if (attends(change)) {
      yield moved(instance, change, series, walls)
    }
  }
}

/** As far from its old place as the change is from its own; on the walls, where both are of one zone. */
function moved(instance: Instance, change: Change, series: Series, walls: Walls): Times {
  if (change.at.zone === change.start.zone && change.at.zone === series.start.zone) {
    const wall = instance.wall.add(wallOf(change.start).since(wallOf(change.at), { largestUnit: 'days' }))
    return instanceOf(wall, change, walls)
  }
  const start = instance.start + walls.instant(change.start) - walls.instant(change.at)
  return { start, end: start + lengthOf(change, walls) }
}

const isDay = ({ wall }: Moment): boolean => !wall.includes('T')
const wallOf = ({ wall }: Moment): Temporal.PlainDateTime => Temporal.PlainDateTime.from(wall)

/** DTEND lasts as long each time; DURATION counts its days on the wall (RFC 5545, 3.3.6 and 3.8.5.3). */
function instanceOf(wall: Temporal.PlainDateTime, stay: Stay, walls: Walls): Instance {
  const start = walls.at(wall, stay.start.zone)
  if (!isDay(stay.start) && stay.end) return { wall, start, end: start + lengthOf(stay, walls) }
  if (isDay(stay.start) && !stay.duration) {
    const days = stay.end ? wallOf(stay.start).until(wallOf(stay.end), { largestUnit: 'days' }).days : 1
    return { wall, start, end: walls.at(wall.add({ days: Math.max(days, 1) }), stay.start.zone) }
  }
  const { weeks, days, hours, minutes, seconds, sign } = Temporal.Duration.from(stay.duration ?? 'PT0S')
  const time = (hours * 3600 + minutes * 60 + seconds) * 1000
  return { wall, start, end: sign < 0 ? start : walls.at(wall.add({ weeks, days }), stay.start.zone) + time }
}

/** Milliseconds. */
function lengthOf(stay: Stay, walls: Walls): number {
  if (!isDay(stay.start) && stay.end) return walls.instant(stay.end) - walls.instant(stay.start)
  const { start, end } = instanceOf(wallOf(stay.start), stay, walls)
  return end - start
}

const farthestOf = (change: Change, walls: Walls): number =>
  lengthOf(change, walls) + Math.abs(walls.instant(change.start) - walls.instant(change.at))

/** A day in EXDATE takes out whatever begins on it, as some programs mean it. */
function remove(planned: Map<number, Instance>, gone: Moment, series: Series, walls: Walls): void {
  if (isDay(series.start) || !isDay(gone)) planned.delete(walls.instant(gone))
  else for (const [key, { wall }] of planned) if (wall.toPlainDate().toString() === gone.wall) planned.delete(key)
}

function* wallsOfRule(rule: string, start: Moment, walls: Walls): Generator<ICAL.Time> {
  const recur = ICAL.Recur.fromString(rule)
  const until = recur.until
  // UNTIL may be UTC while walls are repeated; compared here, where the zone is known.
  recur.until = null
  const { year, month, day, hour, minute, second } = wallOf(start)
  const iterator = recur.iterator(ICAL.Time.fromData({ year, month, day, hour, minute, second }))
  const isOver = until ? isAfter(until, start, walls) : () => false
  for (let wall = iterator.next(); wall && !isOver(wall); wall = iterator.next()) yield wall
}

function isAfter(until: ICAL.Time, start: Moment, walls: Walls): (wall: ICAL.Time) => boolean {
  const last = plain(until)
  if (until.isDate || isDay(start)) return (wall) => Temporal.PlainDate.compare(plain(wall), last) > 0
  if (until.zone !== ICAL.Timezone.utcTimezone) return (wall) => Temporal.PlainDateTime.compare(plain(wall), last) > 0
  const instant = walls.at(last, 'UTC')
  const rough = roughly(until)
  return (wall) =>
    Math.abs(roughly(wall) - rough) > FARTHEST ? roughly(wall) > rough : walls.at(plain(wall), start.zone) > instant
}

const plain = ({ year, month, day, hour, minute, second }: ICAL.Time): Temporal.PlainDateTime =>
  new Temporal.PlainDateTime(year, month, day, hour, minute, second)

const roughly = ({ year, month, day, hour, minute, second }: ICAL.Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second)
