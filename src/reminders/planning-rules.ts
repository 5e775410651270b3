import { addMinutes, HOUR } from '../kernel/clock.ts'
import { inZone, toInstant } from '../kernel/time-zone.ts'
import { addWorkingDays, nextAllowedMinute, nextWorkingMorning, type WorkCalendar } from '../kernel/working-time.ts'
import type { PersonPreferences, PlannedReminder, ReminderPlan, SuppressionReason } from './reminder-plan-rules.ts'
import {
  MOST_NUDGES,
  type Offset,
  type ReminderKind,
  type ReminderRule,
  type ReminderStep,
  type SubjectType,
  type Urgency,
} from './reminder-policy.ts'

/** What a planner needs to know of an offer or a session. */
type Subject<Kind extends ReminderKind, Receiver extends string, Moment extends string> = {
  type: SubjectType
  id: string
  version?: number
  /** When the present state came about. Nudges that would have been due before are left out, not sent late. */
  since: Date
  /** Which kinds the present state calls for. */
  wanted: Record<Kind, boolean>
  receivers: Record<Receiver, readonly string[]>
  moments: Record<Moment, Date | null>
  /** Quiet hours are ignored in the two hours before. */
  startsAt?: Date
}

const isNudge = ({ settle }: PlannedReminder): boolean => settle === 'at_most_once'

const askedFor = ({ movedFromQuietHours, dueAt }: PlannedReminder): Date => movedFromQuietHours ?? dueAt

/** What must arrive and is sent at once is an answer to somebody's act, not a nudge: it does not wait for the morning. */
const urgencyOf = ({ urgency, settle, offset }: ReminderStep<string>): Urgency =>
  settle === 'at_least_once' && 'minutes' in offset && offset.minutes === 0 ? 'urgent' : urgency

function offsetFrom(moment: Date, offset: Offset, calendar: WorkCalendar): Date {
  if ('minutes' in offset) return addMinutes(moment, offset.minutes)
  if ('days' in offset) return toInstant(inZone(moment, calendar.timeZone).add({ days: offset.days }))
  if ('workingDays' in offset) return addWorkingDays(moment, offset.workingDays, calendar)
  return nextWorkingMorning(moment, calendar)
}

const isShortlyBefore = (startsAt: Date | undefined, at: Date): boolean =>
  startsAt !== undefined && at <= startsAt && startsAt.getTime() - at.getTime() <= 2 * HOUR

/** Plans every wanted kind for each of its receivers. A receiver without preferences or a moment not known is a bug. */
export function planSubject<Kind extends ReminderKind, Receiver extends string, Moment extends string>(
  subject: Subject<Kind, Receiver, Moment>,
  policy: Record<Kind, ReminderRule<Receiver, Moment>>,
  people: readonly PersonPreferences[],
  now: Date,
): ReminderPlan {
  const plan: ReminderPlan = { planned: [], suppressed: [] }
  for (const kind of kindsOf(subject.wanted)) {
    const rule = policy[kind]
    for (const receiverId of subject.receivers[rule.to]) {
      const person = people.find(({ personId }) => personId === receiverId)
      if (!person) throw new Error(`Nothing is known of when ${receiverId} may be told ${kind}.`)
      planKind(plan, subject, kind, rule, person, now)
    }
  }
  return plan
}

const kindsOf = <Kind extends string>(wanted: Record<Kind, boolean>): Kind[] =>
  (Object.keys(wanted) as Kind[]).filter((kind) => wanted[kind])

function planKind<Kind extends ReminderKind, Receiver extends string, Moment extends string>(
  plan: ReminderPlan,
  subject: Subject<Kind, Receiver, Moment>,
  kind: Kind,
  rule: ReminderRule<Receiver, Moment>,
  person: PersonPreferences,
  now: Date,
): void {
  const until = addMinutes(momentOf(subject, rule.until.from), rule.until.minutes)
  const drafts = rule.steps
    .map((step) => draftOf(subject, kind, rule, step, person, until))
    .filter((draft) => !isNudge(draft) || askedFor(draft) >= subject.since)
    .toSorted((one, other) => askedFor(one).getTime() - askedFor(other).getTime())

  const suppress = (reminder: PlannedReminder, reason: SuppressionReason): void => {
    plan.suppressed.push({ ...reminder, reason })
  }
  let nudges = 0
  const kept = drafts.filter((draft, position) => {
    const reason = reasonAgainst(draft, drafts.slice(position + 1), nudges >= Math.min(rule.cap, MOST_NUDGES))
    if (reason) suppress(draft, reason)
    else if (isNudge(draft)) nudges += 1
    return !reason
  })

  // The clock comes last: what was sent since must go on counting as a nudge, or the cap would let another one through.
  for (const [position, draft] of kept.entries()) {
    const next = isNudge(draft) ? kept.slice(position + 1).find(isNudge) : undefined
    if (now >= until) suppress(draft, 'too_late')
    else if (next && now >= next.dueAt) suppress(draft, 'superseded')
    else plan.planned.push({ ...draft, meaninglessAfter: next?.dueAt ?? until })
  }
}

function reasonAgainst(
  draft: PlannedReminder,
  later: readonly PlannedReminder[],
  capIsReached: boolean,
): SuppressionReason | null {
  if (draft.dueAt >= draft.meaninglessAfter) return 'too_late'
  if (!isNudge(draft)) return null
  if (later.some((other) => isNudge(other) && other.dueAt <= draft.dueAt)) return 'superseded'
  return capIsReached ? 'over_cap' : null
}

function draftOf<Kind extends ReminderKind, Receiver extends string, Moment extends string>(
  subject: Subject<Kind, Receiver, Moment>,
  kind: Kind,
  { workingDaysOnly }: ReminderRule<Receiver, Moment>,
  step: ReminderStep<Moment>,
  person: PersonPreferences,
  until: Date,
): PlannedReminder {
  const urgency = urgencyOf(step)
  const wish = offsetFrom(momentOf(subject, step.from), step.offset, person)
  const waits = urgency === 'normal' && !isShortlyBefore(subject.startsAt, wish)
  const dueAt = waits ? nextAllowedMinute(wish, person.quietHours, person, { workingDaysOnly }) : wish
  return {
    key: [kind, subject.id, person.personId, step.step, subject.version ?? 0].join(':'),
    kind,
    step: step.step,
    receiverId: person.personId,
    subjectType: subject.type,
    subjectId: subject.id,
    ...(subject.version === undefined ? {} : { subjectVersion: subject.version }),
    dueAt,
    meaninglessAfter: until,
    urgency,
    settle: step.settle,
    ...(dueAt > wish ? { movedFromQuietHours: wish } : {}),
  }
}

function momentOf<Moment extends string>(
  { type, id, moments }: { type: string; id: string; moments: Record<Moment, Date | null> },
  moment: Moment,
): Date {
  const instant = moments[moment]
  if (!instant) throw new Error(`${type} ${id} has no moment "${moment}".`)
  return instant
}
