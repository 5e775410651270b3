import { Counter, Histogram, type Registry } from 'prom-client'
import type { ReminderOutcome } from '../reminders/index.ts'
import type { Settled } from './message-store.ts'

/** What this process has told, for Prometheus: kinds and reasons are a closed set, people and organizations never a label. */
export type MessageMetrics = {
  dispatched(outcomes: Iterable<ReminderOutcome>): void
  /** `secondsLate`: from due to sent, null where an organization's own clock makes it mean nothing. */
  attempted(channel: string, outcome: Settled, secondsLate: number | null): void
}

export function messageMetrics(registry: Registry): MessageMetrics {
  const registers = [registry]
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
