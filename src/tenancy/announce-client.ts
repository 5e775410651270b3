import type { Tx } from '../storage/database.ts'
import type { Client } from './client-store.ts'

/** Events belong to an organization: what happens to a client of the whole platform stands in no organization's log. */
export async function announceClient(
  tx: Tx,
  type: 'client.created' | 'client.revoked',
  { id, organizationId, scopes }: Pick<Client, 'id' | 'organizationId' | 'scopes'>,
): Promise<void> {
  if (organizationId === null) return
  await tx.enter(organizationId)
  await tx.announce({ type, subject: { type: 'cli', id }, data: { scopes } })
}
