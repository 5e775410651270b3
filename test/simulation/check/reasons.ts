import { type Finding, finding } from './finding.ts'
import type { RecordedReminder } from './record.ts'
import type { Year } from './year.ts'

/** What was suppressed was so for a reason that holds, and every message has come to its end. */
export function reasons(year: Year): Finding[] {
  const { reminders, messages } = year.record
  const suppressed = reminders.filter(({ state }) => state === 'suppressed')
  const wrong = suppressed.filter((reminder) => !holds(reminder, year))
  const unsent = messages.filter(({ state }) => state !== 'sent')
  return [
    ...wrong.map((reminder) =>
      finding('wrong_reason', reminder, reminder.settledAt ?? reminder.plannedAt, reminder.reason ?? 'none'),
    ),
    ...unsent.map((message) => finding('not_sent', { ...message, step: '' }, message.at, message.state)),
  ]
}

function holds(
  { kind, step, subject, receiver, version, reason, plannedAt, settledAt }: RecordedReminder,
  year: Year,
): boolean {
  const instant = settledAt ?? plannedAt
  if (reason === 'receiver_left') return year.hasLeft(receiver, instant)
  const situation = year.situationAt(subject, instant)
  const isCalledFor = situation?.version === version && situation.calls[kind]?.includes(receiver)
  if (!isCalledFor) return reason === 'superseded'
  const calls = year.callsAt(situation, instant).filter((each) => each.kind === kind && each.receiver === receiver)
  const call = calls.find((each) => each.step === step)
  if (!call || call.reason === reason) return true
  if (reason === 'too_late') return call.due < instant || instant >= call.until
  if (reason === 'superseded') return calls.some((each) => each.nudge && each.wish > call.wish && each.due <= instant)
  return false
}
