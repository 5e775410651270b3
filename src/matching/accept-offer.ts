import { requireParty } from '../kernel/caller.ts'
import { toTypeId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import { activeMenteeCounts, startMentorship } from '../mentorships/index.ts'
import { lockMentorProfile, type MentorProfile, peopleByIds } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { announceOffer, announceRequest } from './announce-match.ts'
import { holdOffer, requireOffer } from './hold-offer.ts'
import { updateMatchRequest } from './match-request-store.ts'
import { type Offer, offerLifecycle } from './offer-rules.ts'
import { updateOffer } from './offer-store.ts'

/**
 * The mentor says yes: offer, request and mentorship change together, the other offers are taken back.
 * Refuses `offer.not_allowed_in_state`, `mentor.capacity_reached`, `mentor.not_opted_in`, `offer.person_left`.
 */
export async function acceptOffer(tx: Tx, id: string): Promise<Offer> {
  const found = await requireOffer(tx, id)
  requireParty(tx.caller, [found.mentorId], 'the mentor')
  // Whoever takes one of a mentor's places holds the profile, so places are counted one after another.
  const profile = await lockMentorProfile(tx, found.mentorId)
  const { offer, offers, request } = await holdOffer(tx, found)
  const state = offerLifecycle.next(offer.state, 'accept')
  if (state === null) return offer
  await requirePresent(tx, offer)
  await requirePlace(tx, found.mentorId, profile)

  const accepted = await updateOffer(tx, offer, { state, answeredAt: tx.now, endedAt: tx.now })
  const others: Offer[] = []
  for (const each of offers.filter(({ state: other }) => other === 'queued')) {
    others.push(
      await updateOffer(tx, each, { state: 'withdrawn', withdrawnBecause: 'another_accepted', endedAt: tx.now }),
    )
  }
  const matched = await updateMatchRequest(tx, request, { state: 'matched', closedAt: tx.now })
  await announceOffer(tx, 'accepted', accepted)
  for (const each of others) await announceOffer(tx, 'withdrawn', each, { because: each.withdrawnBecause })
  const mentorship = await startMentorship(tx, {
    menteeId: offer.menteeId,
    mentorId: offer.mentorId,
    matchRequestId: request.id,
    offerId: offer.id,
    goal: request.goal,
    roomIds: request.wants.map((want) => want.roomId),
  })
  await announceRequest(tx, 'matched', matched, { mentorshipId: toTypeId('mts', mentorship.id) })
  return accepted
}

/** Who leaves gives up their offers; one made at that very moment can still be there. */
async function requirePresent(tx: Tx, { mentorId, menteeId }: Offer): Promise<void> {
  const people = await peopleByIds(tx, [mentorId, menteeId])
  if ([...people.values()].every((person) => person.leftAt === null)) return
  throw new Refusal('conflict', 'offer.person_left', 'One of the two has left the organization.', {
    state: 'left',
    allowed: ['decline'],
  })
}

async function requirePlace(tx: Tx, mentorId: string, profile: MentorProfile | null): Promise<void> {
  if (!profile) {
    throw new Refusal('conflict', 'mentor.not_opted_in', 'This person no longer takes part as a mentor.', {
      allowed: ['decline'],
    })
  }
  const taken = (await activeMenteeCounts(tx, [mentorId])).get(mentorId) ?? 0
  if (taken < profile.capacity) return
  throw new Refusal(
    'conflict',
    'mentor.capacity_reached',
    `All ${profile.capacity} places of this mentor are taken. Possible now: decline, or a larger capacity in the mentor profile.`,
    { state: 'full', allowed: ['decline'] },
  )
}
