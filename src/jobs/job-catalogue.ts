import { z } from 'zod'

/** Ids and nothing else: a handler reads the state again, because the job may be late or come twice. */
export type JobPayload = { organizationId: string; [id: string]: string }

/** One kind of background work. Durations in milliseconds. */
export type JobDefinition<N extends string = string, P extends JobPayload = JobPayload> = {
  /** `messages.deliver` */
  name: N
  payload: z.ZodType<P>
  /** How often it is tried before it is given up. A killed worker costs no attempt. */
  attempts: number
  /** The pause doubles from `firstMilliseconds` up to `mostMilliseconds`. */
  backoff: { firstMilliseconds: number; mostMilliseconds: number }
  /** One try may take this long; then its signal is aborted and the try counts as failed. */
  timeoutMilliseconds: number
}

export type AnyJob = JobDefinition

const DEFAULTS = {
  attempts: 8,
  backoff: { firstMilliseconds: 1_000, mostMilliseconds: 300_000 },
  timeoutMilliseconds: 60_000,
}

type Choices<N extends string, P extends JobPayload> = Pick<JobDefinition<N, P>, 'name' | 'payload'> &
  Partial<JobDefinition<N, P>>

/** Names a kind of job; what is left out is 8 attempts, pauses from 1 s to 5 min, and a minute for each try. */
export const defineJob = <const N extends string, P extends JobPayload>(
  choices: Choices<N, P>,
): JobDefinition<N, P> => ({
  ...DEFAULTS,
  ...choices,
})

/** For a row that names a job this version does not know: a newer worker will take it, or it is given up loudly. */
export const unknownJob = (name: string): AnyJob =>
  defineJob({ name, payload: z.object({ organizationId: z.string() }).catchall(z.string()) })

/** A job as the queue takes it. Made by `jobOf`. */
export type QueuedJob = { job: Pick<AnyJob, 'name' | 'attempts'>; payload: unknown; id: string }

/** `id` is the business key: while a job of this name and id waits or runs, adding it again does nothing. */
export const jobOf = <P extends JobPayload>(job: JobDefinition<string, P>, id: string, payload: P): QueuedJob => ({
  job,
  payload,
  id,
})
