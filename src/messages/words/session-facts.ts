import { type Block, type Fact, facts } from '../content.ts'
import type { SessionView } from '../render/message-view.ts'
import { capitalized, type Language } from './language.ts'

/** What the session is, without its time. A confidential one names neither room nor agenda. */
export const sessionFacts = (session: SessionView, { say, times, sessionName }: Language): (Fact | null)[] => [
  {
    label: say('session.label.what'),
    value: say('session.what', { session: capitalized(sessionName(session)), duration: times.duration(session) }),
  },
  session.confidential || session.roomName === null
    ? null
    : { label: say('session.label.room'), value: session.roomName },
  session.confidential || session.agenda === null
    ? null
    : { label: say('session.label.agenda'), value: session.agenda, words: true },
  session.place === null ? null : { label: say('session.label.where'), value: session.place },
]

export const sessionBlock = (session: SessionView, language: Language): Block =>
  facts(
    { label: language.say('session.label.when'), value: language.times.span(session) },
    ...sessionFacts(session, language),
  )

/** What the calendar shows as the title: `Conversation with Petra Novak: Weekly pipeline review`. */
export function calendarSummary(session: SessionView, { say, sessionName }: Language): string {
  if (session.confidential) return say('session.confidential')
  const name = capitalized(sessionName(session))
  return session.roomName === null ? name : say('session.in_room', { session: name, room: session.roomName })
}
