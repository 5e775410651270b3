import { toTypeId } from '../kernel/ids.ts'
import { notFound, notAllowedIn } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import { askNow } from './busy-due-store.ts'
import { type FoundSource, PROVIDERS } from './busy-source-rules.ts'
import { busySourceOf, markDisconnecting } from './busy-source-store.ts'

/** Refuses `not_found`. */
export async function requireAccount(read: Read, personId: string, id: string): Promise<FoundSource> {
  const source = await busySourceOf(read, personId, id, PROVIDERS)
  if (!source) throw notFound('calendar account')
  return source
}

/** Asks the provider as soon as a worker is free. */
export async function refreshAccount(tx: Tx, personId: string, id: string): Promise<FoundSource> {
  const source = await requireAccount(tx, personId, id)
  if (source.state !== 'active') {
    throw notAllowedIn('calendar account', 'refresh', source.state, ['connect', 'disconnect'])
  }
  await askNow(tx, id)
  await tx.announce({ type: 'calendar_account.refresh_asked', subject: { type: 'cac', id } })
  return requireAccount(tx, personId, id)
}

/** Its times count no more from now on; the consent ends at the provider as soon as a worker is free, and the tokens are forgotten. */
export async function disconnectAccount(tx: Tx, personId: string, id: string): Promise<void> {
  await requireAccount(tx, personId, id)
  await markDisconnecting(tx, [id])
  const data = { personId: toTypeId('per', personId) }
  await tx.announce({ type: 'calendar_account.disconnected', subject: { type: 'cac', id }, data })
}
