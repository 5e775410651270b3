import type { FieldError } from '../kernel/refusal.ts'
import { DEFAULT_POLICY, REMINDER_KINDS } from './default-policy.ts'
import type { Offset, ReminderKind, ReminderPolicy, ReminderRule, ReminderStep } from './reminder-policy.ts'

/** When a nudge comes: one of the four counts, from one of the moments that the kind counts from. */
export type NudgeTime = {
  from?: string | undefined
  hours?: number | undefined
  days?: number | undefined
  workingDays?: number | undefined
  workingMorning?: 'next' | undefined
}

export type RuleChanges = {
  /** False: nothing of this kind, as far as it can be switched off. */
  enabled?: boolean | undefined
  /** Instead of those of the default policy. */
  nudges?: NudgeTime[] | undefined
  cap?: number | undefined
  workingDaysOnly?: boolean | undefined
}

/** What an organization has otherwise than the default policy. */
export type PolicyChanges = {
  digestWindowMinutes?: number | undefined
  rules?: Partial<Record<ReminderKind, RuleChanges | undefined>> | undefined
}

export type OrganizationPolicy = {
  rules: ReminderPolicy
  /** What falls due to one person within so many minutes becomes one message; 0 for each by itself. */
  digestWindowMinutes: number
}

export const DEFAULT_DIGEST_WINDOW_MINUTES = 30

type AnyRule = ReminderRule<string, string>
type AnyStep = ReminderStep<string>

export const nudgesOf = ({ steps }: AnyRule): AnyStep[] => steps.filter(({ settle }) => settle === 'at_most_once')

/** Kinds that an organization can change: those with nudges. What answers somebody's act always comes, at once. */
export const ADJUSTABLE_KINDS = REMINDER_KINDS.filter((kind) => nudgesOf(DEFAULT_POLICY[kind]).length > 0)

/** The default policy with an organization's changes, which must be valid. */
export function policyWithChanges({ digestWindowMinutes, rules = {} }: PolicyChanges): OrganizationPolicy {
  const changed = REMINDER_KINDS.map((kind) => [kind, ruleWith(DEFAULT_POLICY[kind], rules[kind] ?? {})])
  return {
    rules: Object.fromEntries(changed) as ReminderPolicy,
    digestWindowMinutes: digestWindowMinutes ?? DEFAULT_DIGEST_WINDOW_MINUTES,
  }
}

function ruleWith(rule: AnyRule, { enabled = true, nudges, cap, workingDaysOnly }: RuleChanges): AnyRule {
  const notices = rule.steps.filter(({ settle }) => settle === 'at_least_once')
  const wanted = nudges ? nudges.map((nudge) => stepFor(rule, nudge)) : nudgesOf(rule)
  return {
    ...rule,
    steps: enabled ? [...notices, ...wanted] : notices,
    cap: cap ?? rule.cap,
    workingDaysOnly: workingDaysOnly ?? rule.workingDaysOnly,
  }
}

function offsetOf({ hours, days, workingDays }: NudgeTime): Offset {
  if (hours !== undefined) return { minutes: hours * 60 }
  if (days !== undefined) return { days }
  return workingDays === undefined ? { workingMorning: 'next' } : { workingDays }
}

/** A nudge at a time that the default policy has too keeps its name, and so its identity. */
function stepFor(rule: AnyRule, nudge: NudgeTime): AnyStep {
  const [first] = nudgesOf(rule)
  const from = nudge.from ?? first!.from
  const offset = offsetOf(nudge)
  const same = nudgesOf(rule).find((step) => step.from === from && sameOffset(step.offset, offset))
  return same ?? { step: nameOf(nudge), from, offset, urgency: 'normal', settle: 'at_most_once' }
}

const sameOffset = (one: Offset, other: Offset): boolean => JSON.stringify(one) === JSON.stringify(other)

function nameOf({ hours, days, workingDays }: NudgeTime): string {
  const named = (count: number, unit: string) => `${count < 0 ? 'before' : 'after'}_${Math.abs(count)}${unit}`
  if (hours !== undefined) return named(hours, 'h')
  if (days !== undefined) return named(days, '_days')
  if (workingDays === undefined) return 'next_working_morning'
  return named(workingDays, workingDays === 1 ? '_working_day' : '_working_days')
}

/** In minutes, roughly where days are counted: enough to tell before from after. */
function minutesOf(offset: Offset): number {
  if ('minutes' in offset) return offset.minutes
  if ('days' in offset) return offset.days * 24 * 60
  return 'workingDays' in offset ? offset.workingDays * 24 * 60 : 1
}

/** What is wrong with the changes, field by field. */
export function problemsWith({ rules = {} }: PolicyChanges): FieldError[] {
  return ADJUSTABLE_KINDS.flatMap((kind) =>
    (rules[kind]?.nudges ?? []).flatMap((nudge, index, all) => {
      const pointer = `/rules/${kind}/nudges/${index}`
      return problemsWithNudge(DEFAULT_POLICY[kind], nudge, all.slice(0, index)).map(
        ([member, code, detail]): FieldError => ({
          pointer: `${pointer}${member}`,
          code,
          detail: `${pointer}${member} ${detail}`,
        }),
      )
    }),
  )
}

type Problem = readonly [member: string, code: string, detail: string]

function problemsWithNudge(rule: AnyRule, nudge: NudgeTime, earlier: readonly NudgeTime[]): Problem[] {
  const counts = [nudge.hours, nudge.days, nudge.workingDays, nudge.workingMorning].filter((each) => each !== undefined)
  if (counts.length !== 1) {
    return [['', 'one_of', 'must name exactly one of hours, days, workingDays and workingMorning.']]
  }
  const moments = [...new Set(nudgesOf(rule).map(({ from }) => from))]
  const from = nudge.from ?? moments[0]!
  if (!moments.includes(from)) return [['/from', 'unknown_moment', `must be one of ${moments.join(', ')}.`]]
  const step = stepFor(rule, nudge)
  if (earlier.some((other) => stepFor(rule, other).step === step.step)) {
    return [['', 'duplicate', 'names the same time a second time.']]
  }
  const comesBefore = nudgesOf(rule).some((each) => each.from === from && minutesOf(each.offset) < 0)
  if (comesBefore !== minutesOf(step.offset) < 0) {
    return [['', 'wrong_side', `must come ${comesBefore ? 'before' : 'after'} the moment that it counts from.`]]
  }
  const { until } = rule
  if (until.from === from && minutesOf(step.offset) >= until.minutes && !comesBefore) {
    return [['', 'after_meaning', 'would come when it means nothing any more.']]
  }
  return []
}
