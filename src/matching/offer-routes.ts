import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf } from '../http/wire.ts'
import { requireParty } from '../kernel/caller.ts'
import { mentorshipsByOffers } from '../mentorships/index.ts'
import type { Read } from '../storage/database.ts'
import { acceptOffer } from './accept-offer.ts'
import { declineOffer } from './decline-offer.ts'
import { requireOffer } from './hold-offer.ts'
import { makeOffers } from './make-offers.ts'
import { DECLINE_REASONS, type Offer, OFFER_STATES, ruleForPeople, type WithdrawnBecause } from './offer-rules.ts'
import { listOffers } from './offer-store.ts'
import { withdrawOffer } from './withdraw-offer.ts'

const declineReason = z.enum(DECLINE_REASONS)

const OfferReply = z
  .object({
    id: id('off'),
    matchRequestId: id('mrq'),
    menteeId: id('per'),
    mentorId: id('per'),
    rank: integer(1, 2_147_483_647)
      .nullable()
      .meta({ description: 'Place in the mentee’s order; the mentor does not see it' }),
    state: z.enum(OFFER_STATES),
    offeredAt: instant.nullable().meta({ description: 'Null until its turn' }),
    expiresAt: instant.nullable(),
    answeredAt: instant.nullable(),
    endedAt: instant.nullable(),
    declineReason: declineReason.nullable(),
    suggestedPersonId: id('per').nullable().meta({ description: 'Whom the mentor thinks a better fit' }),
    withdrawnBecause: z
      .string()
      .max(50)
      .nullable()
      .meta({ description: 'taken_back, request_withdrawn, another_accepted, or the rule that came to apply' }),
    mentorshipId: id('mts').nullable().meta({ description: 'What came of it' }),
    version: integer(1, 2_147_483_647),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Offer', description: 'A match request put to one mentor, who answers before it expires' })

const Ranking = z
  .strictObject({ mentorIds: listOf(id('per'), 5).min(1).meta({ description: 'In order; one is asked at a time' }) })
  .meta({ id: 'Ranking' })

const Offers = z
  .object({ data: listOf(OfferReply, 5) })
  .meta({ id: 'Offers', description: 'The offers of one ranking, in order' })

const Decline = z
  .strictObject({ reason: declineReason, suggestedPersonId: id('per').optional() })
  .meta({ id: 'OfferDecline' })

const requestParams = z.object({ matchRequestId: id('mrq') })
const params = z.object({ offerId: id('off') })
const common = { tag: 'Matching', people: 'any' } as const

/** With what came of each, and without what is not for the caller to know. */
async function presentAll(read: Read, offers: readonly Offer[]) {
  const accepted = offers.filter((offer) => offer.state === 'accepted').map((offer) => offer.id)
  const mentorships = await mentorshipsByOffers(read, accepted)
  const { caller } = read
  return offers.map((offer) => ({
    ...offer,
    rank: caller.kind === 'person' && caller.id === offer.mentorId ? null : offer.rank,
    withdrawnBecause: caller.kind === 'person' ? forPeople(offer.withdrawnBecause) : offer.withdrawnBecause,
    mentorshipId: mentorships.get(offer.id) ?? null,
  }))
}

const forPeople = (because: WithdrawnBecause | null) => (because === 'do_not_match' ? ruleForPeople(because) : because)

const present = async (read: Read, offer: Offer) => (await presentAll(read, [offer]))[0]!

export function offerRoutes(routes: Routes): void {
  routes.change({
    ...common,
    method: 'POST',
    url: '/v1/match-requests/:matchRequestId/offers',
    operationId: 'createOffers',
    summary: 'Rank up to five mentors: the first is asked now',
    description:
      'An answer is due within three working days of the mentor; silence or a no puts the request to the next in line.',
    scope: 'matching:write',
    idempotencyKey: 'required',
    params: requestParams,
    body: Ranking,
    status: 201,
    reply: Offers,
    run: async (tx, { params: { matchRequestId }, body }) => ({
      data: await presentAll(tx, await makeOffers(tx, matchRequestId, body.mentorIds)),
    }),
  })
  routes.list({
    ...common,
    url: '/v1/offers',
    operationId: 'listOffers',
    summary: 'List offers; a person sees their own',
    scope: 'matching:read',
    query: z.object({
      matchRequestId: id('mrq').optional(),
      mentorId: id('per').optional(),
      state: z.enum(OFFER_STATES).optional(),
    }),
    item: OfferReply,
    run: async (read, { query }, page) => {
      const partyId = read.caller.kind === 'person' ? read.caller.id : null
      const { data, next } = await listOffers(read, { ...query, partyId }, page)
      return { data: await presentAll(read, data), next }
    },
  })
  routes.read({
    ...common,
    url: '/v1/offers/:offerId',
    operationId: 'getOffer',
    summary: 'Read an offer',
    scope: 'matching:read',
    params,
    reply: OfferReply,
    run: async (read, input) => {
      const offer = await requireOffer(read, input.params.offerId)
      requireParty(read.caller, [offer.menteeId, offer.mentorId], 'the mentee or the mentor')
      return present(read, offer)
    },
  })
  const verb = { ...common, method: 'POST', scope: 'matching:write', params, reply: OfferReply } as const
  routes.change({
    ...verb,
    url: '/v1/offers/:offerId/accept',
    operationId: 'acceptOffer',
    summary: 'Accept an offer: a mentorship starts; for the mentor',
    run: async (tx, input) => present(tx, await acceptOffer(tx, input.params.offerId)),
  })
  routes.change({
    ...verb,
    url: '/v1/offers/:offerId/decline',
    operationId: 'declineOffer',
    summary: 'Decline an offer: the next in line is asked; for the mentor',
    body: Decline,
    run: async (tx, input) => present(tx, await declineOffer(tx, input.params.offerId, input.body)),
  })
  routes.change({
    ...verb,
    url: '/v1/offers/:offerId/withdraw',
    operationId: 'withdrawOffer',
    summary: 'Take one offer back; for the mentee',
    run: async (tx, input) => present(tx, await withdrawOffer(tx, input.params.offerId)),
  })
}
