import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from './database.ts'

export type StoredReply = { status: number; body: string; location: string | null }
export type IdempotencyClaim = { tenantId: string; principal: string; key: string; fingerprint: string }

/**
 * Takes the key for this transaction. Answers the stored reply of an equal earlier call, or null when this is the first.
 * Refuses: `idempotency.in_progress` (409) while an equal call runs, `idempotency.key_reused` (422) for another body.
 */
export async function claimKey(tx: Tx, claim: IdempotencyClaim): Promise<StoredReply | null> {
  // Two statements, sent together: the second sees what an equal call committed before the first got the lock.
  const [[lock], [row]] = await Promise.all([
    tx.rows<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock(hashtextextended($1::text || $2 || $3, 0)) AS mine', [
      claim.tenantId,
      claim.principal,
      claim.key,
    ]),
    tx.rows<{ fingerprint: string } & StoredReply>(
      'SELECT fingerprint, status, body, location FROM idempotency_record WHERE tenant_id = $1 AND principal = $2 AND key = $3',
      [claim.tenantId, claim.principal, claim.key],
    ),
  ])
  if (row) {
    if (row.fingerprint === claim.fingerprint) return { status: row.status, body: row.body, location: row.location }
    throw new Refusal('invalid', 'idempotency.key_reused', 'This Idempotency-Key was used for a different request.', {
      errors: [{ parameter: 'Idempotency-Key', code: 'key_reused', detail: 'Use a new key for a new request.' }],
    })
  }
  if (!lock?.mine) {
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
