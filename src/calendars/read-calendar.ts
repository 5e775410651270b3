import { Worker } from 'node:worker_threads'
import { repeat } from '../kernel/clock.ts'
import type { Interval } from '../kernel/interval.ts'
import { type Calendar, CalendarProblem } from './calendar-rules.ts'
import type { Expansion } from './expand-calendar.ts'
import type { ParsedCalendar } from './parse-calendar.ts'

/** An iCalendar file, or what was kept of one before. */
export type CalendarTask = Expansion & ({ bytes: Uint8Array; keepFrom: string } | { calendar: Calendar })

export type CalendarRead = ParsedCalendar & { intervals: Interval[] }

export type ThreadMessage = { parsedAfter: number } | { read: CalendarRead } | { problem: CalendarProblem['code'] }

/** Milliseconds of the processor's time, which a busy machine makes no longer. */
const PARSE_WITHIN = 5_000
const EXPAND_WITHIN = 1_000
const LOOK_EVERY = 100
const MEGABYTES = 256

/**
 * Reads and expands a calendar in a thread of its own: a file of strangers may be made to take for ever, and only a thread can
 * be stopped. Throws a `CalendarProblem`, `took_too_long` after five seconds of reading or one of expanding, as the processor counts them.
 */
export async function readCalendar(task: CalendarTask): Promise<CalendarRead> {
  const thread = new Worker(new URL('./calendar-thread.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  const { promise, resolve, reject } = Promise.withResolvers<CalendarRead>()
  const over = new AbortController()
  let within = PARSE_WITHIN
  void repeat(LOOK_EVERY, over.signal, async () => {
    if ((await usedBy(thread)) > within) reject(new CalendarProblem('took_too_long'))
  })
  thread.on('message', (message: ThreadMessage) => {
    if ('read' in message) resolve(message.read)
    else if ('problem' in message) reject(new CalendarProblem(message.problem))
    else within = message.parsedAfter + EXPAND_WITHIN
  })
  thread.once('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new CalendarProblem('took_too_long') : error),
  )
  try {
    return await promise
  } finally {
    over.abort()
    await thread.terminate()
  }
}

/** Milliseconds of the processor's time; of a thread that has just ended, none. */
async function usedBy(thread: Worker): Promise<number> {
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }))
  return (user + system) / 1000
}
