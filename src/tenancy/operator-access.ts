import type { IncomingHttpHeaders } from 'node:http'
import { type Scope } from '../kernel/caller.ts'
import { forbidden, Refusal } from '../kernel/refusal.ts'
import type { Authenticated } from '../http/route-facts.ts'
import type { Database } from '../storage/database.ts'
import { basicCredentials } from './basic-credentials.ts'
import { secretMatches } from './client-secret.ts'

/** As `authenticator` reads a bearer token. */
type Authenticate = (request: { headers: IncomingHttpHeaders }) => Promise<Authenticated | null>

/**
 * For pages that operators open in a browser: a platform client with this scope, by its access token or, since a browser asks
 * for that, by its id and secret (Basic). Refuses 401 and 403; a client of one organization sees nothing of others.
 */
export function operatorAccess(database: Database, authenticate: Authenticate, scope: Scope) {
  const bySecret = async (header: string): Promise<boolean> => {
    const [handle, secret] = basicCredentials(header)
    const [client] = await database.system<{ secretHash: string; scopes: string[]; organizationId: string | null }>(
      `SELECT secret_hash AS "secretHash", scopes, organization_id AS "organizationId" FROM client
       WHERE handle = $1 AND revoked_at IS NULL`,
      [handle],
    )
    if (!(await secretMatches(secret, client?.secretHash ?? null)) || !client) throw unauthenticated()
    return client.organizationId === null && client.scopes.includes(scope)
  }
  const byToken = async (headers: IncomingHttpHeaders): Promise<boolean> => {
    const { authorization } = headers
    const authenticated = await authenticate({ headers: { authorization } })
    if (!authenticated) throw unauthenticated()
    const { caller, organizationId } = authenticated
    return caller.kind === 'client' && organizationId === null && caller.scopes.has(scope)
  }
  return async (headers: IncomingHttpHeaders): Promise<void> => {
    const { authorization = '' } = headers
    const may = /^Basic /i.test(authorization) ? await bySecret(authorization) : await byToken(headers)
    if (!may) throw forbidden(`This is for operators: a platform client with the scope ${scope}.`)
  }
}

const unauthenticated = () =>
  new Refusal('unauthenticated', 'unauthenticated', 'This needs an access token, or the id and secret of a client.')
