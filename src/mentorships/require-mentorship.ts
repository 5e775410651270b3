import { requireParty } from '../kernel/caller.ts'
import { notAllowedIn, notFound } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import { type Mentorship, mentorshipLifecycle } from './mentorship-rules.ts'
import { lockMentorship, mentorshipById } from './mentorship-store.ts'

/** For the two and for machines. Refuses `not_found`, `forbidden`. */
export async function readMentorship(read: Read, id: string): Promise<Mentorship> {
  const mentorship = await mentorshipById(read, id)
  if (!mentorship) throw notFound('mentorship')
  requireParty(read.caller, [mentorship.menteeId, mentorship.mentorId], 'the mentee or the mentor')
  return mentorship
}

/**
 * A mentorship in which something can be booked, held until the end of the transaction, so that it does not end meanwhile.
 * Refuses `not_found` and `mentorship.not_allowed_in_state`; who may do what in it is for the caller to judge.
 */
export async function requireActiveMentorship(tx: Tx, id: string): Promise<Mentorship> {
  const mentorship = await lockMentorship(tx, id)
  if (mentorship.state !== 'active') {
    throw notAllowedIn('mentorship', 'book', mentorship.state, mentorshipLifecycle.allowed(mentorship.state))
  }
  return mentorship
}
