import { Refusal } from '../kernel/refusal.ts'
import { countChanged } from './count-changed.ts'
import type { Tx } from './database.ts'
import type { Row, Statement } from './statements.ts'

export type StoredReply = { status: number; body: string; location: string | null }
export type IdempotencyClaim = { tenantId: string; principal: string; key: string; fingerprint: string }

/**
 * Takes the key for the transaction whose opening they are; `storedReply` reads what they find. Two statements: the second
 * sees what an equal call committed before the first got the lock.
 */
export const claimStatements = ({ tenantId, principal, key }: IdempotencyClaim): Statement[] => [
  {
    text: 'SELECT pg_try_advisory_xact_lock(hashtextextended($1::text || $2 || $3, 0)) AS mine',
    values: [tenantId, principal, key],
  },
  {
    text: 'SELECT fingerprint, status, body, location FROM idempotency_record WHERE tenant_id = $1 AND principal = $2 AND key = $3',
    values: [tenantId, principal, key],
  },
]

/**
 * The stored reply of an equal earlier call, or null when this is the first.
 * Refuses: `idempotency.in_progress` (409) while an equal call runs, `idempotency.key_reused` (422) for another body.
 */
export function storedReply(claim: IdempotencyClaim, [locks, records]: readonly Row[][]): StoredReply | null {
  const [row] = (records ?? []) as ({ fingerprint: string } & StoredReply)[]
  if (row) {
    if (row.fingerprint === claim.fingerprint) return { status: row.status, body: row.body, location: row.location }
    throw new Refusal('invalid', 'idempotency.key_reused', 'This Idempotency-Key was used for a different request.', {
      errors: [{ parameter: 'Idempotency-Key', code: 'key_reused', detail: 'Use a new key for a new request.' }],
    })
  }
  if (!locks?.[0]?.['mine']) {
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

/** Kept in the transaction of the effect: there is never one without the other. */
export function keepReply(tx: Tx, claim: IdempotencyClaim, reply: StoredReply): void {
  tx.write(
    `INSERT INTO idempotency_record (tenant_id, principal, key, fingerprint, status, body, location, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
    [claim.tenantId, claim.principal, claim.key, claim.fingerprint, reply.status, reply.body, reply.location],
  )
}

/** What tells that a reply is about somebody. */
export type Traces = {
  principal: string
  /** The id as the wire has it, and other values as JSON has them, quotes included: no others have the same. */
  values: readonly string[]
  /** A regular expression for texts that name them, in any case. */
  mention: string
}

/**
 * Forgets what was answered to somebody or about them, and with it the key, which may name them. Also all that shows a rendered
 * message, whomever it names: asked again, it is answered the same. Answers how many replies there were.
 */
export async function forgetReplies(tx: Tx, platformId: string, { principal, values, mention }: Traces) {
  // What a platform asked without naming an organization is kept under the platform.
  tx.write(`SELECT set_config('anteroom.platform_id', $1, true)`, [platformId])
  return countChanged(
    tx,
    `DELETE FROM idempotency_record WHERE tenant_id IN ($1, $2) AND (principal = $3 OR key ~* $5 OR strpos(body, '"html":') > 0
       OR strpos(body, '"unknownColumns":') > 0 AND body ~* $5
       OR EXISTS (SELECT 1 FROM unnest($4::text[]) AS value WHERE strpos(concat_ws(' ', location, body), value) > 0))`,
    [tx.organizationId, platformId, principal, values, mention],
  )
}
