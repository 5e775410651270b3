import { type Job, UnrecoverableError, WaitingError } from 'bullmq'
import { unknownJob } from './job-catalogue.ts'
import type { JobHandlers } from './job-handlers.ts'
import { idOf } from './job-key.ts'
import { jobSignal } from './job-signal.ts'
import { judge } from './retry-rules.ts'

/** A try that failed. `final` when there will be no other. */
export type JobFailure = {
  job: string
  id: string
  attempt: number
  final: boolean
  error: unknown
}

/** Ends a job for good; told apart from BullMQ's own, which nobody has heard of yet. */
export class GivenUp extends UnrecoverableError {}

export type RunOptions = {
  handlers: JobHandlers
  /** Aborted when the process ends and its jobs are wanted back. */
  stopping: AbortSignal
  failed: (failure: JobFailure) => void
  /** A refusal that ends a job, or postpones it: the normal course of things. */
  refused: (failure: JobFailure) => void
}

/** Runs one job for BullMQ; `lost` is aborted when another worker may have it. */
export const jobRunner =
  ({ handlers, stopping, failed, refused }: RunOptions) =>
  async (job: Job, token: string | undefined, lost: AbortSignal | undefined): Promise<void> => {
    const bound = handlers.get(job.name)
    const id = idOf(job.name, job.id!)
    const attempt = job.attemptsMade + 1
    const { timeoutMilliseconds } = bound?.job ?? unknownJob(job.name)
    const { signal, overstayed, release } = jobSignal(lost ? [stopping, lost] : [stopping], timeoutMilliseconds)
    try {
      if (!bound) throw new Error(`No handler knows the job ${job.name}.`)
      await Promise.race([bound.run(job.data, { id, attempt, signal }), overstayed])
    } catch (error) {
      // BullMQ leaves a job alone that ends with a WaitingError: it is somebody else's now.
      if (lost?.aborted) throw new WaitingError()
      if (stopping.aborted) {
        // Where that fails, it runs again when its lock runs out.
        await job.moveToWait(token).catch(() => {})
        throw new WaitingError()
      }
      const verdict = judge(error)
      const final = !verdict.retry || attempt >= (job.opts.attempts ?? 1)
      const tell = verdict.loud || (verdict.retry && final) ? failed : refused
      tell({ job: job.name, id, attempt, final, error })
      if (final) throw new GivenUp(error instanceof Error ? error.message : String(error))
      throw error instanceof Error ? error : new Error(String(error))
    } finally {
      release()
    }
  }
