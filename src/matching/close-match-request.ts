import { requireParty } from '../kernel/caller.ts'
import type { Tx } from '../storage/database.ts'
import { announceOffer, announceRequest } from './announce-match.ts'
import { type MatchRequest, matchRequestLifecycle } from './match-request-rules.ts'
import { lockMatchRequest, updateMatchRequest } from './match-request-store.ts'
import type { Offer } from './offer-rules.ts'
import { offersOfRequest, updateOffer } from './offer-store.ts'

/** The mentee no longer asks; whoever is being asked is let go. Refuses `match_request.not_allowed_in_state`. */
export async function withdrawMatchRequest(tx: Tx, id: string): Promise<MatchRequest> {
  const request = await lockMatchRequest(tx, id)
  requireParty(tx.caller, [request.menteeId], 'the mentee')
  const state = matchRequestLifecycle.next(request.state, 'withdraw')
  if (state === null) return request
  const withdrawn = await updateMatchRequest(tx, request, { state, expiresAt: null, closedAt: tx.now })
  const offers: Offer[] = []
  for (const offer of await offersOfRequest(tx, id)) {
    if (offer.state !== 'queued' && offer.state !== 'pending') continue
    offers.push(
      await updateOffer(tx, offer, { state: 'withdrawn', withdrawnBecause: 'request_withdrawn', endedAt: tx.now }),
    )
  }
  await announceRequest(tx, 'withdrawn', withdrawn)
  for (const offer of offers) await announceOffer(tx, 'withdrawn', offer, { because: offer.withdrawnBecause })
  return withdrawn
}

/** The mentee has asked nobody for so long that the request ends. False when there was nothing to do. */
export async function expireMatchRequest(tx: Tx, id: string): Promise<boolean> {
  const request = await lockMatchRequest(tx, id)
  if (!request.expiresAt || request.expiresAt > tx.now) return false
  const expired = await updateMatchRequest(tx, request, { state: 'expired', expiresAt: null, closedAt: tx.now })
  await announceRequest(tx, 'expired', expired)
  return true
}
