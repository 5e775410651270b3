import { addMilliseconds, DAY } from '../kernel/clock.ts'
import type { Interval } from '../kernel/interval.ts'
import { inZone, stretchesOf } from '../kernel/time-zone.ts'
import type { Component } from './calendar-text.ts'

/** How long before the first time a zone is described: whoever reads it looks for the last change before. */
const BEFORE = 366 * DAY

/**
 * The zone as VTIMEZONE (RFC 5545, section 3.6.5) for a window: each change of its clocks by itself, as Temporal knows it, and
 * no rules. A rule would have to be guessed from the changes, and could tell calendars other times than those that were booked.
 */
export function zoneComponent(timeZone: string, window: Interval): Component {
  const start = addMilliseconds(window.start, -BEFORE)
  const stretches = stretchesOf(timeZone, { start, end: addMilliseconds(window.end, DAY) })
  const observances = stretches.map(({ start: from, offset }, at): Component => {
    const before = stretches[at - 1]?.offset ?? offset
    // A DTSTART is written on the walls as they were until then.
    const onset = new Date(from.getTime() + before).toISOString().slice(0, 19)
    return [
      offset > before ? 'daylight' : 'standard',
      [
        ['dtstart', {}, 'date-time', onset],
        ['tzoffsetfrom', {}, 'utc-offset', offsetText(before)],
        ['tzoffsetto', {}, 'utc-offset', offsetText(offset)],
      ],
      [],
    ]
  })
  return ['vtimezone', [['tzid', {}, 'text', timeZone]], observances]
}

function offsetText(milliseconds: number): string {
  const minutes = Math.abs(Math.round(milliseconds / 60_000))
  const two = (number: number) => String(number).padStart(2, '0')
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** What the walls of the zone show, `2027-03-01T10:00:00`. */
export const wallTime = (instant: Date, timeZone: string): string =>
  inZone(instant, timeZone).toPlainDateTime().toString({ smallestUnit: 'second' })
