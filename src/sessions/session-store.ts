import { EntitySchema } from 'typeorm'
import type { Interval } from '../kernel/interval.ts'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import { notFound, stale } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { AttendanceState } from './attendance-rules.ts'
import { pairOf, type Session, SESSION_KINDS, SESSION_STATES, type SessionState } from './session-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const
const integer = { type: 'integer' } as const

export type SessionRow = Omit<Session, 'durationMinutes' | 'menteeSays' | 'mentorSays'>

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const SessionEntity = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'session_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'session_pk' },
    mentorshipId: { ...uuid, name: 'mentorship_id' },
    menteeId: { ...uuid, name: 'mentee_id' },
    mentorId: { ...uuid, name: 'mentor_id' },
    kind: text,
    roomId: { ...uuid, name: 'room_id', nullable: true },
    startsAt: { ...instant, name: 'starts_at' },
    endsAt: { ...instant, name: 'ends_at' },
    agenda: { ...text, nullable: true },
    state: text,
    sequence: integer,
    proposedById: { ...uuid, name: 'proposed_by_id' },
    proposedAt: { ...instant, name: 'proposed_at' },
    confirmedAt: { ...instant, name: 'confirmed_at', nullable: true },
    movedAt: { ...instant, name: 'moved_at', nullable: true },
    calledOffAt: { ...instant, name: 'called_off_at', nullable: true },
    calledOffById: { ...uuid, name: 'called_off_by_id', nullable: true },
    cancelReason: { ...text, name: 'cancel_reason', nullable: true },
    debriefWrittenAt: { ...instant, name: 'debrief_written_at', nullable: true },
    menteeFeedbackAt: { ...instant, name: 'mentee_feedback_at', nullable: true },
    mentorFeedbackAt: { ...instant, name: 'mentor_feedback_at', nullable: true },
    seriesId: { ...uuid, name: 'series_id', nullable: true },
    seriesPosition: { ...integer, name: 'series_position', nullable: true },
    recursAt: { ...instant, name: 'recurs_at', nullable: true },
    withSeries: { type: 'boolean', name: 'with_series' },
    version: integer,
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  uniques: [{ name: 'session_series_uq', columns: ['organizationId', 'seriesId', 'seriesPosition'] }],
  indices: [
    { name: 'session_time_ix', columns: ['organizationId', 'startsAt', 'id'] },
    { name: 'session_mentorship_ix', columns: ['organizationId', 'mentorshipId', 'startsAt', 'id'] },
    { name: 'session_mentee_ix', columns: ['organizationId', 'menteeId', 'startsAt', 'id'] },
    { name: 'session_mentor_ix', columns: ['organizationId', 'mentorId', 'startsAt', 'id'] },
    { name: 'session_room_ix', columns: ['organizationId', 'roomId'] },
  ],
  foreignKeys: [
    key('session_mentorship_fk', 'mentorshipId', 'mentorship'),
    key('session_mentee_fk', 'menteeId', 'person'),
    key('session_mentor_fk', 'mentorId', 'person'),
    key('session_room_fk', 'roomId', 'room'),
    key('session_series_fk', 'seriesId', 'session_series'),
  ],
  checks: [
    { name: 'session_pair_ck', expression: 'mentee_id <> mentor_id' },
    { name: 'session_proposer_ck', expression: 'proposed_by_id IN (mentee_id, mentor_id)' },
    { name: 'session_time_ck', expression: 'starts_at < ends_at' },
    { name: 'session_kind_ck', expression: `kind IN (${listed(SESSION_KINDS)})` },
    { name: 'session_state_ck', expression: `state IN (${listed(SESSION_STATES)})` },
    { name: 'session_called_off_ck', expression: `(state IN ('declined', 'cancelled')) = (called_off_at IS NOT NULL)` },
    { name: 'session_series_ck', expression: 'num_nonnulls(series_id, series_position, recurs_at) IN (0, 3)' },
    { name: 'session_with_series_ck', expression: 'series_id IS NOT NULL OR NOT with_series' },
  ],
})

const account = (said: string) =>
  `CASE WHEN ${said}.said_by_id IS NULL THEN NULL ELSE jsonb_build_object('mentee', ${said}.mentee, 'mentor', ${said}.mentor) END`

