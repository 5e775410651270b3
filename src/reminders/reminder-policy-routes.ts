import { z } from 'zod'
import type { Routes } from '../http/route.ts'
import { id, instant, integer, listOf } from '../http/wire.ts'
import { toTypeId } from '../kernel/ids.ts'
import { actor, presentActor } from '../tenancy/index.ts'
import { isOptional, REMINDER_KINDS } from './default-policy.ts'
import { ADJUSTABLE_KINDS, type PolicyChanges, policyWithChanges } from './policy-changes-rules.ts'
import { previewReminderPolicy } from './preview-reminder-policy.ts'
import type { Offset } from './reminder-policy.ts'
import { listPolicies, type SavedPolicy, savedPolicyOf } from './reminder-policy-store.ts'
import { saveReminderPolicy } from './save-reminder-policy.ts'

const kind = z.enum(REMINDER_KINDS)
const hours = integer(-2160, 2160).meta({ description: 'Before the moment when negative' })
const days = integer(-365, 365).meta({ description: 'At the same wall time of the receiver; negative: before' })
const workingDays = integer(1, 60).meta({ description: 'Of the receiver, at the same wall time' })
const workingMorning = z.literal('next').meta({ description: 'Nine o’clock of the receiver’s next working day' })
const moment = z.string().max(20).meta({ description: 'What it counts from, such as `starts`' })

const NudgeTime = z
  .strictObject({ from: moment, hours, days, workingDays, workingMorning })
  .partial()
  .meta({ id: 'NudgeTime', description: 'When a nudge comes: exactly one of the four counts' })

const RuleChanges = z
  .strictObject({
    enabled: z.boolean().meta({ description: 'False: no nudges of this kind' }),
    nudges: listOf(NudgeTime, 4).min(1).meta({ description: 'Instead of those of the default policy' }),
    cap: integer(1, 4).meta({ description: 'Nudges for one cause' }),
    workingDaysOnly: z.boolean(),
  })
  .partial()
  .meta({ id: 'ReminderRuleChanges' })

const digestWindowMinutes = integer(0, 240).meta({
  description:
    'What falls due to one person within so many minutes and is not urgent becomes one message; 0: each by itself',
})

const Changes = z
  .strictObject({
    digestWindowMinutes: digestWindowMinutes.optional(),
    rules: z
      .strictObject(Object.fromEntries(ADJUSTABLE_KINDS.map((each) => [each, RuleChanges.optional()])))
      .optional()
      .meta({ description: 'By kind; what is not named follows the default policy' }),
  })
  .meta({ id: 'ReminderPolicyChanges', description: 'What an organization has otherwise than the default policy' })

const Rule = z
  .object({
    kind,
    to: z.string().max(20).meta({ description: 'Whom it tells: `both`, or `silent` for who has given no feedback' }),
    while: z.string().max(200).meta({ description: 'What calls for it; when that ends, what is planned is cancelled' }),
    steps: listOf(
      z.object({
        step: z.string().max(50),
        from: moment,
        hours: z.number().min(-2160).max(2160).optional(),
        days: days.optional(),
        workingDays: workingDays.optional(),
        workingMorning: workingMorning.optional(),
        urgency: z.enum(['normal', 'urgent']).meta({ description: 'Urgent ones come also at night' }),
        nudge: z.boolean().meta({ description: 'Whether it can be changed; the others answer somebody’s act' }),
      }),
      10,
    ),
    until: z
      .object({ from: moment, hours: z.number().min(-10_000).max(10_000) })
      .meta({ description: 'From then on it means nothing any more, and is dropped' }),
    cap: integer(1, 4),
    workingDaysOnly: z.boolean(),
    channel: z.enum(['mail', 'preferred']).meta({ description: '`mail` where an invitation goes along' }),
    optional: z.boolean().meta({ description: 'Whether people can do without it' }),
  })
  .meta({ id: 'ReminderRule' })

const PolicyReply = z
  .object({
    version: integer(0, 2_147_483_647).meta({ description: '0: the default policy' }),
    savedAt: instant.nullable(),
    savedBy: actor.nullable(),
    digestWindowMinutes,
    rules: listOf(Rule, 100),
    changes: Changes,
  })
  .meta({ id: 'ReminderPolicy', description: 'Who is told what and when, as it holds in the organization' })

