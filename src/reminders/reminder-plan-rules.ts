import type { WallSpan, WorkCalendar } from '../kernel/working-time.ts'
import type { ReminderKind, Settle, SubjectType, Urgency } from './reminder-policy.ts'

/** One receiver's days and quiet hours (null: none), in their own zone, and what they have chosen. */
export type PersonPreferences = WorkCalendar & {
  personId: string
  quietHours: WallSpan | null
  /** What is not urgent waits for this full hour of their day. */
  digest: { hour: number } | null
  /** Nudges wait for this day, `2026-11-30`. */
  pausedUntil: string | null
  /** Kinds they do without, as far as one can. */
  unsubscribed: readonly string[]
}

export type PlannedReminder = {
  /** The same for the same kind, subject, receiver, step and version of the subject, however often it is planned. */
  key: string
  kind: ReminderKind
  step: string
  receiverId: string
  subjectType: SubjectType
  subjectId: string
  /** The session's sequence. What is sent must still be about it. */
  subjectVersion?: number
  dueAt: Date
  /** From this instant on it is not sent any more. Always later than `dueAt`. */
  meaninglessAfter: Date
  urgency: Urgency
  settle: Settle
  /** When it would have come, had the receiver been open to it and no digest due. */
  movedFrom?: Date
  /** The receiver's digest that it waits for; then also `dueAt`. */
  digestAt?: Date
}

/**
 * `too_late`: it would come when it means nothing any more, or its time had passed before it was called for.
 * `superseded`: the next step of the same kind comes no later. `over_cap`: the cause already has all its nudges.
 * `paused`: it means nothing any more when the receiver is back. `unsubscribed`: they do without this kind.
 */
export type SuppressionReason = 'too_late' | 'superseded' | 'over_cap' | 'paused' | 'unsubscribed'

export type SuppressedReminder = PlannedReminder & { reason: SuppressionReason }

export type ReminderPlan = { planned: PlannedReminder[]; suppressed: SuppressedReminder[] }

/** Only what is `planned` can still change; what was `cancelled` or `suppressed` can come back. Everything else has happened. */
export type ReminderState = 'planned' | 'sent' | 'suppressed' | 'cancelled'

/** A stored reminder of the same subject. */
export type ExistingReminder = {
  key: string
  state: ReminderState
  dueAt: Date
  digestAt: Date | null
  meaninglessAfter: Date
}

export type Reconciliation = {
  /** No row has this key, or one that is not planned any more and comes back. */
  insert: PlannedReminder[]
  /** Keys that were planned and are not wanted any more. */
  cancel: string[]
  /** Keys that are wanted and stay as they are. */
  keep: string[]
  /** Planned already, for other times. */
  move: PlannedReminder[]
  /** To be recorded with their reason; no row has this key, or a planned one. */
  suppress: SuppressedReminder[]
}

const AGAIN = ':again:'

/** The key of what is told again at this time; `key` may itself be one. */
export const keyAgain = (key: string, at: Date): string => `${firstKeyOf(key)}${AGAIN}${at.getTime()}`

export const firstKeyOf = (key: string): string => key.split(AGAIN)[0]!

/** Until when, by the key of the first telling; of several wishes the latest holds. */
export const snoozedIn = (rows: readonly { key: string; snoozedUntil: Date | null }[]): Map<string, Date> =>
  new Map(
    rows
      .flatMap(({ key, snoozedUntil }) => (snoozedUntil ? [[firstKeyOf(key), snoozedUntil] as const] : []))
      .toSorted(([, one], [, other]) => one.getTime() - other.getTime()),
  )

/** Nudges may be left out; everything else is an answer to somebody's act. */
export const isNudge = ({ settle }: Pick<PlannedReminder, 'settle'>): boolean => settle === 'at_most_once'

/**
 * What turns the stored reminders of one subject into the wanted ones. Done twice, the second time changes nothing.
 * A nudge whose time has passed is not begun any more; one that is planned already stays due.
 */
export function reconcile(
  existing: readonly ExistingReminder[],
  { planned, suppressed }: ReminderPlan,
  now: Date,
): Reconciliation {
  const rows = new Map(existing.map((row) => [row.key, row]))
  const result: Reconciliation = { insert: [], cancel: [], keep: [], move: [], suppress: [] }
  const tooLate: SuppressedReminder[] = []
  for (const reminder of planned) {
    const row = rows.get(reminder.key)
    const canCome = !isNudge(reminder) || reminder.dueAt >= now
    if (!row && !canCome) tooLate.push({ ...reminder, reason: 'too_late' })
    else if (!row || (canCome && canComeBack(row, reminder))) result.insert.push(reminder)
    else if (row.state === 'planned' && !isForSameTimes(row, reminder)) result.move.push(reminder)
    else result.keep.push(reminder.key)
  }
  result.suppress = [...suppressed, ...tooLate].filter(({ key }) => (rows.get(key)?.state ?? 'planned') === 'planned')

  const spokenFor = new Set([...planned, ...result.suppress].map(({ key }) => key))
  const stale = existing.filter(({ key, state }) => state === 'planned' && !spokenFor.has(key))
  result.cancel = stale.map(({ key }) => key)
  return result
}

/** What was sent never does. What must arrive and was suppressed would have been, for good reason. */
const canComeBack = ({ state }: ExistingReminder, reminder: PlannedReminder): boolean =>
  state === 'cancelled' || (state === 'suppressed' && isNudge(reminder))

const isForSameTimes = (row: ExistingReminder, reminder: PlannedReminder): boolean =>
  row.dueAt.getTime() === reminder.dueAt.getTime() &&
  row.digestAt?.getTime() === reminder.digestAt?.getTime() &&
  row.meaninglessAfter.getTime() === reminder.meaninglessAfter.getTime()
