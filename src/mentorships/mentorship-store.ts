import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import { type Mentorship, type MentorshipState, TAKES_A_PLACE } from './mentorship-rules.ts'
import { countChanged } from '../storage/count-changed.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const MentorshipEntity = new EntitySchema<Mentorship>({
  name: 'mentorship',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'mentorship_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'mentorship_pk' },
    menteeId: { ...uuid, name: 'mentee_id' },
    mentorId: { ...uuid, name: 'mentor_id' },
    matchRequestId: { ...uuid, name: 'match_request_id', nullable: true },
    offerId: { ...uuid, name: 'offer_id', nullable: true },
    goal: text,
    roomIds: { ...uuid, array: true, name: 'room_ids' },
    state: text,
    startedAt: { ...instant, name: 'started_at' },
    activeSince: { ...instant, name: 'active_since' },
    bookedUntil: { ...instant, name: 'booked_until', nullable: true },
    quietSince: { ...instant, name: 'quiet_since' },
    endsOn: { type: 'date', name: 'ends_on' },
    pausedAt: { ...instant, name: 'paused_at', nullable: true },
    endedAt: { ...instant, name: 'ended_at', nullable: true },
    endedBy: { ...text, name: 'ended_by', nullable: true },
    endReason: { ...text, name: 'end_reason', nullable: true },
    thanks: { ...text, nullable: true },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  uniques: [{ name: 'mentorship_offer_uq', columns: ['organizationId', 'offerId'] }],
  indices: [
    {
      name: 'mentorship_pair_uq',
      columns: ['organizationId', 'mentorId', 'menteeId'],
      unique: true,
      where: `state IN ('active', 'paused')`,
    },
    { name: 'mentorship_quiet_ix', columns: ['organizationId', 'quietSince'], where: `state = 'active'` },
    { name: 'mentorship_mentee_ix', columns: ['organizationId', 'menteeId', 'id'] },
    { name: 'mentorship_mentor_ix', columns: ['organizationId', 'mentorId', 'id'] },
  ],
  foreignKeys: [
    key('mentorship_mentee_fk', 'menteeId', 'person'),
    key('mentorship_mentor_fk', 'mentorId', 'person'),
    key('mentorship_match_request_fk', 'matchRequestId', 'match_request'),
    key('mentorship_offer_fk', 'offerId', 'offer'),
  ],
  checks: [
    { name: 'mentorship_people_ck', expression: 'mentee_id <> mentor_id' },
    { name: 'mentorship_state_ck', expression: `state IN ('active', 'paused', 'completed', 'ended')` },
    { name: 'mentorship_paused_ck', expression: `(state = 'paused') = (paused_at IS NOT NULL)` },
    { name: 'mentorship_ended_ck', expression: `(state IN ('completed', 'ended')) = (ended_at IS NOT NULL)` },
    { name: 'mentorship_ended_by_ck', expression: `ended_by IN ('mentee', 'mentor', 'organization')` },
  ],
})

const COLUMNS = `id, organization_id AS "organizationId", mentee_id AS "menteeId", mentor_id AS "mentorId",
  match_request_id AS "matchRequestId", offer_id AS "offerId", goal, room_ids AS "roomIds", state, started_at AS "startedAt", active_since AS "activeSince",
  booked_until AS "bookedUntil", quiet_since AS "quietSince",
  ends_on::text AS "endsOn", paused_at AS "pausedAt", ended_at AS "endedAt", ended_by AS "endedBy", end_reason AS "endReason", thanks,
  version, created_at AS "createdAt", updated_at AS "updatedAt"`

const BY_ID = `SELECT ${COLUMNS} FROM mentorship WHERE organization_id = $1 AND id = $2`

export async function mentorshipById(read: Read, id: string): Promise<Mentorship | null> {
  const [row] = await read.rows<Mentorship>(BY_ID, [read.organizationId, id])
  return row ?? null
}

