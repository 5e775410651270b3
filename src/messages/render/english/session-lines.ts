import { type Block, type Fact, facts } from '../../content.ts'
import type { SessionView } from '../message-view.ts'
import { writtenSpan } from './time.ts'
import { capitalized, SESSION_WORDS, writtenDuration } from './words.ts'

const span = (session: { startsAt: Date; endsAt: Date }) => ({ start: session.startsAt, end: session.endsAt })

/** `conversation with Petra Novak` */
export const sessionWith = (session: SessionView): string => `${SESSION_WORDS[session.kind]} with ${session.withName}`

export const timeFact = (label: string, times: { startsAt: Date; endsAt: Date }, timeZone: string): Fact => ({
  label,
  value: writtenSpan(span(times), timeZone),
})

/** What the session is, without its time. A confidential one names neither room nor agenda. */
export const sessionFacts = (session: SessionView): (Fact | null)[] => [
  {
    label: 'What',
    value: `${capitalized(sessionWith(session))}, ${writtenDuration(session.startsAt, session.endsAt)}`,
  },
  session.confidential || session.roomName === null ? null : { label: 'Room', value: session.roomName },
  session.confidential || session.agenda === null ? null : { label: 'Agenda', value: session.agenda, words: true },
  session.place === null ? null : { label: 'Where', value: session.place },
]

export const sessionBlock = (session: SessionView, timeZone: string): Block =>
  facts(timeFact('When', session, timeZone), ...sessionFacts(session))

/** `Conversation with Petra Novak: Weekly pipeline review` */
export function calendarSummary(session: SessionView): string {
  if (session.confidential) return 'Anteroom session'
  return `${capitalized(sessionWith(session))}${session.roomName === null ? '' : `: ${session.roomName}`}`
}
