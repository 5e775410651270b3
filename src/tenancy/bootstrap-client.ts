import { ALL_SCOPES } from '../kernel/caller.ts'
import { newId } from '../kernel/ids.ts'
import type { Database } from '../storage/database.ts'
import { hashSecret, secretMatches } from './client-secret.ts'

export const BOOTSTRAP_HANDLE = 'bootstrap'

/** Creates the first platform and its client `bootstrap` with every scope, or gives that client this secret. */
export async function ensureBootstrapClient(database: Database, secret: string): Promise<void> {
  const [client] = await database.system<{ secret_hash: string; scopes: string[] }>(
    'SELECT secret_hash, scopes FROM client WHERE handle = $1',
    [BOOTSTRAP_HANDLE],
  )
  const complete = client && ALL_SCOPES.every((scope) => client.scopes.includes(scope))
  if (complete && (await secretMatches(secret, client.secret_hash))) return
  await database.system(
    `WITH made AS (INSERT INTO platform (id, name, created_at) SELECT $1, 'Platform', now() WHERE NOT EXISTS (SELECT 1 FROM client WHERE handle = $3) RETURNING id)
     INSERT INTO client (id, platform_id, handle, name, secret_hash, scopes, created_at)
     SELECT $2, coalesce((SELECT id FROM made), (SELECT platform_id FROM client WHERE handle = $3)), $3, 'Bootstrap', $4, $5, now()
     ON CONFLICT (handle) DO UPDATE SET secret_hash = excluded.secret_hash, scopes = excluded.scopes, revoked_at = NULL`,
    [newId(), newId(), BOOTSTRAP_HANDLE, await hashSecret(secret), ALL_SCOPES],
  )
}
