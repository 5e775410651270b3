import { at, type Instant, type Policy, type Rule, type Step, type YearRecord } from './record.ts'
import type { Situation } from './situation.ts'
import {
  allowedFrom,
  backFrom,
  daysLater,
  digestFrom,
  HOUR,
  type Receiver,
  workingDaysLater,
  workingMorning,
} from './wall.ts'

export const MOST_NUDGES = 4

/** One thing that somebody must be told, or why not, when nothing changes any more. */
export type Call = {
  kind: string
  step: string
  receiver: string
  /** When it would come if they could be told at any time. */
  wish: Instant
  due: Instant
  /** From then on it means nothing. */
  until: Instant
  urgent: boolean
  nudge: boolean
  inDigest: boolean
  reason: string | null
}

/** The receiver as they have said to be told, on the organization's days. */
export function receiverAt(record: YearRecord, person: string, instant: Instant): Receiver {
  const { workingDays, holidays } = at(record.organization, instant)
  return { ...at(record.people.get(person)!, instant), workingDays, holidays }
}

/** All that this situation calls for by what holds at this instant. */
export function callsIn(situation: Situation, record: YearRecord, instant: Instant): Call[] {
  const policy = at(record.policies, instant)
  return Object.entries(situation.calls).flatMap(([kind, receivers]) =>
    receivers.flatMap((person) =>
      callsTo(situation, ruleOf(policy, kind), person, receiverAt(record, person, instant)),
    ),
  )
}

export const ruleOf = ({ rules }: Policy, kind: string): Rule => rules.find((rule) => rule.kind === kind)!

function callsTo(situation: Situation, rule: Rule, person: string, receiver: Receiver): Call[] {
  const until = situation.moments[rule.until.from]! + rule.until.hours * HOUR
  const calls = rule.steps
    .map((step) => callOf(situation, rule, step, person, receiver, until))
    .filter((call) => !call.nudge || call.wish >= situation.since)
    .toSorted((one, other) => one.wish - other.wish)
  let nudges = 0
  for (const [index, call] of calls.entries()) {
    call.reason = reasonAgainst(call, calls.slice(index + 1), receiver, nudges >= Math.min(rule.cap, MOST_NUDGES))
    if (call.nudge && call.reason === null) nudges += 1
  }
  const meant = calls.filter(({ reason }) => reason === null)
  // A digest must come before the next one would by itself.
  for (const call of meant) {
    const next = meant.slice(meant.indexOf(call) + 1).find((each) => each.nudge)
    const digest = call.urgent ? null : digestFrom(call.due, receiver, rule.workingDaysOnly)
    if (digest !== null && digest < (next?.due ?? until)) Object.assign(call, { due: digest, inDigest: true })
  }
  for (const call of meant.filter(({ nudge }) => nudge)) {
    call.until = meant.slice(meant.indexOf(call) + 1).find((each) => each.nudge)?.due ?? until
  }
  return calls
}

function reasonAgainst(call: Call, later: readonly Call[], receiver: Receiver, capIsReached: boolean): string | null {
  const { kind, wish, due, until, nudge } = call
  if (nudge && receiver.unsubscribed.includes(kind)) return 'unsubscribed'
  if (due >= until) return nudge && backFrom(wish, receiver) > wish ? 'paused' : 'too_late'
  if (!nudge) return null
  if (later.some((each) => each.nudge && each.due <= due)) return 'superseded'
  return capIsReached ? 'over_cap' : null
}

function callOf(
  { startsAt, moments }: Situation,
  rule: Rule,
  step: Step,
  person: string,
  receiver: Receiver,
  until: Instant,
): Call {
  const wish = wishOf(moments[step.from]!, step, receiver)
  const urgent =
    step.urgency === 'urgent' || (startsAt !== undefined && wish <= startsAt && startsAt - wish <= 2 * HOUR)
  const open = step.nudge ? backFrom(wish, receiver) : wish
  const due = urgent ? open : allowedFrom(open, receiver, rule.workingDaysOnly)
  const { kind } = rule
  return {
    kind,
    step: step.step,
    receiver: person,
    wish,
    due,
    until,
    urgent,
    nudge: step.nudge,
    inDigest: false,
    reason: null,
  }
}

function wishOf(from: Instant, step: Step, receiver: Receiver): Instant {
  if (step.hours !== undefined) return from + step.hours * HOUR
  if (step.days !== undefined) return daysLater(from, step.days, receiver)
  if (step.workingDays !== undefined) return workingDaysLater(from, step.workingDays, receiver)
  return workingMorning(from, receiver)
}
