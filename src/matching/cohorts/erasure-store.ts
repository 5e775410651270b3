import { countChanged } from '../../storage/count-changed.ts'
import type { Tx } from '../../storage/database.ts'

/** Pairs and figures of runs stay, without the words for them. Answers how many rows have changed. */
export async function forgetCohortsOf(tx: Tx, personId: string): Promise<number> {
  let count = 0
  for (const sql of [
    'DELETE FROM cohort_participant WHERE organization_id = $1 AND person_id = $2',
    'DELETE FROM cohort_decision WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id)',
    'DELETE FROM assignment_candidate WHERE organization_id = $1 AND mentee_id = $2',
    `UPDATE assignment_pair SET reasons = '[]'
     WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id) AND reasons <> '[]'`,
  ]) {
    count += await countChanged(tx, sql, [tx.organizationId, personId])
  }
  return count
}
