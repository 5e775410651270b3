import { requireLatest } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { type MenteeProfile, menteeProfileOf, MenteeProfileEntity } from './mentee-profile-store.ts'
import { requirePresent } from './person-rules.ts'
import { lockPerson } from './person-store.ts'
import type { RequireRooms } from './save-mentor-profile.ts'

export type MenteeProfileInput = Pick<MenteeProfile, 'wants' | 'goal' | 'formats'>

/** The first one opts in; a later one needs the version that was read. */
export async function saveMenteeProfile(
  tx: Tx,
  personId: string,
  version: number,
  input: MenteeProfileInput,
  requireRooms: RequireRooms,
): Promise<MenteeProfile> {
  requirePresent(await lockPerson(tx, personId), 'opting in')
  const before = await menteeProfileOf(tx, personId)
  requireLatest('mentee profile', before?.version ?? 0, version)
  const roomIds = input.wants.map((want) => want.roomId)
  await requireRooms(tx, roomIds, (index) => `/wants/${index}/roomId`)
  const key = { organizationId: tx.organizationId, personId }
  const profile: MenteeProfile = {
    createdAt: tx.now,
    ...before,
    ...key,
    ...input,
    version: version + 1,
    updatedAt: tx.now,
  }
  if (before) await tx.manager.update(MenteeProfileEntity, key, profile)
  else await tx.manager.insert(MenteeProfileEntity, profile)
  await tx.announce({ type: before ? 'mentee.changed' : 'mentee.opted_in', subject: { type: 'per', id: personId } })
  return profile
}
