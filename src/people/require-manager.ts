import type { Tx } from '../storage/database.ts'
import { judgeManager } from './person-rules.ts'
import { managerChains, personById } from './person-store.ts'

/** Refuses a manager who is unknown, the person themselves, or below them. Needs `lockReportingLines` when the person exists. */
export async function requireManager(tx: Tx, personId: string, managerId: string): Promise<void> {
  const known = (await personById(tx, managerId)) !== null
  const chain = known ? ((await managerChains(tx, [managerId])).get(managerId) ?? []) : null
  const refusal = judgeManager(personId, managerId, chain)
  if (refusal) throw refusal
}
