import { notAllowedIn, stale } from '../../kernel/refusal.ts'
import type { Format } from '../../people/index.ts'
import type { Tx } from '../../storage/database.ts'
import { announceCohort } from './announce-cohort.ts'
import { type Cohort, cohortLifecycle } from './cohort-rules.ts'
import { lockCohort, updateCohort } from './cohort-store.ts'

export type CohortChanges = {
  name?: string | undefined
  goal?: string | null | undefined
  formats?: Format[] | undefined
}

/** Refuses `stale_version`, `cohort.not_allowed_in_state` once it is published. */
export async function changeCohort(tx: Tx, id: string, version: number, changes: CohortChanges): Promise<Cohort> {
  const cohort = await lockCohort(tx, id)
  if (cohort.version !== version) throw stale('cohort')
  requireChangeable(cohort)
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const fields = Object.keys(given).sort()
  if (fields.length === 0) return cohort
  const changed = await updateCohort(tx, cohort, given)
  await announceCohort(tx, 'changed', changed, { fields })
  return changed
}

/** What a cohort is made of may change until it is published. */
export function requireChangeable(cohort: Cohort): void {
  if (cohortLifecycle.allowed(cohort.state).includes('change')) return
  throw notAllowedIn('cohort', 'change', cohort.state, cohortLifecycle.allowed(cohort.state))
}
