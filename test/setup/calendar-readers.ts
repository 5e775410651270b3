import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { expect } from 'vitest'
import { atEnd } from './at-end.ts'

export type EventRead = {
  uid: string
  sequence: number
  status: string
  summary: string
  description: string | null
  /** Milliseconds are never written; `2030-01-09T09:00:00.000Z`. */
  start: string
  end: string
  attendees: string[]
}

const octets = new TextEncoder()

/**
 * Reads calendars with ical.js, and sees that node-ical and (at the end of the file, all in one process) Debian's
 * python3-icalendar read the same; and that lines are as RFC 5545 wants them.
 */
export function calendarReaders(): (text: string) => EventRead[] {
  const seen = new Map<string, EventRead[]>()
  atEnd(() => {
    if (hasPythonReader()) expect(inPython([...seen.keys()])).toEqual([...seen.values()].map(forPython))
  })
  return (text) => {
    expect(text.endsWith('\r\n')).toBe(true)
    for (const line of text.slice(0, -2).split('\r\n')) {
      if (octets.encode(line).length > 75 || /\p{Cc}/u.test(line)) throw new Error(`A line is no line: ${line}`)
    }
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(eventRead)
    const uids = Object.values(nodeIcal.sync.parseICS(text)).flatMap((each) =>
      each?.type === 'VEVENT' ? each.uid : [],
    )
    expect(new Set(uids)).toEqual(new Set(events.map(({ uid }) => uid)))
    seen.set(text, events)
    return events
  }
}

function eventRead(event: ICAL.Component): EventRead {
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null
  const { startDate, endDate } = new ICAL.Event(event)
  return {
    uid: value('uid')!,
    sequence: Number(value('sequence')),
    status: value('status')!,
    summary: value('summary')!,
    description: value('description'),
    start: inUtc(event, startDate),
    end: inUtc(event, endDate),
    attendees: event.getAllProperties('attendee').map((each) => each.getFirstParameter('cn') ?? ''),
  }
}

/** By the VTIMEZONE of the calendar itself, in the zone of this property. */
export function inUtc(event: ICAL.Component, time: ICAL.Time, property = 'dtstart'): string {
  const tzid = event.getFirstProperty(property)?.getFirstParameter('tzid')
  const zones = event.parent?.getAllSubcomponents('vtimezone') ?? []
  const component = zones.find((zone) => zone.getFirstPropertyValue('tzid') === tzid)
  const { year, month, day, hour, minute, second } = time
  const offset = component && tzid ? new ICAL.Timezone({ component, tzid }).utcOffset(time) : 0
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second - offset)).toISOString()
}

const PYTHON = '/usr/bin/python3'

let python: boolean | undefined
function hasPythonReader(): boolean {
  python ??= existsSync(PYTHON) && run('import icalendar; print("yes")', '').startsWith('yes')
  return python
}

function run(script: string, input: string): string {
  try {
    return execFileSync(PYTHON, ['-c', script], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}

/** Of texts with a backslash it is only seen that they are there: version 4 of the library takes two of them before an n for a new line. */
const forPython = (events: readonly EventRead[]) =>
  events.map(({ uid, sequence, summary, description, attendees }) => ({
    uid,
    sequence,
    summary: summary.includes('\\') ? expect.any(String) : summary,
    description: description?.includes('\\') ? expect.any(String) : description,
    attendees,
  }))

const READ_ALL = `
import icalendar, json, sys
def attendees(event):
    found = event.get('ATTENDEE', [])
    return [str(each.params['CN']) for each in (found if isinstance(found, list) else [found])]
def event(each):
    description = each.get('DESCRIPTION')
    return {'uid': str(each['UID']), 'sequence': int(each['SEQUENCE']), 'summary': str(each['SUMMARY']),
            'description': None if description is None else str(description), 'attendees': attendees(each)}
texts = json.load(sys.stdin)
print(json.dumps([[event(each) for each in icalendar.Calendar.from_ical(text).walk('VEVENT')] for text in texts]))
`

const inPython = (texts: readonly string[]): unknown => JSON.parse(run(READ_ALL, JSON.stringify(texts)) || 'null')
