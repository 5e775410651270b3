import { preferencesOf } from '../people/index.ts'
import type { Tx } from '../storage/database.ts'
import { loadSubjects } from './load-subjects.ts'
import { policyWithChanges } from './policy-changes-rules.ts'
import { reconcile, snoozedIn } from './reminder-plan-rules.ts'
import { savedPolicyOf } from './reminder-policy-store.ts'
import { applyPlans, remindersOf } from './reminder-store.ts'
import type { Subject } from './replan-store.ts'

/**
 * Plans what follows from the present state of these subjects; what was planned from an older one is cancelled. Two round
 * trips, however many, and the answer of the last statement is waited for by the next.
 */
export async function replan(tx: Tx, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return
  // Locked before the subjects are read: who plans from an older state must not have the last word.
  const [existing, found, saved] = await Promise.all([
    remindersOf(
      tx,
      subjects.map(({ id }) => id),
    ),
    loadSubjects(tx, subjects),
    savedPolicyOf(tx),
  ])
  const { rules } = policyWithChanges(saved?.changes ?? {})
  const people = await preferencesOf(tx, [...new Set(found.flatMap((subject) => subject.people))])
  const plans = found.map((subject) => {
    const rows = existing.filter(({ subjectId }) => subjectId === subject.id)
    return reconcile(rows, subject.plan(rules, { people, now: tx.now, snoozed: snoozedIn(rows) }), tx.now)
  })
  applyPlans(tx, plans)
}
