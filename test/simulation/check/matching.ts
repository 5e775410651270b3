import type { RecordedEvent } from './record.ts'
import { inTurn, type Situation } from './situation.ts'

/** Ends of an offer that the mentee, or another mentor's yes, brought about: nobody is told of them. */
const QUIET_ENDS = ['taken_back', 'request_withdrawn', 'another_accepted']

/** What is called for by an offer, told by its own events and those of its match request. */
export function offerSituations(events: readonly RecordedEvent[], ofRequest: readonly RecordedEvent[]): Situation[] {
  const made = events.find(({ type }) => type === 'offer.made')
  if (!made) return []
  const expires = Date.parse(String(made.data['expiresAt']))
  const [mentee, mentor] = [String(made.data['menteeId']), String(made.data['mentorId'])]
  return inTurn(
    events.map(({ type, at, subject, data }) => {
      const ended = type === 'offer.made' ? null : at
      const thereAndThen = ofRequest.filter((each) => each.at === at).map((each) => each.type)
      const isTold = ended !== null && type !== 'offer.accepted' && !QUIET_ENDS.includes(String(data['because']))
      return {
        subject,
        from: at,
        version: null,
        since: made.at,
        calls: {
          ...(type === 'offer.made' && { 'offer.made': [mentor], 'offer.nudge': [mentor] }),
          ...(type === 'offer.accepted' && { 'offer.accepted': [mentee] }),
          ...(type === 'offer.expired' && { 'offer.expired': [mentor] }),
          ...(isTold && thereAndThen.includes('offer.made') && { 'offer.moved_on': [mentee] }),
          ...(isTold && thereAndThen.includes('match_request.exhausted') && { 'request.exhausted': [mentee] }),
        },
        moments: { offered: made.at, expires, ended },
        round: '',
      }
    }),
  )
}

/** Suggestions are ready with the request, and again when everybody asked has said no. */
export const requestSituations = (events: readonly RecordedEvent[]): Situation[] =>
  inTurn(
    events.map(({ type, at, subject, data }) => {
      const isReady = type === 'match_request.created' || type === 'match_request.exhausted'
      return {
        subject,
        from: at,
        version: null,
        since: at,
        calls: isReady ? { 'request.stale': [String(data['menteeId'])] } : {},
        moments: { suggested: at },
        round: String(at),
      }
    }),
  )
