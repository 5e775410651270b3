import { describe, expect, it } from 'vitest'
import { defineJob, jobOf } from '../../src/jobs/job-catalogue.ts'
import { handlersFor } from '../../src/jobs/job-handlers.ts'
import { prepareBackend } from '../../src/jobs/backend.ts'
import { dropBackend, freshBackend, kinds } from './backends.ts'
import { deliver, isEmpty, message, openHouse, until } from './job-house.ts'

describe.each(kinds)('the queue on %s', (kind) => {
  it('runs a job once however often its key is added while it waits', async () => {
    const { queue, start } = await openHouse(kind)
    const one = jobOf(deliver, 'msg-1', message('msg-1'))
    await queue.add([one])
    await queue.add([one, one])
    await Promise.all([queue.add([one]), queue.add([one, jobOf(deliver, 'msg-2', message('msg-2'))])])
    expect(await queue.counts()).toEqual({ waiting: 2, active: 0, delayed: 0 })

    const ran: string[] = []
    start(handlersFor([deliver], { 'messages.deliver': async ({ payload }) => void ran.push(payload.messageId) }))
    await until(() => isEmpty(queue))
    expect(ran.toSorted()).toEqual(['msg-1', 'msg-2'])
  })

  it('takes jobs of two kinds about one thing for two jobs', async () => {
    const { queue, start } = await openHouse(kind)
    const render = defineJob({ name: 'messages.render', payload: deliver.payload })
    await queue.add([jobOf(deliver, 'msg-1', message('msg-1')), jobOf(render, 'msg-1', message('msg-1'))])
    const ran: string[] = []
    start(
      handlersFor([deliver, render], {
        'messages.deliver': async () => void ran.push('deliver'),
        'messages.render': async () => void ran.push('render'),
      }),
    )
    await until(() => isEmpty(queue))
    expect(ran.toSorted()).toEqual(['deliver', 'render'])
  })

  it('takes any text for a key and gives it back to the handler', async () => {
    const { queue, start } = await openHouse(kind)
    const keys = ['42', 'due:org:7', 'a/b?c=%3A', 'Übergabe #1', '*']
    await queue.add(keys.map((key) => jobOf(deliver, key, message(key))))
    const ran: string[] = []
    start(handlersFor([deliver], { 'messages.deliver': async ({ id }) => void ran.push(id) }))
    await until(() => isEmpty(queue))
    expect(ran.toSorted()).toEqual(keys.toSorted())
  })

  it('lets a key be used again after its job is done, and after it was given up', async () => {
    const { queue, start, failures } = await openHouse(kind)
    let runs = 0
    start(
      handlersFor([deliver], {
        'messages.deliver': async ({ payload }) => {
          runs += 1
          if (payload.messageId === 'bad') throw new Error('a bug')
        },
      }),
    )
    for (let round = 1; round <= 3; round += 1) {
      await queue.add([jobOf(deliver, 'good', message('good'))])
      await until(() => isEmpty(queue))
      expect(runs).toBe(round)
    }
    for (let round = 1; round <= 2; round += 1) {
      await queue.add([jobOf(deliver, 'bad', message('bad'))])
      await until(() => failures.filter((failure) => failure.final).length === round)
      await until(() => isEmpty(queue))
    }
    expect(runs).toBe(3 + 2 * deliver.attempts)
  })

  it('adds a thousand jobs in one call', async () => {
    const { queue } = await openHouse(kind)
    await queue.add(Array.from({ length: 1_000 }, (_, index) => jobOf(deliver, `msg-${index}`, message('x'))))
    expect(await queue.counts()).toEqual({ waiting: 1_000, active: 0, delayed: 0 })
  })

  it('is prepared by several processes at once, and again', async () => {
    const backend = freshBackend(kind)
    try {
      await expect(Promise.all([1, 2, 3, 4].map(() => prepareBackend(backend)))).resolves.toHaveLength(4)
      await expect(prepareBackend(backend)).resolves.toBeUndefined()
    } finally {
      await dropBackend(backend)
    }
  })

  it('shares its server with another queue, each with its own jobs', async () => {
    const [one, other] = [await openHouse(kind), await openHouse(kind)]
    await one.queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])
    await other.queue.add(['msg-1', 'msg-2'].map((id) => jobOf(deliver, id, message(id))))
    expect(await one.queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 })
    expect(await other.queue.counts()).toEqual({ waiting: 2, active: 0, delayed: 0 })
  })

  it('is ready when its server answers', async () => {
    const { queue } = await openHouse(kind)
    expect(await queue.ready()).toBe(true)
  })

  it('refuses work once it is closed', async () => {
    const { queue } = await openHouse(kind)
    await queue.close()
    await expect(queue.add([jobOf(deliver, 'msg-1', message('msg-1'))])).rejects.toMatchObject({ kind: 'unavailable' })
    expect(await queue.ready()).toBe(false)
  })
})
