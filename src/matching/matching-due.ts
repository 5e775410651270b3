import type { DueWork } from '../jobs/due-work.ts'
import { oneByOne } from '../jobs/one-by-one.ts'
import type { Database } from '../storage/database.ts'
import { expireMatchRequest } from './close-match-request.ts'
import {
  nextOfferExpiry,
  nextRequestExpiry,
  offersPastDeadline,
  organizationsWithOffersDue,
  organizationsWithRequestsDue,
  requestsDue,
} from './due-store.ts'
import { expireOffer } from './expire-offer.ts'

/** Offers whose mentor did not answer in time. */
export const offersDue = (database: Database): DueWork => ({
  name: 'offer.expire',
  organizationsDue: () => organizationsWithOffersDue(database),
  nextDue: nextOfferExpiry,
  runDue: (organizationId) => oneByOne(database, organizationId, offersPastDeadline, expireOffer),
})

/** Requests whose mentee asks nobody. */
export const matchRequestsDue = (database: Database): DueWork => ({
  name: 'match_request.expire',
  organizationsDue: () => organizationsWithRequestsDue(database),
  nextDue: nextRequestExpiry,
  runDue: (organizationId) => oneByOne(database, organizationId, requestsDue, expireMatchRequest),
})
