import { requireParty } from '../kernel/caller.ts'
import { toTypeId } from '../kernel/ids.ts'
import { invalid } from '../kernel/refusal.ts'
import { personById } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { holdOffer, requireOffer } from './hold-offer.ts'
import { type DeclineReason, type Offer, offerLifecycle } from './offer-rules.ts'
import { passOn } from './pass-on.ts'

export type Decline = { reason: DeclineReason; suggestedPersonId?: string | undefined }

/** The mentor says no, and may name somebody better; the next in line is asked. Refuses `offer.not_allowed_in_state`. */
export async function declineOffer(tx: Tx, id: string, { reason, suggestedPersonId }: Decline): Promise<Offer> {
  const found = await requireOffer(tx, id)
  requireParty(tx.caller, [found.mentorId], 'the mentor')
  const held = await holdOffer(tx, found)
  const state = offerLifecycle.next(held.offer.state, 'decline')
  if (state === null) return held.offer
  if (suggestedPersonId) await requireSomebodyElse(tx, suggestedPersonId, held.offer)
  return passOn(tx, held, {
    event: 'declined',
    changes: { state, answeredAt: tx.now, declineReason: reason, suggestedPersonId: suggestedPersonId ?? null },
    data: { reason, ...(suggestedPersonId ? { suggestedPersonId: toTypeId('per', suggestedPersonId) } : {}) },
  })
}

async function requireSomebodyElse(tx: Tx, personId: string, offer: Offer): Promise<void> {
  const pointer = '/suggestedPersonId'
  const person = await personById(tx, personId)
  if (!person || person.leftAt) {
    throw invalid({ pointer, code: 'unknown_person', detail: 'There is no such person, or they have left.' })
  }
  if (personId === offer.mentorId || personId === offer.menteeId) {
    throw invalid({ pointer, code: 'somebody_else', detail: 'Name somebody else than the two of you.' })
  }
}
