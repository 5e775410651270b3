import { MatchRequestEntity } from './match-request-store.ts'
import { OfferEntity } from './offer-store.ts'

export { acceptOffer } from './accept-offer.ts'
export { declineOffer } from './decline-offer.ts'
export { parseWeights } from './engine/weights.ts'
export { matchRequestRoutes } from './match-request-routes.ts'
export { type MatchRequest, REQUEST_LIFETIME_DAYS } from './match-request-rules.ts'
export { matchRequestById, matchRequestsByIds } from './match-request-store.ts'
export { matchRequestsDue, offersDue } from './matching-due.ts'
export { offerRoutes } from './offer-routes.ts'
export { DECLINE_REASONS, type DeclineReason, type Offer } from './offer-rules.ts'
export { offerById, offersByIds, offersOfRequest } from './offer-store.ts'
export { matchingReactions } from './release-person.ts'
export { suggestionRoutes } from './suggestion-routes.ts'

export const matchingEntities = [MatchRequestEntity, OfferEntity]
