import type { Database, Read, Tx } from '../storage/database.ts'
import type { Done } from './due-work.ts'
import { workerScope } from './worker-scope.ts'

const BATCH = 100

/**
 * Does a batch of what is due, each in a transaction of its own, so that one that cannot be done holds up none of the
 * others. Throws the first failure when none was done.
 */
export async function oneByOne<Item>(
  database: Database,
  organizationId: string,
  list: (read: Read, now: Date, limit: number) => Promise<Item[]>,
  work: (tx: Tx, item: Item) => Promise<boolean>,
): Promise<Done> {
  const scope = workerScope(organizationId)
  const items = await database.transact(scope, (tx) => list(tx, tx.now, BATCH))
  let done = 0
  const failures: unknown[] = []
  for (const item of items) {
    try {
      if (await database.transact(scope, (tx) => work(tx, item))) done += 1
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0 && done === 0) throw failures[0]
  // What failed is tried once more without what was done, so that it is heard of.
  return { count: done, more: done > 0 && (items.length === BATCH || failures.length > 0) }
}
