import { type IQueueBackend, UnrecoverableError, Worker } from 'bullmq'
import { pause, systemNow } from '../kernel/clock.ts'
import { backendFactory, QUEUE, type QueueBackend } from './backend.ts'
import { endsWithin } from './deadline.ts'
import { unknownJob } from './job-catalogue.ts'
import type { JobHandlers } from './job-handlers.ts'
import { idOf } from './job-key.ts'
import { complaintsTo, type JobLog } from './job-log.ts'
import { retryDelay } from './retry-rules.ts'
import { GivenUp, type JobFailure, jobRunner } from './run-job.ts'

export type WorkerOptions = {
  /** Jobs at a time in this process. */
  concurrency: number
  log: JobLog
  /** Hears of what ought not to happen: errors that are no refusals, bad payloads, tries used up. */
  onFailure: (failure: JobFailure) => void
  /** A killed worker's jobs run again after one to two and a half times this long. 20 s unless told. */
  lockMilliseconds?: number
}

export type RunningWorker = {
  /** Takes no more jobs, lets those that run finish, and hands back what is not finished shortly before the time is up. */
  close(options: { timeoutMilliseconds: number }): Promise<void>
}

type OpenWorker = Worker<unknown, void, string, IQueueBackend>

/** Takes jobs as soon as the backend can be reached, and again after every outage, until closed. */
export function startWorker(backend: QueueBackend, handlers: JobHandlers, options: WorkerOptions): RunningWorker {
  const { log, onFailure, lockMilliseconds = 20_000 } = options
  const complain = complaintsTo(log)
  const closing = new AbortController()
  const stopping = new AbortController()
  const run = jobRunner({
    handlers,
    stopping: stopping.signal,
    failed: onFailure,
    refused: (failure) => log.info({ ...failure, error: undefined, reason: String(failure.error) }, 'job refused'),
  })

  const open = (): OpenWorker => {
    const worker: OpenWorker = new Worker(
      QUEUE,
      run,
      {
        connection: {},
        autorun: false,
        concurrency: options.concurrency,
        lockDuration: lockMilliseconds,
        stalledInterval: lockMilliseconds / 2,
        // The default, 1, gives a job up when two workers die under it. Attempts are counted in our database.
        maxStalledCount: 100,
        runRetryDelay: 1_000,
        settings: {
          backoffStrategy: (failed, _type, error, job) =>
            retryDelay((handlers.get(job!.name)?.job ?? unknownJob(job!.name)).backoff, job!.id!, failed, error),
        },
      },
      backendFactory(backend, 'worker', complain),
    )
    worker.on('error', complain)
    worker.on('lockRenewalFailed', (ids) => ids.forEach((id) => worker.cancelJob(id, 'lock lost')))
    worker.on('failed', (job, error) => {
      if (!job || !(error instanceof UnrecoverableError) || error instanceof GivenUp) return
      onFailure({ job: job.name, id: idOf(job.name, job.id!), attempt: job.attemptsMade, final: true, error })
    })
    return worker
  }

  let worker = open()
  const supervise = async (): Promise<void> => {
    for (;;) {
      try {
        await worker.waitUntilReady()
        await worker.run()
      } catch (error) {
        if (!closing.signal.aborted) complain(error as Error)
      }
      if (closing.signal.aborted) return
      // BullMQ keeps a failed first connection for ever; a new worker tries again.
      await endsWithin(2_000, worker.close(true))
      await pause(1_000, closing.signal)
      if (closing.signal.aborted) return
      worker = open()
    }
  }
  const supervised = supervise()

  return {
    async close({ timeoutMilliseconds }) {
      const end = systemNow().getTime() + timeoutMilliseconds
      const left = () => Math.max(0, end - systemNow().getTime())
      closing.abort()
      const closed = Promise.all([worker.close(), supervised])
      const reserve = Math.min(3_000, timeoutMilliseconds / 2)
      if (await endsWithin(left() - reserve, closed)) return
      stopping.abort(new Error('The process is ending.'))
      if (await endsWithin(left(), closed)) return
      log.warn({}, 'the worker could not close in time; its jobs run again when their locks run out')
      void worker.disconnect().catch(complain)
    },
  }
}
