import { EntitySchema } from 'typeorm'
import { type Page, pageOf, type PageRequest } from '../kernel/page.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { Offer, OfferState } from './offer-rules.ts'

const text = { type: 'text' } as const
const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const OfferEntity = new EntitySchema<Offer>({
  name: 'offer',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'offer_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'offer_pk' },
    matchRequestId: { ...uuid, name: 'match_request_id' },
    menteeId: { ...uuid, name: 'mentee_id' },
    mentorId: { ...uuid, name: 'mentor_id' },
    rank: { type: 'integer' },
    state: text,
    offeredAt: { ...instant, name: 'offered_at', nullable: true },
    expiresAt: { ...instant, name: 'expires_at', nullable: true },
    answeredAt: { ...instant, name: 'answered_at', nullable: true },
    endedAt: { ...instant, name: 'ended_at', nullable: true },
    requestOutcome: { ...text, name: 'request_outcome', nullable: true },
    declineReason: { ...text, name: 'decline_reason', nullable: true },
    suggestedPersonId: { ...uuid, name: 'suggested_person_id', nullable: true },
    withdrawnBecause: { ...text, name: 'withdrawn_because', nullable: true },
    version: { type: 'integer' },
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
  },
  indices: [
    {
      name: 'offer_current_uq',
      columns: ['organizationId', 'matchRequestId'],
      unique: true,
      where: `state IN ('pending', 'accepted')`,
    },
    {
      name: 'offer_mentor_uq',
      columns: ['organizationId', 'matchRequestId', 'mentorId'],
      unique: true,
      where: `state <> 'withdrawn'`,
    },
    { name: 'offer_match_request_ix', columns: ['organizationId', 'matchRequestId', 'id'] },
    { name: 'offer_mentor_ix', columns: ['organizationId', 'mentorId', 'id'] },
    { name: 'offer_mentee_ix', columns: ['organizationId', 'menteeId', 'id'] },
    { name: 'offer_record_ix', columns: ['organizationId', 'endedAt'] },
    { name: 'offer_due_ix', columns: ['organizationId', 'expiresAt'], where: `state = 'pending'` },
  ],
  foreignKeys: [
    key('offer_match_request_fk', 'matchRequestId', 'match_request'),
    key('offer_mentee_fk', 'menteeId', 'person'),
    key('offer_mentor_fk', 'mentorId', 'person'),
    key('offer_suggested_person_fk', 'suggestedPersonId', 'person'),
  ],
  checks: [
    { name: 'offer_people_ck', expression: 'mentee_id <> mentor_id' },
    {
      name: 'offer_state_ck',
      expression: `state IN ('queued', 'pending', 'accepted', 'declined', 'expired', 'withdrawn')`,
    },
    {
      name: 'offer_offered_ck',
      expression: `(offered_at IS NULL) = (expires_at IS NULL) AND (state IN ('queued', 'withdrawn') OR offered_at IS NOT NULL)`,
    },
    { name: 'offer_answered_ck', expression: `(state IN ('accepted', 'declined')) = (answered_at IS NOT NULL)` },
    { name: 'offer_ended_ck', expression: `(state IN ('queued', 'pending')) = (ended_at IS NULL)` },
    { name: 'offer_outcome_ck', expression: `request_outcome IN ('moved_on', 'exhausted')` },
    { name: 'offer_decline_ck', expression: `(state = 'declined') = (decline_reason IS NOT NULL)` },
    { name: 'offer_withdrawn_ck', expression: `(state = 'withdrawn') = (withdrawn_because IS NOT NULL)` },
  ],
})

const COLUMNS = `id, organization_id AS "organizationId", match_request_id AS "matchRequestId", mentee_id AS "menteeId",
  mentor_id AS "mentorId", rank, state, offered_at AS "offeredAt", expires_at AS "expiresAt", answered_at AS "answeredAt",
  ended_at AS "endedAt", request_outcome AS "requestOutcome", decline_reason AS "declineReason",
  suggested_person_id AS "suggestedPersonId", withdrawn_because AS "withdrawnBecause", version, created_at AS "createdAt",
  updated_at AS "updatedAt"`

