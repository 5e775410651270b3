import { forgetOldAnswers } from './invitations/index.ts'
import { enqueueDue, eventPublished, catalogue } from './jobs/due-jobs.ts'
import type { DueWork } from './jobs/due-work.ts'
import { relayOutbox } from './jobs/outbox-relay.ts'
import type { JobQueue } from './jobs/queue.ts'
import type { Tick } from './jobs/ticker.ts'
import { HOUR, MINUTE } from './kernel/clock.ts'
import { forgetMentorChanges } from './matching/index.ts'
import type { Database } from './storage/database.ts'
import { forgetOutbox, outboxBatch } from './storage/outbox-store.ts'
import { forgetOldRecords } from './storage/rate-store.ts'
import type { ServerKeys } from './tenancy/index.ts'

type Parts = {
  database: Database
  queue: JobQueue
  works: readonly DueWork[]
  keys: ServerKeys
  sweepMilliseconds: number
}

/** All recurring work on one page: name, how often, what. The database knows what is due; a tick only looks. */
export const schedule = ({ database, queue, works, keys, sweepMilliseconds }: Parts): Tick[] => [
  {
    name: 'relay outbox',
    everyMilliseconds: Math.min(250, sweepMilliseconds),
    run: async () => {
      while ((await relay(database, queue)) > 0);
    },
  },
  { name: 'enqueue due work', everyMilliseconds: sweepMilliseconds, run: () => enqueueDue(works, queue) },
  { name: 'rotate token keys', everyMilliseconds: HOUR, run: () => keys.rotate() },
  { name: 'refresh token keys', everyMilliseconds: MINUTE, run: () => keys.refresh() },
  { name: 'forget old records', everyMilliseconds: HOUR, run: () => forgetOldRecords(database) },
  { name: 'forget calendars’ old answers', everyMilliseconds: HOUR, run: () => forgetOldAnswers(database) },
  { name: 'forget changes of mentors', everyMilliseconds: HOUR, run: () => forgetMentorChanges(database) },
]

const relay = (database: Database, queue: JobQueue): Promise<number> =>
  relayOutbox({
    catalogue,
    queue,
    claim: async (limit) =>
      (await outboxBatch(database, limit)).map(({ id, organizationId }) => ({
        id,
        organizationId,
        jobName: eventPublished.name,
        payload: { eventId: id },
      })),
    done: (ids) => forgetOutbox(database, ids),
  })
