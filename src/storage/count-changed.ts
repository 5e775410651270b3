import type { Tx } from './database.ts'

/** Runs an UPDATE or DELETE and answers how many rows it was. */
export async function countChanged(tx: Tx, sql: string, values: unknown[]): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `WITH changed AS (${sql} RETURNING 1) SELECT count(*)::integer AS count FROM changed`,
    values,
  )
  return row!.count
}
