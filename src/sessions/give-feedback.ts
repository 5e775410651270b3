import type { Read, Tx } from '../storage/database.ts'
import { announceSession } from './announce-session.ts'
import { type Feedback, feedbackFor, writeFeedback } from './feedback-store.ts'
import { pairOf, requirePerson, requireStep } from './session-rules.ts'
import { lockSession, requireSessionById, updateSession } from './session-store.ts'

export type NewFeedback = Pick<Feedback, 'rating' | 'text' | 'visibility'>

/** What one of the two thinks of a session. A later word takes the place of the earlier; equal words change nothing. */
export async function giveFeedback(tx: Tx, sessionId: string, input: NewFeedback): Promise<Feedback> {
  const session = await lockSession(tx, sessionId)
  const personId = requirePerson(tx.caller, pairOf(session), 'Only the mentee and the mentor give feedback.')
  requireStep(session, 'feedback', tx.now)
  const given = (await feedbackFor(tx, sessionId, personId)).find((each) => each.personId === personId)
  if (given && given.rating === input.rating && given.text === input.text && given.visibility === input.visibility) {
    return given
  }
  const feedback = { ...input, organizationId: tx.organizationId, sessionId, personId, givenAt: tx.now }
  await writeFeedback(tx, feedback)
  const at = personId === session.menteeId ? { menteeFeedbackAt: tx.now } : { mentorFeedbackAt: tx.now }
  await announceSession(tx, 'session.feedback_given', await updateSession(tx, session, at))
  return feedback
}

/** A person's own words and what the other one shares with them. Never for a machine. */
export async function readFeedback(read: Read, sessionId: string): Promise<Feedback[]> {
  const session = await requireSessionById(read, sessionId)
  const personId = requirePerson(read.caller, pairOf(session), 'Feedback is for the mentee and the mentor alone.')
  return feedbackFor(read, sessionId, personId)
}
