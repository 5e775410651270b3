import { describe, expect, it, onTestFinished } from 'vitest'
import { jobOf } from '../../src/jobs/job-catalogue.ts'
import { handlersFor } from '../../src/jobs/job-handlers.ts'
import { DATABASE_URL, type Kind, kinds, REDIS_URL } from './backends.ts'
import { deliver, isEmpty, message, openHouse, promised, until } from './job-house.ts'
import { wireTo } from './wire.ts'

const wiredHouse = async (kind: Kind) => {
  const wire = await wireTo(kind === 'postgres' ? DATABASE_URL : REDIS_URL)
  onTestFinished(() => wire.close())
  return { wire, ...(await openHouse(kind, wire.url)) }
}

const job = (id: string) => jobOf(deliver, id, message(id))
const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

describe.each(kinds)('when %s goes away', { timeout: 60_000 }, (kind) => {
  it('at the start: adding is refused, and everything works by itself once it is there', async () => {
    const { wire, queue, start } = await wiredHouse(kind)
    await wire.cut()
    const ran: string[] = []
    start(handlersFor([deliver], { 'messages.deliver': async ({ id }) => void ran.push(id) }))
    expect(await queue.ready()).toBe(false)
    const took = await milliseconds(() =>
      expect(queue.add([job('early')])).rejects.toMatchObject({ kind: 'unavailable', code: 'queue_unavailable' }),
    )
    expect(took).toBeLessThan(10_500)

    await wire.mend()
    await until(() => queue.ready())
    await queue.add([job('late')])
    await until(() => ran.includes('late'))
  })

  it('while idle: work goes on afterwards, without an uncaught error and without a flood of lines', async () => {
    const { wire, queue, start, lines } = await wiredHouse(kind)
    const ran: string[] = []
    start(handlersFor([deliver], { 'messages.deliver': async ({ id }) => void ran.push(id) }))
    await queue.add([job('before')])
    await until(() => ran.length === 1)

    await wire.cut()
    expect(await queue.ready()).toBe(false)
    const refused = await milliseconds(() =>
      expect(queue.add([job('during')])).rejects.toMatchObject({ kind: 'unavailable' }),
    )
    expect(refused).toBeLessThan(2_000)
    const from = performance.now()
    await until(() => performance.now() - from > 3_000)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThan(20)

    await wire.mend()
    await until(() => queue.ready())
    const took = await milliseconds(async () => {
      await queue.add([job('after')])
      await until(() => ran.includes('after'))
    })
    expect(took).toBeLessThan(8_000)
  })

  it('under a running job: the job counts as done once it can be said, and does not run again', async () => {
    const { wire, queue, start, failures } = await wiredHouse(kind)
    const started = promised()
    const gate = promised()
    let runs = 0
    start(
      handlersFor([deliver], {
        'messages.deliver': async () => {
          runs += 1
          started.resolve()
          await gate.promise
        },
      }),
    )
    await queue.add([job('msg-1')])
    await started.promise
    await wire.cut()
    gate.resolve()
    const from = performance.now()
    await until(() => performance.now() - from > 1_500)
    await wire.mend()
    await until(() => queue.ready())
    expect(await milliseconds(() => until(() => isEmpty(queue)))).toBeLessThan(8_000)
    expect(runs).toBe(1)
    expect(failures).toEqual([])
  })

  it('silently: adding is refused in time, and works again afterwards', async () => {
    const { wire, queue } = await wiredHouse(kind)
    await queue.add([job('before')])
    wire.silence()
    expect(await milliseconds(() => queue.ready())).toBeLessThan(2_500)
    const took = await milliseconds(() =>
      expect(queue.add([job('during')])).rejects.toMatchObject({ kind: 'unavailable' }),
    )
    expect(took).toBeLessThan(10_500)
    await wire.mend()
    await until(() => queue.ready())
    await queue.add([job('after')])
  })

  it('for good: the worker closes in time nevertheless', async () => {
    const { wire, queue, start } = await wiredHouse(kind)
    const started = promised()
    const worker = start(
      handlersFor([deliver], {
        'messages.deliver': () => {
          started.resolve()
          return new Promise(() => {})
        },
      }),
    )
    await queue.add([job('msg-1')])
    await started.promise
    await wire.cut()
    expect(await milliseconds(() => worker.close({ timeoutMilliseconds: 3_000 }))).toBeLessThan(3_500)
  })
})
