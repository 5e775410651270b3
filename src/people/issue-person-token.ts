import { toTypeId } from '../kernel/ids.ts'
import { forbidden } from '../kernel/refusal.ts'
import { audit } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import type { AccessTokens } from '../tenancy/index.ts'
import { requirePresent } from './person-rules.ts'
import { requirePersonById } from './person-store.ts'

export type PersonToken = { accessToken: string; tokenType: 'Bearer'; expiresIn: number }

/** A short token with which the calling client acts as this person (RFC 8693, section 4.1). */
export async function issuePersonToken(tx: Tx, tokens: AccessTokens, personId: string): Promise<PersonToken> {
  if (tx.caller.kind !== 'client') throw forbidden('Only a machine acts as a person.')
  requirePresent(await requirePersonById(tx, personId), 'getting a token')
  audit(tx, 'person.token_issued', { type: 'per', id: personId })
  const issued = await tokens.issue({
    sub: toTypeId('per', personId),
    org: toTypeId('org', tx.organizationId),
    scope: 'self',
    act: { sub: toTypeId('cli', tx.caller.id) },
  })
  return { ...issued, tokenType: 'Bearer' }
}
