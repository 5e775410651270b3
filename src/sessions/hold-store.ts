import { EntitySchema } from 'typeorm'
import type { Interval } from '../kernel/interval.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Read, Tx } from '../storage/database.ts'
import type { Hold } from './hold-rules.ts'

const uuid = { type: 'uuid' } as const
const instant = { type: 'timestamptz' } as const

const key = (name: string, column: string, target: string) => ({
  name,
  target,
  columnNames: ['organizationId', column],
  referencedColumnNames: ['organizationId', 'id'],
})

export const SessionHoldEntity = new EntitySchema<Hold>({
  name: 'session_hold',
  columns: {
    organizationId: { ...uuid, name: 'organization_id', primary: true, primaryKeyConstraintName: 'session_hold_pk' },
    id: { ...uuid, primary: true, primaryKeyConstraintName: 'session_hold_pk' },
    mentorshipId: { ...uuid, name: 'mentorship_id' },
    menteeId: { ...uuid, name: 'mentee_id' },
    mentorId: { ...uuid, name: 'mentor_id' },
    heldById: { ...uuid, name: 'held_by_id' },
    startsAt: { ...instant, name: 'starts_at' },
    endsAt: { ...instant, name: 'ends_at' },
    expiresAt: { ...instant, name: 'expires_at' },
    createdAt: { ...instant, name: 'created_at' },
  },
  indices: [
    { name: 'session_hold_mentee_ix', columns: ['organizationId', 'menteeId'] },
    { name: 'session_hold_mentor_ix', columns: ['organizationId', 'mentorId'] },
  ],
  foreignKeys: [
    key('session_hold_mentorship_fk', 'mentorshipId', 'mentorship'),
    key('session_hold_mentee_fk', 'menteeId', 'person'),
    key('session_hold_mentor_fk', 'mentorId', 'person'),
  ],
  checks: [
    { name: 'session_hold_holder_ck', expression: 'held_by_id IN (mentee_id, mentor_id)' },
    { name: 'session_hold_time_ck', expression: 'starts_at < ends_at' },
  ],
})

const SELECT = `SELECT id, organization_id AS "organizationId", mentorship_id AS "mentorshipId", mentee_id AS "menteeId",
    mentor_id AS "mentorId", held_by_id AS "heldById", starts_at AS "startsAt", ends_at AS "endsAt", expires_at AS "expiresAt",
    created_at AS "createdAt"
  FROM session_hold WHERE organization_id = $1`

/** Refuses `not_found` for a hold that has ended long ago as for an unknown one. */
export async function requireHoldById(read: Read, id: string): Promise<Hold> {
  const [hold] = await read.rows<Hold>(`${SELECT} AND id = $2`, [read.organizationId, id])
  if (!hold) throw notFound('hold')
  return hold
}

/** The hold, kept from others until the end of the transaction. Refuses `not_found`. */
export async function lockHold(tx: Tx, id: string): Promise<Hold> {
  const [hold] = await tx.rows<Hold>(`${SELECT} AND id = $2 FOR UPDATE`, [tx.organizationId, id])
  if (!hold) throw notFound('hold')
  return hold
}

/** What this person holds now, what ends first first. */
export const holdsOf = (tx: Tx, personId: string): Promise<Hold[]> =>
  tx.rows<Hold>(
    `${SELECT} AND (mentee_id = $2 OR mentor_id = $2) AND held_by_id = $2 AND expires_at > $3 ORDER BY expires_at, id`,
    [tx.organizationId, personId, tx.now],
  )

export async function insertHold(tx: Tx, hold: Hold): Promise<void> {
  await tx.manager.insert(SessionHoldEntity, hold)
}

/** Its places stay in the way of nobody: what has ended is dropped before the next booking. */
export async function endHold(tx: Tx, hold: Hold): Promise<Hold> {
  await tx.rows('UPDATE session_hold SET expires_at = $3 WHERE organization_id = $1 AND id = $2', [
    tx.organizationId,
    hold.id,
    tx.now,
  ])
  return { ...hold, expiresAt: tx.now }
}

/** Null when there is none, or none any more. */
export async function liveHold(tx: Tx, id: string): Promise<Hold | null> {
  const [hold] = await tx.rows<Hold>(`${SELECT} AND id = $2 AND expires_at > $3`, [tx.organizationId, id, tx.now])
  return hold ?? null
}

export function deleteHold(tx: Tx, { id }: Hold): void {
  tx.write('DELETE FROM session_hold WHERE organization_id = $1 AND id = $2', [tx.organizationId, id])
}

/**
 * Drops what has ended of the holds of these people, and what their holder books over now. The caller holds `lockTimeOf`
 * both; a hold may have a third person, so the rows themselves are taken in one order.
 */
export function dropHolds(
  tx: Tx,
  personIds: readonly string[],
  booked: { holderId: string; times: readonly Interval[] },
): void {
  tx.write(
    `DELETE FROM session_hold WHERE organization_id = $1 AND id IN (
       SELECT h.id FROM session_hold h WHERE h.organization_id = $1 AND (h.mentee_id = ANY($2) OR h.mentor_id = ANY($2))
         AND (h.expires_at <= $3 OR (h.held_by_id = $4 AND EXISTS (
           SELECT 1 FROM session_place p CROSS JOIN unnest($5::timestamptz[], $6::timestamptz[]) AS booked (starts_at, ends_at)
           WHERE p.organization_id = $1 AND p.hold_id = h.id AND p.person_id = ANY($2)
             AND p.during && taken_time($1, p.person_id, booked.starts_at, booked.ends_at))))
       ORDER BY h.id FOR UPDATE)`,
    [
      tx.organizationId,
      personIds,
      tx.now,
      booked.holderId,
      booked.times.map(({ start }) => start),
      booked.times.map(({ end }) => end),
    ],
  )
}

/** What anybody holds of this person's time. */
export const deleteHoldsOf = (tx: Tx, personId: string): void =>
  tx.write('DELETE FROM session_hold WHERE organization_id = $1 AND $2 IN (mentee_id, mentor_id)', [
    tx.organizationId,
    personId,
  ])
