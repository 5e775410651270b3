import { describe, expect, it } from 'vitest'
import { jobOf } from '../../src/jobs/job-catalogue.ts'
import { handlersFor } from '../../src/jobs/job-handlers.ts'
import { keyOf } from '../../src/jobs/job-key.ts'
import { emptyQueue, kinds, stealJob } from './backends.ts'
import { deliver, isEmpty, message, openHouse, promised, until } from './job-house.ts'

const job = (id: string) => jobOf(deliver, id, message(id))

describe.each(kinds)('a worker on %s', (kind) => {
  it('tells the handler to stop when another worker has its job, and leaves the job to that one', async () => {
    const { backend, queue, start, failures } = await openHouse(kind)
    const started = promised()
    const told = promised()
    const stopped = promised()
    const worker = start(
      handlersFor([deliver], {
        'messages.deliver': async ({ signal }) => {
          started.resolve()
          signal.addEventListener('abort', () => told.resolve())
          await told.promise
          stopped.resolve()
          throw new Error('stopped half-way')
        },
      }),
      { lockMilliseconds: 400 },
    )
    await queue.add([job('msg-1')])
    await started.promise
    await stealJob(backend, keyOf('messages.deliver', 'msg-1'))
    await stopped.promise
    await worker.close({ timeoutMilliseconds: 5_000 })
    expect(await queue.counts()).toEqual({ waiting: 0, active: 1, delayed: 0 })
    expect(failures).toEqual([])
  })

  it('goes on when the queue was emptied under its running job', async () => {
    const { backend, queue, start, failures, lines } = await openHouse(kind)
    const started = promised()
    const gate = promised()
    const ran: string[] = []
    start(
      handlersFor([deliver], {
        'messages.deliver': async ({ id }) => {
          started.resolve()
          await gate.promise
          ran.push(id)
        },
      }),
      { concurrency: 1 },
    )
    await queue.add([job('msg-1'), job('msg-2')])
    await started.promise
    await emptyQueue(backend)
    gate.resolve()
    await until(() => ran.length === 1)
    await queue.add([job('msg-1')])
    await until(() => ran.length === 2)
    await until(() => isEmpty(queue))
    expect(ran).toEqual(['msg-1', 'msg-1'])
    expect(failures).toEqual([])
    expect(lines.map((line) => line.message)).toContain('the queue has trouble')
  })
})
