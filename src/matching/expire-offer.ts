import { addMilliseconds, DAY } from '../kernel/clock.ts'
import { lockMentorProfile, type MentorProfile, pauseMentor } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { holdOffer } from './hold-offer.ts'
import { countingExpiries, EXPIRIES_TO_PAUSE, EXPIRY_DAYS } from './offer-rules.ts'
import { expiriesSince, offerById } from './offer-store.ts'
import { passOn } from './pass-on.ts'

/**
 * Nobody answered: the request goes to the next in line, and a mentor who has let two expire is paused. False when there
 * was nothing to do: the offer was answered meanwhile, or its deadline is still to come.
 */
export async function expireOffer(tx: Tx, id: string): Promise<boolean> {
  const found = await offerById(tx, id)
  if (found?.state !== 'pending') return false
  // Before the request, in the same order as an accept.
  const profile = await lockMentorProfile(tx, found.mentorId)
  const held = await holdOffer(tx, found)
  const { offer } = held
  if (offer.state !== 'pending' || !offer.expiresAt || offer.expiresAt > tx.now) return false
  await passOn(tx, held, { event: 'expired', changes: { state: 'expired' } })
  if (profile) await pauseWhoLetsExpire(tx, profile)
  return true
}

async function pauseWhoLetsExpire(tx: Tx, { personId, resumedAt }: MentorProfile): Promise<void> {
  const expiries = await expiriesSince(tx, personId, addMilliseconds(tx.now, -EXPIRY_DAYS * DAY))
  if (countingExpiries(expiries, resumedAt, tx.now) < EXPIRIES_TO_PAUSE) return
  await pauseMentor(tx, personId, 'unanswered_offers')
}
