import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/kernel/refusal.ts'
import { retryDelay } from '../../src/jobs/retry-rules.ts'

const backoff = { firstMilliseconds: 1_000, mostMilliseconds: 60_000 }

describe('the pause before the next try', () => {
  it('doubles from the first to the longest, less at most half by chance', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2_000 }), (id, failed) => {
        const most = Math.min(60_000, 1_000 * 2 ** (failed - 1))
        const delay = retryDelay(backoff, id, failed, new Error())
        expect(delay).toBeGreaterThanOrEqual(most / 2)
        expect(delay).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('is always the same for one try of one job, and not the same for another', () => {
    const delays = ['a', 'a', 'b'].map((id) => retryDelay(backoff, id, 3, null))
    expect(delays[0]).toBe(delays[1])
    expect(delays[0]).not.toBe(delays[2])
  })

  it('is never shorter than what the refusal asks for', () => {
    const slowly = new Refusal('rate_limited', 'mail.slow', 'Slowly.', { retryAfterSeconds: 90 })
    expect(retryDelay(backoff, 'a', 1, slowly)).toBe(90_000)
  })
})