/** Keyed by id; unknown ones are missing from the answer. */
export async function mentorshipsByIds(read: Read, ids: readonly string[]): Promise<Map<string, Mentorship>> {
  if (ids.length === 0) return new Map()
  const rows = await read.rows<Mentorship>(
    `SELECT ${COLUMNS} FROM mentorship WHERE organization_id = $1 AND id = ANY($2)`,
    [read.organizationId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** The mentorship, held until the end of the transaction. Refuses `not_found`. */
export async function lockMentorship(tx: Tx, id: string): Promise<Mentorship> {
  const [row] = await tx.rows<Mentorship>(`${BY_ID} FOR NO KEY UPDATE`, [tx.organizationId, id])
  if (!row) throw notFound('mentorship')
  return row
}

export async function updateMentorship(
  tx: Tx,
  mentorship: Mentorship,
  changes: Partial<Mentorship>,
): Promise<Mentorship> {
  const written = { ...changes, version: mentorship.version + 1, updatedAt: tx.now }
  await tx.manager.update(MentorshipEntity, { organizationId: tx.organizationId, id: mentorship.id }, written)
  return { ...mentorship, ...written }
}

/** How many places each mentor has given away; mentors without any are missing. */
export async function activeMenteeCounts(read: Read, mentorIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await read.rows<{ mentorId: string; count: number }>(
    `SELECT mentor_id AS "mentorId", count(*)::integer AS count FROM mentorship
     WHERE organization_id = $1 AND state IN ('active', 'paused') AND mentor_id = ANY($2)
     GROUP BY mentor_id`,
    [read.organizationId, mentorIds],
  )
  return new Map(rows.map((row) => [row.mentorId, row.count]))
}

/** By mentee, the mentors that they have or had, whatever came of it; `running` are those of now. Mentees without any are missing. */
export async function mentorsOfMentees(
  read: Read,
  menteeIds: readonly string[],
): Promise<Map<string, { past: string[]; running: string[] }>> {
  const rows = await read.rows<{ menteeId: string; past: string[]; running: string[] }>(
    `SELECT mentee_id AS "menteeId", array_agg(DISTINCT mentor_id) AS past,
            coalesce(array_agg(DISTINCT mentor_id) FILTER (WHERE state = ANY($3)), '{}') AS running
     FROM mentorship WHERE organization_id = $1 AND mentee_id = ANY($2) GROUP BY mentee_id`,
    [read.organizationId, menteeIds, TAKES_A_PLACE],
  )
  return new Map(rows.map(({ menteeId, past, running }) => [menteeId, { past, running }]))
}

/** Whether this mentee has got a mentor since the thing of this id was made. */
export async function matchedSince(read: Read, menteeId: string, id: string): Promise<boolean> {
  const [row] = await read.rows(
    `SELECT id FROM mentorship WHERE organization_id = $1 AND mentee_id = $2 AND id > $3 AND state = ANY($4) LIMIT 1`,
    [read.organizationId, menteeId, id, TAKES_A_PLACE],
  )
  return row !== undefined
}

/** Ids of the mentorships that take a place now, in which this person is mentee or mentor. */
export async function runningMentorshipsOf(read: Read, personId: string): Promise<string[]> {
  const rows = await read.rows<{ id: string }>(
    `SELECT id FROM mentorship WHERE organization_id = $1 AND (mentee_id = $2 OR mentor_id = $2) AND state = ANY($3) ORDER BY id`,
    [read.organizationId, personId, TAKES_A_PLACE],
  )
  return rows.map((row) => row.id)
}

/** offerId → id of the mentorship that came of it. */
export async function mentorshipsByOffers(read: Read, offerIds: readonly string[]): Promise<Map<string, string>> {
  if (offerIds.length === 0) return new Map()
  const rows = await read.rows<{ id: string; offerId: string }>(
    `SELECT id, offer_id AS "offerId" FROM mentorship WHERE organization_id = $1 AND offer_id = ANY($2)`,
    [read.organizationId, offerIds],
  )
  return new Map(rows.map((row) => [row.offerId, row.id]))
}

export type MentorshipFilter = {
  menteeId?: string | undefined
  mentorId?: string | undefined
  state?: MentorshipState | undefined
}

/** In order of creation; `partyId` leaves only those in which this person has a part. */
export async function listMentorships(
  read: Read,
  filter: MentorshipFilter & { partyId: string | null },
  page: PageRequest,
): Promise<Page<Mentorship>> {
  const rows = await read.rows<Mentorship>(
    `SELECT ${COLUMNS} FROM mentorship
     WHERE organization_id = $1 AND ($2::uuid IS NULL OR id > $2) AND ($3::uuid IS NULL OR mentee_id = $3)
       AND ($4::uuid IS NULL OR mentor_id = $4) AND ($5::text IS NULL OR state = $5)
       AND ($6::uuid IS NULL OR mentee_id = $6 OR mentor_id = $6)
     ORDER BY id LIMIT $7`,
    [
      read.organizationId,
      page.after?.[0] ?? null,
      filter.menteeId ?? null,
      filter.mentorId ?? null,
      filter.state ?? null,
      filter.partyId,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, (row) => [row.id])
}

/** All that somebody wrote about them, on either side; `except` is what the service says of an end. Answers of how many. */
export const forgetMentorshipTexts = (tx: Tx, personId: string, except: string): Promise<number> =>
  countChanged(
    tx,
    `UPDATE mentorship SET thanks = NULL, end_reason = CASE WHEN end_reason = $3 THEN $3 END, goal = CASE WHEN mentee_id = $2 THEN '' ELSE goal END,
       version = version + 1, updated_at = $4
     WHERE organization_id = $1 AND (mentee_id = $2 OR mentor_id = $2)`,
    [tx.organizationId, personId, except, tx.now],
  )
