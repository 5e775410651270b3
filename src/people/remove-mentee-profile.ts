import { notFound, stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { menteeProfileOf, MenteeProfileEntity } from './mentee-profile-store.ts'
import { lockPerson } from './person-store.ts'

/** Opts out; requests and mentorships that exist are ended at their own addresses. */
export async function removeMenteeProfile(tx: Tx, personId: string, version: number): Promise<void> {
  await lockPerson(tx, personId)
  const profile = await menteeProfileOf(tx, personId)
  if (!profile) throw notFound('mentee profile')
  if (profile.version !== version) throw stale('mentee profile')
  await tx.manager.delete(MenteeProfileEntity, { organizationId: tx.organizationId, personId })
  await tx.announce({ type: 'mentee.opted_out', subject: { type: 'per', id: personId } })
}
