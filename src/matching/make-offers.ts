import { requireParty } from '../kernel/caller.ts'
import { newId, toTypeId } from '../kernel/ids.ts'
import { type FieldError, invalid, notAllowedIn } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { announceRequest } from './announce-match.ts'
import type { RuleName } from './engine/hard-rules.ts'
import { judgeMentors, type Judged } from './judge-mentors.ts'
import { type MatchRequest, matchRequestLifecycle } from './match-request-rules.ts'
import { lockMatchRequest, updateMatchRequest } from './match-request-store.ts'
import { type Offer, ruleForPeople, ruleText } from './offer-rules.ts'
import { insertOffers, offersOfRequest } from './offer-store.ts'
import { keepJudgements } from './pair-judgement-store.ts'
import { announceMade, timesFor } from './pass-on.ts'

/**
 * Puts the request to one to five mentors in the mentee's order: the first is asked now, the others wait for their turn.
 * Refuses `match_request.not_allowed_in_state`, and `invalid` naming each mentor whom a hard rule keeps away; `overrides`
 * are rules that HR has set aside for them.
 */
export async function makeOffers(
  tx: Tx,
  matchRequestId: string,
  mentorIds: readonly string[],
  overrides: readonly RuleName[] = [],
): Promise<Offer[]> {
  const request = await lockMatchRequest(tx, matchRequestId)
  requireParty(tx.caller, [request.menteeId], 'the mentee')
  if (matchRequestLifecycle.next(request.state, 'offer') === null) {
    throw notAllowedIn('match request', 'offer', request.state, matchRequestLifecycle.allowed(request.state))
  }
  const judged = await judgeMentors(tx, request, mentorIds, overrides)
  requireEligible(tx, mentorIds, judged)
  const asked = Math.max(0, ...(await offersOfRequest(tx, request.id)).map((offer) => offer.rank))
  const [first = '', ...others] = mentorIds
  const pending = {
    ...newOffer(tx, request, first, asked + 1),
    state: 'pending' as const,
    ...(await timesFor(tx, first)),
  }
  const offers = [pending, ...others.map((mentorId, index) => newOffer(tx, request, mentorId, asked + index + 2))]
  await insertOffers(tx, offers)
  keepJudgements(
    tx,
    request.menteeId,
    mentorIds.map((mentorId) => ({ mentorId, values: judged.get(mentorId)!.values })),
  )
  const offered = await updateMatchRequest(tx, request, { state: 'offered', expiresAt: null })
  await announceRequest(tx, 'offered', offered, { offerIds: offers.map((offer) => toTypeId('off', offer.id)) })
  await announceMade(tx, pending)
  return offers
}

function requireEligible(tx: Tx, mentorIds: readonly string[], judged: Map<string, Judged>): void {
  const [first, ...rest] = mentorIds.flatMap((id, index): FieldError[] => {
    const pointer = `/mentorIds/${index}`
    if (mentorIds.indexOf(id) !== index) {
      return [{ pointer, code: 'duplicate', detail: `${pointer}: is named a second time.` }]
    }
    const found = judged.get(id)
    if (!found) return [{ pointer, code: 'unknown_person', detail: `${pointer}: there is no such person.` }]
    if (found.rule === null) return []
    const rule = tx.caller.kind === 'person' ? ruleForPeople(found.rule) : found.rule
    return [{ pointer, code: rule, detail: `${pointer}: ${ruleText(rule)}` }]
  })
  if (first) throw invalid(first, ...rest)
}

const newOffer = (tx: Tx, request: MatchRequest, mentorId: string, rank: number): Offer => ({
  id: newId(),
  organizationId: tx.organizationId,
  matchRequestId: request.id,
  menteeId: request.menteeId,
  mentorId,
  rank,
  state: 'queued',
  offeredAt: null,
  expiresAt: null,
  answeredAt: null,
  endedAt: null,
  requestOutcome: null,
  declineReason: null,
  suggestedPersonId: null,
  withdrawnBecause: null,
  version: 1,
  createdAt: tx.now,
  updatedAt: tx.now,
})
