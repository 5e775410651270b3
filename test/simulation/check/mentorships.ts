import { at, type Instant, type RecordedEvent, type YearRecord } from './record.ts'
import type { SessionFacts } from './sessions.ts'
import { inTurn, type Situation } from './situation.ts'
import { wallAt } from './wall.ts'

const MONTHS = 6

/** What takes the time of both, or took it. */
const COUNTS = ['proposed', 'confirmed', 'completed']

/** Told by its own events and the sessions that it has, each with its history. */
export function mentorshipSituations(
  events: readonly RecordedEvent[],
  sessions: readonly (readonly SessionFacts[])[],
  organization: YearRecord['organization'],
): Situation[] {
  const started = events[0]!
  const both = [String(started.data['menteeId']), String(started.data['mentorId'])]
  const instants = [...events.map((each) => each.at), ...sessions.flat().map((each) => each.at)]
  const turns = [...new Set([...instants, ...organization.map((each) => each.at)])]
    .filter((each) => each >= started.at)
    .toSorted((one, other) => one - other)
  const firstWall = wallAt(started.at, at(organization, started.at).timeZone)
  const lastDay = firstWall.toPlainDate().add({ months: MONTHS })
  return inTurn(
    turns.map((from) => {
      const { timeZone } = at(organization, from)
      const ends = lastDay.toZonedDateTime({ timeZone, plainTime: '09:00' }).epochMilliseconds
      const own = events.filter((each) => each.at <= from)
      const last = own.at(-1)!
      const isActive = last.type === 'mentorship.started' || last.type === 'mentorship.resumed'
      const activeSince = own.findLast(({ type }) => type === 'mentorship.started' || type === 'mentorship.resumed')!.at
      const booked = bookedUntil(sessions, from)
      const quiet = Math.max(activeSince, booked ?? 0)
      const isConcluded = last.type === 'mentorship.ended' && last.data['because'] === 'quiet'
      return {
        subject: started.subject,
        from,
        version: null,
        since: activeSince,
        calls: {
          ...(isActive && { 'mentorship.quiet': both, 'mentorship.checkpoint': both }),
          ...(isActive && booked === null && { 'mentorship.first_session': both }),
          ...(isConcluded && { 'mentorship.concluded': both }),
        },
        moments: {
          started: started.at,
          quiet,
          halfway: Math.floor((started.at + ends) / 2),
          ends,
          ended: isActive ? null : last.at,
        },
        round: String(quiet),
      }
    }),
  )
}

/** The end of the last session that was not called off, which may be still to come. */
function bookedUntil(sessions: readonly (readonly SessionFacts[])[], instant: Instant): Instant | null {
  const ends = sessions.flatMap((history) => {
    const now = history.findLast((each) => each.at <= instant)
    return now && COUNTS.includes(now.state) ? [now.ends] : []
  })
  return ends.length === 0 ? null : Math.max(...ends)
}
