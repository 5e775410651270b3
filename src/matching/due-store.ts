import type { Database, Read } from '../storage/database.ts'

/** Organizations with an offer past its deadline, each by its own clock. */
export async function organizationsWithOffersDue(database: Database): Promise<string[]> {
  const rows = await database.system<{ id: string }>(
    `SELECT DISTINCT f.organization_id AS id FROM offer f JOIN organization o ON o.id = f.organization_id
     WHERE f.state = 'pending' AND f.expires_at <= coalesce(o.clock_at, now())`,
  )
  return rows.map((row) => row.id)
}

export async function nextOfferExpiry(read: Read): Promise<Date | null> {
  const [row] = await read.rows<{ at: Date | null }>(
    `SELECT min(expires_at) AS at FROM offer WHERE organization_id = $1 AND state = 'pending'`,
    [read.organizationId],
  )
  return row?.at ?? null
}

/** Ids in the order of their deadlines. */
export async function offersPastDeadline(read: Read, now: Date, limit: number): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(
    `SELECT id FROM offer WHERE organization_id = $1 AND state = 'pending' AND expires_at <= $2 ORDER BY expires_at, id LIMIT $3`,
    [read.organizationId, now, limit],
  )
  return rows.map((row) => row.id)
}

/** Organizations with a request that has waited too long, each by its own clock. */
export async function organizationsWithRequestsDue(database: Database): Promise<string[]> {
  const rows = await database.system<{ id: string }>(
    `SELECT DISTINCT r.organization_id AS id FROM match_request r JOIN organization o ON o.id = r.organization_id
     WHERE r.expires_at <= coalesce(o.clock_at, now())`,
  )
  return rows.map((row) => row.id)
}

export async function nextRequestExpiry(read: Read): Promise<Date | null> {
  const [row] = await read.rows<{ at: Date | null }>(
    'SELECT min(expires_at) AS at FROM match_request WHERE organization_id = $1 AND expires_at IS NOT NULL',
    [read.organizationId],
  )
  return row?.at ?? null
}

/** Ids in the order of their expiry. */
export async function requestsDue(read: Read, now: Date, limit: number): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(
    'SELECT id FROM match_request WHERE organization_id = $1 AND expires_at <= $2 ORDER BY expires_at, id LIMIT $3',
    [read.organizationId, now, limit],
  )
  return rows.map((row) => row.id)
}
