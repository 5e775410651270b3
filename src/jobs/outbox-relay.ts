import { type AnyJob, unknownJob } from './job-catalogue.ts'
import type { JobQueue } from './queue.ts'

/** What a transaction wants done after its commit. `payload` already carries the organization. */
export type OutboxRow = { id: string; organizationId: string; jobName: string; payload: Record<string, string> }

export type OutboxOptions = {
  catalogue: readonly AnyJob[]
  /** Rows that are not done yet, oldest first, at most `limit`. */
  claim: (limit: number) => Promise<OutboxRow[]>
  /** Forgets rows, after the queue has taken them. */
  done: (ids: string[]) => Promise<void>
  queue: Pick<JobQueue, 'add'>
  limit?: number
}

/**
 * Hands one batch of outbox rows to the queue and returns how many.
 * The only caller of `queue.add` for what a transaction announced: a job added inside one runs even when it rolls back.
 * At least once: when it dies before `done`, the same rows come again under the same job ids.
 */
export async function relayOutbox({ catalogue, claim, done, queue, limit = 200 }: OutboxOptions): Promise<number> {
  const rows = await claim(limit)
  if (rows.length === 0) return 0
  const jobs = new Map(catalogue.map((job) => [job.name, job]))
  await queue.add(
    rows.map(({ id, organizationId, jobName, payload }) => ({
      job: jobs.get(jobName) ?? unknownJob(jobName),
      payload: { ...payload, organizationId },
      id,
    })),
  )
  await done(rows.map((row) => row.id))
  return rows.length
}
