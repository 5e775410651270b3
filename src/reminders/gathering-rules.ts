import { addMinutes } from '../kernel/clock.ts'
import { nextAllowedFor } from './moment-rules.ts'
import type { PersonPreferences } from './reminder-plan-rules.ts'
import type { Urgency } from './reminder-policy.ts'

/** What gathering looks at, and what it may change. */
type Gathered = {
  id: string
  receiverId: string
  urgency: Urgency
  dueAt: Date
  digestAt: Date | null
  meaninglessAfter: Date
}

/** `ready` go out now, `changed` of them and of the others have another time or digest. */
export type Gathering<R> = { ready: R[]; changed: R[] }

/** What one receiver is told that is not urgent: due now, or soon. Without a `person` nothing holds it. */
export function gather<R extends Gathered>(
  reminders: readonly R[],
  person: PersonPreferences | undefined,
  windowMinutes: number,
  workingDaysOnly: (reminder: R) => boolean,
  now: Date,
): Gathering<R> {
  const due = reminders.filter(({ dueAt }) => dueAt <= now)
  const allowedFrom = (reminder: R, at: Date): Date =>
    person ? nextAllowedFor(at, person, { workingDaysOnly: workingDaysOnly(reminder) }) : at
  // What is late after an outage may meet the night; what would then mean nothing any more is dropped then.
  const held = due.flatMap((reminder) => {
    const allowedAt = allowedFrom(reminder, now)
    return allowedAt > now ? [{ ...reminder, dueAt: allowedAt, digestAt: reminder.digestAt && allowedAt }] : []
  })
  const heldIds = new Set(held.map(({ id }) => id))
  const open = due.filter(({ id }) => !heldIds.has(id))
  const { ready, changed } = inWindow(open, reminders, windowMinutes, allowedFrom, now)
  return { ready, changed: [...held, ...changed] }
}

/**
 * The window begins with the first that is due. What falls into it goes out together when the last one of them is due;
 * what would mean nothing any more by then, or may not be told then, goes out alone, before.
 */
function inWindow<R extends Gathered>(
  open: readonly R[],
  all: readonly R[],
  windowMinutes: number,
  allowedFrom: (reminder: R, at: Date) => Date,
  now: Date,
): Gathering<R> {
  const alone = open.filter(({ digestAt }) => digestAt === null)
  const [first] = alone.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
  if (!first || windowMinutes === 0) return { ready: [...open], changed: [] }
  const end = addMinutes(first.dueAt, windowMinutes)
  const soon = all.filter(({ digestAt, dueAt }) => digestAt === null && dueAt > now && dueAt <= end)
  const digestAt = soon.reduce((last, { dueAt }) => (dueAt > last ? dueAt : last), now)
  const together = [...alone, ...soon].filter(
    (reminder) => digestAt < reminder.meaninglessAfter && allowedFrom(reminder, digestAt) <= digestAt,
  )
  if (together.length < 2) return { ready: [...open], changed: [] }
  const ids = new Set(together.map(({ id }) => id))
  const changed = together.map((reminder) => ({
    ...reminder,
    digestAt,
    ...(digestAt > now ? { dueAt: digestAt } : {}),
  }))
  const others = open.filter(({ id }) => !ids.has(id))
  return { ready: digestAt > now ? others : [...others, ...changed], changed }
}
