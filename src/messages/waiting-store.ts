import type { Database } from '../storage/database.ts'

/** What waits in all organizations; a count stops where it says no more than `many`. */
export type Waiting = {
  plannedReminders: number
  dueReminders: number
  messages: { channel: string; state: string; count: number }[]
}

const MOST = 100_000

/** Bounded, however much waits: three reads of partial indexes. */
export async function waiting(database: Database): Promise<Waiting> {
  const [counts, messages] = await Promise.all([
    database.system<{ planned: string; due: string }>(
      `SELECT (SELECT count(*) FROM (SELECT FROM reminder WHERE state = 'planned' LIMIT $1) p) AS planned,
         (SELECT coalesce(sum(due.count), 0) FROM organization o CROSS JOIN LATERAL (
           SELECT count(*) FROM (SELECT FROM reminder r
             WHERE r.organization_id = o.id AND r.state = 'planned' AND r.due_at <= coalesce(o.clock_at, now()) LIMIT $1) d) due) AS due`,
      [MOST],
    ),
    database.system<{ channel: string; state: string; count: string }>(
      `SELECT channel, state, count(*) AS count FROM (
         SELECT channel, state FROM message WHERE state IN ('queued', 'sending') LIMIT $1) m GROUP BY channel, state`,
      [MOST],
    ),
  ])
  return {
    plannedReminders: Number(counts[0]!.planned),
    dueReminders: Number(counts[0]!.due),
    messages: messages.map((row) => ({ ...row, count: Number(row.count) })),
  }
}
