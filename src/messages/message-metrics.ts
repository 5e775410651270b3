import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { ReminderOutcome } from '../reminders/index.ts'
import type { Database } from '../storage/database.ts'
import type { Settled } from './message-store.ts'
import { type Waiting, waiting } from './waiting-store.ts'

/** What this process has told, for Prometheus: kinds and reasons are a closed set, people and organizations never a label. */
export type MessageMetrics = {
  dispatched(outcomes: Iterable<ReminderOutcome>): void
  /** `secondsLate`: from due to sent, null where an organization's own clock makes it mean nothing. */
  attempted(channel: string, outcome: Settled, secondsLate: number | null): void
}

export function messageMetrics(registry: Registry, database: Database): MessageMetrics {
  const registers = [registry]
  showWaiting(registry, database)
  const reminders = new Counter({
    name: 'anteroom_reminders_dispatched_total',
    help: 'Reminders that fell due: told, or suppressed for a reason',
    labelNames: ['outcome'],
    registers,
  })
  const attempts = new Counter({
    name: 'anteroom_message_attempts_total',
    help: 'Attempts to deliver a message, by what came of them; queued ones are tried again',
    labelNames: ['channel', 'outcome'],
    registers,
  })
  const suppressed = new Counter({
    name: 'anteroom_messages_suppressed_total',
    help: 'Messages that were written and not sent, by reason',
    labelNames: ['reason'],
    registers,
  })
  const lateness = new Histogram({
    name: 'anteroom_message_lateness_seconds',
    help: 'From the moment a reminder fell due to the moment its message was sent',
    labelNames: ['channel'],
    buckets: [0.25, 0.5, 1, 2, 5, 15, 60, 300, 3600, 21_600, 86_400],
    registers,
  })
  return {
    dispatched(outcomes) {
      for (const outcome of outcomes) {
        reminders.inc({ outcome: 'suppressed' in outcome ? outcome.suppressed : 'told' })
      }
    },
    attempted(channel, outcome, secondsLate) {
      attempts.inc({ channel, outcome: outcome.state })
      if (outcome.state === 'suppressed') suppressed.inc({ reason: outcome.reason })
      if (outcome.state === 'sent' && secondsLate !== null) lateness.observe({ channel }, secondsLate)
    },
  }
}

/** What waits in the database, asked when somebody reads the metrics; the last known while it is away. */
function showWaiting(registry: Registry, database: Database): void {
  let asked: Promise<Waiting | null> | null = null
  const ask = () =>
    (asked ??= waiting(database)
      .catch(() => null)
      .finally(() => (asked = null)))
  const gauge = (name: string, help: string, show: (gauge: Gauge, found: Waiting) => void, labelNames: string[] = []) =>
    new Gauge({
      name: `anteroom_${name}`,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        const found = await ask()
        if (found) show(this, found)
      },
    })
  gauge('reminders_planned', 'Reminders to come, up to 100000', (planned, found) => planned.set(found.plannedReminders))
  gauge('reminders_due', 'Reminders that are due and not told yet', (due, found) => due.set(found.dueReminders))
  const show = (messages: Gauge, found: Waiting) => {
    messages.reset()
    for (const { channel, state, count } of found.messages) messages.set({ channel, state }, count)
  }
  gauge('messages_waiting', 'Messages queued for an attempt, or being sent', show, ['channel', 'state'])
}
