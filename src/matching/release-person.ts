import type { Reaction } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import { withdrawMatchRequest } from './close-match-request.ts'
import { holdOffer } from './hold-offer.ts'
import { liveMatchRequestOf } from './match-request-store.ts'
import { offersAsking } from './offer-store.ts'
import { passOn } from './pass-on.ts'

/** No longer a mentee: what they asked for is withdrawn. */
export async function releaseMentee(tx: Tx, personId: string): Promise<void> {
  const request = await liveMatchRequestOf(tx, personId)
  if (request) await withdrawMatchRequest(tx, request.id)
}

/** No longer a mentor: what they were asked goes to the next in line. */
export async function releaseMentor(tx: Tx, personId: string): Promise<void> {
  for (const found of await offersAsking(tx, personId)) {
    const held = await holdOffer(tx, found)
    if (held.offer.state !== 'pending' && held.offer.state !== 'queued') continue
    await passOn(tx, held, {
      event: 'withdrawn',
      changes: { state: 'withdrawn', withdrawnBecause: 'left' },
      data: { because: 'left' },
    })
  }
}

/** What happens to requests and offers in the transaction of these events. Before mentorships end, or an accept could slip in between. */
export const releaseReactions: readonly (readonly [type: string, reaction: Reaction])[] = [
  ['person.left', (tx, { subject }) => releaseMentee(tx, subject.id)],
  ['person.left', (tx, { subject }) => releaseMentor(tx, subject.id)],
  ['mentee.opted_out', (tx, { subject }) => releaseMentee(tx, subject.id)],
  ['mentor.opted_out', (tx, { subject }) => releaseMentor(tx, subject.id)],
]
