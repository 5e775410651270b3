import { addMinutes } from '../kernel/clock.ts'
import { instantOf } from '../kernel/time-zone.ts'
import { calendarText, cleanLine, cleanText, commonName, type Component, type Line, utc } from './calendar-text.ts'
import { wallTime, zoneComponent } from './zone-component-rules.ts'

/** A session in the words of one person's calendar. Of a confidential one, `summary` is neutral and nothing else is told. */
export type EventWords = {
  summary: string
  description: string | null
  location: string | null
  confidential: boolean
}

export type EventStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'

/** One VEVENT. `stamp` is when this state was made, so that the same state is always the same text. */
export type CalendarEvent = EventWords & {
  uid: string
  /** One more with every change of time, and for the cancellation. */
  sequence: number
  stamp: Date
  start: Date
  end: Date
  status: EventStatus
  /** Of what repeats: which of the times that the rule gives it is, or the rule itself. */
  repeats?: { zone: string; at: Wall } | ({ zone: string; except: readonly Wall[] } & Repetition)
}

/** Weekly, so many times in all; those left out count. */
export type Repetition = { from: Wall; everyWeeks: number; occurrences: number }

/** What a wall of the zone shows, `2027-03-01T10:00:00`. */
export type Wall = string

export type Mailbox = { name: string; address: string }

export type Attendee = Mailbox & {
  /** `NEEDS-ACTION`: the calendar asks them, and mails their answer to the organizer. */
  answer: 'ACCEPTED' | 'NEEDS-ACTION'
}

export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH'

export type CalendarParts = {
  method: Method
  language: string
  organizer: Mailbox
  /** Of a REQUEST or CANCEL: the one whose copy it is (RFC 5546). A PUBLISH names nobody. */
  attendee: Attendee | null
  events: readonly CalendarEvent[]
  /** Of the calendar as a whole, such as its name. */
  lines?: readonly Line[]
}

/**
 * An iCalendar object (RFC 5545) as iTIP has it (RFC 5546). What repeats stands on the walls of its zone, which comes with it;
 * every other time in UTC, which no calendar can misread. Pure.
 */
export function calendarOf({ method, language, organizer, attendee, events, lines = [] }: CalendarParts): string {
  const who: Line[] = [['organizer', { cn: commonName(organizer.name) }, 'cal-address', mailto(organizer.address)]]
  if (attendee) who.push(attendeeLine(attendee))
  const head: Line[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', `-//Anteroom//Anteroom//${language.toUpperCase()}`],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['method', {}, 'text', method],
    ...lines,
  ]
  return calendarText(['vcalendar', head, [...zonesOf(events), ...events.map((event) => eventComponent(event, who))]])
}

const mailto = (address: string): string => `mailto:${cleanLine(address)}`

const attendeeLine = ({ name, address, answer }: Attendee): Line => [
  'attendee',
  {
    cutype: 'INDIVIDUAL',
    role: 'REQ-PARTICIPANT',
    partstat: answer,
    rsvp: answer === 'NEEDS-ACTION' ? 'TRUE' : 'FALSE',
    cn: commonName(name),
  },
  'cal-address',
  mailto(address),
]

function eventComponent(event: CalendarEvent, who: readonly Line[]): Component {
  const { uid, sequence, stamp, status, summary, description, location, confidential } = event
  const lines: Line[] = [
    ['uid', {}, 'text', cleanLine(uid)],
    ['sequence', {}, 'integer', sequence],
    ['dtstamp', {}, 'date-time', utc(stamp)],
    ['last-modified', {}, 'date-time', utc(stamp)],
    ...timeLines(event),
    ['summary', {}, 'text', cleanLine(summary)],
    ['status', {}, 'text', status],
    ['transp', {}, 'text', status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'],
    ['class', {}, 'text', confidential ? 'PRIVATE' : 'PUBLIC'],
    ...who,
  ]
  if (!confidential && location) lines.push(['location', {}, 'text', cleanLine(location)])
  if (!confidential && description) lines.push(['description', {}, 'text', cleanText(description)])
  return ['vevent', lines, []]
}

function timeLines({ start, end, repeats }: CalendarEvent): Line[] {
  const once: Line[] = [
    ['dtstart', {}, 'date-time', utc(start)],
    ['dtend', {}, 'date-time', utc(end)],
  ]
  if (!repeats) return once
  const local = (name: string, ...walls: Wall[]): Line => [name, { tzid: repeats.zone }, 'date-time', ...walls]
  if ('at' in repeats) return [local('recurrence-id', repeats.at), ...once]
  const { from, everyWeeks, occurrences, except } = repeats
  return [
    local('dtstart', from),
    local('dtend', wallTime(end, repeats.zone)),
    ['rrule', {}, 'recur', { freq: 'WEEKLY', interval: everyWeeks, count: occurrences }],
    ...(except.length > 0 ? [local('exdate', ...except)] : []),
  ]
}

/** Each zone once, for all the times that are written in it. */
function zonesOf(events: readonly CalendarEvent[]): Component[] {
  const windows = events.flatMap(({ start, end, repeats }) => {
    if (!repeats) return []
    if ('at' in repeats) {
      const at = instantOf(Temporal.PlainDateTime.from(repeats.at), repeats.zone)
      return [{ zone: repeats.zone, start: at, end: at }]
    }
    const days = (repeats.occurrences * repeats.everyWeeks + 1) * 7
    return [{ zone: repeats.zone, start, end: addMinutes(end, days * 24 * 60) }]
  })
  return [...Map.groupBy(windows, ({ zone }) => zone)].map(([zone, group]) =>
    zoneComponent(zone, {
      start: group.map(({ start }) => start).reduce((one, other) => (one < other ? one : other)),
      end: group.map(({ end }) => end).reduce((one, other) => (one > other ? one : other)),
    }),
  )
}