const VersionReply = z
  .object({ version: integer(1, 2_147_483_647), savedAt: instant, savedBy: actor, changes: Changes })
  .meta({ id: 'ReminderPolicyVersion' })

const PreviewReply = z
  .object({
    subjects: integer(0, 2_147_483_647).meta({
      description: 'Requests, offers, sessions, series and mentorships looked at',
    }),
    complete: z.boolean().meta({ description: 'False when there are more than a preview looks at' }),
    kinds: listOf(
      z.object({
        kind,
        added: integer(0, 2_147_483_647),
        moved: integer(0, 2_147_483_647),
        cancelled: integer(0, 2_147_483_647),
      }),
      100,
    ),
    sample: listOf(
      z.object({
        kind,
        step: z.string().max(50),
        receiverId: id('per'),
        subjectId: z.string().max(40),
        before: instant.nullable().meta({ description: 'When it is due now; null for one that is added' }),
        after: instant.nullable().meta({ description: 'When it would be due; null for one that is cancelled' }),
      }),
      50,
    ),
  })
  .meta({ id: 'ReminderPolicyPreview' })

const common = { tag: 'Reminders', people: 'none' } as const
const url = '/v1/reminder-policy'

export function reminderPolicyRoutes(routes: Routes): void {
  routes.read({
    ...common,
    url,
    operationId: 'getReminderPolicy',
    summary: 'Read who is told what and when',
    scope: 'reminders:read',
    reply: PolicyReply,
    run: async (read) => present(await savedPolicyOf(read)),
  })
  routes.change({
    ...common,
    method: 'PUT',
    url,
    operationId: 'saveReminderPolicy',
    summary: 'Change who is told what and when',
    description: 'Takes the place of all earlier changes. Everything planned is planned anew in the background.',
    scope: 'reminders:write',
    ifMatch: true,
    body: Changes,
    reply: PolicyReply,
    run: async (tx, { version, body }) => present(await saveReminderPolicy(tx, version, body)),
  })
  routes.change({
    ...common,
    method: 'POST',
    url: `${url}/preview`,
    operationId: 'previewReminderPolicy',
    summary: 'See what a change of policy would do to everything that is planned',
    scope: 'reminders:read',
    body: Changes,
    reply: PreviewReply,
    run: async (tx, { body }) => {
      const preview = await previewReminderPolicy(tx, body)
      const sample = preview.sample.map((effect) => ({
        ...effect,
        subjectId: toTypeId(effect.subjectType, effect.subjectId),
      }))
      return { ...preview, sample }
    },
  })
  routes.list({
    ...common,
    url: `${url}/versions`,
    operationId: 'listReminderPolicyVersions',
    summary: 'List how the policy was changed, by whom and when, the newest first',
    scope: 'reminders:read',
    item: VersionReply,
    run: async (read, _input, page) => {
      const { data, next } = await listPolicies(read, page)
      return { data: data.map((saved) => ({ ...saved, savedBy: savedBy(saved) })), next }
    },
  })
}

const savedBy = ({ savedByKind, savedById }: SavedPolicy) =>
  presentActor({ actorKind: savedByKind, actorId: savedById })

function present(saved: SavedPolicy | null) {
  const changes: PolicyChanges = saved?.changes ?? {}
  const policy = policyWithChanges(changes)
  return {
    version: saved?.version ?? 0,
    savedAt: saved?.savedAt ?? null,
    savedBy: saved && savedBy(saved),
    digestWindowMinutes: policy.digestWindowMinutes,
    changes,
    rules: REMINDER_KINDS.map((each) => {
      const { steps, until, ...rule } = policy.rules[each]
      return {
        ...rule,
        kind: each,
        optional: isOptional(each),
        until: { from: until.from, hours: until.minutes / 60 },
        steps: steps.map(({ step, from, offset, urgency, settle }) => ({
          step,
          from,
          urgency,
          ...presentOffset(offset),
          nudge: settle === 'at_most_once',
        })),
      }
    }),
  }
}

const presentOffset = (offset: Offset) => ('minutes' in offset ? { hours: offset.minutes / 60 } : offset)
