import { countChanged } from '../storage/count-changed.ts'
import type { Tx } from '../storage/database.ts'

/** Answers how many rows there were. */
export async function deleteProfiles(tx: Tx, personId: string): Promise<number> {
  let count = 0
  for (const table of ['mentor_profile', 'mentee_profile', 'availability', 'preferences'] as const) {
    count += await countChanged(tx, `DELETE FROM ${table} WHERE organization_id = $1 AND person_id = $2`, [
      tx.organizationId,
      personId,
    ])
  }
  return count
}

export const deletePairsOf = (tx: Tx, personId: string): Promise<number> =>
  countChanged(tx, 'DELETE FROM do_not_match WHERE organization_id = $1 AND $2 IN (person_id, other_person_id)', [
    tx.organizationId,
    personId,
  ])

/** Ids of those who report to nobody from now on. */
export async function releaseReports(tx: Tx, managerId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `UPDATE person SET manager_id = NULL, version = version + 1, updated_at = $3
     WHERE organization_id = $1 AND manager_id = $2 RETURNING id`,
    [tx.organizationId, managerId, tx.now],
  )
  return rows.map(({ id }) => id)
}

/** What is left is an id that figures hang on. */
export const makeNameless = (tx: Tx, personId: string): void =>
  tx.write(
    `UPDATE person SET external_id = NULL, name = '', email = '', time_zone = 'UTC', languages = '{}', department = NULL, title = NULL,
       level = NULL, manager_id = NULL, hire_date = NULL, attributes = '{}', erased_at = $3, updated_at = $3, version = version + 1
     WHERE organization_id = $1 AND id = $2`,
    [tx.organizationId, personId, tx.now],
  )
