import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { FastifyAdapter } from '@bull-board/fastify'
import { Queue } from 'bullmq'
import { backendFactory, QUEUE, type QueueBackend } from './backend.ts'
import { complaintsTo, type JobLog } from './job-log.ts'

type Shown = ConstructorParameters<typeof BullMQAdapter>[0]

/** Pages that show what waits, runs and was postponed. They change nothing: what to do again is asked of the messages. */
export function queueBoard(backend: QueueBackend, basePath: string, log: JobLog) {
  const complain = complaintsTo(log)
  const queue = new Queue(QUEUE, { connection: {} }, backendFactory(backend, 'queue', complain))
  queue.on('error', complain)
  const pages = new FastifyAdapter()
  pages.setBasePath(basePath)
  createBullBoard({
    // Its types know Redis only; it asks whichever backend it finds.
    queues: [new BullMQAdapter(queue as object as Shown, { readOnlyMode: true })],
    serverAdapter: pages,
    options: { uiConfig: { boardTitle: 'Anteroom' } },
  })
  return { plugin: pages.registerPlugin(), close: () => queue.close().catch(complain) }
}
