import { notFound } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import type { MentorProfile, PauseReason } from './mentor-profile-rules.ts'
import { lockMentorProfile, MentorProfileEntity } from './mentor-profile-store.ts'

/** Takes the mentor out of suggestions until they resume; mentorships go on. Who is paused already stays as they are. */
export async function pauseMentor(tx: Tx, personId: string, reason: PauseReason): Promise<MentorProfile> {
  const profile = await lockMentorProfile(tx, personId)
  if (!profile) throw notFound('mentor profile')
  if (profile.pausedAt) return profile
  const paused = { pausedAt: tx.now, pauseReason: reason, version: profile.version + 1, updatedAt: tx.now }
  await tx.manager.update(MentorProfileEntity, { organizationId: tx.organizationId, personId }, paused)
  await tx.announce({ type: 'mentor.paused', subject: { type: 'per', id: personId }, data: { reason } })
  return { ...profile, ...paused }
}
