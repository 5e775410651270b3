import { systemNow } from '../kernel/clock.ts'

/** As pino's, so that a pino logger fits. */
export type JobLog = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

const QUIET_MILLISECONDS = 30_000

/** Logs what a connection reports. During an outage the same complaint comes every second: it is told every 30 s. */
export function complaintsTo(log: JobLog): (error: Error) => void {
  const told = new Map<string, number>()
  return (error) => {
    const now = systemNow().getTime()
    for (const [message, at] of told) if (now - at > QUIET_MILLISECONDS) told.delete(message)
    if (told.has(error.message)) return
    told.set(error.message, now)
    log.warn({ err: error }, 'the queue has trouble')
  }
}
