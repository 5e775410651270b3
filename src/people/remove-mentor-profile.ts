import { notFound, stale } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { lockMentorProfile, MentorProfileEntity } from './mentor-profile-store.ts'

/** Opts out: no new mentees; present mentorships go on until they are ended. */
export async function removeMentorProfile(tx: Tx, personId: string, version: number): Promise<void> {
  const profile = await lockMentorProfile(tx, personId)
  if (!profile) throw notFound('mentor profile')
  if (profile.version !== version) throw stale('mentor profile')
  await tx.manager.delete(MentorProfileEntity, { organizationId: tx.organizationId, personId })
  await tx.announce({ type: 'mentor.opted_out', subject: { type: 'per', id: personId } })
}
