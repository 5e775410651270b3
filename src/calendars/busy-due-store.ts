import type { Database, Read, Tx } from '../storage/database.ts'
import { SOURCE_COLUMNS } from './busy-source-store.ts'
import type { BusySource } from './busy-source-rules.ts'

/** A source that is ours for a while, with what must be known of its owner. */
export type ClaimedSource = BusySource & {
  /** Whether it is to be fetched; otherwise only its window has moved. */
  refreshDue: boolean
  ownerZone: string
  ownerEmail: string
  /** The real time, by the database. */
  claimedAt: Date
}

/** A worker that has not settled by then is taken for dead. */
const CLAIM_MINUTES = 3

/** Fetching goes by the real clock, which the outside world shares; the window of an organization moves with its own. */
export async function organizationsWithSourcesDue(database: Database): Promise<string[]> {
  const rows = await database.system<{ id: string }>(
    `SELECT o.id FROM organization o WHERE EXISTS (SELECT 1 FROM busy_source s
       WHERE s.organization_id = o.id AND (s.next_refresh_at <= now() OR s.expand_at <= coalesce(o.clock_at, now()))
         AND (s.claimed_until IS NULL OR s.claimed_until <= now()))`,
  )
  return rows.map(({ id }) => id)
}

/** By the organization's clock. */
export async function nextExpansion(read: Read): Promise<Date | null> {
  const [row] = await read.rows<{ at: Date | null }>(
    'SELECT min(expand_at) AS at FROM busy_source WHERE organization_id = $1',
    [read.organizationId],
  )
  return row?.at ?? null
}

export async function hasToRefresh(read: Read): Promise<boolean> {
  const rows = await read.rows(
    `SELECT 1 FROM busy_source WHERE organization_id = $1 AND next_refresh_at <= now()
       AND (claimed_until IS NULL OR claimed_until <= now()) LIMIT 1`,
    [read.organizationId],
  )
  return rows.length > 0
}

export const claimSources = (tx: Tx, limit: number): Promise<ClaimedSource[]> =>
  tx.rows(
    `WITH due AS (
       SELECT id AS due_id, coalesce(next_refresh_at <= now(), false) AS refresh_due FROM busy_source
       WHERE organization_id = $1 AND (next_refresh_at <= now() OR expand_at <= $2)
         AND (claimed_until IS NULL OR claimed_until <= now())
       ORDER BY least(next_refresh_at, expand_at), id LIMIT $3 FOR UPDATE SKIP LOCKED
     )
     UPDATE busy_source s SET claim = claim + 1, claimed_until = now() + make_interval(mins => $4::integer)
     FROM due, person p
     WHERE s.organization_id = $1 AND s.id = due.due_id AND p.organization_id = $1 AND p.id = s.person_id
     RETURNING ${SOURCE_COLUMNS}, due.refresh_due AS "refreshDue", p.time_zone AS "ownerZone", p.email AS "ownerEmail", now() AS "claimedAt"`,
    [tx.organizationId, tx.now, limit, CLAIM_MINUTES],
  )

/** What a claim may change of a source. */
export type SettledSource = Pick<
  BusySource,
  | 'calendar'
  | 'etag'
  | 'eventCount'
  | 'expandAt'
  | 'failures'
  | 'lastFetchedAt'
  | 'lastResult'
  | 'nextRefreshAt'
  | 'problemCode'
  | 'staleSince'
  | 'state'
  | 'timeZone'
>

/** Writes down what came of a claim, and gives it back. False when the source was removed, or asked anew, meanwhile: then nothing is written. */
export async function settleSource(tx: Tx, source: ClaimedSource, settled: SettledSource): Promise<boolean> {
  const rows = await tx.rows(
    `UPDATE busy_source SET calendar = $4, etag = $5, event_count = $6, expand_at = $7, failures = $8, last_fetched_at = $9,
       last_result = $10, next_refresh_at = $11, problem_code = $12, stale_since = $13, state = $14, claimed_until = NULL, updated_at = $15,
       time_zone = $16
     WHERE organization_id = $1 AND id = $2 AND claim = $3 AND state <> 'disconnecting' RETURNING 1`,
    [
      tx.organizationId,
      source.id,
      source.claim,
      settled.calendar,
      settled.etag,
      settled.eventCount,
      settled.expandAt,
      settled.failures,
      settled.lastFetchedAt,
      settled.lastResult,
      settled.nextRefreshAt,
      settled.problemCode,
      settled.staleSince,
      settled.state,
      tx.now,
      settled.timeZone,
    ],
  )
  return rows.length === 1
}

/** Has it fetched now, also when it is being fetched: what comes may be older than what has just changed. Answers the real time. */
export async function askNow(tx: Tx, id: string): Promise<Date> {
  const [row] = await tx.rows<{ at: Date }>(
    `UPDATE busy_source SET next_refresh_at = now(), claim = claim + 1, claimed_until = NULL, updated_at = $3
     WHERE organization_id = $1 AND id = $2 RETURNING next_refresh_at AS at`,
    [tx.organizationId, id, tx.now],
  )
  return row!.at
}

/** Minutes in which a calendar has learned from its mail what has changed. */
const LEARNED_WITHIN = 3

/**
 * Google tells only that somebody is busy, so a session of ours that was moved or called off goes on taking their time
 * until Google is asked again: soon. Subtracting it ourselves would hide whatever else they have then.
 */
export const askGoogleSoon = (tx: Tx, personIds: readonly string[]): void =>
  tx.write(
    `UPDATE busy_source SET next_refresh_at = now() + make_interval(mins => $3::integer), claim = claim + 1, claimed_until = NULL
     WHERE organization_id = $1 AND person_id = ANY($2) AND kind = 'google' AND state = 'active'
       AND next_refresh_at > now() + make_interval(mins => $3::integer)`,
    [tx.organizationId, personIds, LEARNED_WITHIN],
  )

/** Whoever moved to another zone, among all or this one alone, has their whole days and times of no zone there from now on. */
export const followIntoZones = (tx: Tx, personId: string | null): void =>
  tx.write(
    `UPDATE busy_source s SET expand_at = $3, claim = claim + 1, claimed_until = NULL
     FROM person p WHERE s.organization_id = $1 AND p.organization_id = $1 AND p.id = s.person_id
       AND ($2::uuid IS NULL OR s.person_id = $2) AND s.time_zone <> p.time_zone AND s.state = 'active'`,
    [tx.organizationId, personId, tx.now],
  )

/** The provider could not be asked to end a consent; it is asked again after as many minutes. */
export const revokeLater = (tx: Tx, source: ClaimedSource, minutes: number): Promise<unknown> =>
  tx.rows(
    `UPDATE busy_source SET failures = failures + 1, next_refresh_at = now() + make_interval(mins => $4::integer), claimed_until = NULL
     WHERE organization_id = $1 AND id = $2 AND claim = $3`,
    [tx.organizationId, source.id, source.claim, minutes],
  )
