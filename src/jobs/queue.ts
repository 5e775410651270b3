import { type IQueueBackend, Queue } from 'bullmq'
import { Refusal } from '../kernel/refusal.ts'
import { backendFactory, QUEUE, type QueueBackend } from './backend.ts'
import { endsWithin, within } from './deadline.ts'
import type { QueuedJob } from './job-catalogue.ts'
import { keyOf } from './job-key.ts'
import { complaintsTo, type JobLog } from './job-log.ts'

export type JobQueue = {
  /**
   * Adds jobs in one round trip. One whose name and id are waiting or running already is left as it is; a finished
   * one is gone, so its id can be used again. Rejects with the refusal `queue_unavailable` in 10 s at the latest;
   * then the jobs may still have been added.
   */
  add(jobs: readonly QueuedJob[]): Promise<void>
  /** Whether the queue answers within 2 s. */
  ready(): Promise<boolean>
  counts(): Promise<{ waiting: number; active: number; delayed: number }>
  close(): Promise<void>
}

type OpenQueue = Queue<unknown, void, string, unknown, void, string, IQueueBackend>

/** Connects when first used, and again after every failure to. */
export function createQueue(backend: QueueBackend, { log }: { log: JobLog }): JobQueue {
  const complain = complaintsTo(log)
  const factory = backendFactory(backend, 'queue', complain)
  let opened: Promise<OpenQueue> | null = null

  const open = async (): Promise<OpenQueue> => {
    const queue: OpenQueue = new Queue(QUEUE, { connection: {}, streams: { events: { maxLen: 1_000 } } }, factory)
    queue.on('error', complain)
    try {
      await within(4_000, queue.waitUntilReady())
      return queue
    } catch (error) {
      // BullMQ keeps a failed first connection for ever; a new queue tries again.
      opened = null
      void endsWithin(4_000, queue.close())
      throw error
    }
  }

  const ask = async <T>(milliseconds: number, question: (queue: OpenQueue) => Promise<T>): Promise<T> => {
    try {
      return await within(milliseconds, (opened ??= open()).then(question))
    } catch (error) {
      complain(error as Error)
      throw unavailable(error)
    }
  }

  return {
    async add(jobs) {
      const [first] = jobs
      if (!first) return
      await ask(10_000, async (queue) => {
        // One by itself is cheaper alone: in bulk, PostgreSQL makes temporary tables.
        if (jobs.length === 1) await queue.add(first.job.name, first.payload, optionsOf(first))
        else {
          await queue.addBulk(jobs.map((job) => ({ name: job.job.name, data: job.payload, opts: optionsOf(job) })))
        }
      })
    },
    ready: () =>
      ask(2_000, (queue) => queue.isPaused()).then(
        () => true,
        () => false,
      ),
    async counts() {
      const counts = await ask(5_000, (queue) => queue.getJobCounts('waiting', 'active', 'delayed'))
      return { waiting: counts['waiting'] ?? 0, active: counts['active'] ?? 0, delayed: counts['delayed'] ?? 0 }
    },
    async close() {
      const queue = await opened?.catch(() => null)
      opened = Promise.reject(new Error('The queue is closed.'))
      opened.catch(() => {})
      if (queue) await endsWithin(5_000, queue.close())
    },
  }
}

const optionsOf = ({ job, id }: QueuedJob) => ({
  jobId: keyOf(job.name, id),
  attempts: job.attempts,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 1,
})

const unavailable = (cause: unknown): Refusal =>
  Object.assign(
    new Refusal('unavailable', 'queue_unavailable', 'The job queue cannot be reached just now. Try again shortly.', {
      retryAfterSeconds: 2,
    }),
    { cause },
  )
