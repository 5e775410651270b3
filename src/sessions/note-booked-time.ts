import { fromTypeId } from '../kernel/ids.ts'
import type { Reaction } from '../storage/announce.ts'

/**
 * Notes in the mentorship until when sessions are booked; from then on it is quiet. A proposal takes the time of both, so
 * it counts. Goes out with the next statement.
 */
export const noteBookedTime: Reaction = async (tx, { data }) => {
  tx.write(
    `UPDATE mentorship m SET booked_until = s.until, quiet_since = greatest(m.active_since, s.until)
     FROM (SELECT max(ends_at) AS until FROM session WHERE organization_id = $1 AND mentorship_id = $2
             AND state IN ('proposed', 'confirmed', 'completed')) s
     WHERE m.organization_id = $1 AND m.id = $2`,
    [tx.organizationId, fromTypeId('mts', String(data?.['mentorshipId']))],
  )
}
