import { Refusal } from '../kernel/refusal.ts'
import { systemNow } from '../kernel/clock.ts'

/** Takes up to `chunk` of a window's quota for this process; answers how much of the window is now taken, or null when none is left. */
export type TakeQuota = (key: string, windowStart: Date, chunk: number, limit: number) => Promise<number | null>

export type RateLimiter = {
  /** Counts one request. The headers belong on every answer, also on the refusal when the quota is used up. */
  count(key: string, limit: number): Promise<{ headers: Record<string, string>; refusal: Refusal | null }>
}

const WINDOW_SECONDS = 60

/**
 * One quota for all processes at a fraction of the cost: a process leases a chunk of the minute's quota from the database
 * and hands it out from memory. The sum of all leases never exceeds the limit. What a process leased and did not use is lost for
 * that minute, so each lease is at most as large as what the process has used before: many processes, or one that is started
 * again and again, lose no more than they use.
 */
export function rateLimiter(take: TakeQuota): RateLimiter {
  const leases = new Map<
    string,
    { window: number; used: number; left: number; taken: number; pending: Promise<void> | null }
  >()
  return {
    async count(key, limit) {
      const seconds = Math.floor(systemNow().getTime() / 1000)
      const window = seconds - (seconds % WINDOW_SECONDS)
      const reset = window + WINDOW_SECONDS - seconds
      let lease = leases.get(key)
      if (lease?.window !== window) {
        if (leases.size > 50_000) leases.clear()
        lease = { window, used: 0, left: 0, taken: 0, pending: null }
        leases.set(key, lease)
      }
      while (lease.left === 0) {
        if (lease.taken >= limit) {
          const message = `More than ${limit} requests in a minute. Wait ${reset} seconds.`
          const refusal = new Refusal('rate_limited', 'rate_limited', message, { retryAfterSeconds: reset, limit })
          return { headers: rateLimitHeaders(limit, 0, reset), refusal }
        }
        const current = lease
        const chunk = Math.max(1, Math.floor(Math.min(Math.max(current.used, limit / 1000), limit / 20)))
        current.pending ??= take(key, new Date(window * 1000), chunk, limit)
          .then((taken) => {
            if (taken === null) current.taken = limit
            else {
              current.left += chunk - Math.max(0, taken - limit)
              current.taken = taken
            }
          })
          .finally(() => {
            current.pending = null
          })
        await current.pending
      }
      lease.left -= 1
      lease.used += 1
      const remaining = Math.max(0, limit - lease.taken) + lease.left
      return { headers: rateLimitHeaders(limit, remaining, reset), refusal: null }
    },
  }
}

/** draft-ietf-httpapi-ratelimit-headers: structured fields. */
export const rateLimitHeaders = (limit: number, remaining: number, reset: number): Record<string, string> => ({
  'ratelimit-policy': `"default";q=${limit};w=${WINDOW_SECONDS}`,
  ratelimit: `"default";r=${remaining};t=${reset}`,
})
