import { pause } from '../kernel/clock.ts'

/** A handler that was told to stop has this long to do so. */
const GRACE_MILLISECONDS = 1_000

/** What tells a handler to stop: `signal`; `overstayed` rejects with its reason when the handler does not listen. */
export type JobSignal = { signal: AbortSignal; overstayed: Promise<never>; release: () => void }

/**
 * Aborted by any of `sources`, or when the time is up. To be released when the handler has ended.
 * Not `AbortSignal.any`: one that was listened to stays in memory as long as its oldest source, here the process.
 */
export function jobSignal(sources: readonly AbortSignal[], milliseconds: number): JobSignal {
  const ending = new AbortController()
  const released = new AbortController()
  for (const source of sources) {
    source.addEventListener('abort', () => ending.abort(source.reason), { once: true, signal: released.signal })
    if (source.aborted) ending.abort(source.reason)
  }
  void pause(milliseconds, released.signal).then(() => {
    if (released.signal.aborted) return
    ending.abort(new DOMException(`The job took longer than ${milliseconds} ms.`, 'TimeoutError'))
  })
  const overstayed = new Promise<never>((_, reject) => {
    const stop = () => void pause(GRACE_MILLISECONDS, released.signal).then(() => reject(ending.signal.reason as Error))
    ending.signal.addEventListener('abort', stop, { once: true })
    if (ending.signal.aborted) stop()
  })
  overstayed.catch(() => {})
  return { signal: ending.signal, overstayed, release: () => released.abort() }
}
