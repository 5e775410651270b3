import { z } from 'zod'
import { Refusal } from '../kernel/refusal.ts'
import type { DueWork } from './due-work.ts'
import { defineJob, jobOf } from './job-catalogue.ts'
import { handlersFor, type JobHandlers } from './job-handlers.ts'
import type { JobQueue } from './queue.ts'

/** One kind of due work of one organization. */
export const dueRun = defineJob({
  name: 'due.run',
  payload: z.object({ organizationId: z.uuid(), work: z.string() }),
  attempts: 3,
})

/** An event has got its number: whoever wants to hear of it in the background, does here. */
export const eventPublished = defineJob({
  name: 'event.published',
  payload: z.object({ organizationId: z.uuid(), eventId: z.uuid() }),
})

export const catalogue = [dueRun, eventPublished] as const

/** Does at most this much in one job, so that no organization keeps a worker to itself. */
const ROUNDS = 200

export async function runAllDue(work: DueWork, organizationId: string): Promise<number> {
  let done = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const count = await work.runDue(organizationId)
    if (count === 0) break
    done += count
  }
  return done
}

/** What was announced may have made something due at once; it is done without waiting for the next tick. */
export const jobHandlers = (works: readonly DueWork[]): JobHandlers =>
  handlersFor(catalogue, {
    'due.run': async ({ payload }) => {
      const work = works.find((each) => each.name === payload.work)
      if (!work) throw new Refusal('invalid', 'unknown_work', `There is no due work of the name ${payload.work}.`)
      await runAllDue(work, payload.organizationId)
    },
    'event.published': async ({ payload }) => {
      for (const work of works) await runAllDue(work, payload.organizationId)
    },
  })

/** The tick: puts a job for each organization that has something due. The same one waiting already is left alone. */
export async function enqueueDue(works: readonly DueWork[], queue: Pick<JobQueue, 'add'>): Promise<void> {
  for (const work of works) {
    const organizations = await work.organizationsDue()
    await queue.add(organizations.map((organizationId) => jobOf(dueRun, `${work.name}.${organizationId}`, { organizationId, work: work.name })))
  }
}
