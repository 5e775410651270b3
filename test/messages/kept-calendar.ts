import ICAL from 'ical.js'
import { inUtc } from '../setup/calendar-readers.ts'

type Kept = { rule: ICAL.Component | null; single: Map<string, ICAL.Component> }

export type KeptCalendar = {
  /** As a calendar program does with an invitation that comes by mail (RFC 5546). */
  take(invitation: { method: string; ics: string }): void
  /** The starts of all that it shows, in order. */
  starts(): string[]
}

const MOST = 100

const textOf = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name))

/** Which time of its rule an event is; null for the rule itself, and for what does not repeat. */
function recursAt(event: ICAL.Component): string | null {
  const at = event.getFirstPropertyValue('recurrence-id')
  return at ? inUtc(event, at as ICAL.Time, 'recurrence-id') : null
}

/** The starts that the rule gives, by the VTIMEZONE that came with it. */
function startsOf(rule: ICAL.Component): string[] {
  const times = new ICAL.Event(rule).iterator()
  const starts: string[] = []
  for (let time = times.next(); time && starts.length < MOST; time = times.next()) starts.push(inUtc(rule, time))
  return starts
}

/** Somebody's calendar, which knows only what came by mail. */
export function keptCalendar(): KeptCalendar {
  const calendar = new Map<string, Kept>()

  const request = (event: ICAL.Component, kept: Kept): void => {
    const at = recursAt(event)
    if (at === null) {
      kept.rule = event
      kept.single.clear()
      return
    }
    const before = kept.single.get(at)
    if (before && Number(textOf(before, 'sequence')) > Number(textOf(event, 'sequence'))) {
      throw new Error(`An older ${at} came after a newer one.`)
    }
    kept.single.set(at, event)
  }

  return {
    take({ method, ics }) {
      for (const event of new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent')) {
        const uid = textOf(event, 'uid')
        const kept = calendar.getOrInsertComputed(uid, () => ({ rule: null, single: new Map() }))
        if (method === 'CANCEL' && recursAt(event) === null) calendar.delete(uid)
        else request(event, kept)
      }
    },
    starts() {
      const shown = [...calendar.values()].flatMap(({ rule, single }) => [
        ...(rule ? startsOf(rule).filter((start) => !single.has(start)) : []),
        ...[...single.values()]
          .filter((event) => textOf(event, 'status') !== 'CANCELLED')
          .map((event) => inUtc(event, new ICAL.Event(event).startDate)),
      ])
      return shown.toSorted()
    },
  }
}
