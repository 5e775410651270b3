import { sessionById } from '../sessions/index.ts'
import type { ReactionEntry } from '../storage/announce.ts'
import { suppressSuperseded } from './message-store.ts'

/** A nudge that waits for the mail server is not sent any more once its session has moved or is off. */
export const messageReactions: readonly ReactionEntry[] = [
  [
    'session.*',
    async (tx, { subject }) => {
      const session = await sessionById(tx, subject.id)
      if (session) await suppressSuperseded(tx, session.id, session.sequence, session.calledOffAt === null)
    },
  ],
]
