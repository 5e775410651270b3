import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from './database.ts'

export type StoredReply = { status: number; body: string; location: string | null }
export type IdempotencyClaim = { tenantId: string; principal: string; key: string; fingerprint: string }

/**
 * Takes the key for this transaction. Answers the stored reply of an equal earlier call, or null when this is the first.
 * Refuses: `idempotency.in_progress` (409) while an equal call runs, `idempotency.key_reused` (422) for another body.
 */
export async function claimKey(tx: Tx, claim: IdempotencyClaim): Promise<StoredReply | null> {
  const [row] = await tx.rows<{ mine: boolean; fingerprint: string | null } & StoredReply>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended($1::text || $2 || $3, 0)) AS mine, r.fingerprint, r.status, r.body, r.location
     FROM (SELECT 1) one LEFT JOIN idempotency_record r ON r.tenant_id = $1 AND r.principal = $2 AND r.key = $3`,
    [claim.tenantId, claim.principal, claim.key],
  )
  if (row?.fingerprint != null) {
    if (row.fingerprint === claim.fingerprint) return { status: row.status, body: row.body, location: row.location }
    throw new Refusal('invalid', 'idempotency.key_reused', 'This Idempotency-Key was used for a different request.', {
      errors: [{ parameter: 'Idempotency-Key', code: 'key_reused', detail: 'Use a new key for a new request.' }],
    })
  }
  if (!row?.mine) {
    throw new Refusal(
      'conflict',
      'idempotency.in_progress',
      'An equal request is still running. Ask again in a moment.',
      {
        retryAfterSeconds: 1,
      },
    )
  }
  return null
}

export async function keepReply(tx: Tx, claim: IdempotencyClaim, reply: StoredReply): Promise<void> {
  await tx.rows(
    `INSERT INTO idempotency_record (tenant_id, principal, key, fingerprint, status, body, location, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
    [claim.tenantId, claim.principal, claim.key, claim.fingerprint, reply.status, reply.body, reply.location],
  )
}
