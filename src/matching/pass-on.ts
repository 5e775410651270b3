import { preferencesOf } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { announceOffer, announceRequest } from './announce-match.ts'
import type { HeldOffer } from './hold-offer.ts'
import { judgeMentors } from './judge-mentors.ts'
import { requestExpiry } from './match-request-rules.ts'
import { updateMatchRequest } from './match-request-store.ts'
import { type Offer, offerDeadline } from './offer-rules.ts'
import { updateOffer } from './offer-store.ts'

/** How an offer ends without a mentorship. `byMentee`: they did it themselves, so nobody needs to tell them. */
export type Ending = {
  event: 'declined' | 'expired' | 'withdrawn'
  changes: Partial<Offer> & Pick<Offer, 'state'>
  data?: Record<string, unknown>
  byMentee?: boolean
}

/**
 * Ends an offer and, when it was the pending one, puts the request to the next in line: who meanwhile may not be asked is
 * passed over, and with nobody left the request is exhausted. Everything is written before anything is announced, so
 * that whoever reacts sees the whole.
 */
export async function passOn(
  tx: Tx,
  held: HeldOffer,
  { event, changes, data, byMentee = false }: Ending,
): Promise<Offer> {
  const { offer, offers, request } = held
  const ended = { ...changes, endedAt: tx.now }
  if (offer.state !== 'pending') {
    const withdrawn = await updateOffer(tx, offer, ended)
    await announceOffer(tx, event, withdrawn, data)
    return withdrawn
  }
  const queued = offers.filter((each) => each.state === 'queued')
  const judged = await judgeMentors(
    tx,
    request,
    queued.map((each) => each.mentorId),
  )
  const ruleOf = (each: Offer) => judged.get(each.mentorId)?.rule ?? null
  const nextUp = queued.find((each) => ruleOf(each) === null)
  const requestOutcome = byMentee ? null : nextUp ? 'moved_on' : 'exhausted'

  const done = await updateOffer(tx, offer, { ...ended, requestOutcome })
  const passedOver: Offer[] = []
  for (const each of queued.slice(0, nextUp ? queued.indexOf(nextUp) : queued.length)) {
    passedOver.push(
      await updateOffer(tx, each, { state: 'withdrawn', withdrawnBecause: ruleOf(each), endedAt: tx.now }),
    )
  }
  const made = nextUp
    ? await updateOffer(tx, nextUp, { state: 'pending', ...(await timesFor(tx, nextUp.mentorId)) })
    : null
  const exhausted = made
    ? null
    : await updateMatchRequest(tx, request, { state: 'exhausted', expiresAt: requestExpiry(tx.now) })

  await announceOffer(tx, event, done, data)
  for (const each of passedOver) await announceOffer(tx, 'withdrawn', each, { because: each.withdrawnBecause })
  if (made) await announceMade(tx, made)
  if (exhausted) await announceRequest(tx, 'exhausted', exhausted)
  return done
}

/** From now, on the mentor's own wall. */
export async function timesFor(tx: Tx, mentorId: string): Promise<{ offeredAt: Date; expiresAt: Date }> {
  const calendar = (await preferencesOf(tx, [mentorId])).get(mentorId)!
  return { offeredAt: tx.now, expiresAt: offerDeadline(tx.now, calendar) }
}

export const announceMade = (tx: Tx, offer: Offer) =>
  announceOffer(tx, 'made', offer, { expiresAt: offer.expiresAt?.toISOString() })
