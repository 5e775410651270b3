import { describe, expect, it } from 'vitest'
import type { JobLog } from '../../src/jobs/job-log.ts'
import { startTicks } from '../../src/jobs/ticker.ts'
import { promised, until } from './job-house.ts'

const logOf = (errors: object[]): JobLog => ({ info() {}, warn() {}, error: (fields) => void errors.push(fields) })

describe('ticks', () => {
  it('come at once and again, each for itself and never twice at the same time', async () => {
    const gate = promised()
    let quick = 0
    let slow = 0
    let at = 0
    const ticks = startTicks(
      [
        { name: 'quick', everyMilliseconds: 5, run: async () => void (quick += 1) },
        {
          name: 'slow',
          everyMilliseconds: 1,
          async run() {
            slow += 1
            at += 1
            expect(at).toBe(1)
            if (slow === 1) await gate.promise
            at -= 1
          },
        },
      ],
      { log: logOf([]) },
    )
    await until(() => quick >= 3)
    expect(slow).toBe(1)
    gate.resolve()
    await until(() => slow >= 3)
    await ticks.close()
  })

  it('go on after an error, which is logged with the name', async () => {
    const errors: object[] = []
    let runs = 0
    const run = async () => {
      runs += 1
      if (runs === 1) throw new Error('a bug')
    }
    const ticks = startTicks([{ name: 'reminders.due', everyMilliseconds: 1, run }], { log: logOf(errors) })
    await until(() => runs >= 3)
    await ticks.close()
    expect(errors).toMatchObject([{ tick: 'reminders.due', err: { message: 'a bug' } }])
  })

  it.each(['close', 'signal'])('end by %s, once the running one has ended', async (by) => {
    const gate = promised()
    const ending = new AbortController()
    let runs = 0
    let ended = false
    const run = async () => {
      runs += 1
      await gate.promise
    }
    const ticks = startTicks([{ name: 'slow', everyMilliseconds: 1, run }], { log: logOf([]), signal: ending.signal })
    await until(() => runs === 1)
    if (by === 'signal') ending.abort()
    const closed = ticks.close().then(() => (ended = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(ended).toBe(false)
    gate.resolve()
    await closed
    expect(runs).toBe(1)
  })
})
