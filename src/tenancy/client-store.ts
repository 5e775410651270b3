import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { ClientRow } from './tenancy-store.ts'

/** A client without the hash of its secret. */
export type Client = Omit<ClientRow, 'secretHash'>

const COLUMNS = `id, platform_id AS "platformId", organization_id AS "organizationId", handle, name, scopes,
  created_at AS "createdAt", revoked_at AS "revokedAt"`

/** Row-level security shows those of the caller's platform. */
export async function clientById(read: Read, id: string): Promise<Client | null> {
  const [row] = await read.rows<Client>(`SELECT ${COLUMNS} FROM client WHERE id = $1`, [id])
  return row ?? null
}

export async function listClients(read: Read, page: PageRequest): Promise<Page<Client>> {
  const rows = await read.rows<Client>(
    `SELECT ${COLUMNS} FROM client WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [page.after?.[0] ?? null, page.limit + 1],
  )
  return pageOf(rows, page, (row) => [row.id])
}

/** Null when it is revoked already. */
export async function markRevoked(tx: Tx, id: string): Promise<Client | null> {
  const [row] = await tx.rows<Client>(
    `UPDATE client SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING ${COLUMNS}`,
    [id],
  )
  return row ?? null
}
