import type { AnyJob, JobDefinition, JobPayload } from './job-catalogue.ts'

/** What a handler gets. `signal` is aborted when its time is up, when the process ends, and when the job was lost to another worker. */
export type JobRun<P> = { payload: P; id: string; attempt: number; signal: AbortSignal }

/** Does the work, or throws: a `Refusal` `unavailable` or `rate_limited` is tried again, any other refusal is not. */
export type JobHandler<P> = (run: JobRun<P>) => Promise<void>

type PayloadOf<J> = J extends JobDefinition<string, infer P> ? P : never

/** One handler for each job of a catalogue, by name. */
export type HandlersOf<C extends readonly AnyJob[]> = { [J in C[number] as J['name']]: JobHandler<PayloadOf<J>> }

/** A handler tied to its definition; parses before it runs. */
export type BoundJob = { job: AnyJob; run(data: unknown, about: Omit<JobRun<JobPayload>, 'payload'>): Promise<void> }

export type JobHandlers = ReadonlyMap<string, BoundJob>

/** The queue held something that its definition does not allow; trying again cannot help. */
export class BadPayload extends Error {
  constructor(name: string, cause: Error) {
    super(`The payload of a job ${name} does not parse: ${cause.message}`, { cause })
    this.name = 'BadPayload'
  }
}

/** Ties handlers to a catalogue. A handler that is missing, or that no job names, does not compile. */
export function handlersFor<const C extends readonly AnyJob[], H extends HandlersOf<C>>(
  catalogue: C,
  handlers: H & Record<Exclude<keyof H, C[number]['name']>, never>,
): JobHandlers {
  const byName: Record<string, JobHandler<never>> = handlers
  const bound = catalogue.map((job): [string, BoundJob] => [job.name, bind(job, byName[job.name]!)])
  const all = new Map(bound)
  if (all.size < catalogue.length) throw new Error('Two jobs have the same name.')
  return all
}

const bind = (job: AnyJob, handle: JobHandler<never>): BoundJob => ({
  job,
  async run(data, about) {
    const parsed = job.payload.safeParse(data)
    if (!parsed.success) throw new BadPayload(job.name, parsed.error)
    await handle({ ...about, payload: parsed.data as never })
  },
})
