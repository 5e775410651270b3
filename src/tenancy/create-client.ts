import { ALL_SCOPES, type Scope } from '../kernel/caller.ts'
import { randomToken } from '../kernel/chance.ts'
import { newId, toTypeId } from '../kernel/ids.ts'
import { invalid, notFound } from '../kernel/refusal.ts'
import { requirePlatform } from './require-platform.ts'
import type { Tx } from '../storage/database.ts'
import { announceClient } from './announce-client.ts'
import { hashSecret } from './client-secret.ts'
import { ClientEntity, type ClientRow, organizationById } from './tenancy-store.ts'

export type NewClient = { name: string; scopes: Scope[]; organizationId?: string | undefined }

/** The hash is made before the transaction, which must not wait for it. The secret is shown once. */
export const newSecret = async (): Promise<{ secret: string; secretHash: string }> => {
  const secret = randomToken()
  return { secret, secretHash: await hashSecret(secret) }
}

/** A client holds at most what its maker holds; bound to one organization when that is named. */
export async function createClient(tx: Tx, input: NewClient, secretHash: string): Promise<ClientRow> {
  const platformId = requirePlatform(tx)
  const { caller } = tx
  const own = caller.kind === 'client' ? caller.scopes : new Set<string>()
  const beyond = input.scopes.filter((scope) => !own.has(scope))
  if (beyond.length > 0) {
    throw invalid({
      pointer: '/scopes',
      code: 'beyond_own',
      detail: `scopes: you do not hold ${beyond.join(', ')} yourself.`,
    })
  }
  if (input.organizationId && !(await organizationById(tx, input.organizationId))) throw notFound('organization')
  const id = newId()
  const client: ClientRow = {
    id,
    platformId,
    organizationId: input.organizationId ?? null,
    handle: toTypeId('cli', id),
    name: input.name,
    secretHash,
    scopes: ALL_SCOPES.filter((scope) => input.scopes.includes(scope)),
    createdAt: tx.now,
    revokedAt: null,
  }
  await tx.manager.insert(ClientEntity, client)
  await announceClient(tx, 'client.created', client)
  return client
}
