import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarOf, type CalendarParts } from '../../src/invitations/calendar-event-rules.ts'
import { commonName } from '../../src/invitations/calendar-text.ts'
import { seriesEvents, subjectOfUid } from '../../src/invitations/session-event-rules.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type Rule, occurrencesOf } from '../../src/sessions/series-rules.ts'
import type { Series, Session } from '../../src/sessions/index.ts'
import { addMinutes } from '../../src/kernel/clock.ts'
import { calendarReaders, inUtc } from '../setup/calendar-readers.ts'

const read = calendarReaders()

const words = { summary: 'Conversation with Petra', description: 'Why it slipped', location: null, confidential: false }
const organizer = { name: 'Anteroom', address: 'anteroom@nordwind.example' }
const attendee = { name: 'Jonas', address: 'jonas@nordwind.example', answer: 'NEEDS-ACTION' } as const
const AT = new Date('2026-12-04T09:00:00Z')

const request = (events: CalendarParts['events'], parts: Partial<CalendarParts> = {}): string =>
  calendarOf({ method: 'REQUEST', language: 'en', organizer, attendee, events, ...parts })

const single = { ...words, uid: 'ses_x@anteroom', sequence: 0, stamp: AT, status: 'CONFIRMED' } as const

function aSeries(rule: Partial<Rule> = {}): { series: Series; members: Session[] } {
  const of = { startsOn: '2027-01-05', localTime: '10:00', timeZone: 'Europe/Berlin', everyWeeks: 1, occurrences: 45 }
  const shared = { organizationId: newId(), mentorshipId: newId(), menteeId: newId(), mentorId: newId() }
  const told = { kind: 'conversation', roomId: null, agenda: null, createdAt: AT } as const
  const series: Series = {
    ...of,
    ...rule,
    ...shared,
    ...told,
    id: newId(),
    proposedById: shared.menteeId,
    durationMinutes: 60,
    leftOut: [],
  }
  const members = occurrencesOf(series, 60).map(({ position, start, end }): Session => ({
    ...shared,
    ...told,
    id: newId(),
    startsAt: start,
    endsAt: end,
    durationMinutes: 60,
    state: 'confirmed',
    sequence: 0,
    proposedById: shared.menteeId,
    proposedAt: AT,
    confirmedAt: AT,
    movedAt: null,
    calledOffAt: null,
    calledOffById: null,
    cancelReason: null,
    menteeSays: null,
    mentorSays: null,
    debriefWrittenAt: null,
    menteeFeedbackAt: null,
    mentorFeedbackAt: null,
    seriesId: series.id,
    seriesPosition: position,
    recursAt: start,
    withSeries: true,
    version: 1,
    updatedAt: AT,
  }))
  return { series, members }
}

/** All times of the calendar as ical.js expands them, by the zones that come with it. */
function expanded(text: string): string[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const rule = events.find((each) => each.hasProperty('rrule'))!
  const series = new ICAL.Event(rule)
  for (const each of events) if (each !== rule) series.relateException(each)
  const iterator = series.iterator()
  const times: string[] = []
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { item, startDate } = series.getOccurrenceDetails(next)
    times.push(inUtc(item.component, startDate))
  }
  return times
}

const startsOf = (members: readonly Session[]) => members.map(({ startsAt }) => startsAt.toISOString())

