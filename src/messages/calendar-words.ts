import type { EventWords, EventWriter } from '../invitations/index.ts'
import { namedIn, peopleByIds, preferencesOf } from '../people/index.ts'
import { roomsByIds } from '../rooms/index.ts'
import { cleanLines } from './content.ts'
import { sessionViewOf } from './message-context.ts'
import type { SessionView } from './render/message-view.ts'
import { languageOf } from './words/language.ts'
import { type Locale, localeOf } from './words/locale.ts'
import { calendarSummary } from './words/session-facts.ts'

/** What a calendar shows of a session, in its reader's language. A confidential one has a neutral title alone. */
export const eventWords = (session: SessionView, locale: Locale): EventWords => ({
  summary: calendarSummary(session, languageOf(locale, 'UTC')),
  description: session.confidential || session.agenda === null ? null : cleanLines(session.agenda).join('\n'),
  location: session.confidential ? null : session.place,
  confidential: session.confidential,
})

/** The words of whole calendars: whom and what they name is read once for all sessions. */
export const calendarWords: EventWriter = async (read, person, sessions) => {
  const [people, rooms, preferences] = await Promise.all([
    peopleByIds(read, [...new Set(sessions.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]))]),
    roomsByIds(read, [...new Set(sessions.flatMap(({ roomId }) => roomId ?? []))]),
    preferencesOf(read, [person.id]),
  ])
  const locale = localeOf(preferences.get(person.id)?.locale ?? null, person.languages)
  const named = namedIn(people, locale)
  return {
    language: locale,
    wordsOf: (session) => eventWords(sessionViewOf(session, person.id, named, rooms), locale),
  }
}
