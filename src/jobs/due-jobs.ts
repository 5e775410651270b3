import { z } from 'zod'
import { systemNow } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { DueWork } from './due-work.ts'
import { defineJob, jobOf } from './job-catalogue.ts'
import { handlersFor, type JobHandlers } from './job-handlers.ts'
import type { JobQueue } from './queue.ts'

/** The mail server may take a minute for the last thing that was begun. */
const timeoutMilliseconds = 120_000

/** One kind of due work of one organization. */
export const dueRun = defineJob({
  name: 'due.run',
  payload: z.object({ organizationId: z.uuid(), work: z.string() }),
  attempts: 3,
  timeoutMilliseconds,
})

/** An event has got its number: whoever wants to hear of it in the background, does here. */
export const eventPublished = defineJob({
  name: 'event.published',
  payload: z.object({ organizationId: z.uuid(), eventId: z.uuid() }),
  timeoutMilliseconds,
})

export const catalogue = [dueRun, eventPublished] as const

/** Does at most this much in one job, so that no organization keeps a worker to itself. */
const ROUNDS = 200

/** Begins nothing more once `enough` is aborted: what is left is still due, and found by the next tick. */
export async function runAllDue(
  work: DueWork,
  organizationId: string,
  { enough, ending }: { enough?: AbortSignal; ending?: AbortSignal } = {},
): Promise<number> {
  let done = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    if (enough?.aborted) break
    const { count, more } = await work.runDue(organizationId, ending)
    done += count
    if (!more) break
  }
  return done
}

/** Then a job leaves the rest to the next one: long jobs hold up the end of a process. */
const BEGIN_WITHIN = 15_000
const soon = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(BEGIN_WITHIN)])

/**
 * In turn, until there is nothing left, since this job's name keeps others of the same work away: what falls due in the
 * midst of long deliveries does not wait for their end. The last ones may take minutes: they come when those before them
 * have nothing to do.
 */
async function runInTurn(works: readonly DueWork[], organizationId: string, signal: AbortSignal): Promise<void> {
  const enough = soon(signal)
  for (let round = 0; round < ROUNDS && !enough.aborted; round += 1) {
    let again = false
    for (const work of works) {
      again = (await work.runDue(organizationId, signal)).more
      if (again) break
    }
    if (!again) return
  }
}

/** What was announced may have made something due at once; it is done without waiting for the next tick. */
export const jobHandlers = (works: readonly DueWork[]): JobHandlers =>
  handlersFor(catalogue, {
    'due.run': async ({ payload, signal }) => {
      const first = works.findIndex((each) => each.name === payload.work)
      if (first < 0) throw new Refusal('invalid', 'unknown_work', `There is no due work of the name ${payload.work}.`)
      await runInTurn(works.slice(first), payload.organizationId, signal)
    },
    'event.published': async ({ payload, signal }) => {
      const enough = soon(signal)
      for (const work of works) await runAllDue(work, payload.organizationId, { enough, ending: signal })
    },
  })

/**
 * The name of a job changes this often: one that died with its worker keeps its name until its lock runs out, and must not
 * keep its organization's work with it that long.
 */
const NAMED_ANEW_MILLISECONDS = 5_000

/** The tick: puts a job for each organization that has something due. The same one waiting already is left alone. */
export async function enqueueDue(works: readonly DueWork[], queue: Pick<JobQueue, 'add'>): Promise<void> {
  const slot = Math.floor(systemNow().getTime() / NAMED_ANEW_MILLISECONDS)
  for (const work of works) {
    const organizations = await work.organizationsDue()
    await queue.add(
      organizations.map((organizationId) =>
        jobOf(dueRun, `${work.name}.${organizationId}.${slot}`, { organizationId, work: work.name }),
      ),
    )
  }
}
