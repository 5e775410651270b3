import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../src/kernel/refusal.ts'
import { defineJob, jobOf } from '../../src/jobs/job-catalogue.ts'
import { type HandlersOf, handlersFor } from '../../src/jobs/job-handlers.ts'
import { kinds } from './backends.ts'
import { deliver, isEmpty, message, openHouse, promised, until } from './job-house.ts'

const delivering = (handle: HandlersOf<[typeof deliver]>['messages.deliver']) =>
  handlersFor([deliver], { 'messages.deliver': handle })

describe.each(kinds)('a worker on %s', (kind) => {
  it('hands the payload, the key and the number of the try to the handler', async () => {
    const { queue, start } = await openHouse(kind)
    const seen = promised<unknown>()
    start(delivering(async ({ payload, id, attempt }) => seen.resolve({ payload, id, attempt })))
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    expect(await seen.promise).toEqual({ payload: message('msg-1'), id: 'msg-1', attempt: 1 })
  })

  it.each(['unavailable', 'rate_limited'] as const)('tries again, later and later, what is %s', async (refusal) => {
    const { queue, start, failures } = await openHouse(kind)
    const tries: { attempt: number; at: number }[] = []
    start(
      delivering(async ({ attempt }) => {
        tries.push({ attempt, at: performance.now() })
        if (attempt < 3) throw new Refusal(refusal, 'mail.away', 'The mail server is away.')
      }),
    )
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await until(() => tries.length === 3)
    await until(() => isEmpty(queue))
    expect(tries.map((one) => one.attempt)).toEqual([1, 2, 3])
    for (const failed of [1, 2]) {
      const waited = tries[failed]!.at - tries[failed - 1]!.at
      // 2 ms for clocks that round.
      expect(waited).toBeGreaterThan((deliver.backoff.firstMilliseconds * 2 ** (failed - 1)) / 2 - 2)
    }
    expect(failures).toEqual([])
  })

  it('waits as long as the refusal asks for', async () => {
    const { queue, start } = await openHouse(kind)
    const tries: number[] = []
    start(
      delivering(async ({ attempt }) => {
        tries.push(performance.now())
        if (attempt === 1) throw new Refusal('rate_limited', 'mail.slow', 'Slowly.', { retryAfterSeconds: 1 })
      }),
    )
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await until(() => tries.length === 2)
    expect(tries[1]! - tries[0]!).toBeGreaterThan(998)
  })

  it('reports what is still unavailable after the last try', async () => {
    const { queue, start, failures } = await openHouse(kind)
    start(
      delivering(async () => {
        throw new Refusal('unavailable', 'mail.away', 'The mail server is away.')
      }),
    )
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await until(() => failures.length > 0)
    await until(() => isEmpty(queue))
    expect(failures).toMatchObject([{ job: 'messages.deliver', id: 'msg-1', attempt: 3, final: true }])
  })

  it.each(['conflict', 'not_found', 'gone', 'invalid'] as const)(
    'gives up a job that is refused as %s',
    async (refusal) => {
      const { queue, start, failures, lines } = await openHouse(kind)
      let runs = 0
      start(
        delivering(async () => {
          runs += 1
          throw new Refusal(refusal, 'message.withdrawn', 'The message was withdrawn.')
        }),
      )
      await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
      await until(() => runs > 0)
      await until(() => isEmpty(queue))
      expect(runs).toBe(1)
      expect(failures).toEqual([])
      expect(lines.map((line) => line.level)).toEqual(['info'])
    },
  )

  it('tries again after a bug, and reports every try', async () => {
    const { queue, start, failures } = await openHouse(kind)
    start(
      delivering(async () => {
        throw new TypeError('a bug')
      }),
    )
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await until(() => failures.some((failure) => failure.final))
    await until(() => isEmpty(queue))
    expect(failures.map(({ attempt, final, error }) => ({ attempt, final, error: String(error) }))).toEqual([
      { attempt: 1, final: false, error: 'TypeError: a bug' },
      { attempt: 2, final: false, error: 'TypeError: a bug' },
      { attempt: 3, final: true, error: 'TypeError: a bug' },
    ])
  })

  it('gives up a payload that does not parse, and never shows it to the handler', async () => {
    const { queue, start, failures } = await openHouse(kind)
    let runs = 0
    start(delivering(async () => void (runs += 1)))
    await queue.add([{ job: deliver, id: 'msg-1', payload: { organizationId: 'everybody', messageId: 7 } }])
    await until(() => failures.length > 0)
    await until(() => isEmpty(queue))
    expect(failures).toMatchObject([{ id: 'msg-1', attempt: 1, final: true, error: { name: 'BadPayload' } }])
    expect(runs).toBe(0)
  })

  it('tries again a job that it does not know, as a newer worker may', async () => {
    const { queue, start, failures } = await openHouse(kind)
    const newer = defineJob({ ...deliver, name: 'messages.newer', attempts: 2 })
    const old = start(delivering(async () => {}))
    await queue.add([jobOf(newer, 'msg-1', message('msg-1'))])
    await until(() => failures.length === 1)
    expect(failures).toMatchObject([{ job: 'messages.newer', final: false }])
    await old.close({ timeoutMilliseconds: 1_000 })

    const ran = promised<number>()
    start(handlersFor([newer], { 'messages.newer': async ({ attempt }) => ran.resolve(attempt) }))
    expect(await ran.promise).toBe(2)
  })

  it('does not tell a handler to stop that has ended', async () => {
    const { queue, start } = await openHouse(kind)
    const signals: AbortSignal[] = []
    const worker = start(delivering(async ({ signal }) => void signals.push(signal)))
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await until(() => isEmpty(queue))
    await worker.close({ timeoutMilliseconds: 1_000 })
    expect(signals.map((signal) => signal.aborted)).toEqual([false])
  })

  it('stops waiting for a handler whose time is up', async () => {
    const { queue, start, failures } = await openHouse(kind)
    const hasty = defineJob({ ...deliver, name: 'messages.hasty', attempts: 1, timeoutMilliseconds: 100 })
    const told = promised()
    start(
      handlersFor([hasty], {
        'messages.hasty': ({ signal }) => {
          signal.addEventListener('abort', () => told.resolve())
          return new Promise(() => {})
        },
      }),
    )
    await queue.add([jobOf(hasty, 'msg-1', message('msg-1'))])
    await told.promise
    await until(() => failures.length > 0)
    await until(() => isEmpty(queue))
    expect(failures).toMatchObject([{ final: true, error: { name: 'TimeoutError' } }])
  })

  it('never runs one job beside another worker', async () => {
    const { queue, start } = await openHouse(kind)
    const running = new Set<string>()
    const runs = new Map<string, number>()
    const handlers = delivering(async ({ id }) => {
      if (running.has(id)) throw new Error('twice at once')
      running.add(id)
      runs.set(id, (runs.get(id) ?? 0) + 1)
      await new Promise((resolve) => setImmediate(resolve))
      running.delete(id)
    })
    const ids = Array.from({ length: 300 }, (_, index) => `msg-${index}`)
    const jobs = ids.map((id) => jobOf(deliver, id, message(id)))
    await Promise.all([queue.add(jobs.slice(0, 200)), queue.add(jobs.slice(100)), queue.add(jobs.slice(0, 1))])
    start(handlers)
    start(handlers)
    start(handlers)
    await until(() => runs.size === ids.length)
    await until(() => isEmpty(queue))
    expect([...runs.values()].filter((times) => times !== 1)).toEqual([])
  })

  it('runs as many jobs at a time as it is allowed to', async () => {
    const { queue, start } = await openHouse(kind)
    const gate = promised()
    let now = 0
    let most = 0
    start(
      delivering(async () => {
        now += 1
        most = Math.max(most, now)
        await gate.promise
        now -= 1
      }),
      { concurrency: 3 },
    )
    await queue.add(['a', 'b', 'c', 'd', 'e'].map((id) => jobOf(deliver, id, message(id))))
    await until(() => now === 3)
    expect(await queue.counts()).toEqual({ waiting: 2, active: 3, delayed: 0 })
    gate.resolve()
    await until(() => isEmpty(queue))
    expect(most).toBe(3)
  })
})

