import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { QueueBackend } from '../../src/jobs/backend.ts'
import { jobOf } from '../../src/jobs/job-catalogue.ts'
import { handlersFor } from '../../src/jobs/job-handlers.ts'
import { kinds } from './backends.ts'
import { deliver, isEmpty, message, openHouse, promised, until } from './job-house.ts'

const LOCK = 1_000

/** Resolves when the process has begun to run a job. */
async function workerThatHangs(backend: QueueBackend): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./worker-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify(backend), String(LOCK)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  expect(line.toString()).toBe('started 1\n')
  return child
}

describe.each(kinds)('a worker process killed in the middle of a job on %s', (kind) => {
  it('loses neither the job nor a try, however many die under it', async () => {
    const { backend, queue, start, failures } = await openHouse(kind)
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    for (let deaths = 0; deaths < 3; deaths += 1) {
      const child = await workerThatHangs(backend)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    expect(await queue.counts()).toEqual({ waiting: 0, active: 1, delayed: 0 })

    const ran = promised<number>()
    start(handlersFor([deliver], { 'messages.deliver': async ({ attempt }) => ran.resolve(attempt) }), {
      lockMilliseconds: LOCK,
    })
    expect(await ran.promise).toBe(1)
    await until(() => isEmpty(queue))
    expect(failures).toEqual([])
  })

  it('leaves a job alone that a living worker takes long over', async () => {
    const { queue, start } = await openHouse(kind)
    const gate = promised()
    let runs = 0
    const handlers = handlersFor([deliver], {
      'messages.deliver': async () => {
        runs += 1
        await gate.promise
      },
    })
    start(handlers, { lockMilliseconds: LOCK })
    start(handlers, { lockMilliseconds: LOCK })
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await until(() => runs === 1)
    const from = performance.now()
    await until(() => performance.now() - from > 4 * LOCK)
    expect(runs).toBe(1)
    gate.resolve()
    await until(() => isEmpty(queue))
  })
})
