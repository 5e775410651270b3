import type { ReactionEntry } from '../storage/announce.ts'
import { dropFeed } from './feed-store.ts'

export const invitationReactions: readonly ReactionEntry[] = [
  // Whoever comes back gets a new address: who knows the old one may have it from anywhere by then.
  ['person.left', async (tx, { subject }) => void (await dropFeed(tx, subject.id))],
]