const SELECT = `SELECT s.id, s.organization_id AS "organizationId", s.mentorship_id AS "mentorshipId", s.mentee_id AS "menteeId",
    s.mentor_id AS "mentorId", s.kind, s.room_id AS "roomId", s.starts_at AS "startsAt", s.ends_at AS "endsAt",
    (extract(epoch FROM s.ends_at - s.starts_at) / 60)::integer AS "durationMinutes", s.agenda, s.state, s.sequence,
    s.proposed_by_id AS "proposedById", s.proposed_at AS "proposedAt", s.confirmed_at AS "confirmedAt", s.moved_at AS "movedAt",
    s.called_off_at AS "calledOffAt", s.called_off_by_id AS "calledOffById", s.cancel_reason AS "cancelReason",
    ${account('e')} AS "menteeSays", ${account('r')} AS "mentorSays", s.debrief_written_at AS "debriefWrittenAt",
    s.mentee_feedback_at AS "menteeFeedbackAt", s.mentor_feedback_at AS "mentorFeedbackAt", s.series_id AS "seriesId",
    s.series_position AS "seriesPosition", s.recurs_at AS "recursAt", s.with_series AS "withSeries", s.version,
    s.created_at AS "createdAt", s.updated_at AS "updatedAt"
  FROM session s
  LEFT JOIN session_attendance e ON e.organization_id = s.organization_id AND e.session_id = s.id AND e.said_by_id = s.mentee_id
  LEFT JOIN session_attendance r ON r.organization_id = s.organization_id AND r.session_id = s.id AND r.said_by_id = s.mentor_id
  WHERE s.organization_id = $1`

const presence = (column: string) => `replace(${column}, 'late', 'attended')`

/** As `attendanceState` has it. */
const ATTENDANCE = `CASE WHEN e.said_by_id IS NULL AND r.said_by_id IS NULL THEN 'unknown'
    WHEN e.said_by_id IS NULL OR r.said_by_id IS NULL THEN 'one_sided'
    WHEN (${presence('e.mentee')}, ${presence('e.mentor')}) = (${presence('r.mentee')}, ${presence('r.mentor')}) THEN 'agreed'
    ELSE 'disputed' END`

export async function sessionById(read: Read, id: string): Promise<Session | null> {
  const [session] = await read.rows<Session>(`${SELECT} AND s.id = $2`, [read.organizationId, id])
  return session ?? null
}

/** Those of the ids that are sessions of this organization, by id. */
export async function sessionsByIds(read: Read, ids: readonly string[]): Promise<Map<string, Session>> {
  const rows = await read.rows<Session>(`${SELECT} AND s.id = ANY($2)`, [read.organizationId, ids])
  return new Map(rows.map((row) => [row.id, row]))
}

/** Refuses `not_found` for another organization's session as for an unknown one. */
export async function requireSessionById(read: Read, id: string): Promise<Session> {
  const session = await sessionById(read, id)
  if (!session) throw notFound('session')
  return session
}

/** The session, held until the end of the transaction. Refuses `not_found`. */
export async function lockSession(tx: Tx, id: string): Promise<Session> {
  // Locks first, in statements of their own: what is joined would be read as it was before the wait for them. A change of
  // the session is noted in its mentorship, so the order is everywhere: mentorship, time of both, session.
  const locks = [
    `SELECT 1 FROM mentorship WHERE organization_id = $1
       AND id = (SELECT mentorship_id FROM session WHERE organization_id = $1 AND id = $2) FOR NO KEY UPDATE`,
    'SELECT 1 FROM session WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
  ].map((sql) => tx.rows(sql, [tx.organizationId, id]))
  const [session] = await Promise.all([requireSessionById(tx, id), ...locks])
  return session
}

