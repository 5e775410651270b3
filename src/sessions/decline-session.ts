import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import { announceSession } from './announce-session.ts'
import { answererOf, requireStep, type Session } from './session-rules.ts'
import { lockSession, updateSession } from './session-store.ts'

/** Who did not propose the time says no to it; the time is free again. The second equal call changes nothing. */
export async function declineSession(
  tx: Tx,
  id: string,
  { reason }: { reason?: string | null | undefined } = {},
): Promise<Session> {
  const session = await lockSession(tx, id)
  const answererId = answererOf(session)
  requireParty(tx.caller, [answererId], 'the one who was asked')
  if (session.state === 'declined') return session
  requireStep(session, 'decline', tx.now)
  const declined = await updateSession(tx, session, {
    state: 'declined',
    calledOffAt: tx.now,
    calledOffById: answererId,
    cancelReason: reason || null,
  })
  await announceSession(tx, 'session.declined', declined)
  return declined
}
