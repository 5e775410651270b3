import { notFound } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import { lockMatchRequest } from './match-request-store.ts'
import type { MatchRequest } from './match-request-rules.ts'
import type { Offer } from './offer-rules.ts'
import { offerById, offersOfRequest } from './offer-store.ts'

/** Refuses `not_found`. */
export async function requireOffer(read: Read, id: string): Promise<Offer> {
  const offer = await offerById(read, id)
  if (!offer) throw notFound('offer')
  return offer
}

/** One offer among all of its request, none of which changes until the end of the transaction. */
export type HeldOffer = { offer: Offer; offers: Offer[]; request: MatchRequest }

/**
 * Holds the request, and with it all its offers. Whoever also needs the mentor's profile takes that first: everybody in
 * the same order, so that none waits for another in a circle.
 */
export async function holdOffer(tx: Tx, found: Offer): Promise<HeldOffer> {
  const request = await lockMatchRequest(tx, found.matchRequestId)
  const offers = await offersOfRequest(tx, request.id)
  return { request, offers, offer: offers.find((each) => each.id === found.id)! }
}
