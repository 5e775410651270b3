import { EntitySchema } from 'typeorm'
import { notFound } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import { MOST_OCCURRENCES, MOST_WEEKS, type Series } from './series-rules.ts'
import { SESSION_KINDS, type SessionState } from './session-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const integer = { type: 'integer' } as const

const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const SessionSeriesEntity = new EntitySchema<Series>({
  name: 'session_series',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'session_series_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'session_series_pk' },
    mentorshipId: { ...uuid, name: 'mentorship_id' },
    menteeId: { ...uuid, name: 'mentee_id' },
    mentorId: { ...uuid, name: 'mentor_id' },
    proposedById: { ...uuid, name: 'proposed_by_id' },
    startsOn: { type: 'date', name: 'starts_on' },
    localTime: { ...text, name: 'local_time' },
    timeZone: { ...text, name: 'time_zone' },
    everyWeeks: { ...integer, name: 'every_weeks' },
    occurrences: integer,
    durationMinutes: { ...integer, name: 'duration_minutes' },
    kind: text,
    roomId: { ...uuid, name: 'room_id', nullable: true },
    agenda: { ...text, nullable: true },
    leftOut: { type: 'jsonb', name: 'left_out' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
  indices: [{ name: 'session_series_mentorship_ix', columns: ['organizationId', 'mentorshipId', 'id'] }],
  foreignKeys: [
    key('session_series_mentorship_fk', 'mentorshipId', 'mentorship'),
    key('session_series_mentee_fk', 'menteeId', 'person'),
    key('session_series_mentor_fk', 'mentorId', 'person'),
    key('session_series_room_fk', 'roomId', 'room'),
  ],
  checks: [
    { name: 'session_series_proposer_ck', expression: 'proposed_by_id IN (mentee_id, mentor_id)' },
    { name: 'session_series_every_weeks_ck', expression: `every_weeks BETWEEN 1 AND ${MOST_WEEKS}` },
    { name: 'session_series_occurrences_ck', expression: `occurrences BETWEEN 1 AND ${MOST_OCCURRENCES}` },
    {
      name: 'session_series_kind_ck',
      expression: `kind IN (${SESSION_KINDS.map((kind) => `'${kind}'`).join(', ')})`,
    },
  ],
})

const SELECT = `SELECT id, organization_id AS "organizationId", mentorship_id AS "mentorshipId", mentee_id AS "menteeId",
    mentor_id AS "mentorId", proposed_by_id AS "proposedById", starts_on::text AS "startsOn", local_time AS "localTime",
    time_zone AS "timeZone", every_weeks AS "everyWeeks", occurrences, duration_minutes AS "durationMinutes", kind,
    room_id AS "roomId", agenda, left_out AS "leftOut", created_at AS "createdAt"
  FROM session_series WHERE organization_id = $1`

/** Those of the ids that are series of this organization, by id. */
export async function seriesByIds(read: Read, ids: readonly string[]): Promise<Map<string, Series>> {
  const rows = await read.rows<Series>(`${SELECT} AND id = ANY($2)`, [read.organizationId, ids])
  return new Map(rows.map((row) => [row.id, row]))
}

/** Refuses `not_found` for another organization's series as for an unknown one. */
export async function requireSeriesById(read: Read, id: string): Promise<Series> {
  const series = (await seriesByIds(read, [id])).get(id)
  if (!series) throw notFound('series')
  return series
}

export const membersOf = (
  read: Read,
  seriesId: string,
): Promise<{ id: string; position: number; startsAt: Date; state: SessionState }[]> =>
  read.rows(
    `SELECT id, series_position AS position, starts_at AS "startsAt", state FROM session
     WHERE organization_id = $1 AND series_id = $2`,
    [read.organizationId, seriesId],
  )

export async function insertSeries(tx: Tx, series: Series): Promise<void> {
  await tx.manager.insert(SessionSeriesEntity, series)
}