/** Ids of what the end of a mentorship calls off: what still waits for an answer, and what was agreed and has not begun. */
export async function openSessionsOf(tx: Tx, mentorshipId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM session WHERE organization_id = $1 AND mentorship_id = $2
       AND (state = 'proposed' OR (state = 'confirmed' AND starts_at > $3))
     ORDER BY id`,
    [tx.organizationId, mentorshipId, tx.now],
  )
  return rows.map(({ id }) => id)
}

/** Sessions of this person in the window, and with one of a series all others of it; in order of their start. */
export async function sessionsInCalendar(read: Read, personId: string, window: Interval): Promise<Session[]> {
  return read.rows<Session>(
    `${SELECT} AND (s.mentee_id = $2 OR s.mentor_id = $2)
       AND ((s.starts_at < $4 AND s.ends_at > $3) OR s.series_id IN (
         SELECT series_id FROM session WHERE organization_id = $1 AND (mentee_id = $2 OR mentor_id = $2)
           AND starts_at < $4 AND ends_at > $3))
     ORDER BY s.starts_at, s.id`,
    [read.organizationId, personId, window.start, window.end],
  )
}

/** All members of a series, in its order. */
export async function sessionsOfSeries(read: Read, seriesId: string): Promise<Session[]> {
  return read.rows<Session>(`${SELECT} AND s.series_id = $2 ORDER BY s.series_position`, [
    read.organizationId,
    seriesId,
  ])
}

/** The sessions of each of these series, in its order. */
export async function sessionsBySeries(read: Read, seriesIds: readonly string[]): Promise<Map<string, Session[]>> {
  const sql = `${SELECT} AND s.series_id = ANY($2) ORDER BY s.series_position`
  const rows = await read.rows<Session & { seriesId: string }>(sql, [read.organizationId, seriesIds])
  return Map.groupBy(rows, ({ seriesId }) => seriesId)
}

/** The sessions of a series, held until the end of the transaction. Locked in the order of `lockSession`. */
export async function lockSessionsOf(tx: Tx, seriesId: string): Promise<Session[]> {
  const locks = [
    `SELECT 1 FROM mentorship WHERE organization_id = $1
       AND id = (SELECT mentorship_id FROM session_series WHERE organization_id = $1 AND id = $2) FOR NO KEY UPDATE`,
    'SELECT 1 FROM session WHERE organization_id = $1 AND series_id = $2 ORDER BY id FOR NO KEY UPDATE',
  ].map((sql) => tx.rows(sql, [tx.organizationId, seriesId]))
  await Promise.all(locks)
  return (await sessionsBySeries(tx, [seriesId])).get(seriesId) ?? []
}

export type SessionFilter = {
  mentorshipId?: string | undefined
  menteeId?: string | undefined
  mentorId?: string | undefined
  seriesId?: string | undefined
  state?: SessionState | undefined
  attendance?: AttendanceState | undefined
  /** First and last start, the last one not included. */
  from?: Date | undefined
  to?: Date | undefined
}

/** In order of their start; `partyId` leaves only those in which this person has a part. */
export async function listSessions(
  read: Read,
  filter: SessionFilter & { partyId: string | null },
  page: PageRequest,
): Promise<Page<Session>> {
  const [startsAfter = null, idAfter = null] = page.after ?? []
  const rows = await read.rows<Session>(
    `${SELECT} AND ($2::timestamptz IS NULL OR (s.starts_at, s.id) > ($2, $3::uuid))
       AND ($4::uuid IS NULL OR s.mentorship_id = $4) AND ($5::uuid IS NULL OR s.mentee_id = $5)
       AND ($6::uuid IS NULL OR s.mentor_id = $6) AND ($7::text IS NULL OR s.state = $7)
       AND ($8::timestamptz IS NULL OR s.starts_at >= $8) AND ($9::timestamptz IS NULL OR s.starts_at < $9)
       AND ($10::uuid IS NULL OR s.mentee_id = $10 OR s.mentor_id = $10)
       AND ($11::uuid IS NULL OR s.series_id = $11) AND ($12::text IS NULL OR ${ATTENDANCE} = $12)
     ORDER BY s.starts_at, s.id LIMIT $13`,
    [
      read.organizationId,
      startsAfter,
      idAfter,
      filter.mentorshipId ?? null,
      filter.menteeId ?? null,
      filter.mentorId ?? null,
      filter.state ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.partyId,
      filter.seriesId ?? null,
      filter.attendance ?? null,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, (row) => [row.startsAt.toISOString(), row.id])
}

const COLUMNS = Object.entries(SessionEntity.options.columns) as [keyof SessionRow, { name?: string }][]

const INSERT = `INSERT INTO session (${COLUMNS.map(([member, { name = member }]) => name).join(', ')})
  VALUES (${COLUMNS.map((_, index) => `$${index + 1}`).join(', ')})`

export async function insertSession(tx: Tx, row: SessionRow): Promise<Session> {
  await tx.rows(
    INSERT,
    COLUMNS.map(([member]) => row[member]),
  )
  return { ...row, durationMinutes: minutesOf(row), menteeSays: null, mentorSays: null }
}

/** Refuses `stale_version` when it has changed since it was read; never, once it is locked. */
export async function updateSession(tx: Tx, session: Session, changes: Partial<SessionRow>): Promise<Session> {
  const written = { ...changes, version: session.version + 1, updatedAt: tx.now }
  const where = { organizationId: tx.organizationId, id: session.id, version: session.version }
  const { affected } = await tx.manager.update(SessionEntity, where, written)
  if (!affected) throw stale('session')
  const changed = { ...session, ...written }
  return { ...changed, durationMinutes: minutesOf(changed) }
}

const minutesOf = ({ startsAt, endsAt }: SessionRow): number =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)

const lockTimes = (personIds: string) =>
  `SELECT pg_advisory_xact_lock(person.key) FROM
     (SELECT hashtextextended('time:' || id, 0) AS key FROM (${personIds}) AS pair (id) ORDER BY 1) AS person`

/** Bookings that touch one person wait for each other; in one order, so that no two wait in a circle. */
export async function lockTimeOf(tx: Tx, pair: Pick<Session, 'menteeId' | 'mentorId'>): Promise<void> {
  await tx.rows(lockTimes('SELECT unnest($1::uuid[])'), [pairOf(pair)])
}

/** The same for both of a mentorship, whoever they are. */
export async function lockTimeIn(tx: Tx, mentorshipId: string): Promise<void> {
  const pair = 'SELECT unnest(ARRAY[mentee_id, mentor_id]) FROM mentorship WHERE organization_id = $1 AND id = $2'
  await tx.rows(lockTimes(pair), [tx.organizationId, mentorshipId])
}