const payload = z.object({ organizationId: z.uuid(), messageId: z.string() })
const send = defineJob({ name: 'messages.send', payload })
const nothing = async () => {}

describe('handlers of a catalogue', () => {
  it('cannot be forgotten, left over or mistyped', () => {
    const bound = handlersFor([deliver, send], { 'messages.deliver': nothing, 'messages.send': nothing })
    expect([...bound.keys()]).toEqual(['messages.deliver', 'messages.send'])
    // @ts-expect-error one is missing
    void (() => handlersFor([deliver, send], { 'messages.deliver': nothing }))
    // @ts-expect-error no job has this name
    void (() => handlersFor([send], { 'messages.send': nothing, 'messages.deliver': nothing }))
    const more = { 'messages.deliver': nothing }
    // @ts-expect-error no job has this name, also when it comes by spreading
    void (() => handlersFor([send], { 'messages.send': nothing, ...more }))
    // @ts-expect-error the payload has no such member
    void (() => handlersFor([send], { 'messages.send': async ({ payload: { sessionId } }) => void sessionId }))
    // @ts-expect-error the payload lacks its message
    void (() => jobOf(send, 'msg-1', { organizationId: 'org' }))
    // @ts-expect-error every payload names its organization
    void (() => defineJob({ name: 'messages.send', payload: z.object({ messageId: z.string() }) }))
    // @ts-expect-error payloads are ids
    void (() => defineJob({ name: 'x', payload: z.object({ organizationId: z.string(), at: z.date() }) }))
  })

  it('cannot share a name', () => {
    expect(() => handlersFor([deliver, deliver], { 'messages.deliver': nothing })).toThrow('same name')
  })
})
