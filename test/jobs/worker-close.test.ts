import { describe, expect, it } from 'vitest'
import { jobOf } from '../../src/jobs/job-catalogue.ts'
import { handlersFor } from '../../src/jobs/job-handlers.ts'
import { kinds } from './backends.ts'
import { deliver, isEmpty, message, openHouse, promised, until } from './job-house.ts'

describe.each(kinds)('closing a worker on %s', (kind) => {
  it('takes no more jobs and lets the running one finish', async () => {
    const { queue, start } = await openHouse(kind)
    const started = promised()
    const gate = promised()
    const ran: string[] = []
    const worker = start(
      handlersFor([deliver], {
        'messages.deliver': async ({ id }) => {
          started.resolve()
          await gate.promise
          ran.push(id)
        },
      }),
      { concurrency: 1 },
    )
    await queue.add([jobOf(deliver, 'first', message('first')), jobOf(deliver, 'second', message('second'))])
    await started.promise
    const closed = worker.close({ timeoutMilliseconds: 10_000 })
    gate.resolve()
    await closed
    expect(ran).toEqual(['first'])
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 })
  })

  it('hands back what does not finish in time, and another worker runs it at once without losing a try', async () => {
    const { queue, start, failures } = await openHouse(kind)
    const started = promised()
    const told = promised()
    const first = start(
      handlersFor([deliver], {
        'messages.deliver': ({ signal }) => {
          signal.addEventListener('abort', () => told.resolve())
          started.resolve()
          return new Promise(() => {})
        },
      }),
    )
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await started.promise
    const from = performance.now()
    await first.close({ timeoutMilliseconds: 2_500 })
    expect(performance.now() - from).toBeLessThan(2_700)
    await told.promise

    const ran = promised<number>()
    start(handlersFor([deliver], { 'messages.deliver': async ({ attempt }) => ran.resolve(attempt) }))
    expect(await ran.promise).toBe(1)
    expect(performance.now() - from).toBeLessThan(5_000)
    await until(() => isEmpty(queue))
    expect(failures).toEqual([])
  })

  it('hands back what stops when told to', async () => {
    const { queue, start, failures } = await openHouse(kind)
    const started = promised()
    const worker = start(
      handlersFor([deliver], {
        'messages.deliver': ({ signal }) => {
          started.resolve()
          return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
        },
      }),
    )
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await started.promise
    await worker.close({ timeoutMilliseconds: 1_000 })
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 })
    expect(failures).toEqual([])
  })

  it('is quick when nothing runs', async () => {
    const { queue, start } = await openHouse(kind)
    const ran = promised()
    const worker = start(handlersFor([deliver], { 'messages.deliver': async () => ran.resolve() }))
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await ran.promise
    const from = performance.now()
    await worker.close({ timeoutMilliseconds: 10_000 })
    expect(performance.now() - from).toBeLessThan(1_000)
  })
})
