import type { Database } from './database.ts'

/** An event that is committed and numbered, and not yet handed to the queue. */
export type OutboxEntry = { id: string; organizationId: string }

/** Gives committed events their place in the order that `/v1/events` tells. Answers how many. */
export async function numberEvents(database: Database): Promise<number> {
  const [row] = await database.system<{ numbered: number }>('SELECT number_events(1000) AS numbered')
  return row?.numbered ?? 0
}

/** The oldest entries to hand on. Two relays may see the same ones: the queue knows them by id. */
export async function outboxBatch(database: Database, limit: number): Promise<OutboxEntry[]> {
  await numberEvents(database)
  return database.system<OutboxEntry>(
    `SELECT id, organization_id AS "organizationId" FROM outbox WHERE kind = 'numbered' ORDER BY position LIMIT $1`,
    [limit],
  )
}

export async function forgetOutbox(database: Database, ids: string[]): Promise<void> {
  await database.system('DELETE FROM outbox WHERE id = ANY($1)', [ids])
}
