import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { toTypeId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import { QUIET_DAYS_TO_CONCLUDE } from './mentorship-rules.ts'
import { lockMentorship, updateMentorship } from './mentorship-store.ts'

/**
 * Ends what has been quiet for too long, so that the place is free for somebody else; nobody ended it, so `endedBy` stays
 * null. False when there was nothing to do: it has ended or paused meanwhile, or a session was booked.
 */
export async function concludeMentorship(tx: Tx, id: string): Promise<boolean> {
  const mentorship = await lockMentorship(tx, id)
  const due = addMilliseconds(mentorship.quietSince, QUIET_DAYS_TO_CONCLUDE * DAY)
  if (mentorship.state !== 'active' || due > tx.now) return false
  const endReason = `There was no session for ${QUIET_DAYS_TO_CONCLUDE} days.`
  await updateMentorship(tx, mentorship, { state: 'ended', endedAt: tx.now, endReason })
  await tx.announce({
    type: 'mentorship.ended',
    subject: { type: 'mts', id },
    data: {
      menteeId: toTypeId('per', mentorship.menteeId),
      mentorId: toTypeId('per', mentorship.mentorId),
      because: 'quiet',
    },
  })
  return true
}
