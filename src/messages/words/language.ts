import type { SeenRoom, SessionView, Someone, WantedRoom } from '../render/message-view.ts'
import type { Locale } from './locale.ts'
import { type Times, timesIn } from './time.ts'
import { type Say, wordsIn } from './words.ts'

/** What mail and pages are written with: the texts and times of one reader, and the phrases that many of them share. */
export type Language = {
  locale: Locale
  say: Say
  times: Times
  /** `Jonas Weber (Software engineer, Payments)` */
  introduced: (someone: Someone) => string
  /** `Weekly pipeline review: sit in` */
  wantedRoom: (wanted: WantedRoom) => string
  /** `Renewal call: sat in, May 2026` */
  seenRoom: (seen: SeenRoom) => string
  /** `conversation with Petra Novak` */
  sessionName: (session: Named) => string
  /** `your conversation with Petra Novak` */
  yourSession: (session: Named) => string
  /** `the conversation with Petra Novak` */
  theSession: (session: Named) => string
}

type Named = Pick<SessionView, 'kind' | 'withName'>

export function languageOf(locale: Locale, timeZone: string): Language {
  const say = wordsIn(locale)
  const times = timesIn(locale, timeZone)
  const named = ({ kind, withName }: Named) => ({ kind, name: withName })
  return {
    locale,
    say,
    times,
    introduced: ({ name, role }) => (role === null ? name : say('person.introduced', { name, role })),
    wantedRoom: ({ roomName, depth }) => say('room.wanted', { room: roomName, depth }),
    seenRoom: ({ roomName, depth, lastOn }) => {
      const seen = say('room.seen', { room: roomName, depth })
      return lastOn ? say('room.seen_in', { seen, month: times.month(lastOn) }) : seen
    },
    sessionName: (session) => say('session.name', named(session)),
    yourSession: (session) => say('session.your', named(session)),
    theSession: (session) => say('session.the', named(session)),
  }
}

/** For the beginning of a sentence. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
