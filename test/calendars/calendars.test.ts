import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { expandCalendar, type Expansion } from '../../src/calendars/expand-calendar.ts'
import { parseCalendar } from '../../src/calendars/parse-calendar.ts'
import { readCalendar } from '../../src/calendars/read-calendar.ts'
import { zoneNamed } from '../../src/calendars/calendar-zones.ts'
import { WINDOWS_ZONES } from '../../src/calendars/windows-zones.ts'
import { DAY } from '../../src/kernel/clock.ts'
import { calendarOf, eventOf } from './calendar-server.ts'

const YEAR: Expansion = {
  window: { start: new Date('2027-01-01T00:00:00Z'), end: new Date('2028-01-01T00:00:00Z') },
  timeZone: 'Europe/Berlin',
  ownerEmail: 'anna@nordlicht.example',
}

/** `03-02T09:00/03-02T10:00`: months and UTC, in 2027. */
function busy(text: string, expansion: Partial<Expansion> = {}): string[] {
  const { calendar } = parseCalendar(text, '')
  // As it is stored.
  const stored = JSON.parse(JSON.stringify(calendar)) as typeof calendar
  return expandCalendar(stored, { ...YEAR, ...expansion }).map(({ start, end }) => `${short(start)}/${short(end)}`)
}
const short = (at: Date): string => at.toISOString().slice(5, 16)
const busyOf = (...lines: string[]): string[] => busy(calendarOf(eventOf(...lines)))
const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}.ics`, import.meta.url), 'utf8')

describe('sessions of ours in somebody’s calendar', () => {
  const uid = 'ses_01kbxq9z9vf8mtbs2a7jw9cq1e@anteroom'
  const hidden = `040000008200E00074C5B7101A82E008${'0'.repeat(40)}${Buffer.from('vCal-Uid\u0001\0\0\0').toString('hex')}`
  const times = ['DTSTART:20270302T090000Z', 'DTEND:20270302T100000Z']

  it.each([
    ['as they were sent', uid],
    ['as Exchange writes them', `${hidden}${Buffer.from(`${uid}\0`).toString('hex')}`.toUpperCase()],
    ['of a series', uid.replace('ses', 'ser')],
  ])('do not count, %s', (_, each) => {
    const event = eventOf(...times, 'RRULE:FREQ=WEEKLY;COUNT=2').replace(/UID:.*/, `UID:${each}`)
    const moved = eventOf('RECURRENCE-ID:20270309T090000Z', 'DTSTART:20270310T090000Z', 'DTEND:20270310T100000Z')
    expect(busy(calendarOf(event, moved.replace(/UID:.*/, `UID:${each}`)))).toEqual([])
  })

  it.each([
    'ses_01kbxq9z9vf8mtbs2a7jw9cq1e@elsewhere.example',
    'x-ses_01kbxq9z9vf8mtbs2a7jw9cq1e@anteroom',
    'anteroom',
    `${hidden}${Buffer.from('1@google.com\0').toString('hex')}`,
  ])('are not what is called %s', (each) => {
    expect(busy(calendarOf(eventOf(...times).replace(/UID:.*/, `UID:${each}`)))).toEqual(['03-02T09:00/03-02T10:00'])
  })
})

describe('calendars as they are exported', () => {
  it('Google: series over a clock change, one left out, one moved, free and declined ones', () => {
    expect(busy(fixture('google'))).toEqual([
      '03-22T08:30/03-22T09:00',
      '03-29T12:00/03-29T13:00',
      '03-30T07:30/03-30T08:00',
      '04-05T07:30/04-05T08:00',
      '04-06T07:30/04-06T08:00',
    ])
    expect(busy(fixture('google'), { ownerEmail: 'ben@nordlicht.example' })).toContain('04-02T07:00/04-02T08:00')
  })

  it('Outlook: zones by Windows’ names and by none, busy states, whole days', () => {
    expect(busy(fixture('outlook'))).toEqual([
      '02-26T15:00/02-26T16:00',
      '03-26T15:00/03-26T16:00',
      '03-31T08:15/03-31T09:00',
      '04-04T22:00/04-06T22:00',
    ])
  })

  it('Apple: one and all after it moved, times of no zone, durations over days', () => {
    expect(busy(fixture('apple'))).toEqual([
      '03-12T22:00/03-12T23:00',
      '03-13T22:00/03-13T23:00',
      '03-14T22:30/03-14T23:00',
      '03-15T22:30/03-15T23:00',
      '03-20T11:00/03-21T11:30',
    ])
    expect(busy(fixture('apple'), { timeZone: 'Asia/Kolkata' }).at(-1)).toBe('03-20T06:30/03-21T07:00')
  })

  it('keep nothing but times', () => {
    for (const name of ['google', 'outlook', 'apple']) {
      const kept = JSON.stringify(parseCalendar(fixture(name), '').calendar)
      expect(kept).not.toMatch(/standup|birthday|somebody|anna|declined@|office|floating|Run|@|040000/i)
    }
  })
})

const START = 'DTSTART;TZID=Europe/Berlin:20270301T090000'
const END = 'DTEND;TZID=Europe/Berlin:20270301T100000'

describe('an event is busy', () => {
  it.each<[string, string[], string[]]>([
    ['from start to end', [START, END], ['03-01T08:00/03-01T09:00']],
    ['for its duration', [START, 'DURATION:PT1H30M'], ['03-01T08:00/03-01T09:30']],
    ['not when it takes no time', [START], []],
    ['not as long as its alarm', [START, 'BEGIN:VALARM', 'DURATION:PT15M', 'END:VALARM'], []],
    ['not when it ends before it begins', [START, 'DTEND;TZID=Europe/Berlin:20270301T080000'], []],
    ['not when its duration is negative', [START, 'DURATION:-PT1H'], []],
    ['the whole local day', ['DTSTART;VALUE=DATE:20270301'], ['02-28T23:00/03-01T23:00']],
    ['the whole day of 23 hours', ['DTSTART;VALUE=DATE:20270328'], ['03-27T23:00/03-28T22:00']],
    ['days for a duration', ['DTSTART;VALUE=DATE:20270301', 'DURATION:P2D'], ['02-28T23:00/03-02T23:00']],
    ['a day without VALUE', ['DTSTART:20270301'], ['02-28T23:00/03-01T23:00']],
    ['not when transparent', [START, END, 'TRANSP:TRANSPARENT'], []],
    ['not when cancelled', [START, END, 'STATUS:CANCELLED'], []],
    ['when tentative', [START, END, 'STATUS:TENTATIVE'], ['03-01T08:00/03-01T09:00']],
    ['in UTC', ['DTSTART:20270301T090000Z', 'DTEND:20270301T100000Z'], ['03-01T09:00/03-01T10:00']],
    ['in a folded line', ['DTSTART;TZID=Europe/Ber\r\n lin:20270301T\r\n\t090000', END], ['03-01T08:00/03-01T09:00']],
    [
      'with a path before its zone',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Kolkata:20270301T090000', 'DURATION:PT1H'],
      ['03-01T03:30/03-01T04:30'],
    ],
    [
      'in the owner’s zone when nobody knows its own',
      ['DTSTART;TZID=Nowhere:20270301T090000', 'DURATION:PT1H'],
      ['03-01T08:00/03-01T09:00'],
    ],
    [
      'on RDATEs',
      [START, END, 'RDATE;TZID=Europe/Berlin:20270302T090000', 'RDATE;VALUE=PERIOD:20270303T090000Z/PT2H'],
      ['03-01T08:00/03-01T09:00', '03-02T08:00/03-02T09:00', '03-03T09:00/03-03T11:00'],
    ],
    [
      'not on EXDATEs of a day',
      [START, END, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20270302'],
      ['03-01T08:00/03-01T09:00', '03-03T08:00/03-03T09:00'],
    ],
    [
      'not on EXDATEs in UTC',
      [START, END, 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20270302T080000Z'],
      ['03-01T08:00/03-01T09:00'],
    ],
    [
      'until a day, that day included',
      [START, END, 'RRULE:FREQ=DAILY;UNTIL=20270302'],
      ['03-01T08:00/03-01T09:00', '03-02T08:00/03-02T09:00'],
    ],
    [
      'until an instant, that instant included',
      [START, END, 'RRULE:FREQ=DAILY;UNTIL=20270302T080000Z'],
      ['03-01T08:00/03-01T09:00', '03-02T08:00/03-02T09:00'],
    ],
    [
      'at 02:30 also where the clocks skip it',
      ['DTSTART;TZID=Europe/Berlin:20270328T023000', 'DURATION:PT30M'],
      ['03-28T01:30/03-28T02:00'],
    ],
  ])('%s', (_title, lines, expected) => {
    expect(busyOf(...lines)).toEqual(expected)
  })

  it('that began long ago and still lasts is cut to the window', () => {
    expect(busyOf('DTSTART:20200101T000000Z', 'DTEND:20400101T000000Z')).toEqual(['01-01T00:00/01-01T00:00'])
  })

  it('of a series without the one that was cancelled alone', () => {
    const series = eventOf(START, END, 'RRULE:FREQ=DAILY;COUNT=3')
    const cancelled = eventOf('RECURRENCE-ID:20270302T080000Z', START, END, 'STATUS:CANCELLED')
    const changes = eventOf('RECURRENCE-ID:20270303T080000Z', 'DTSTART:20270310T120000Z', 'DURATION:PT1H')
    expect(busy(calendarOf(cancelled, series, changes))).toEqual(['03-01T08:00/03-01T09:00', '03-10T12:00/03-10T13:00'])
  })

  it('when only what became of one of a series is known', () => {
    expect(busyOf('RECURRENCE-ID:20270302T080000Z', START, END)).toEqual(['03-01T08:00/03-01T09:00'])
  })

  it('not in a calendar that cancels', () => {
    expect(busy(calendarOf('METHOD:CANCEL', eventOf(START, END)))).toEqual([])
  })

  it('by the periods of a free/busy answer', () => {
    const lines = ['BEGIN:VFREEBUSY', 'FREEBUSY:20270301T090000Z/PT1H,20270302T090000Z/20270302T103000Z']
    const free = ['FREEBUSY;FBTYPE=FREE:20270303T090000Z/PT1H', 'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20270304T090000Z/PT1H']
    expect(busy(calendarOf(...lines, ...free, 'END:VFREEBUSY'))).toEqual([
      '03-01T09:00/03-01T10:00',
      '03-02T09:00/03-02T10:30',
      '03-04T09:00/03-04T10:00',
    ])
  })
})

describe('calendars that are wrong', () => {
  const problemOf = (text: string): string => {
    try {
      const { unreadable } = parseCalendar(text, '')
      return `${unreadable} unreadable`
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  it.each([
    ['nothing', '', 'not_a_calendar'],
    ['a page', '<!doctype html><p>Sign in', 'not_a_calendar'],
    ['an address card', 'BEGIN:VCARD\r\nEND:VCARD\r\n', 'not_a_calendar'],
    ['one cut off', calendarOf(eventOf(START, END)).slice(0, -20), 'calendar_broken'],
    ['components that cross', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT', 'calendar_broken'],
    ['too many events', calendarOf(...Array.from({ length: 20_001 }, () => eventOf(START))), 'too_many_events'],
    ['an event without start', calendarOf(eventOf('DTEND:20270301T090000Z')), '1 unreadable'],
    ['the 31st of February', calendarOf(eventOf('DTSTART:20270231T090000Z')), '1 unreadable'],
    ['a rule without frequency', calendarOf(eventOf(START, 'RRULE:COUNT=3')), '1 unreadable'],
    ['a rule of another world', calendarOf(eventOf(START, 'RRULE:FREQ=LUNAR')), '1 unreadable'],
    ['a duration in words', calendarOf(eventOf(START, 'DURATION:an hour')), '1 unreadable'],
    [
      'texts that are folded wrongly',
      calendarOf(eventOf(START, END, 'SUMMARY:a', 'b', '', 'no colon here')),
      '0 unreadable',
    ],
    [
      'a byte order mark and bare line feeds',
      `\uFEFF${calendarOf(eventOf(START, END)).replaceAll('\r\n', '\n')}`,
      '0 unreadable',
    ],
  ])('%s: %3$s', (_title, text, expected) => {
    expect(problemOf(text)).toBe(expected)
  })

  it('whatever they hold are refused in words or read, and bring nothing down', () => {
    const line = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VTIMEZONE',
      'END:VTIMEZONE',
      START,
      END,

      'RRULE:FREQ=DAILY',
      'RDATE:x',
      'EXDATE;TZID="',
      'DTSTART;=:',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20270301T080000Z',

      'TZID:X',
      'FREEBUSY:1/2',
      'DURATION:P',
      ':',
      ';',
      ' ',
      'BEGIN:',
      'ATTENDEE:x',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 15 }), fc.boolean(), (lines, wrapped) => {
        const text = wrapped ? calendarOf(...lines) : lines.join('\n')
        expect(problemOf(text)).toMatch(/unreadable$|^not_a_calendar$|^calendar_broken$/)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never stop the process: what takes too long is stopped', async () => {
    const rule = calendarOf(
      eventOf('DTSTART:20270101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31'),
    )
    const reading = readCalendar({ ...YEAR, bytes: Buffer.from(rule), keepFrom: '' })
    await expect(reading).rejects.toMatchObject({ code: 'took_too_long' })
  })

  it('that fill too much of the year are refused', () => {
    const hourly = ['DTSTART:20270101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=HOURLY']
    expect(() => busyOf(...hourly)).toThrow('too_many_instances')
    expect(busyOf(...hourly.with(2, 'RRULE:FREQ=HOURLY;COUNT=5000'))).toHaveLength(5000)
    expect(() => busyOf(...hourly.with(2, 'RRULE:FREQ=HOURLY;COUNT=5001'))).toThrow('too_many_instances')
  })
})

describe('zones by the names that Windows has for them', () => {
  it.each([...WINDOWS_ZONES])('%s is %s', (name, zone) => {
    expect(zoneNamed(name)).toBe(zone)
  })

  it('are what another program makes of them, as far as that knows them', () => {
    const differing = [...WINDOWS_ZONES].flatMap(([name, zone]) => {
      const text = calendarOf(eventOf(`DTSTART;TZID=${name}:20270115T120000`, 'DURATION:PT1H', 'SUMMARY:x'))
      const event = Object.values(nodeIcal.sync.parseICS(text)).find((each) => each?.type === 'VEVENT')
      const theirs = event && 'start' in event ? new Date(event.start as Date).toISOString() : 'none'
      const ours = Temporal.PlainDateTime.from('2027-01-15T12:00')
        .toZonedDateTime(zone)
        .toInstant()
        .toString({ smallestUnit: 'millisecond' })
      return ours === theirs ? [] : [`${name}: ${ours} ${theirs}`]
    })
    expect(differing).toEqual([])
  })
})

describe('expansion equals walking through the days', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/Santiago',
    'UTC',
  ]
  const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

  it('for daily and weekly rules in any zone, over clock changes', () => {
    const rule = fc.record({
      zone: fc.constantFrom(...zones),
      startDay: fc.integer({ min: -400, max: 300 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minutes: fc.integer({ min: 1, max: 300 }),
      interval: fc.integer({ min: 1, max: 4 }),
      days: fc.subarray(DAYS, { minLength: 0 }),
      count: fc.option(fc.integer({ min: 1, max: 60 })),
      left: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(rule, ({ zone, startDay, hour, minutes, interval, days, count, left }) => {
        // Weekly rules begin on one of their days, as RFC 5545 wants it.
        let first = Temporal.PlainDate.from('2027-01-01').add({ days: startDay })
        while (days.length > 0 && !days.includes(DAYS[first.dayOfWeek % 7]!)) first = first.add({ days: 1 })
        const monday = first.subtract({ days: first.dayOfWeek - 1 })
        const walls: Temporal.PlainDateTime[] = []
        for (let day = first; day.year < 2029 && walls.length < (count ?? 1e9); day = day.add({ days: 1 })) {
          const matches =
            days.length > 0
              ? days.includes(DAYS[day.dayOfWeek % 7]!) &&
                Math.floor(monday.until(day, { largestUnit: 'days' }).days / 7) % interval === 0
              : first.until(day, { largestUnit: 'days' }).days % interval === 0
          if (matches) walls.push(day.toPlainDateTime({ hour }))
        }
        const gone = left.flatMap((index) => walls[index] ?? [])
        const kept = walls.filter((wall) => !gone.some((other) => other.equals(wall)))
        const naive = kept
          .map((wall) => wall.toZonedDateTime(zone).epochMilliseconds)
          .filter((start) => {
            const [from, to] = [YEAR.window.start.getTime(), YEAR.window.end.getTime()]
            return start < to && start + minutes * 60_000 > from
          })
        const basic = (wall: Temporal.PlainDateTime) => wall.toString().replaceAll(/[-:]/g, '')
        const parts = [days.length > 0 ? `FREQ=WEEKLY;BYDAY=${days.join(',')}` : 'FREQ=DAILY', `INTERVAL=${interval}`]
        const text = calendarOf(
          eventOf(
            `DTSTART;TZID=${zone}:${basic(first.toPlainDateTime({ hour }))}`,
            `DURATION:PT${minutes}M`,
            `RRULE:${[...parts, ...(count ? [`COUNT=${count}`] : [])].join(';')}`,
            ...(gone.length > 0 ? [`EXDATE;TZID=${zone}:${gone.map(basic).join(',')}`] : []),
          ),
        )
        const found = expandCalendar(parseCalendar(text, '').calendar, YEAR)
        // The first of the year may have begun before it.
        const starts = found.map(({ end }) => end.getTime() - minutes * 60_000)
        const cut = YEAR.window.end.getTime()
        const expected = naive.map((start) => (start + minutes * 60_000 > cut ? cut - minutes * 60_000 : start))
        expect(starts).toEqual(expected)
      }),
      { numRuns: 1_000 },
    )
  })

  it('and a window is its parts', () => {
    const text = fixture('google')
    const { calendar } = parseCalendar(text, '')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 364 }), (days) => {
        const middle = new Date(YEAR.window.start.getTime() + days * DAY)
        const [one, other] = [
          expandCalendar(calendar, { ...YEAR, window: { start: YEAR.window.start, end: middle } }),
          expandCalendar(calendar, { ...YEAR, window: { start: middle, end: YEAR.window.end } }),
        ]
        const length = (spans: { start: Date; end: Date }[]) =>
          spans.reduce((sum, { start, end }) => sum + end.getTime() - start.getTime(), 0)
        expect(length(one) + length(other)).toBe(length(expandCalendar(calendar, YEAR)))
      }),
    )
  })
})
