import { toTypeId } from '../kernel/ids.ts'
import type { Tx } from '../storage/database.ts'
import type { MatchRequest } from './match-request-rules.ts'
import type { Offer } from './offer-rules.ts'

type RequestEvent = 'created' | 'offered' | 'exhausted' | 'matched' | 'withdrawn' | 'expired'

export const announceRequest = (
  tx: Tx,
  verb: RequestEvent,
  request: MatchRequest,
  data: Record<string, unknown> = {},
) =>
  tx.announce({
    type: `match_request.${verb}`,
    subject: { type: 'mrq', id: request.id },
    data: { menteeId: toTypeId('per', request.menteeId), ...data },
  })

type OfferEvent = 'made' | 'accepted' | 'declined' | 'expired' | 'withdrawn'

export const announceOffer = (tx: Tx, verb: OfferEvent, offer: Offer, data: Record<string, unknown> = {}) =>
  tx.announce({
    type: `offer.${verb}`,
    subject: { type: 'off', id: offer.id },
    data: {
      matchRequestId: toTypeId('mrq', offer.matchRequestId),
      menteeId: toTypeId('per', offer.menteeId),
      mentorId: toTypeId('per', offer.mentorId),
      ...data,
    },
  })
