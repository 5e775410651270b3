import { notFound } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { DoNotMatchEntity } from './do-not-match-store.ts'

export async function removeDoNotMatchPair(tx: Tx, id: string): Promise<void> {
  const { affected } = await tx.manager.delete(DoNotMatchEntity, { organizationId: tx.organizationId, id })
  if (!affected) throw notFound('do-not-match pair')
  await tx.announce({ type: 'do_not_match.removed', subject: { type: 'dnm', id } })
}
