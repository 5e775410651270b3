import type { Interval } from '../kernel/interval.ts'
import type { Read } from '../storage/database.ts'
import type { Session } from './session-rules.ts'

type OfPerson<T> = T & { personId: string }

/** What is not in the way: the session that is moved, and what the one who books holds. */
export type Own = { moved?: Pick<Session, 'id' | 'startsAt' | 'endsAt'> | null; holderId?: string | null }

const CLOCK = `coalesce((SELECT clock_at FROM organization WHERE id = $1), now())`

/** What sessions and holds take of these people's time in the window, buffers included. A hold takes nothing once it has ended. */
export const takenTimes = (
  read: Read,
  personIds: readonly string[],
  window: Interval,
  own: Own,
): Promise<OfPerson<Interval>[]> =>
  read.rows(
    `SELECT p.person_id AS "personId", lower(p.during) AS start, upper(p.during) AS "end" FROM session_place p
     LEFT JOIN session_hold h ON h.organization_id = p.organization_id AND h.id = p.hold_id
     WHERE p.organization_id = $1 AND p.person_id = ANY($2) AND p.during && tstzrange($3, $4)
       AND ((p.hold_id IS NULL AND p.session_id IS DISTINCT FROM $5::uuid)
         OR (h.expires_at > ${CLOCK} AND h.held_by_id IS DISTINCT FROM $6::uuid))`,
    [read.organizationId, personIds, window.start, window.end, own.moved?.id ?? null, own.holderId ?? null],
  )

/** When sessions and holds of these people start in the window, whatever became of a session but being called off. */
export const sessionStarts = (
  read: Read,
  personIds: readonly string[],
  window: Interval,
  own: Own,
): Promise<OfPerson<{ start: Date }>[]> =>
  read.rows(
    `SELECT p.id AS "personId", s.starts_at AS start FROM unnest($2::uuid[]) AS p (id)
     CROSS JOIN LATERAL (
       SELECT id, starts_at, state FROM session WHERE organization_id = $1 AND mentee_id = p.id AND starts_at BETWEEN $3 AND $4
       UNION ALL
       SELECT id, starts_at, state FROM session WHERE organization_id = $1 AND mentor_id = p.id AND starts_at BETWEEN $3 AND $4
     ) s
     WHERE s.state NOT IN ('declined', 'cancelled') AND s.id IS DISTINCT FROM $5::uuid
     UNION ALL
     SELECT p.id, h.starts_at FROM session_hold h JOIN unnest($2::uuid[]) AS p (id) ON p.id IN (h.mentee_id, h.mentor_id)
     WHERE h.organization_id = $1 AND (h.mentee_id = ANY($2) OR h.mentor_id = ANY($2)) AND h.starts_at BETWEEN $3 AND $4
       AND h.expires_at > ${CLOCK} AND h.held_by_id IS DISTINCT FROM $6::uuid`,
    [read.organizationId, personIds, window.start, window.end, own.moved?.id ?? null, own.holderId ?? null],
  )
