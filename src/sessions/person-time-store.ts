import type { Interval } from '../kernel/interval.ts'
import type { Read } from '../storage/database.ts'

type OfPerson<T> = T & { personId: string }

/** What sessions take of these people's time in the window, buffers included. */
export const takenTimes = (
  read: Read,
  personIds: readonly string[],
  window: Interval,
  exceptSessionId: string | null,
): Promise<OfPerson<Interval>[]> =>
  read.rows(
    `SELECT person_id AS "personId", lower(during) AS start, upper(during) AS "end" FROM session_place
     WHERE organization_id = $1 AND person_id = ANY($2) AND during && tstzrange($3, $4) AND session_id IS DISTINCT FROM $5::uuid`,
    [read.organizationId, personIds, window.start, window.end, exceptSessionId],
  )

/** When sessions of these people start in the window, whatever became of them but being called off. */
export const sessionStarts = (
  read: Read,
  personIds: readonly string[],
  window: Interval,
  exceptSessionId: string | null,
): Promise<OfPerson<{ start: Date }>[]> =>
  read.rows(
    `SELECT p.id AS "personId", s.starts_at AS start FROM unnest($2::uuid[]) AS p (id)
     CROSS JOIN LATERAL (
       SELECT id, starts_at, state FROM session WHERE organization_id = $1 AND mentee_id = p.id AND starts_at BETWEEN $3 AND $4
       UNION ALL
       SELECT id, starts_at, state FROM session WHERE organization_id = $1 AND mentor_id = p.id AND starts_at BETWEEN $3 AND $4
     ) s
     WHERE s.state NOT IN ('declined', 'cancelled') AND s.id IS DISTINCT FROM $5::uuid`,
    [read.organizationId, personIds, window.start, window.end, exceptSessionId],
  )
