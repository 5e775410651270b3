import type { IncomingHttpHeaders } from 'node:http'
import { systemNow } from '../kernel/clock.ts'
import { fromTypeId, type IdPrefix } from '../kernel/ids.ts'
import { notFound, Refusal } from '../kernel/refusal.ts'
import type { Database } from '../storage/database.ts'
import type { Authenticated } from '../http/route-facts.ts'
import type { AccessTokens } from './access-token.ts'

type Limits = { live: number; sandbox: number }
type Known = { authenticated: Authenticated; until: number }

/** How long a verified token is believed without asking whether its client was revoked or its person has left. */
const BELIEVED_MILLISECONDS = 2_000
const MAX_KNOWN = 20_000

/** Reads `Authorization: Bearer` and `Anteroom-Organization`. Verified tokens are kept, since a check costs more than a read. */
export function authenticator(database: Database, tokens: AccessTokens, limits: Limits) {
  const known = new Map<string, Known>()
  const organizations = new Map<string, { platformId: string; kind: string }>()

  const organizationOf = async (id: string) => {
    const cached = organizations.get(id)
    if (cached) return cached
    const [row] = await database.system<{ platform_id: string; kind: string }>(
      'SELECT platform_id, kind FROM organization WHERE id = $1',
      [id],
    )
    if (!row) return null
    if (organizations.size > MAX_KNOWN) organizations.clear()
    const found = { platformId: row.platform_id, kind: row.kind }
    organizations.set(id, found)
    return found
  }

  const verify = async (token: string): Promise<{ authenticated: Authenticated; expiresAt: number }> => {
    const claims = await tokens.verify(token)
    const at = (prefix: IdPrefix, text: string | undefined) => (text ? fromTypeId(prefix, text) : null)
    const organizationId = at('org', claims.org)
    const clientId = at('cli', claims.act?.sub ?? claims.sub)
    const personId = claims.act ? at('per', claims.sub) : null
    const [row] = await database.system<{ alive: boolean }>(
      `SELECT true AS alive FROM client WHERE id = $1 AND revoked_at IS NULL
       AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM person WHERE id = $2 AND organization_id = $3 AND left_at IS NULL))`,
      [clientId, personId, organizationId],
    )
    if (!row || (claims.act && !personId)) {
      throw new Refusal('unauthenticated', 'invalid_token', 'The access token is not valid, or no longer.')
    }
    const kind = organizationId ? (await organizationOf(organizationId))?.kind : 'live'
    const authenticated: Authenticated = {
      caller: personId
        ? { kind: 'person', id: personId, actedBy: clientId }
        : { kind: 'client', id: clientId!, scopes: new Set(claims.scope.split(' ')) },
      organizationId,
      // A client that is bound to one organization is not its platform: it sees that one and no other.
      platformId: organizationId ? null : at('plt', claims.plt),
      rateLimit: kind === 'sandbox' ? limits.sandbox : limits.live,
    }
    return { authenticated, expiresAt: claims.exp * 1000 }
  }

  const believed = async (token: string): Promise<Authenticated> => {
    const now = systemNow().getTime()
    const cached = known.get(token)
    if (cached && cached.until > now) return cached.authenticated
    known.delete(token)
    const { authenticated, expiresAt } = await verify(token)
    if (known.size > MAX_KNOWN) known.clear()
    known.set(token, { authenticated, until: Math.min(now + BELIEVED_MILLISECONDS, expiresAt) })
    return authenticated
  }

  return async ({ headers }: { headers: IncomingHttpHeaders }): Promise<Authenticated | null> => {
    const header = headers.authorization
    if (header === undefined) return null
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(header)?.[1]
    if (!token) {
      throw new Refusal('unauthenticated', 'invalid_token', 'The Authorization header must be `Bearer <access token>`.')
    }
    const authenticated = await believed(token)
    const named = headers['anteroom-organization']
    if (named === undefined) return authenticated
    const id = fromTypeId('org', String(named))
    if (authenticated.organizationId !== null) {
      if (id !== authenticated.organizationId) throw notFound('organization')
      return authenticated
    }
    const organization = id && (await organizationOf(id))
    if (!organization || organization.platformId !== authenticated.platformId) throw notFound('organization')
    return {
      ...authenticated,
      organizationId: id,
      rateLimit: organization.kind === 'sandbox' ? limits.sandbox : limits.live,
    }
  }
}
