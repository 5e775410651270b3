import type { Database } from './database.ts'

/** Adds a chunk to the window's count; answers the new count (capped chunk included), or null when the limit was reached before. */
export const takeQuota =
  (database: Database) =>
  async (key: string, windowStart: Date, chunk: number, limit: number): Promise<number | null> => {
    const [row] = await database.system<{ used: number }>(
      `INSERT INTO rate_window AS w (key, starts_at, used) VALUES ($1, $2, $3)
       ON CONFLICT (key, starts_at) DO UPDATE SET used = w.used + $3 WHERE w.used < $4
       RETURNING used`,
      [key, windowStart, chunk, limit],
    )
    return row?.used ?? null
  }

/** Forgets windows and replies that nobody can ask for any more. */
export async function forgetOldRecords(database: Database): Promise<void> {
  await database.system(`DELETE FROM rate_window WHERE starts_at < now() - interval '10 minutes'`)
  await database.system(`DELETE FROM idempotency_record WHERE created_at < now() - interval '48 hours'`)
}
