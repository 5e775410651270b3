import { nextTurn } from '../kernel/clock.ts'
import { preferencesOf } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { loadSubjects } from './load-subjects.ts'
import { type PolicyChanges, policyWithChanges } from './policy-changes-rules.ts'
import { type PlannedReminder, reconcile, snoozedIn } from './reminder-plan-rules.ts'
import type { ReminderKind, SubjectType } from './reminder-policy.ts'
import { seenReminders, type StoredReminder } from './reminder-store.ts'
import { plannableSubjects } from './replan-store.ts'
import { requireSound } from './save-reminder-policy.ts'

/** What would become of one reminder. `before` is null for one that is added, `after` for one that goes. */
export type PolicyEffect = {
  kind: ReminderKind
  step: string
  receiverId: string
  subjectType: SubjectType
  subjectId: string
  before: Date | null
  after: Date | null
}

export type PolicyPreview = {
  /** How many offers, sessions and the like were looked at. */
  subjects: number
  /** False when there are more than a preview looks at. */
  complete: boolean
  kinds: { kind: ReminderKind; added: number; moved: number; cancelled: number }[]
  sample: PolicyEffect[]
}

const MOST_SUBJECTS = 1000
const BATCH = 200
const MOST_SHOWN = 50

/** What a change of policy would do to everything that is planned, without doing it. Refuses `invalid` naming the field. */
export async function previewReminderPolicy(tx: Tx, changes: PolicyChanges): Promise<PolicyPreview> {
  requireSound(changes)
  const { rules } = policyWithChanges(changes)
  const effects: PolicyEffect[] = []
  let looked = 0
  let after: string | null = null
  let more = true
  while (more && looked < MOST_SUBJECTS) {
    const subjects = await plannableSubjects(tx, tx.now, after, BATCH + 1)
    more = subjects.length > BATCH
    const batch = subjects.slice(0, BATCH)
    const ids = batch.map(({ id }) => id)
    const [rows, found] = await Promise.all([seenReminders(tx, ids), loadSubjects(tx, batch)])
    const people = await preferencesOf(tx, [...new Set(found.flatMap((subject) => subject.people))])
    const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId)
    for (const subject of found) {
      const existing = bySubject.get(subject.id) ?? []
      const plan = subject.plan(rules, { people, now: tx.now, snoozed: snoozedIn(existing) })
      effects.push(...effectsOf(existing, reconcile(existing, plan, tx.now)))
    }
    looked += batch.length
    after = ids.at(-1) ?? null
    await nextTurn()
  }
  return { subjects: looked, complete: !more, kinds: counted(effects), sample: effects.slice(0, MOST_SHOWN) }
}

function effectsOf(existing: readonly StoredReminder[], plan: ReturnType<typeof reconcile>): PolicyEffect[] {
  const planned = new Map(existing.filter(({ state }) => state === 'planned').map((row) => [row.key, row]))
  const goes = [...plan.cancel, ...plan.suppress.map(({ key }) => key)].flatMap((key) => planned.get(key) ?? [])
  const about = ({ kind, step, receiverId, subjectType, subjectId }: About): About => ({
    kind,
    step,
    receiverId,
    subjectType,
    subjectId,
  })
  const comes = (reminder: PlannedReminder): PolicyEffect => ({
    ...about(reminder),
    before: planned.get(reminder.key)?.dueAt ?? null,
    after: reminder.dueAt,
  })
  return [
    ...plan.insert.map(comes),
    ...plan.move.map(comes).filter(({ before, after }) => before?.getTime() !== after?.getTime()),
    ...goes.map((row) => ({ ...about(row), before: row.dueAt, after: null })),
  ]
}

type About = Omit<PolicyEffect, 'before' | 'after'>

function counted(effects: readonly PolicyEffect[]): PolicyPreview['kinds'] {
  const byKind = [...Map.groupBy(effects, ({ kind }) => kind)].toSorted(([one], [other]) => one.localeCompare(other))
  return byKind.map(([kind, group]) => ({
    kind,
    added: group.filter(({ before }) => before === null).length,
    moved: group.filter(({ before, after }) => before !== null && after !== null).length,
    cancelled: group.filter(({ after }) => after === null).length,
  }))
}
