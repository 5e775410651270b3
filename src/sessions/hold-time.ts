import { requireParty } from '../kernel/caller.ts'
import { addMinutes } from '../kernel/clock.ts'
import { newId, toTypeId } from '../kernel/ids.ts'
import { requireActiveMentorship } from '../mentorships/index.ts'
import type { Tx } from '../storage/database.ts'
import { bookTime } from './book-time.ts'
import { type Hold, HOLD_MINUTES, requireFewHolds } from './hold-rules.ts'
import { holdsOf, insertHold } from './hold-store.ts'
import { pairOf, speakerOf } from './session-rules.ts'
import { lockTimeOf } from './session-store.ts'

export type NewHold = {
  startsAt: Date
  durationMinutes: number
  /** Of a machine: for whom it speaks; the mentee unless told. */
  heldById?: string | undefined
  outsideWorkingHours?: boolean | undefined
}

/**
 * Keeps a time of both free for one of them, by the rules of a booking. What they hold there already gives way.
 * Refuses what `bookTime` refuses, and `too_many_holds`.
 */
export async function holdTime(tx: Tx, mentorshipId: string, input: NewHold): Promise<Hold> {
  const mentorship = await requireActiveMentorship(tx, mentorshipId)
  requireParty(tx.caller, pairOf(mentorship), 'the mentee and the mentor')
  const heldById = speakerOf(tx.caller, mentorship, input.heldById, '/heldById')
  const { menteeId, mentorId } = mentorship
  const { startsAt, durationMinutes } = input
  const hold: Hold = {
    id: newId(),
    organizationId: tx.organizationId,
    mentorshipId,
    menteeId,
    mentorId,
    heldById,
    startsAt,
    endsAt: addMinutes(startsAt, durationMinutes),
    expiresAt: addMinutes(tx.now, HOLD_MINUTES),
    createdAt: tx.now,
  }
  await lockTimeOf(tx, mentorship)
  const outsideWorkingHours = input.outsideWorkingHours ?? false
  await bookTime(tx, { ...hold, durationMinutes, bookedById: heldById, moved: null, outsideWorkingHours }, async () => {
    requireFewHolds(await holdsOf(tx, heldById))
    await insertHold(tx, hold)
  })
  await announceHold(tx, 'hold.made', hold)
  return hold
}

export const announceHold = (tx: Tx, type: 'hold.made' | 'hold.released', hold: Hold): Promise<void> =>
  tx.announce({
    type,
    subject: { type: 'hld', id: hold.id },
    data: {
      mentorshipId: toTypeId('mts', hold.mentorshipId),
      heldById: toTypeId('per', hold.heldById),
      startsAt: hold.startsAt.toISOString(),
      endsAt: hold.endsAt.toISOString(),
      expiresAt: hold.expiresAt.toISOString(),
    },
  })
