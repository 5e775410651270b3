import { newId } from '../../kernel/ids.ts'
import type { Format } from '../../people/index.ts'
import type { Tx } from '../../storage/database.ts'
import { announceCohort } from './announce-cohort.ts'
import type { Cohort } from './cohort-rules.ts'
import { insertCohort } from './cohort-store.ts'

export type NewCohort = { name: string; goal?: string | undefined; formats?: Format[] | undefined }

export async function createCohort(tx: Tx, { name, goal = '', formats = [] }: NewCohort): Promise<Cohort> {
  const cohort: Cohort = {
    id: newId(),
    organizationId: tx.organizationId,
    name,
    goal: goal || null,
    formats: [...new Set(formats)],
    state: 'draft',
    assignmentId: null,
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  }
  await insertCohort(tx, cohort)
  await announceCohort(tx, 'created', cohort)
  return cohort
}
