import ICAL from 'ical.js'
import type { Moment, Stay } from './calendar-rules.ts'

/** One line: its values as jCal writes them (RFC 7265), `2027-03-01T09:00:00Z`. */
type Property = { name: string; parameters: Record<string, string>; type: string; values: unknown[]; raw: string }

/** The lines of one component by name. A time that cannot be read throws. */
export type EventLines = {
  text(name: string): string | undefined
  texts(name: string): string[]
  attendees(): { address: string; answer: string | undefined }[]
  moment(name: string): Moment | undefined
  moments(name: string): Moment[]
  /** Of RDATE and FREEBUSY: times and periods, without those that say FBTYPE=FREE. */
  stays(name: string): Stay[]
  parameter(name: string, parameter: string): string | undefined
}

/** IANA's or the calendar's own name of the zone; undefined where nobody knows it. */
export type ZoneOf = (tzid: string) => string | undefined

export function eventLines(lines: readonly string[], zoneOf: ZoneOf): EventLines {
  const byName = Map.groupBy(lines.map(propertyOf), ({ name }) => name)
  const all = (name: string) => byName.get(name) ?? []
  const first = (name: string) => byName.get(name)?.[0]
  const moments = (property: Property): Moment[] =>
    property.values.map((value) => momentOf(value, property.parameters['tzid'], zoneOf))
  return {
    text: (name) => first(name)?.raw,
    texts: (name) => all(name).map(({ raw }) => raw),
    attendees: () =>
      all('attendee').map(({ raw, parameters }) => ({
        address: raw.replace(/^mailto:/i, ''),
        answer: parameters['partstat']?.toUpperCase(),
      })),
    moment: (name) => all(name).flatMap(moments)[0],
    moments: (name) => all(name).flatMap(moments),
    stays: (name) =>
      all(name)
        .filter(({ parameters }) => parameters['fbtype']?.toUpperCase() !== 'FREE')
        .flatMap((property) =>
          property.values.map((value) => {
            const zone = property.parameters['tzid']
            if (!Array.isArray(value)) return { start: momentOf(value, zone, zoneOf) }
            const start = momentOf(value[0], zone, zoneOf)
            return /^[+-]?P/.test(String(value[1]))
              ? { start, duration: durationOf(String(value[1])) }
              : { start, end: momentOf(value[1], zone, zoneOf) }
          }),
        ),
    parameter: (name, parameter) => first(name)?.parameters[parameter],
  }
}

function propertyOf(line: string): Property {
  const [name, parameters, type, ...values] = ICAL.parse.property(line) as [string, Record<string, string>, string]
  // The first colon outside of quotes ends the parameters.
  const raw = /^(?:"[^"]*"|[^":])*:(.*)$/s.exec(line)?.[1]?.trim() ?? ''
  return { name, parameters, type, values, raw }
}

const JCAL_TIME = /^(\d{4}-\d\d-\d\d)(?:T(?:(\d\d:\d\d:\d\d)|::))?(Z)?$/

function momentOf(value: unknown, tzid: string | undefined, zoneOf: ZoneOf): Moment {
  const [, day, time, utc] = JCAL_TIME.exec(String(value)) ?? []
  if (!day || day < '1800' || day > '2200') throw new RangeError('no time')
  Temporal.PlainDate.from(day, { overflow: 'reject' })
  if (!time) return { wall: day }
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`).toString()
  const zone = utc ? 'UTC' : tzid && zoneOf(tzid)
  return zone ? { wall, zone } : { wall }
}

/** RFC 5545's durations are ISO 8601's, with weeks and a sign. */
export const durationOf = (text: string): string => Temporal.Duration.from(text.trim().toUpperCase()).toString()
