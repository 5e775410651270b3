import { type MatchRequest, matchRequestById, offerById } from '../matching/index.ts'
import { mentorshipById } from '../mentorships/index.ts'
import { sessionById, sessionsOfSeries, spokenFor } from '../sessions/index.ts'
import type { Read } from '../storage/database.ts'
import type { Message } from './message-store.ts'

/** What tells of an end stays true after it. */
export const ENDINGS = [
  'offer.expired',
  'offer.accepted',
  'offer.moved_on',
  'request.exhausted',
  'session.cancelled',
  'session.declined',
  'series.cancelled',
  'series.declined',
  'mentorship.concluded',
] as const

/**
 * Whether what was written is still so: the offer waits for its answer, the request for a choice, the mentorship runs, the
 * session has the time that the message names.
 */
export async function isStillMeant(
  read: Read,
  {
    kind,
    subjectType,
    subjectId,
    subjectVersion,
  }: Pick<Message, 'kind' | 'subjectType' | 'subjectId' | 'subjectVersion'>,
): Promise<boolean> {
  if (ENDINGS.some((ending) => ending === kind)) return true
  switch (subjectType) {
    case 'off':
      return (await offerById(read, subjectId))?.state === 'pending'
    case 'mrq':
      return isWaiting(await matchRequestById(read, subjectId))
    case 'mts':
      return (await mentorshipById(read, subjectId))?.state === 'active'
    case 'ser': {
      const { state } = spokenFor(await sessionsOfSeries(read, subjectId))
      return state === (kind === 'series.proposed' ? 'proposed' : 'confirmed')
    }
    default: {
      const session = await sessionById(read, subjectId)
      return session !== null && session.calledOffAt === null && session.sequence === subjectVersion
    }
  }
}

/** Whether suggestions wait for the mentee to ask somebody. */
export const isWaiting = (request: Pick<MatchRequest, 'state'> | null): boolean =>
  request !== null && (request.state === 'open' || request.state === 'exhausted')
