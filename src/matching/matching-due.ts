import type { DueWork } from '../jobs/due-work.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import type { Database, Read, Tx } from '../storage/database.ts'
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

const BATCH = 100

/** Each in a transaction of its own, so that one that cannot be done holds up none of the others. */
async function oneByOne(
  database: Database,
  organizationId: string,
  list: (read: Read, now: Date, limit: number) => Promise<string[]>,
  expire: (tx: Tx, id: string) => Promise<boolean>,
): Promise<number> {
  const scope = workerScope(organizationId)
  const ids = await database.transact(scope, (tx) => list(tx, tx.now, BATCH))
  let done = 0
  const failures: unknown[] = []
  for (const id of ids) {
    try {
      if (await database.transact(scope, (tx) => expire(tx, id))) done += 1
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0 && done === 0) throw failures[0]
  return done
}
