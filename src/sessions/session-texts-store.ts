import { countChanged } from '../storage/count-changed.ts'
import type { Tx } from '../storage/database.ts'

const OF_THEIRS = `organization_id = $1 AND session_id IN (
  SELECT id FROM session WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id))`

/** Everything in words about the sessions of this person, by whichever of the two. Answers how many texts there were. */
export async function forgetSessionTexts(tx: Tx, personId: string): Promise<number> {
  let count = 0
  for (const sql of [
    `UPDATE session SET agenda = NULL, cancel_reason = NULL, version = version + 1
     WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id) AND num_nonnulls(agenda, cancel_reason) > 0`,
    `UPDATE session_series SET agenda = NULL
     WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id) AND agenda IS NOT NULL`,
    `DELETE FROM session_debrief WHERE ${OF_THEIRS}`,
    `UPDATE session_feedback SET text = NULL WHERE ${OF_THEIRS} AND text IS NOT NULL`,
  ]) {
    count += await countChanged(tx, sql, [tx.organizationId, personId])
  }
  return count
}
