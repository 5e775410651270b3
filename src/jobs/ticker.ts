import { repeat } from '../kernel/clock.ts'
import type { JobLog } from './job-log.ts'

/** Recurring work: lists what is due and enqueues it, no more. */
export type Tick = { name: string; everyMilliseconds: number; run(): Promise<void> }

/**
 * Runs every tick at once and then again, that long after each end: never twice at the same time in this process.
 * An error is logged and the next one still comes. Ends with `signal` or `close`, which waits for those that run.
 */
export function startTicks(
  ticks: readonly Tick[],
  options: { log: JobLog; signal?: AbortSignal },
): { close(): Promise<void> } {
  const closing = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal
  const guarded = (tick: Tick) => async () => {
    try {
      await tick.run()
    } catch (error) {
      options.log.error({ err: error, tick: tick.name }, 'tick failed')
    }
  }
  const loops = ticks.map((tick) => repeat(tick.everyMilliseconds, signal, guarded(tick)))
  return {
    async close() {
      closing.abort()
      await Promise.all(loops)
    },
  }
}
