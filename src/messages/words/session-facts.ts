import { type Block, type Fact, facts } from '../content.ts'
import type { SeriesView, SessionView } from '../render/message-view.ts'
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

/** All its times, the zone with the first of them, and what they have in common. */
export function seriesBlock(series: SeriesView, label: string, language: Language, ...more: (Fact | null)[]): Block {
  const { say, times } = language
  const [first, ...others] = series.dates
  return facts(
    { label, value: [...(first ? [times.span(first)] : []), ...others.map(({ startsAt }) => times.brief(startsAt))] },
    { label: say('series.label.left_out'), value: series.leftOut.map(({ startsAt }) => times.brief(startsAt)) },
    { label: say('series.label.rhythm'), value: say('series.every', { weeks: series.everyWeeks }) },
    ...sessionFacts(series.first, language),
    ...more,
  )
}

/** What the calendar shows as the title: `Conversation with Petra Novak: Weekly pipeline review`. */
export function calendarSummary(session: SessionView, { say, sessionName }: Language): string {
  if (session.confidential) return say('session.confidential')
  const name = capitalized(sessionName(session))
  return session.roomName === null ? name : say('session.in_room', { session: name, room: session.roomName })
}
