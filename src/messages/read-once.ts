import type { Tx } from '../storage/database.ts'

/**
 * The same transaction, for a batch that looks at one state of things: what several of it ask in the same words is read
 * once. Not for who reads what they have just written.
 */
export function readOnce(tx: Tx): Tx {
  const asked = new Map<string, Promise<unknown[]>>()
  return Object.create(tx, {
    rows: {
      value: (sql: string, values: unknown[] = []) => {
        if (!/^\s*SELECT\b/i.test(sql)) return tx.rows(sql, values)
        return asked.getOrInsertComputed(JSON.stringify([sql, values]), () => tx.rows(sql, values))
      },
    },
  }) as Tx
}
