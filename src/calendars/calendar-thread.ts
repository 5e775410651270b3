import { parentPort, workerData } from 'node:worker_threads'
import { CalendarProblem } from './calendar-rules.ts'
import type { CalendarRead, CalendarTask, ThreadMessage } from './read-calendar.ts'
import { expandCalendar } from './expand-calendar.ts'
import { type ParsedCalendar, parseCalendar } from './parse-calendar.ts'

/** What runs in the thread: reads and expands one calendar. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has none
const say = (message: ThreadMessage): void => parentPort?.postMessage(message)

function parsed(task: CalendarTask): ParsedCalendar {
  if ('calendar' in task) return { calendar: task.calendar, events: 0, unreadable: 0 }
  return parseCalendar(new TextDecoder().decode(task.bytes), task.keepFrom)
}

try {
  const task = workerData as CalendarTask
  const calendar = parsed(task)
  const { user, system } = process.threadCpuUsage()
  say({ parsedAfter: (user + system) / 1000 })
  const read: CalendarRead = { ...calendar, intervals: expandCalendar(calendar.calendar, task) }
  say({ read })
} catch (error) {
  if (!(error instanceof CalendarProblem)) throw error
  say({ problem: error.code })
}
