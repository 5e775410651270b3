import { offerById } from '../matching/index.ts'
import { sessionById } from '../sessions/index.ts'
import type { ReactionEntry } from '../storage/announce.ts'
import { suppressSuperseded } from './message-store.ts'
import { ENDINGS } from './still-meant.ts'

/** What waits for the mail server is not sent any more once its offer is answered, or its session has moved or is off. */
export const messageReactions: readonly ReactionEntry[] = [
  [
    'offer.*',
    async (tx, { subject }) => {
      const offer = await offerById(tx, subject.id)
      if (offer && offer.state !== 'pending') await suppressSuperseded(tx, offer.id, null, ENDINGS)
    },
  ],
  [
    'session.*',
    async (tx, { subject }) => {
      const session = await sessionById(tx, subject.id)
      if (!session) return
      const validVersion = session.calledOffAt === null ? session.sequence : null
      await suppressSuperseded(tx, session.id, validVersion, ENDINGS)
    },
  ],
]
