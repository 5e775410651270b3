import { Worker } from 'node:worker_threads'
import type { Interval } from '../kernel/interval.ts'
import { type Calendar, CalendarProblem } from './calendar-rules.ts'
import type { Expansion } from './expand-calendar.ts'
import type { ParsedCalendar } from './parse-calendar.ts'

/** An iCalendar file, or what was kept of one before. */
export type CalendarTask = Expansion & ({ bytes: Uint8Array; keepFrom: string } | { calendar: Calendar })

export type CalendarRead = ParsedCalendar & { intervals: Interval[] }

export type ThreadMessage = { parsed: true } | { read: CalendarRead } | { problem: CalendarProblem['code'] }

const PARSE_WITHIN = 5_000
const EXPAND_WITHIN = 1_000
const MEGABYTES = 256

/**
 * Reads and expands a calendar in a thread of its own: a file of strangers may be made to take for ever, and only a thread can
 * be stopped. Throws a `CalendarProblem`, `took_too_long` after five seconds of reading or one of expanding.
 */
export async function readCalendar(task: CalendarTask): Promise<CalendarRead> {
  const thread = new Worker(new URL('./calendar-thread.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  const { promise, resolve, reject } = Promise.withResolvers<CalendarRead>()
  const stopAfter = (milliseconds: number) =>
    AbortSignal.timeout(milliseconds).addEventListener('abort', () => reject(new CalendarProblem('took_too_long')))
  thread.once('online', () => stopAfter(PARSE_WITHIN + EXPAND_WITHIN))
  thread.on('message', (message: ThreadMessage) => {
    if ('read' in message) resolve(message.read)
    else if ('problem' in message) reject(new CalendarProblem(message.problem))
    else stopAfter(EXPAND_WITHIN)
  })
  thread.once('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new CalendarProblem('took_too_long') : error),
  )
  try {
    return await promise
  } finally {
    await thread.terminate()
  }
}
