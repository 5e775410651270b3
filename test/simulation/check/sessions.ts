import type { Instant, RecordedEvent } from './record.ts'
import { inTurn, type Situation } from './situation.ts'

/** A session as its events tell it. */
export type SessionFacts = {
  at: Instant
  id: string
  mentorship: string
  series: string | null
  /** The series tells how it stands. */
  withSeries: boolean
  state: string
  sequence: number
  starts: Instant
  ends: Instant
  mentee: string
  mentor: string
  proposer: string
  settled: Instant
  moved: boolean
  calledOff: Instant | null
  attendanceSaid: boolean
  debriefed: boolean
  feedback: readonly string[]
}

const text = (value: unknown): string => String(value)

/** One entry an event, in order. */
export function sessionHistory(events: readonly RecordedEvent[]): SessionFacts[] {
  const history: SessionFacts[] = []
  for (const { type, at, subject, actor, data } of events) {
    const before = history.at(-1)
    const verb = type.split('.')[1]!
    const moved = verb === 'rescheduled' || (before?.moved === true && verb !== 'confirmed')
    history.push({
      at,
      id: subject,
      mentorship: text(data['mentorshipId']),
      series: data['seriesId'] === undefined ? null : text(data['seriesId']),
      withSeries: data['withSeries'] === true,
      state: text(data['state']),
      sequence: Number(data['sequence']),
      starts: Date.parse(text(data['startsAt'])),
      ends: Date.parse(text(data['endsAt'])),
      mentee: text(data['menteeId']),
      mentor: text(data['mentorId']),
      proposer: text(data['proposedById']),
      settled: ['proposed', 'confirmed', 'rescheduled'].includes(verb) ? at : before!.settled,
      moved,
      calledOff: verb === 'cancelled' || verb === 'declined' ? at : (before?.calledOff ?? null),
      attendanceSaid: data['attendance'] !== 'unknown',
      debriefed: before?.debriefed === true || verb === 'debriefed',
      feedback: [...(before?.feedback ?? []), ...(verb === 'feedback_given' ? [actor] : [])],
    })
  }
  return history
}

export const sessionSituations = (history: readonly SessionFacts[]): Situation[] =>
  inTurn(
    history.map((session) => ({
      subject: session.id,
      from: session.at,
      version: session.sequence,
      since: session.settled,
      startsAt: session.starts,
      calls: callsOf(session),
      moments: {
        settled: session.settled,
        starts: session.starts,
        ends: session.ends,
        called_off: session.calledOff,
      },
      round: String(session.sequence),
    })),
  )

function callsOf(session: SessionFacts): Record<string, readonly string[]> {
  const { state, mentee, mentor, attendanceSaid, debriefed, feedback } = session
  const both = [mentee, mentor]
  const silent = both.filter((each) => !feedback.includes(each))
  const mayHaveBeenHeld = { ...(!debriefed && { 'session.debrief': [mentee] }), 'session.feedback': silent }
  const own = session.withSeries ? {} : standing(session)
  if (state === 'completed') return mayHaveBeenHeld
  if (state !== 'confirmed') return own
  const unresolved = attendanceSaid ? {} : { 'session.unresolved': both }
  return { ...own, 'session.upcoming': both, 'session.prepare': both, ...unresolved, ...mayHaveBeenHeld }
}

/** What is told of how it stands, unless its series tells it. */
function standing({ state, sequence, mentee, mentor, proposer, moved }: SessionFacts): Record<string, string[]> {
  const both = [mentee, mentor]
  switch (state) {
    case 'proposed':
      return { 'session.proposed': both.filter((each) => each !== proposer) }
    case 'confirmed':
      return { [moved ? 'session.moved' : 'session.invitation']: both }
    case 'declined':
      return sequence > 0 ? { 'session.cancelled': both } : { 'session.declined': [proposer] }
    case 'cancelled':
      return { 'session.cancelled': both }
    default:
      return {}
  }
}
