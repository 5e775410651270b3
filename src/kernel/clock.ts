import { clearTimeout as clearTimer, setTimeout as setTimer } from 'node:timers'
import { setImmediate, setTimeout as sleep } from 'node:timers/promises'

/** The process's own clock. What is due is judged by the database's; this one is for tokens, logs and waiting. */
export const systemNow = (): Date => new Date()

/** Lets everybody else have a turn in the midst of long work. */
export const nextTurn = (): Promise<void> => setImmediate()

/** Waits. Ends early, without error, when the signal is aborted. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, signal ? { signal } : {}).catch((error: unknown) => {
    if (!signal?.aborted) throw error
  })
}

/**
 * A signal that is aborted after so long, unless it is called off before. `AbortSignal.timeout` cannot be called off, so
 * one for each of many short things would be as many timers.
 */
export function deadline(milliseconds: number): { signal: AbortSignal; callOff(): void } {
  const controller = new AbortController()
  const timer = setTimer(() => {
    controller.abort(new DOMException(`It took longer than ${milliseconds} ms.`, 'TimeoutError'))
  }, milliseconds)
  return { signal: controller.signal, callOff: () => clearTimer(timer) }
}

/** Runs `work` now and then again `milliseconds` after each end, never twice at once, until aborted. */
export async function repeat(milliseconds: number, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await work()
    await pause(milliseconds, signal)
  }
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const addMilliseconds = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds)
export const addMinutes = (instant: Date, minutes: number): Date => addMilliseconds(instant, minutes * MINUTE)
