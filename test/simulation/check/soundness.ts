import { type Fault, type Finding, finding } from './finding.ts'
import { MOST_NUDGES, ruleOf } from './calls.ts'
import { at } from './record.ts'
import type { Situation } from './situation.ts'
import { allowedFrom, isDayOff, quietUntil } from './wall.ts'
import { identityOf, type Told, type Year } from './year.ts'

/** Everything that was told was called for, by what held when it was told. */
export function soundness(year: Year): Finding[] {
  return year.told.flatMap((told) => {
    const fault = faultOf(told, year)
    return fault ? [finding(fault[0], told, told.at, fault[1])] : []
  })
}

function faultOf(told: Told, year: Year): [Fault, string?] | null {
  const situation = year.situationAt(told.subject, told.at)
  if (!situation) return ['not_called_for', 'there is no such thing']
  if (told.version !== situation.version) return ['superseded', `version ${told.version} of ${situation.version}`]
  const receivers = situation.calls[told.kind]
  if (!receivers) return ['superseded', 'the state calls for it no more']
  if (!receivers.includes(told.receiver)) return ['wrong_receiver']
  if (year.hasLeft(told.receiver, told.at)) return ['wrong_receiver', 'who has left']
  return faultInTime(told, situation, year)
}

function faultInTime(told: Told, situation: Situation, year: Year): [Fault, string?] | null {
  const call = year
    .callsAt(situation, told.at)
    .find(({ kind, step, receiver }) => kind === told.kind && step === told.step && receiver === told.receiver)
  if (!call) return ['not_called_for', 'the policy has no such step now']
  const instant = (each: number) => new Date(each).toISOString()
  if (told.at >= call.until) return ['after_meaning', `it means nothing from ${instant(call.until)} on`]
  if (call.reason) return [call.reason === 'too_late' ? 'after_meaning' : (call.reason as Fault)]
  const receiver = year.receiverAt(told.receiver, told.at)
  const { workingDaysOnly } = ruleOf(at(year.record.policies, told.at), told.kind)
  if (!call.urgent && quietUntil(told.at, receiver) !== null) return ['quiet_hours']
  if (!call.urgent && workingDaysOnly && isDayOff(told.at, receiver)) return ['day_off']
  if (told.at < call.due) return ['too_early', `due ${instant(call.due)}`]

  const grace = call.urgent || call.inDigest ? 0 : year.windowAt(told.at)
  if (told.at <= call.due + grace) return null
  // What a change made due in the past comes as soon as it may.
  const change = year.turnsOf(situation).findLast((turn) => call.due < turn && turn <= told.at)
  const latest = change && (call.urgent ? change : allowedFrom(change, receiver, workingDaysOnly) + grace)
  return latest && told.at <= latest ? null : ['too_late', `due ${instant(call.due)}`]
}

/** Nothing twice, and no more than the cap for one cause. */
export function repetitions(year: Year): Finding[] {
  const seen = new Map<string, Told>()
  const counts = new Map<string, number>()
  const findings: Finding[] = []
  for (const told of year.told.toSorted((one, other) => one.at - other.at)) {
    const situation = year.situationAt(told.subject, told.at)
    if (!situation) continue
    const identity = identityOf(told, situation)
    const first = seen.get(identity)
    if (first) findings.push(finding('twice', told, told.at, `first ${new Date(first.at).toISOString()}`))
    seen.set(identity, told)

    const rule = ruleOf(at(year.record.policies, told.at), told.kind)
    if (!rule.steps.some(({ step, nudge }) => nudge && step === told.step)) continue
    const cause = identityOf({ ...told, step: '' }, situation)
    const count = (counts.get(cause) ?? 0) + 1
    counts.set(cause, count)
    if (count > MOST_NUDGES) findings.push(finding('over_cap', told, told.at, `the ${count}th for one cause`))
  }
  return findings
}