export async function offerById(read: Read, id: string): Promise<Offer | null> {
  const [row] = await read.rows<Offer>(`SELECT ${COLUMNS} FROM offer WHERE organization_id = $1 AND id = $2`, [
    read.organizationId,
    id,
  ])
  return row ?? null
}

/** Those of the ids that are offers of this organization, by id. */
export async function offersByIds(read: Read, ids: readonly string[]): Promise<Map<string, Offer>> {
  const rows = await read.rows<Offer>(`SELECT ${COLUMNS} FROM offer WHERE organization_id = $1 AND id = ANY($2)`, [
    read.organizationId,
    ids,
  ])
  return new Map(rows.map((row) => [row.id, row]))
}

/** In the order in which they are put to the mentors. */
export const offersOfRequest = (read: Read, matchRequestId: string): Promise<Offer[]> =>
  read.rows<Offer>(`SELECT ${COLUMNS} FROM offer WHERE organization_id = $1 AND match_request_id = $2 ORDER BY rank`, [
    read.organizationId,
    matchRequestId,
  ])

/** When offers to this mentor lapsed, since then. */
export async function expiriesSince(read: Read, mentorId: string, since: Date): Promise<Date[]> {
  const rows = await read.rows<{ at: Date }>(
    `SELECT ended_at AS at FROM offer WHERE organization_id = $1 AND mentor_id = $2 AND state = 'expired' AND ended_at > $3`,
    [read.organizationId, mentorId, since],
  )
  return rows.map(({ at }) => at)
}

export async function insertOffers(tx: Tx, offers: Offer[]): Promise<void> {
  await tx.manager.insert(OfferEntity, offers)
}

export async function updateOffer(tx: Tx, offer: Offer, changes: Partial<Offer>): Promise<Offer> {
  const written = { ...changes, version: offer.version + 1, updatedAt: tx.now }
  await tx.manager.update(OfferEntity, { organizationId: tx.organizationId, id: offer.id }, written)
  return { ...offer, ...written }
}

export type OfferFilter = {
  matchRequestId?: string | undefined
  mentorId?: string | undefined
  state?: OfferState | undefined
}

/**
 * In order of creation. `partyId` leaves only those that this person made or was asked with: a mentor does not see the
 * offers that have not come to their turn.
 */
export async function listOffers(
  read: Read,
  filter: OfferFilter & { partyId: string | null },
  page: PageRequest,
): Promise<Page<Offer>> {
  const rows = await read.rows<Offer>(
    `SELECT ${COLUMNS} FROM offer
     WHERE organization_id = $1 AND ($2::uuid IS NULL OR id > $2) AND ($3::uuid IS NULL OR match_request_id = $3)
       AND ($4::uuid IS NULL OR mentor_id = $4) AND ($5::text IS NULL OR state = $5)
       AND ($6::uuid IS NULL OR mentee_id = $6 OR (mentor_id = $6 AND offered_at IS NOT NULL))
     ORDER BY id LIMIT $7`,
    [
      read.organizationId,
      page.after?.[0] ?? null,
      filter.matchRequestId ?? null,
      filter.mentorId ?? null,
      filter.state ?? null,
      filter.partyId,
      page.limit + 1,
    ],
  )
  return pageOf(rows, page, (row) => [row.id])
}

/** Offers with which this person is being asked or waits for their turn, in an order in which two callers never block each other. */
export const offersAsking = (read: Read, mentorId: string): Promise<Offer[]> =>
  read.rows<Offer>(
    `SELECT ${COLUMNS} FROM offer WHERE organization_id = $1 AND mentor_id = $2 AND state IN ('queued', 'pending') ORDER BY match_request_id`,
    [read.organizationId, mentorId],
  )

/** Whoever was named as the better mentor. */
export const forgetSuggested = (tx: Tx, personId: string): void =>
  tx.write(
    'UPDATE offer SET suggested_person_id = NULL, version = version + 1 WHERE organization_id = $1 AND suggested_person_id = $2',
    [tx.organizationId, personId],
  )