describe('a series in a calendar', () => {
  it.each([
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'Pacific/Apia',
    'America/Santiago',
    'Asia/Kathmandu',
  ])('falls on the instants of its sessions over both changes of clocks in %s', (timeZone) => {
    const { series, members } = aSeries({ timeZone })
    const text = request(seriesEvents(series, members, words))
    expect(read(text)).toHaveLength(1)
    expect(expanded(text)).toEqual(startsOf(members))
  })

  it('brings its zone with the very changes of clocks, each from the offset before it', () => {
    const { series, members } = aSeries({ timeZone: 'Australia/Lord_Howe' })
    const calendar = new ICAL.Component(ICAL.parse(request(seriesEvents(series, members, words))))
    const observances = calendar.getFirstSubcomponent('vtimezone')!.getAllSubcomponents()
    const changes = observances.map((each) =>
      [each.name, ...['dtstart', 'tzoffsetfrom', 'tzoffsetto'].map((name) => each.getFirstPropertyValue(name))].join(
        ' ',
      ),
    )
    // As zdump has them; the first says how the clocks stood at the beginning.
    expect(changes.slice(1)).toEqual([
      'standard 2026-04-05T02:00:00 +11:00 +10:30',
      'daylight 2026-10-04T02:00:00 +10:30 +11:00',
      'standard 2027-04-04T02:00:00 +11:00 +10:30',
      'daylight 2027-10-03T02:00:00 +10:30 +11:00',
    ])
  })

  it('falls on its sessions also at wall times that the clocks skip or repeat', () => {
    for (const startsOn of ['2027-03-21', '2027-10-24']) {
      const { series, members } = aSeries({ startsOn, localTime: '02:30', occurrences: 3 })
      expect(expanded(request(seriesEvents(series, members, words)))).toEqual(startsOf(members))
    }
  })

  it('falls on its sessions whatever zone, wall time and rhythm', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    fc.assert(
      fc.property(
        zones,
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 95 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 12 }),
        (timeZone, date, quarter, everyWeeks, occurrences) => {
          const localTime = Temporal.PlainTime.from('00:00')
            .add({ minutes: quarter * 15 })
            .toString()
            .slice(0, 5)
          const startsOn = date.toISOString().slice(0, 10)
          const { series, members } = aSeries({ timeZone, startsOn, localTime, everyWeeks, occurrences })
          expect(expanded(request(seriesEvents(series, members, words)))).toEqual(startsOf(members))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('excepts who was called off, and brings who was moved or still waits by itself', () => {
    const { series, members } = aSeries({ occurrences: 5 })
    const changed = members.map((member, at): Session => {
      if (at === 1) return { ...member, state: 'cancelled', calledOffAt: AT }
      if (at === 2) {
        const startsAt = new Date('2027-01-20T14:00:00Z')
        return { ...member, startsAt, endsAt: addMinutes(startsAt, 60), sequence: 1, movedAt: AT, withSeries: false }
      }
      return at === 3 ? { ...member, state: 'proposed' } : member
    })
    const text = request(seriesEvents(series, changed, words))
    expect(read(text)).toMatchObject([
      { sequence: 0, status: 'CONFIRMED' },
      { sequence: 1, start: '2027-01-20T14:00:00.000Z', status: 'CONFIRMED' },
      { sequence: 0, start: '2027-01-26T09:00:00.000Z', status: 'TENTATIVE' },
    ])
    expect(text).toContain('EXDATE;TZID=Europe/Berlin:20270112T100000\r\n')
    expect(text).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20270119T100000\r\n')
    expect(expanded(text)).toEqual(startsOf(changed.filter(({ state }) => state !== 'cancelled')))
  })

  it('is nothing once all of it is called off', () => {
    const { series, members } = aSeries({ occurrences: 2 })
    const off = members.map((member): Session => ({ ...member, state: 'declined', calledOffAt: AT }))
    expect(seriesEvents(series, off, words)).toEqual([])
  })
})

describe('an invitation', () => {
  const start = new Date('2027-03-28T00:30:00Z')
  const event = { ...single, start, end: addMinutes(start, 60) }

  it('asks for an answer where one is awaited', () => {
    const text = request([{ ...event, status: 'TENTATIVE' }])
    expect(text.replaceAll('\r\n ', '')).toContain(
      'PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Jonas:mailto:jonas@nordwind.example',
    )
    expect(text).toContain('ORGANIZER;CN=Anteroom:mailto:anteroom@nordwind.example')
    expect(text).toContain('LAST-MODIFIED:20261204T090000Z')
    expect(read(text)).toMatchObject([{ start: start.toISOString(), attendees: ['Jonas'], status: 'TENTATIVE' }])
  })

  it.each([
    ['commas, semicolons and backslashes', 'Prices, discounts; and \\backslashes\\n'],
    ['several lines', 'One\nTwo\n\nThree'],
    ['emoji of many parts', '👩🏽‍🚀'.repeat(40)],
    ['quotes and carets', `"Zed" 'x' ^n ^^ ^'`],
    ['what looks like another line', 'END:VEVENT\nATTENDEE:mailto:x@y.example'],
    ['words of many scripts', 'Über 漢字 עברית العربية Ελληνικά '.repeat(5).trim()],
  ])('keeps %s', (_what, text) => {
    const line = text.replaceAll(/\n+/g, ' ')
    const calendar = request([{ ...event, summary: text, description: text }], {
      attendee: { ...attendee, name: text },
    })
    expect(read(calendar)).toMatchObject([{ summary: line, description: text, attendees: [commonName(text)] }])
  })

  it('keeps any text inside its value, and the readers agree on it', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        ',',
        ';',
        ':',
        '\\',
        '"',
        '^',
        "'",
        'n',
        ' ',
        '\n',
        '\t',
        'é',
        '漢',
        '😀',
        'BEGIN:',
        '\r\n',
        '\u202e',
        '\u0007',
      ),
      maxLength: 90,
    })
    fc.assert(
      fc.property(text, text, text, (summary, description, name) => {
        const parts = { attendee: { ...attendee, name: `a${name}` } }
        expect(
          read(request([{ ...event, summary: `s${summary}`, description: `d${description}` }], parts)),
        ).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  it('says nothing that is confidential, even when it is given', () => {
    const text = request([{ ...event, confidential: true, location: 'Room 7', description: 'Secret' }])
    expect(text).toContain('CLASS:PRIVATE')
    expect(text).not.toMatch(/Room 7|Secret/)
  })
})

describe('a UID', () => {
  it('names what it was made for, and nothing of others', () => {
    expect(subjectOfUid('ses_01jcvq4w7pf8t9xk2m5n6r3s1e@anteroom')).toMatchObject({ type: 'ses' })
    expect(subjectOfUid('ser_01jcvq4w7pf8t9xk2m5n6r3s1e@anteroom')).toMatchObject({ type: 'ser' })
    for (const other of [
      'per_01jcvq4w7pf8t9xk2m5n6r3s1e@anteroom',
      'ses_01jcvq4w7pf8t9xk2m5n6r3s1e@anteroom.x',
      'x',
      '',
    ]) {
      expect(subjectOfUid(other)).toBeNull()
    }
  })
})
