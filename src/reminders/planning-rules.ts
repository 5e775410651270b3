import { addMinutes } from '../kernel/clock.ts'
import { afterPause, isShortlyBefore, nextAllowedFor, nextDigest, offsetFrom } from './moment-rules.ts'
import {
  isNudge,
  keyAgain,
  type PersonPreferences,
  type PlannedReminder,
  type ReminderPlan,
  type SuppressionReason,
} from './reminder-plan-rules.ts'
import {
  MOST_NUDGES,
  type ReminderKind,
  type ReminderRule,
  type ReminderStep,
  type SubjectType,
  type Urgency,
} from './reminder-policy.ts'

/** What a planner needs to know of an offer, a session and the like. */
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
  /** What tells one cause from the next, for kinds that can come again with the same version. */
  rounds?: Partial<Record<Kind, string>>
  /** Quiet hours are ignored in the two hours before. */
  startsAt?: Date
}

/** What holds for all subjects while they are planned. */
export type Circumstances = {
  people: ReadonlyMap<string, PersonPreferences>
  now: Date
  /** Keys of what was sent and is wanted again, with the time. */
  snoozed?: ReadonlyMap<string, Date>
}

/** `wish`: when it would come if the receiver were always open to it. */
type Draft = PlannedReminder & { wish: Date }

type Target = { rule: ReminderRule<string, string>; person: PersonPreferences; until: Date }

/** What must arrive and is sent at once is an answer to somebody's act, not a nudge: it does not wait for the morning. */
const urgencyOf = ({ urgency, settle, offset }: ReminderStep<string>): Urgency =>
  settle === 'at_least_once' && 'minutes' in offset && offset.minutes === 0 ? 'urgent' : urgency

/** Plans every wanted kind for each of its receivers. A receiver without preferences or a moment not known is a bug. */
export function planSubject<Kind extends ReminderKind, Receiver extends string, Moment extends string>(
  subject: Subject<Kind, Receiver, Moment>,
  policy: Record<Kind, ReminderRule<Receiver, Moment>>,
  circumstances: Circumstances,
): ReminderPlan {
  const plan: ReminderPlan = { planned: [], suppressed: [] }
  for (const kind of kindsOf(subject.wanted)) {
    const rule = policy[kind]
    for (const receiverId of subject.receivers[rule.to]) {
      const person = circumstances.people.get(receiverId)
      if (!person) throw new Error(`Nothing is known of when ${receiverId} may be told ${kind}.`)
      const until = addMinutes(momentOf(subject, rule.until.from), rule.until.minutes)
      planKind(plan, subject, kind, { rule, person, until }, circumstances)
    }
  }
  return plan
}

const kindsOf = <Kind extends string>(wanted: Record<Kind, boolean>): Kind[] =>
  (Object.keys(wanted) as Kind[]).filter((kind) => wanted[kind])

function planKind<Kind extends ReminderKind>(
  plan: ReminderPlan,
  subject: Subject<Kind, string, string>,
  kind: Kind,
  target: Target,
  { now, snoozed }: Circumstances,
): void {
  const { rule, until } = target
  const drafts = rule.steps
    .map((step) => draftOf(subject, kind, step, target))
    .filter((draft) => !isNudge(draft) || draft.wish >= subject.since)
    .toSorted((one, other) => one.wish.getTime() - other.wish.getTime())

  const suppress = ({ wish: _wish, ...reminder }: Draft, reason: SuppressionReason): void => {
    plan.suppressed.push({ ...reminder, reason })
  }
  let nudges = 0
  const kept = drafts.filter((draft, position) => {
    const capIsReached = nudges >= Math.min(rule.cap, MOST_NUDGES)
    const reason = reasonAgainst(draft, drafts.slice(position + 1), target, capIsReached)
    if (reason) suppress(draft, reason)
    else if (isNudge(draft)) nudges += 1
    return !reason
  })
  const gathered = kept.map((draft, position) => inDigest(draft, nextNudge(kept, position)?.dueAt ?? until, target))

  // The clock comes last: what was sent since must go on counting as a nudge, or the cap would let another one through.
  for (const [position, draft] of gathered.entries()) {
    const next = isNudge(draft) ? nextNudge(gathered, position) : undefined
    const { wish: _, ...reminder } = draft
    if (now >= until) suppress(draft, 'too_late')
    else if (next && now >= next.dueAt) suppress(draft, 'superseded')
    else plan.planned.push({ ...reminder, meaninglessAfter: next?.dueAt ?? until })
  }
  for (const draft of drafts) {
    const wish = snoozed?.get(draft.key)
    if (wish) planAgain(plan, draft, wish, target)
  }
}

