import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import { announceSession } from './announce-session.ts'
import { answererOf, requireStep, type Session, type Voice } from './session-rules.ts'
import { lockSession, updateSession } from './session-store.ts'

export type Refused = { reason?: string | null | undefined }

/** Who did not propose the time says no to it; the time is free again. The second equal call changes nothing. */
export async function declineSession(tx: Tx, id: string, { reason }: Refused = {}): Promise<Session> {
  const session = await lockSession(tx, id)
  requireParty(tx.caller, [answererOf(session)], 'the one who was asked')
  if (session.state === 'declined') return session
  requireStep(session, 'decline', tx.now)
  return decline(tx, session, reason, { withSeries: false })
}

/** The session is locked and its state allows it. */
export async function decline(
  tx: Tx,
  session: Session,
  reason: string | null | undefined,
  { withSeries }: Voice,
): Promise<Session> {
  const declined = await updateSession(tx, session, {
    state: 'declined',
    calledOffAt: tx.now,
    calledOffById: answererOf(session),
    cancelReason: reason || null,
    withSeries,
  })
  await announceSession(tx, 'session.declined', declined)
  return declined
}
