import { calendarOf, memberEvent, seriesCancellation, seriesEvents } from '../invitations/index.ts'
import type { Series, Session } from '../sessions/index.ts'
import { eventWords } from './calendar-words.ts'
import type { Attendee, Invitation } from './invitation.ts'
import type { SessionView } from './render/message-view.ts'
import type { Mailbox } from './transport/mail-transport.ts'

type Method = Invitation['method']
type Events = Parameters<typeof calendarOf>[0]['events']

/** For whom and from whom, and what they are shown of it. */
export type Copy = { view: SessionView; reader: Attendee; organizer: Mailbox }

const copyOf = (method: Method, events: Events, { reader, organizer }: Copy): Invitation | null => {
  const { name, address, locale } = reader
  // Both have said yes before an invitation goes out, as for a single session.
  const attendee = { name, address, answer: 'ACCEPTED' as const }
  return events.length === 0
    ? null
    : { method, ics: calendarOf({ method, language: locale, organizer, attendee, events }) }
}

/** One person's copy of a series: one event that repeats, with what became of single sessions of it. */
export const seriesInvitation = (series: Series, sessions: readonly Session[], copy: Copy): Invitation | null =>
  copyOf('REQUEST', seriesEvents(series, sessions, eventWords(copy.view, copy.reader.locale)), copy)

/** Takes the series out of a calendar; null when it cannot be in any. */
export const seriesRevocation = (series: Series, sessions: readonly Session[], copy: Copy): Invitation | null =>
  copyOf('CANCEL', seriesCancellation(series, sessions, eventWords(copy.view, copy.reader.locale)), copy)

/** One session of a series, told of by itself: under the identity of the series, or a calendar would show it twice. */
export const memberInvitation = (method: Method, series: Series, session: Session, copy: Copy): Invitation | null =>
  copyOf(method, [memberEvent(series, session, eventWords(copy.view, copy.reader.locale))], copy)
