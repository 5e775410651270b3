import { clock, type Finding, line } from './check/finding.ts'
import type { YearRecord } from './check/record.ts'

/** Everything that is known about what a finding is about, in order, for somebody to read. */
export function tellStory(found: Finding, record: YearRecord): string {
  const { subject, receiver } = found
  const about = (id: string) => id === subject || id === receiver
  const messages = new Map(record.messages.map((message) => [message.id, message]))
  const lines = [
    ...record.events
      .filter((each) => about(each.subject) || Object.values(each.data).includes(subject))
      .map(({ at, type, data }) => ({ at, text: `event    ${type} ${JSON.stringify(data)}` })),
    ...(record.people.get(receiver) ?? []).map(({ at, ...said }) => ({ at, text: `said     ${JSON.stringify(said)}` })),
    ...record.organization.map(({ at, ...said }) => ({ at, text: `settings ${JSON.stringify(said)}` })),
    ...record.reminders
      .filter((each) => each.subject === subject && each.receiver === receiver)
      .map(({ plannedAt, settledAt, kind, step, version, due, state, reason, message }) => ({
        at: messages.get(message ?? '')?.at ?? settledAt ?? plannedAt,
        text: `reminder ${kind} ${step} of ${version ?? '-'}, planned ${clock(plannedAt)}, due ${clock(due)}: ${state} ${reason ?? message ?? ''}`,
      })),
  ]
  const told = lines.toSorted((one, other) => one.at - other.at).map(({ at, text }) => `  ${clock(at)} ${text}`)
  return [line(found), ...told].join('\n')
}
