import { requireLatest } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { MentorProfile } from './mentor-profile-rules.ts'
import { lockMentorProfile, MentorProfileEntity } from './mentor-profile-store.ts'
import { requirePresent } from './person-rules.ts'
import { lockPerson } from './person-store.ts'

/** Refuses ids that are no rooms of the organization, each by its pointer. Rooms stand above people, so they are handed in. */
export type RequireRooms = (
  read: Read,
  roomIds: readonly string[],
  pointerOf: (index: number) => string,
) => Promise<unknown>

export type MentorProfileInput = Pick<MentorProfile, 'capacity' | 'formats' | 'wishes'>

/** The first one opts in; a later one needs the version that was read. A capacity below the present mentees only stops new ones. */
export async function saveMentorProfile(
  tx: Tx,
  personId: string,
  version: number,
  input: MentorProfileInput,
  requireRooms: RequireRooms,
): Promise<MentorProfile> {
  requirePresent(await lockPerson(tx, personId), 'opting in')
  const before = await lockMentorProfile(tx, personId)
  requireLatest('mentor profile', before?.version ?? 0, version)
  await requireRooms(tx, input.wishes.roomIds, (index) => `/wishes/roomIds/${index}`)
  const key = { organizationId: tx.organizationId, personId }
  const fresh = { pausedAt: null, pauseReason: null, resumedAt: tx.now, createdAt: tx.now }
  const profile: MentorProfile = { ...fresh, ...before, ...key, ...input, version: version + 1, updatedAt: tx.now }
  if (before) await tx.manager.update(MentorProfileEntity, key, profile)
  else await tx.manager.insert(MentorProfileEntity, profile)
  const { capacity, formats } = profile
  const type = before ? 'mentor.changed' : 'mentor.opted_in'
  await tx.announce({ type, subject: { type: 'per', id: personId }, data: { capacity, formats } })
  return profile
}
