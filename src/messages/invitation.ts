import { calendarOf } from '../invitations/index.ts'
import { eventWords } from './calendar-words.ts'
import type { SessionView } from './render/message-view.ts'
import type { Locale } from './words/locale.ts'

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

/** One person's copy of a session as an iTIP message (RFC 5546): one event, one attendee, UTC times. Pure. */
export function invitationFor(view: InvitationView, { name, address, locale }: Attendee): Invitation {
  const { session, uid, sequence, stamp, cancelled, organizer } = view
  const method = cancelled ? 'CANCEL' : 'REQUEST'
  const event = {
    ...eventWords(session, locale),
    uid,
    sequence,
    stamp,
    start: session.startsAt,
    end: session.endsAt,
    status: cancelled ? ('CANCELLED' as const) : ('CONFIRMED' as const),
  }
  // Both have said yes before an invitation goes out: no calendar needs to ask again or to mail an answer.
  const attendee = { name, address, answer: 'ACCEPTED' as const }
  return { method, ics: calendarOf({ method, language: locale, organizer, attendee, events: [event] }) }
}
