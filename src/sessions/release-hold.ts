import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import type { Hold } from './hold-rules.ts'
import { announceHold } from './hold-time.ts'
import { endHold, lockHold } from './hold-store.ts'

/** Whoever holds a time gives it back before it ends by itself. What has ended stays ended. */
export async function releaseHold(tx: Tx, id: string): Promise<Hold> {
  const hold = await lockHold(tx, id)
  requireParty(tx.caller, [hold.heldById], 'the one who holds the time')
  if (hold.expiresAt <= tx.now) return hold
  const ended = await endHold(tx, hold)
  await announceHold(tx, 'hold.released', ended)
  return ended
}
