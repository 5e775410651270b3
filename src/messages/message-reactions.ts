import { matchRequestById, offerById } from '../matching/index.ts'
import { mentorshipById } from '../mentorships/index.ts'
import { sessionById } from '../sessions/index.ts'
import type { ReactionEntry } from '../storage/announce.ts'
import { suppressSuperseded } from './message-store.ts'
import { ENDINGS, isWaiting } from './still-meant.ts'

/** What waits for the mail server is not sent any more once its offer is answered, its session has moved or is off, or its mentorship rests. */
export const messageReactions: readonly ReactionEntry[] = [
  [
    'offer.*',
    async (tx, { subject }) => {
      const offer = await offerById(tx, subject.id)
      if (offer && offer.state !== 'pending') await suppressSuperseded(tx, offer.id, null, ENDINGS)
    },
  ],
  [
    'match_request.*',
    async (tx, { subject }) => {
      if (!isWaiting(await matchRequestById(tx, subject.id))) await suppressSuperseded(tx, subject.id, null, ENDINGS)
    },
  ],
  [
    'mentorship.*',
    async (tx, { subject }) => {
      const mentorship = await mentorshipById(tx, subject.id)
      if (mentorship?.state !== 'active') await suppressSuperseded(tx, subject.id, null, ENDINGS)
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
  // Whatever waits was written before this happened to the whole series.
  ['series.*', (tx, { subject }) => suppressSuperseded(tx, subject.id, null, ENDINGS)],
]
