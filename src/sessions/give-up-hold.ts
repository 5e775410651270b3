import { invalid } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { deleteHold, liveHold } from './hold-store.ts'

/** What is booked now is held no longer. Refuses, naming `/holdId`, a hold of somebody else or of another mentorship. */
export async function giveUpHold(tx: Tx, id: string, mentorshipId: string, holderId: string): Promise<void> {
  const hold = await liveHold(tx, id)
  if (!hold) return
  if (hold.mentorshipId !== mentorshipId || hold.heldById !== holderId) {
    const detail = 'holdId: must be a hold that the one who books has in this mentorship.'
    throw invalid({ pointer: '/holdId', code: 'not_their_hold', detail })
  }
  deleteHold(tx, hold)
}
