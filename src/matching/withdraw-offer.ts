import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import { holdOffer, requireOffer } from './hold-offer.ts'
import { type Offer, offerLifecycle } from './offer-rules.ts'
import { passOn } from './pass-on.ts'

/** The mentee takes one offer back; when it was the pending one, the next in line is asked. Refuses `offer.not_allowed_in_state`. */
export async function withdrawOffer(tx: Tx, id: string): Promise<Offer> {
  const found = await requireOffer(tx, id)
  requireParty(tx.caller, [found.menteeId], 'the mentee')
  const held = await holdOffer(tx, found)
  const state = offerLifecycle.next(held.offer.state, 'withdraw')
  if (state === null) return held.offer
  return passOn(tx, held, {
    event: 'withdrawn',
    changes: { state, withdrawnBecause: 'taken_back' },
    data: { because: 'taken_back' },
    byMentee: true,
  })
}
