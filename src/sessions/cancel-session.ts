import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import { announceSession } from './announce-session.ts'
import { pairOf, requireStep, type Session, type Voice } from './session-rules.ts'
import { lockSession, updateSession } from './session-store.ts'

export type Cancellation = { reason: string }

/** Either of the two, or a machine, takes the session back; nobody has missed it then. The second call changes nothing. */
export async function cancelSession(tx: Tx, id: string, { reason }: Cancellation): Promise<Session> {
  const session = await lockSession(tx, id)
  requireParty(tx.caller, pairOf(session), 'the mentee and the mentor')
  if (session.state === 'cancelled') return session
  requireStep(session, 'cancel', tx.now)
  return cancel(tx, session, reason, { withSeries: false })
}

/** The session is locked and its state allows it. */
export async function cancel(tx: Tx, session: Session, reason: string, { withSeries }: Voice): Promise<Session> {
  const isParty = tx.caller.kind === 'person' && pairOf(session).includes(tx.caller.id)
  const cancelled = await updateSession(tx, session, {
    state: 'cancelled',
    calledOffAt: tx.now,
    calledOffById: isParty ? tx.caller.id : null,
    cancelReason: reason,
    withSeries,
  })
  await announceSession(tx, 'session.cancelled', cancelled)
  return cancelled
}
