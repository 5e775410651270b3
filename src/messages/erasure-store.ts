import type { Tx } from '../storage/database.ts'

/** All that a message to this person can be about, or one that names them; of a request also the offers to others, which name who was asked next. */
const THEIRS = `theirs (id) AS MATERIALIZED (
    SELECT $2::uuid
    UNION SELECT id FROM mentorship WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id)
    UNION SELECT id FROM session WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id)
    UNION SELECT id FROM session_series WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id)
    UNION SELECT id FROM match_request WHERE organization_id = $1 AND mentee_id = $2
    UNION SELECT id FROM offer WHERE organization_id = $1 AND match_request_id IN (
      SELECT match_request_id FROM offer WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id))
  ), told (id, receiver_id) AS MATERIALIZED (
    SELECT id, receiver_id FROM reminder WHERE organization_id = $1 AND subject_id IN (SELECT id FROM theirs)
  )`

/** One that tells of one thing has it as its subject, a digest its receiver. Joined one by one, so that no message of others is read. */
const DELETE_MESSAGES = `WITH ${THEIRS}, found (id) AS MATERIALIZED (
    SELECT m.id FROM theirs t JOIN message m ON m.organization_id = $1 AND m.subject_id = t.id
    UNION SELECT m.id FROM (SELECT DISTINCT receiver_id FROM told) r
      JOIN message m ON m.organization_id = $1 AND m.subject_id = r.receiver_id AND m.reminder_ids && ARRAY(SELECT id FROM told)
  ), gone AS (
    DELETE FROM message m USING found f WHERE m.organization_id = $1 AND m.id = f.id
    RETURNING m.id, receiver_id, reminder_key, reminder_ids, state, settle
  )
  SELECT g.id, g.receiver_id <> $2 AND (g.state = 'queued' OR g.state = 'sending' AND g.settle = 'at_least_once') AS untold,
    coalesce(g.reminder_ids, ARRAY(SELECT r.id FROM reminder r WHERE r.organization_id = $1 AND r.key = g.reminder_key)) AS "reminderIds"
  FROM gone g`

const DELETE_LINKS = `WITH ${THEIRS}, gone AS (
    DELETE FROM action_link l USING (SELECT id FROM theirs UNION SELECT id FROM told) AS about
    WHERE l.organization_id = $1 AND l.subject_id = about.id AND l.person_id = $2 RETURNING 1
  )
  SELECT count(*)::integer AS links FROM gone`

/** `untold`: reminders of others that were in messages not sent yet. */
export async function deleteMessagesAbout(
  tx: Tx,
  personId: string,
): Promise<{ messages: number; links: number; untold: string[] }> {
  const ofPerson = [tx.organizationId, personId]
  const gone = await tx.rows<{ id: string; untold: boolean; reminderIds: string[] }>(DELETE_MESSAGES, ofPerson)
  const [deleted] = await tx.rows<{ links: number }>(DELETE_LINKS, ofPerson)
  tx.write(
    'UPDATE reminder SET message_id = NULL WHERE organization_id = $1 AND id = ANY($2) AND message_id = ANY($3)',
    [tx.organizationId, gone.flatMap(({ reminderIds }) => reminderIds), gone.map(({ id }) => id)],
  )
  const untold = gone.filter((message) => message.untold).flatMap(({ reminderIds }) => reminderIds)
  return { messages: gone.length, links: deleted!.links, untold }
}
