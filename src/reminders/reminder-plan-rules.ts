import type { WallSpan, WorkCalendar } from '../kernel/working-time.ts'
import type { ReminderKind, Settle, SubjectType, Urgency } from './reminder-policy.ts'

/** One receiver's days and quiet hours (null: none), in their own zone. */
export type PersonPreferences = WorkCalendar & { personId: string; quietHours: WallSpan | null }

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
  /** When it would have come, had the receiver not been in quiet hours or off work. */
  movedFromQuietHours?: Date
}

/**
 * `too_late`: it would come when it means nothing any more. `superseded`: the next step of the same kind comes no later.
 * `over_cap`: the cause already has all its nudges.
 */
export type SuppressionReason = 'too_late' | 'superseded' | 'over_cap'

export type SuppressedReminder = PlannedReminder & { reason: SuppressionReason }

export type ReminderPlan = { planned: PlannedReminder[]; suppressed: SuppressedReminder[] }

/** Only what is `planned` can still change, and what was `cancelled` can come back; everything else has happened. */
export type ReminderState = 'planned' | 'sending' | 'sent' | 'failed' | 'suppressed' | 'cancelled'

/** A stored reminder of the same subject. */
export type ExistingReminder = { key: string; state: ReminderState; dueAt: Date; meaninglessAfter: Date }

export type Reconciliation = {
  /** No row has this key, or a cancelled one, which is planned again. */
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

/** What turns the stored reminders of one subject into the wanted ones. Done twice, the second time changes nothing. */
export function reconcile(
  existing: readonly ExistingReminder[],
  wanted: readonly PlannedReminder[],
  suppressed: readonly SuppressedReminder[] = [],
): Reconciliation {
  const rows = new Map(existing.map((row) => [row.key, row]))
  const result: Reconciliation = { insert: [], cancel: [], keep: [], move: [], suppress: [] }
  for (const reminder of wanted) {
    const row = rows.get(reminder.key)
    if (!row || row.state === 'cancelled') result.insert.push(reminder)
    else if (row.state === 'planned' && !isForSameTimes(row, reminder)) result.move.push(reminder)
    else result.keep.push(reminder.key)
  }
  result.suppress = suppressed.filter(({ key }) => (rows.get(key)?.state ?? 'planned') === 'planned')

  const spokenFor = new Set([...wanted, ...result.suppress].map(({ key }) => key))
  const stale = existing.filter(({ key, state }) => state === 'planned' && !spokenFor.has(key))
  result.cancel = stale.map(({ key }) => key)
  return result
}

const isForSameTimes = (row: ExistingReminder, reminder: PlannedReminder): boolean =>
  row.dueAt.getTime() === reminder.dueAt.getTime() &&
  row.meaninglessAfter.getTime() === reminder.meaninglessAfter.getTime()
