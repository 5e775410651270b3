import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import { announceSession } from './announce-session.ts'
import { answererOf, requireStep, type Session, type Voice } from './session-rules.ts'
import { lockSession, updateSession } from './session-store.ts'

/** Who did not propose the time agrees to it. The second equal call changes nothing. */
export async function confirmSession(tx: Tx, id: string): Promise<Session> {
  const session = await lockSession(tx, id)
  requireParty(tx.caller, [answererOf(session)], 'the one who was asked')
  if (session.state === 'confirmed') return session
  requireStep(session, 'confirm', tx.now)
  return confirm(tx, session, { withSeries: false })
}

/** The session is locked and its state allows it. */
export async function confirm(tx: Tx, session: Session, { withSeries }: Voice): Promise<Session> {
  const confirmed = await updateSession(tx, session, { state: 'confirmed', confirmedAt: tx.now, withSeries })
  await announceSession(tx, 'session.confirmed', confirmed)
  return confirmed
}
