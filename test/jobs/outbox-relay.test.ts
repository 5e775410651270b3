import { describe, expect, it } from 'vitest'
import { handlersFor } from '../../src/jobs/job-handlers.ts'
import { type OutboxRow, relayOutbox } from '../../src/jobs/outbox-relay.ts'
import { kinds } from './backends.ts'
import { deliver, isEmpty, message, openHouse, ORGANIZATION, until } from './job-house.ts'

const row = (id: string): OutboxRow => ({
  id,
  organizationId: ORGANIZATION,
  jobName: 'messages.deliver',
  payload: { messageId: id },
})

/** Rows in memory, in the place of the table. */
const outboxOf = (ids: string[]) => {
  const rows = new Map(ids.map((id) => [id, row(id)]))
  return {
    rows,
    catalogue: [deliver],
    claim: async (limit: number) => [...rows.values()].slice(0, limit),
    done: async (done: string[]) => done.forEach((id) => rows.delete(id)),
  }
}

describe.each(kinds)('the outbox relay on %s', (kind) => {
  it('hands rows to the queue under their own ids, batch by batch', async () => {
    const { queue, start } = await openHouse(kind)
    const outbox = outboxOf(['1', '2', '3'])
    expect(await relayOutbox({ ...outbox, queue, limit: 2 })).toBe(2)
    expect(await relayOutbox({ ...outbox, queue, limit: 2 })).toBe(1)
    expect(await relayOutbox({ ...outbox, queue, limit: 2 })).toBe(0)
    expect(outbox.rows.size).toBe(0)
    const ran: unknown[] = []
    start(handlersFor([deliver], { 'messages.deliver': async ({ id, payload }) => void ran.push([id, payload]) }), {
      concurrency: 1,
    })
    await until(() => isEmpty(queue))
    expect(ran).toEqual(['1', '2', '3'].map((id) => [id, message(id)]))
  })

  it('loses nothing and doubles nothing when it dies between adding and forgetting', async () => {
    const { queue, start } = await openHouse(kind)
    const outbox = outboxOf(['1', '2', '3'])
    const dies = async () => {
      throw new Error('killed')
    }
    await expect(relayOutbox({ ...outbox, queue, done: dies })).rejects.toThrow('killed')
    expect(outbox.rows.size).toBe(3)
    expect(await relayOutbox({ ...outbox, queue })).toBe(3)
    const ran: string[] = []
    start(handlersFor([deliver], { 'messages.deliver': async ({ id }) => void ran.push(id) }))
    await until(() => isEmpty(queue))
    expect(ran.toSorted()).toEqual(['1', '2', '3'])
  })

  it('keeps the rows when the queue cannot take them', async () => {
    const { queue } = await openHouse(kind)
    const outbox = outboxOf(['1'])
    await queue.close()
    await expect(relayOutbox({ ...outbox, queue })).rejects.toMatchObject({ code: 'queue_unavailable' })
    expect(outbox.rows.size).toBe(1)
  })

  it('is not stopped by a row that names a job of another version', async () => {
    const { queue, start, failures } = await openHouse(kind)
    const outbox = outboxOf(['1', '2'])
    outbox.rows.set('1', { ...row('1'), jobName: 'messages.newer' })
    expect(await relayOutbox({ ...outbox, queue })).toBe(2)
    const ran: string[] = []
    start(handlersFor([deliver], { 'messages.deliver': async ({ id }) => void ran.push(id) }))
    await until(() => ran.length === 1 && failures.length === 1)
    expect(ran).toEqual(['2'])
    expect(failures).toMatchObject([{ job: 'messages.newer', final: false }])
  })
})
