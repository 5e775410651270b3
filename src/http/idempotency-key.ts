import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { CallScope } from '../kernel/caller.ts'
import type { FieldError } from '../kernel/refusal.ts'
import { NOWHERE } from '../storage/database.ts'
import type { IdempotencyClaim } from '../storage/idempotency-store.ts'
import type { RouteFacts } from './route-facts.ts'

/** The key that the caller names, as a structured-field string (draft-ietf-httpapi-idempotency-key-header) or bare. */
export const idempotencyKeyOf = ({ headers }: FastifyRequest): string =>
  String(headers['idempotency-key'] ?? '').replace(/^"(.*)"$/, '$1')

export function wrongIdempotencyKey(key: string, { idempotencyKey }: RouteFacts): FieldError[] {
  const parameter = 'Idempotency-Key'
  if (key === '' && idempotencyKey === 'required') {
    const detail = 'Idempotency-Key is required here: any text of your own, the same for each attempt.'
    return [{ parameter, code: 'required', detail }]
  }
  if (idempotencyKey === undefined || /^[\x20-\x7e]{0,255}$/.test(key)) return []
  const detail = 'Idempotency-Key must be 1 to 255 printable ASCII characters.'
  return [{ parameter, code: 'invalid_format', detail }]
}

/** What the effect of this call is stored under; null when it is not to be remembered. */
export function idempotencyClaim(
  request: FastifyRequest,
  facts: RouteFacts,
  scope: CallScope,
): IdempotencyClaim | null {
  const key = idempotencyKeyOf(request)
  if (key === '' || facts.idempotencyKey === undefined) return null
  const { caller } = request.authenticated!
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body) ?? ''}`)
    .digest('base64url')
  const ofPlatform = facts.tenant === 'platform' ? scope.platformId : null
  const tenantId = ofPlatform ?? scope.organizationId ?? scope.platformId ?? NOWHERE
  return { tenantId, principal: `${caller.kind}:${caller.id}`, key, fingerprint }
}
