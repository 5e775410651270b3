import { onTestFinished } from 'vitest'
import { pause } from '../../src/kernel/clock.ts'
import type { QueueBackend } from '../../src/jobs/backend.ts'
import type { JobHandlers } from '../../src/jobs/job-handlers.ts'
import type { JobLog } from '../../src/jobs/job-log.ts'
import { createQueue, type JobQueue } from '../../src/jobs/queue.ts'
import type { JobFailure } from '../../src/jobs/run-job.ts'
import { type RunningWorker, startWorker, type WorkerOptions } from '../../src/jobs/worker.ts'
import { dropBackend, type Kind, readyBackend } from './backends.ts'

export { deliver, message, ORGANIZATION } from './deliver.ts'

export type JobHouse = {
  backend: QueueBackend
  queue: JobQueue
  /** What workers reported through onFailure. */
  failures: JobFailure[]
  /** What was logged. */
  lines: { level: string; message: string; fields: object }[]
  start: (handlers: JobHandlers, options?: Partial<WorkerOptions>) => RunningWorker
}

/** A queue of its own for one test, with workers on demand; all is gone when the test ends. */
export async function openHouse(kind: Kind, via?: string): Promise<JobHouse> {
  const prepared = await readyBackend(kind)
  const backend = via ? { ...prepared, url: via } : prepared
  const lines: JobHouse['lines'] = []
  const at = (level: string) => (fields: object, text: string) => void lines.push({ level, message: text, fields })
  const log: JobLog = { info: at('info'), warn: at('warn'), error: at('error') }
  const queue = createQueue(backend, { log })
  const workers: RunningWorker[] = []
  const failures: JobFailure[] = []
  onTestFinished(async () => {
    await Promise.all(workers.map((worker) => worker.close({ timeoutMilliseconds: 500 })))
    await queue.close()
    await dropBackend(backend)
  })
  return {
    backend,
    queue,
    failures,
    lines,
    start(handlers, options = {}) {
      const onFailure = (failure: JobFailure) => void failures.push(failure)
      const worker = startWorker(backend, handlers, { concurrency: 5, log, onFailure, ...options })
      workers.push(worker)
      return worker
    },
  }
}

/** Waits for something to become true; rejects when it takes too long. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  { what = holds.toString(), milliseconds = 45_000 } = {},
): Promise<void> {
  const end = performance.now() + milliseconds
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not within ${milliseconds} ms: ${what}`)
    await pause(10)
  }
}

/** True once nothing waits, runs or is postponed. */
export const isEmpty = async (queue: JobQueue): Promise<boolean> => {
  const { waiting, active, delayed } = await queue.counts()
  return waiting + active + delayed === 0
}

/** A promise to be kept from outside. */
export const promised = <T = void>() => Promise.withResolvers<T>()
