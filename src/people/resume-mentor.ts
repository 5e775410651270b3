import { notFound } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import type { MentorProfile } from './mentor-profile-rules.ts'
import { lockMentorProfile, MentorProfileEntity } from './mentor-profile-store.ts'

/** Back among the suggestions; offers that lapsed before count no more. */
export async function resumeMentor(tx: Tx, personId: string): Promise<MentorProfile> {
  const profile = await lockMentorProfile(tx, personId)
  if (!profile) throw notFound('mentor profile')
  if (!profile.pausedAt) return profile
  const resumed = {
    pausedAt: null,
    pauseReason: null,
    resumedAt: tx.now,
    version: profile.version + 1,
    updatedAt: tx.now,
  }
  await tx.manager.update(MentorProfileEntity, { organizationId: tx.organizationId, personId }, resumed)
  await tx.announce({ type: 'mentor.resumed', subject: { type: 'per', id: personId } })
  return { ...profile, ...resumed }
}
