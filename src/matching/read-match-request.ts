import { forbidden, notFound } from '../kernel/refusal.ts'
import { requireParty } from '../kernel/caller.ts'
import type { Read } from '../storage/database.ts'
import type { MatchRequest } from './match-request-rules.ts'
import { matchRequestById } from './match-request-store.ts'
import { offersOfRequest } from './offer-store.ts'

/** For the mentee and for machines. Refuses `not_found`, `forbidden`. */
export async function readOwnMatchRequest(read: Read, id: string): Promise<MatchRequest> {
  const request = await matchRequestById(read, id)
  if (!request) throw notFound('match request')
  requireParty(read.caller, [request.menteeId], 'the mentee')
  return request
}

/** Also for the mentors whom it was put to: they decide on it. */
export async function readMatchRequest(read: Read, id: string): Promise<MatchRequest> {
  const { caller } = read
  const request = await matchRequestById(read, id)
  if (!request) throw notFound('match request')
  if (caller.kind !== 'person' || caller.id === request.menteeId) return request
  const asked = (await offersOfRequest(read, id)).some((offer) => offer.mentorId === caller.id && offer.offeredAt)
  if (!asked) throw forbidden('Only the mentee and the mentors who were asked may do this.')
  return request
}
