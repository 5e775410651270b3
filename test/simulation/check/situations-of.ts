import { type SessionFacts, sessionHistory, sessionSituations } from './sessions.ts'
import { offerSituations, requestSituations } from './matching.ts'
import { mentorshipSituations } from './mentorships.ts'
import type { RecordedEvent, YearRecord } from './record.ts'
import { seriesSituations } from './series.ts'
import type { Situation } from './situation.ts'

/** The situations of every thing that reminders are about, by its id. */
export function situationsOf({ events, organization }: YearRecord): Map<string, Situation[]> {
  const bySubject = Map.groupBy(events, ({ subject }) => subject)
  const about = (prefix: string) => [...bySubject].filter(([id]) => id.startsWith(`${prefix}_`))

  const sessions = new Map<string, SessionFacts[]>(about('ses').map(([id, own]) => [id, sessionHistory(own)]))
  const byMentorship = Map.groupBy(sessions.values(), ([first]) => first!.mentorship)
  const bySeries = Map.groupBy(sessions.values(), ([first]) => first!.series)
  bySeries.delete(null)
  const ofRequest = Map.groupBy(events, ({ subject, data }) => String(data['matchRequestId'] ?? subject))
  return new Map([
    ...[...sessions].map(([id, history]) => [id, sessionSituations(history)] as const),
    ...[...bySeries].map(([id, members]) => [id!, seriesSituations(id!, members)] as const),
    ...about('mrq').map(([id, own]) => [id, requestSituations(own)] as const),
    ...about('off').map(([id, own]) => [id, offerSituations(own, requestEventsOf(own, ofRequest))] as const),
    ...about('mts').map(
      ([id, own]) => [id, mentorshipSituations(own, byMentorship.get(id) ?? [], organization)] as const,
    ),
  ])
}

const requestEventsOf = (own: readonly RecordedEvent[], ofRequest: ReadonlyMap<string, RecordedEvent[]>) =>
  ofRequest.get(String(own[0]!.data['matchRequestId'])) ?? []
