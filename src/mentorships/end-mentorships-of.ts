import type { Reaction } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import { endMentorship } from './change-mentorship.ts'
import { runningMentorshipsOf } from './mentorship-store.ts'

/** Ends whatever this person has running, on either side, in an order in which two of these never wait for each other. */
export async function endMentorshipsOf(tx: Tx, personId: string, reason: string): Promise<void> {
  for (const id of await runningMentorshipsOf(tx, personId)) await endMentorship(tx, id, { reason })
}

export const LEFT = 'One of the two has left the organization.'

/** What happens to mentorships in the transaction of these events. */
export const mentorshipReactions: readonly (readonly [type: string, reaction: Reaction])[] = [
  ['person.left', (tx, { subject }) => endMentorshipsOf(tx, subject.id, LEFT)],
]
