import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { invitationFor, type InvitationView } from '../../src/messages/invitation.ts'
import { session } from './views.ts'

const view: InvitationView = {
  session,
  uid: 'ses_01kbxq9z9vf8mtbs2a7jw9cq1e@anteroom',
  sequence: 0,
  stamp: new Date('2026-12-04T09:00:00Z'),
  cancelled: false,
  organizer: { name: 'Anteroom, Nordwind', address: 'rooms@nordwind.example' },
}
const jonas = { name: 'Jonas Weber', address: 'jonas.weber@nordwind.example', locale: 'en' } as const

/** The calendar as ical.js reads it: strict about structure, folding and escaping. */
function parsed(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  const events = calendar.getAllSubcomponents('vevent')
  const [event] = events
  if (!event) throw new Error('no event')
  return { calendar, events, event, value: (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null }
}

describe('an invitation', () => {
  const { method, ics } = invitationFor(view, jonas)

  it('is an iTIP request with one event, one attendee and an organizer', () => {
    const { calendar, events, event, value } = parsed(ics)
    expect(method).toBe('REQUEST')
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(events).toHaveLength(1)
    expect(value('uid')).toBe('ses_01kbxq9z9vf8mtbs2a7jw9cq1e@anteroom')
    expect(value('sequence')).toBe('0')
    expect(value('status')).toBe('CONFIRMED')
    expect(value('dtstamp')).toBe('2026-12-04T09:00:00Z')
    expect(value('dtstart')).toBe('2026-12-08T14:00:00Z')
    expect(value('dtend')).toBe('2026-12-08T14:45:00Z')
    const attendees = event.getAllProperties('attendee')
    expect(attendees).toHaveLength(1)
    expect(attendees[0]?.getFirstValue()).toBe('mailto:jonas.weber@nordwind.example')
    expect(attendees[0]?.getParameter('cn')).toBe('Jonas Weber')
    expect(attendees[0]?.getParameter('partstat')).toBe('ACCEPTED')
    expect(value('organizer')).toBe('mailto:rooms@nordwind.example')
    expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe('Anteroom, Nordwind')
  })

  it('tells what it is about, with its lines and commas', () => {
    const { value } = parsed(ics)
    expect(value('summary')).toBe('Conversation with Petra Nováková: Weekly pipeline review')
    expect(value('description')).toBe('How a forecast is made.\nWhy two deals slipped.')
    expect(value('location')).toBe('https://meet.nordwind.example/pnj-42')
  })

  it('reads the same with node-ical', () => {
    const event = nodeIcal.sync.parseICS(ics)[view.uid]
    if (event?.type !== 'VEVENT') throw new Error('no event')
    expect(event.start.toISOString()).toBe('2026-12-08T14:00:00.000Z')
    expect(event.end?.toISOString()).toBe('2026-12-08T14:45:00.000Z')
    expect(event.summary).toBe('Conversation with Petra Nováková: Weekly pipeline review')
    expect(event.method).toBe('REQUEST')
  })

  it('is the same bytes for the same state', () => {
    expect(invitationFor(view, jonas).ics).toBe(ics)
  })

  it('keeps its identity when the session moves, and counts up', () => {
    const moved = parsed(
      invitationFor(
        {
          ...view,
          sequence: 1,
          session: { ...session, startsAt: new Date('2027-03-28T00:30:00Z'), endsAt: new Date('2027-03-28T01:30:00Z') },
        },
        jonas,
      ).ics,
    )
    expect(moved.value('uid')).toBe(parsed(ics).value('uid'))
    expect(moved.value('sequence')).toBe('1')
    expect(moved.value('dtstart')).toBe('2027-03-28T00:30:00Z')
    expect(moved.value('dtend')).toBe('2027-03-28T01:30:00Z')
  })

  it('is taken back by a cancellation of the same event', () => {
    const cancellation = invitationFor({ ...view, sequence: 2, cancelled: true }, jonas)
    const { calendar, value, event } = parsed(cancellation.ics)
    expect(cancellation.method).toBe('CANCEL')
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(value('uid')).toBe(view.uid)
    expect(value('sequence')).toBe('2')
    expect(value('status')).toBe('CANCELLED')
    expect(event.getAllProperties('attendee')).toHaveLength(1)
  })
})

describe('an invitation to a confidential session', () => {
  it.each([false, true])('tells neither whom with, nor the room, nor the agenda (cancelled: %s)', (cancelled) => {
    const { ics } = invitationFor({ ...view, cancelled, session: { ...session, confidential: true } }, jonas)
    const { value } = parsed(ics)
    expect(value('summary')).toBe('Anteroom session')
    expect(value('description')).toBeNull()
    expect(value('class')).toBe('PRIVATE')
    expect(ics).not.toMatch(/Petra|pipeline|forecast|conversation/i)
  })
})

describe('any text in an invitation', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
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
        '\r\n',
        '\n',
        '\t',
        'é',
        '漢',
        '👩🏽‍🚀',
        'END:VEVENT',
        'ATTENDEE:',
      ),
      maxLength: 120,
    }),
  )
  const octets = new TextEncoder()

  it('stays inside its value, on lines of at most 75 octets', () => {
    fc.assert(
      fc.property(text, text, text, (name, agenda, place) => {
        const given = { ...session, withName: name, roomName: name, agenda, place }
        const { ics } = invitationFor({ ...view, session: given }, { ...jonas, name })
        expect(ics.endsWith('\r\n')).toBe(true)
        for (const line of ics.slice(0, -2).split('\r\n')) {
          expect(octets.encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/\p{Cc}/u)
        }
        const { events, event } = parsed(ics)
        expect(events).toHaveLength(1)
        expect(event.getAllProperties('attendee')).toHaveLength(1)
        expect(event.getAllProperties('uid')).toHaveLength(1)
      }),
    )
  })

  it('comes back as it was', () => {
    const agenda =
      'Prices, discounts; and \\backslashes\nÜber 40 Mitarbeiter 👩🏽‍🚀 – und noch ein langer Satz über Rabatte: 20 %'
    const name = 'Zoë "Zed" O’Neil; Sales, EMEA: 漢字'
    const { value, event } = parsed(
      invitationFor({ ...view, session: { ...session, agenda, withName: name } }, { ...jonas, name }).ics,
    )
    expect(value('description')).toBe(agenda)
    expect(value('summary')).toBe(`Conversation with ${name}: Weekly pipeline review`)
    expect(event.getFirstProperty('attendee')?.getParameter('cn')).toBe(name.replaceAll('"', "'"))
  })
})