const nextNudge = (drafts: readonly Draft[], position: number): Draft | undefined =>
  drafts.slice(position + 1).find(isNudge)

function reasonAgainst(
  draft: Draft,
  later: readonly Draft[],
  { person, until }: Target,
  capIsReached: boolean,
): SuppressionReason | null {
  if (isNudge(draft) && person.unsubscribed.includes(draft.kind)) return 'unsubscribed'
  if (draft.dueAt >= until) return isNudge(draft) && afterPause(draft.wish, person) > draft.wish ? 'paused' : 'too_late'
  if (!isNudge(draft)) return null
  if (later.some((other) => isNudge(other) && other.dueAt <= draft.dueAt)) return 'superseded'
  return capIsReached ? 'over_cap' : null
}

/** What is not urgent waits for the receiver's digest, unless that comes when it means nothing any more: then it comes alone, before. */
function inDigest(draft: Draft, end: Date, { rule, person }: Target): Draft {
  const digestAt = draft.urgency === 'normal' ? nextDigest(draft.dueAt, person, rule) : null
  return digestAt && digestAt < end
    ? { ...draft, dueAt: digestAt, digestAt, ...movedFrom(draft.wish, digestAt) }
    : draft
}

/** What somebody wants to be told again, as long as it means something. */
function planAgain(
  plan: ReminderPlan,
  { wish: _wish, ...draft }: Draft,
  wish: Date,
  { rule, person, until }: Target,
): void {
  const dueAt = draft.urgency === 'normal' ? nextAllowedFor(wish, person, rule) : wish
  const reminder = {
    ...draft,
    key: keyAgain(draft.key, wish),
    dueAt,
    meaninglessAfter: until,
    ...movedFrom(wish, dueAt),
  }
  if (dueAt < until) plan.planned.push(reminder)
  else plan.suppressed.push({ ...reminder, reason: 'too_late' })
}

function draftOf<Kind extends ReminderKind>(
  subject: Subject<Kind, string, string>,
  kind: Kind,
  step: ReminderStep<string>,
  { rule, person, until }: Target,
): Draft {
  const wish = offsetFrom(momentOf(subject, step.from), step.offset, person)
  const urgency = isShortlyBefore(subject.startsAt, wish) ? 'urgent' : urgencyOf(step)
  const at = isNudge(step) ? afterPause(wish, person) : wish
  const dueAt = urgency === 'normal' ? nextAllowedFor(at, person, rule) : at
  return {
    key: [kind, subject.id, person.personId, step.step, subject.rounds?.[kind] ?? subject.version ?? 0].join(':'),
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
    ...movedFrom(wish, dueAt),
    wish,
  }
}

const movedFrom = (wish: Date, dueAt: Date): { movedFrom?: Date } => (dueAt > wish ? { movedFrom: wish } : {})

function momentOf(
  { type, id, moments }: { type: string; id: string; moments: Readonly<Record<string, Date | null>> },
  moment: string,
): Date {
  const instant = moments[moment]
  if (!instant) throw new Error(`${type} ${id} has no moment "${moment}".`)
  return instant
}
