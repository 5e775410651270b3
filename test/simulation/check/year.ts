import { type Call, callsIn, receiverAt } from './calls.ts'
import { at, type Instant, type RecordedReminder, type YearRecord } from './record.ts'
import type { Situation } from './situation.ts'
import { situationsOf } from './situations-of.ts'

/** What was really told: a reminder with the instant of its message. */
export type Told = RecordedReminder & { at: Instant }

/** A year with what the checks ask of it again and again. */
export type Year = {
  record: YearRecord
  told: readonly Told[]
  situations: ReadonlyMap<string, readonly Situation[]>
  /** The situation of a thing at this instant, with all that happened at it. */
  situationAt(subject: string, instant: Instant): Situation | undefined
  callsAt(situation: Situation, instant: Instant): Call[]
  /** When anything changed that decides what is called for, in order; from the beginning of the situation on. */
  turnsOf(situation: Situation): Instant[]
  hasLeft(person: string, instant: Instant): boolean
  receiverAt(person: string, instant: Instant): ReturnType<typeof receiverAt>
  windowAt(instant: Instant): number
}

const MINUTE = 60_000

export function yearOf(record: YearRecord): Year {
  const messages = new Map(record.messages.map((message) => [message.id, message]))
  const situations = situationsOf(record)
  const leftAt = new Map(
    record.events.filter(({ type }) => type === 'person.left').map((each) => [each.subject, each.at]),
  )
  const memory = new Map<string, Call[]>()
  const common = [...record.organization, ...record.policies].map((each) => each.at)
  return {
    record,
    situations,
    told: record.reminders.flatMap((reminder) => {
      const message = reminder.message && messages.get(reminder.message)
      return message ? [{ ...reminder, at: message.at }] : []
    }),
    situationAt: (subject, instant) =>
      situations.get(subject)?.find(({ from, until }) => from <= instant && instant < until),
    callsAt(situation, instant) {
      const turn = this.turnsOf(situation).findLast((each) => each <= instant) ?? situation.from
      const key = `${situation.subject} ${situation.from} ${turn}`
      const calls = memory.get(key) ?? callsIn(situation, record, turn)
      memory.set(key, calls)
      return calls
    },
    turnsOf({ calls, from, until }) {
      const people = new Set(Object.values(calls).flat())
      const own = [...people].flatMap((person) => record.people.get(person)!.map((each) => each.at))
      const within = [...common, ...own].filter((instant) => from < instant && instant < until)
      return [...new Set([from, ...within])].toSorted((one, other) => one - other)
    },
    hasLeft: (person, instant) => (leftAt.get(person) ?? Infinity) <= instant,
    receiverAt: (person, instant) => receiverAt(record, person, instant),
    windowAt: (instant) => at(record.policies, instant).digestWindowMinutes * MINUTE,
  }
}

/** What makes a reminder the same one: it is told once, whatever happens. */
export const identityOf = (
  { kind, step, receiver }: Pick<Call, 'kind' | 'step' | 'receiver'>,
  situation: Situation,
): string => {
  const round =
    ['request.stale', 'mentorship.quiet'].includes(kind) || situation.version !== null ? situation.round : ''
  return [kind, situation.subject, receiver, step, round].join(' ')
}
