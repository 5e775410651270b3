import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { cleanLines, oneLine } from './content.ts'
import type { SessionView } from './render/message-view.ts'
import { languageOf } from './words/language.ts'
import type { Locale } from './words/locale.ts'
import { calendarSummary } from './words/session-facts.ts'

/**
 * A session for one person's calendar. `uid` never changes; `sequence` grows by one with every change, the
 * cancellation included. `stamp` is when this state was made, so that the same state is always the same text.
 */
export type InvitationView = {
  session: SessionView
  uid: string
  sequence: number
  stamp: Date
  cancelled: boolean
  organizer: { name: string; address: string }
}

export type Attendee = { name: string; address: string; locale: Locale }

export type Invitation = { method: 'REQUEST' | 'CANCEL'; ics: string }

/** Double quotes would be written as RFC 6868 carets, which some calendars show as they are. */
const commonName = (name: string): string => oneLine(name).replaceAll('"', "'")

/**
 * One person's copy of a session as an iTIP message (RFC 5546): one event, one attendee, UTC times, CRLF lines of at
 * most 75 octets. A confidential session has a neutral summary and no description. Pure.
 */
export function invitationFor(view: InvitationView, attendee: Attendee): Invitation {
  const { session, organizer, cancelled } = view
  const method = cancelled ? 'CANCEL' : 'REQUEST'
  const calendar = ical({
    prodId: { company: 'Anteroom', product: 'Anteroom', language: attendee.locale },
    method: ICalCalendarMethod[method],
  })
  const event = calendar.createEvent({
    id: oneLine(view.uid),
    sequence: view.sequence,
    stamp: view.stamp,
    start: session.startsAt,
    end: session.endsAt,
    summary: oneLine(calendarSummary(session, languageOf(attendee.locale, 'UTC'))),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    class: session.confidential ? ICalEventClass.PRIVATE : ICalEventClass.PUBLIC,
    organizer: { name: commonName(organizer.name), email: oneLine(organizer.address) },
    attendees: [
      {
        name: commonName(attendee.name),
        email: oneLine(attendee.address),
        role: ICalAttendeeRole.REQ,
        type: ICalAttendeeType.INDIVIDUAL,
        // Both have said yes before an invitation goes out: no calendar needs to ask again or to mail an answer.
        status: ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  })
  if (session.place !== null) event.location(oneLine(session.place))
  if (session.agenda !== null && !session.confidential) event.description(cleanLines(session.agenda).join('\n'))
  return { method, ics: `${calendar.toString()}\r\n` }
}
