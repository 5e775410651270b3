import ICAL from 'ical.js'
import { isOurUid } from '../kernel/calendar-uid.ts'
import { type Block, blocksOf } from './calendar-lines.ts'
import {
  type Calendar,
  CalendarProblem,
  type Change,
  type Moment,
  MOST_EVENTS,
  nameOf,
  type Series,
  type Stay,
} from './calendar-rules.ts'
import { wallsOf, zoneNamed } from './calendar-zones.ts'
import { durationOf, type EventLines, eventLines, type ZoneOf } from './event-lines.ts'

export type ParsedCalendar = {
  calendar: Calendar
  /** Events in it, over or free ones included. */
  events: number
  /** Events that say no time which could be understood. */
  unreadable: number
}

type Entry = { uid: string; sequence: number; series: Series; change?: Change }

/**
 * What an iCalendar file (RFC 5545) says about when its owner is busy. Free and cancelled events are left out, as are
 * single ones that ended before the day `keepFrom` (`2027-03-01`), and what came from here: of our sessions we know
 * better when they are. Throws a `CalendarProblem`.
 */
export function parseCalendar(text: string, keepFrom: string): ParsedCalendar {
  const { blocks, cancelled } = blocksOf(text)
  const zones = ownZones(blocks)
  const components = blocks.filter(({ name }) => name !== 'VTIMEZONE')
  if (components.length > MOST_EVENTS) throw new CalendarProblem('too_many_events')
  const zoneOf: ZoneOf = (tzid) => zoneNamed(tzid) ?? (tzid in zones ? tzid : undefined)

  const entries: Entry[] = []
  let unreadable = 0
  for (const { name, lines } of components) {
    try {
      const read = eventLines(lines, zoneOf)
      if (name === 'VEVENT') entries.push(entryOf(read))
      else entries.push(...read.stays('freebusy').map((stay) => single({ ...stay, busy: true })))
    } catch {
      unreadable += 1
    }
  }
  const theirs = entries.filter(({ uid }) => !isOurUid(uid))
  const series = cancelled ? [] : gathered(theirs).filter((each) => isWorthKeeping(each, keepFrom))
  return { calendar: { zones: usedZones(zones, series), series }, events: components.length, unreadable }
}

const single = (series: Series): Entry => ({ uid: '', sequence: 0, series })

/** VTIMEZONEs that IANA knows under no name, and that can be understood. */
function ownZones(blocks: readonly Block[]): Record<string, string> {
  const zones: Record<string, string> = {}
  for (const { name, lines } of blocks) {
    if (name !== 'VTIMEZONE') continue
    const text = ['BEGIN:VTIMEZONE', ...lines, 'END:VTIMEZONE'].join('\r\n')
    try {
      const tzid = String(new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('tzid'))
      wallsOf({ zones: { [tzid]: text } }, 'UTC').instant({ wall: '2027-01-01T00:00:00', zone: tzid })
      if (!zoneNamed(tzid)) zones[tzid] = text
    } catch {
      // Its times become those of the owner's zone.
    }
  }
  return zones
}

const usedZones = (zones: Record<string, string>, series: readonly Series[]): Record<string, string> => {
  const used = JSON.stringify(series)
  return Object.fromEntries(Object.entries(zones).filter(([name]) => used.includes(JSON.stringify(name))))
}

function entryOf(read: EventLines): Entry {
  const declinedBy = read.attendees().flatMap(({ address, answer }) => (answer === 'DECLINED' ? nameOf(address) : []))
  const stay = { ...stayOf(read), busy: isBusy(read), ...(declinedBy.length > 0 ? { declinedBy } : {}) }
  const at = read.moment('recurrence-id')
  const rules = read.texts('rrule')
  for (const rule of rules) requireRule(rule, stay.start)
  const [also, except] = [read.stays('rdate'), read.moments('exdate')]
  return {
    uid: read.text('uid') ?? '',
    sequence: Number(read.text('sequence')) || 0,
    series: {
      ...stay,
      ...(rules.length > 0 ? { rules } : {}),
      ...(also.length > 0 ? { also } : {}),
      ...(except.length > 0 ? { except } : {}),
    },
    ...(at ? { change: { ...stay, at, onward: read.parameter('recurrence-id', 'range') !== undefined } } : {}),
  }
}

function stayOf(read: EventLines): Stay {
  const start = read.moment('dtstart')
  if (!start) throw new RangeError('no start')
  const end = read.moment('dtend')
  const duration = read.text('duration')
  if (end) return { start, end }
  return duration ? { start, duration: durationOf(duration) } : { start }
}

/** An event whose rule cannot be followed is not understood: it would look like free time. */
function requireRule(rule: string, { wall }: Moment): void {
  if (!/FREQ=/i.test(rule)) throw new RangeError('no rule')
  ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(wall.includes('T') ? wall : `${wall}T00:00:00`))
}

function isBusy(read: EventLines): boolean {
  const upper = (name: string) => read.text(name)?.toUpperCase()
  if (upper('status') === 'CANCELLED' || upper('transp') === 'TRANSPARENT') return false
  return !/^(FREE|WORKINGELSEWHERE)$/.test(upper('x-microsoft-cdo-busystatus') ?? '')
}

/** Each series with what became of its members. A change whose series is not in the calendar is an event of its own. */
function gathered(entries: readonly Entry[]): Series[] {
  const result: Series[] = []
  for (const [uid, group] of Map.groupBy(entries, (entry) => entry.uid)) {
    const inOrder = group.toSorted((one, other) => one.sequence - other.sequence)
    const masters = inOrder.filter(({ change }) => !change)
    const changes = inOrder.flatMap(({ change }) => change ?? [])
    const master = uid === '' ? undefined : masters.at(-1)
    if (!master) result.push(...inOrder.map(({ series }) => series))
    else result.push(changes.length > 0 ? { ...master.series, changes } : master.series)
  }
  return result
}

function isWorthKeeping(series: Series, keepFrom: string): boolean {
  if (!series.busy && !series.changes?.some(({ busy }) => busy)) return false
  if (series.rules ?? series.also ?? series.changes) return true
  return series.duration !== undefined || (series.end ?? series.start).wall >= keepFrom
}
