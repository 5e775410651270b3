import { Worker } from 'node:worker_threads'
import { pause } from '../../../kernel/clock.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Answers, Said, TaskName, Tasks, ThreadData } from './matching-thread.ts'

/** Each takes a core for itself. */
const MOST_THREADS = 2
const MOST_MEGABYTES = 1024
/** A thread that does not stop by itself when its time is up is stopped. */
const GRACE_MILLISECONDS = 15_000

export type ThreadOptions = {
  /** What is asked for stops looking for something better after so long. */
  seconds: number
  signal?: AbortSignal
  onProgress?: (percent: number) => void
  /** What to do while all threads are taken: wait for one, or refuse `matching.busy`. */
  whenBusy: 'wait' | 'refuse'
}

let running = 0
const waiting: (() => void)[] = []

/**
 * Does one of the tasks of `matching-thread.ts` in a thread of its own, so that nobody else in this process waits for it.
 * Rejects with the task's refusal, and with the reason of `signal` as soon as that is aborted.
 */
export async function inThread<N extends TaskName>(
  name: N,
  input: Tasks[N],
  options: ThreadOptions,
): Promise<Answers[N]> {
  if (running >= MOST_THREADS) {
    if (options.whenBusy === 'refuse') throw busy()
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    options.signal?.throwIfAborted()
    return await run(name, input, options)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function run<N extends TaskName>(
  name: N,
  input: Tasks[N],
  { seconds, signal, onProgress }: ThreadOptions,
): Promise<Answers[N]> {
  const workerData: ThreadData = { name, input, milliseconds: seconds * 1000 }
  const thread = new Worker(new URL('./matching-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const over = new AbortController()
  try {
    return await new Promise<Answers[N]>((resolve, reject) => {
      thread.on('message', (said: Said<N>) => {
        if ('percent' in said) onProgress?.(said.percent)
        else if ('answer' in said) resolve(said.answer)
        else reject(new Refusal(said.refused.kind, said.refused.code, said.refused.message))
      })
      thread.on('error', reject)
      thread.on('exit', (code) => reject(new Error(`The thread ended with exit code ${code} before its answer.`)))
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true, signal: over.signal })
      void pause(seconds * 1000 + GRACE_MILLISECONDS, over.signal).then(() => {
        if (!over.signal.aborted) reject(new Error('The thread did not stop when its time was up.'))
      })
    })
  } finally {
    over.abort()
    await thread.terminate()
  }
}

const busy = () =>
  new Refusal(
    'unavailable',
    'matching.busy',
    'As much is being worked out just now as this process can. Try again shortly.',
    {
      retryAfterSeconds: 2,
    },
  )
