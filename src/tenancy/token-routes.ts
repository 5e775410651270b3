import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { FORM_TYPE } from '../http/bodies.ts'
import { toTypeId } from '../kernel/ids.ts'
import type { Database } from '../storage/database.ts'
import type { AccessTokens } from './access-token.ts'
import { basicCredentials } from './basic-credentials.ts'
import { secretMatches } from './client-secret.ts'
import type { ServerKeys } from './server-keys.ts'

type ClientFound = {
  id: string
  platformId: string
  organizationId: string | null
  secretHash: string
  scopes: string[]
}

const TokenReply = z
  .object({
    access_token: z.string().max(4096),
    token_type: z.literal('Bearer'),
    expires_in: z.int().min(1).max(3600).meta({ format: 'int32' }),
    scope: z.string().max(2000),
  })
  .meta({ id: 'AccessToken', description: 'RFC 6749, section 5.1' })

const OAuthError = z
  .object({ error: z.string().max(50), error_description: z.string().max(500) })
  .meta({ id: 'OAuthError', description: 'RFC 6749, section 5.2' })

const TokenRequest = z.object({
  grant_type: z.string().max(100),
  scope: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'Scopes separated by spaces; all of the client’s when left out' }),
})

const keySet = z.object({
  keys: z
    .array(
      z.object({
        kty: z.string().max(10),
        crv: z.string().max(10),
        x: z.string().max(100),
        y: z.string().max(100),
        kid: z.string().max(50),
        use: z.string().max(10),
        alg: z.string().max(10),
      }),
    )
    .max(20),
})

/** Who one is: tokens, keys and where to find both. Answers as RFC 6749, 7517 and 8414 say, not with problems. */
export function tokenRoutes(
  fastify: FastifyInstance,
  {
    database,
    keys,
    tokens,
    issuer,
    scopes,
  }: { database: Database; keys: ServerKeys; tokens: AccessTokens; issuer: string; scopes: string[] },
): void {
  fastify.post(
    '/oauth/token',
    {
      schema: {
        operationId: 'createAccessToken',
        summary: 'Get an access token for a machine',
        description: 'OAuth 2 client credentials with `client_secret_basic` (RFC 6749, section 4.4).',
        tags: ['Tokens'],
        security: [],
        consumes: [FORM_TYPE],
        body: TokenRequest,
        response: { 200: TokenReply, 400: OAuthError, 401: OAuthError },
        problems: [408, 413, 415, 429, 500, 503],
      } as object,
      config: { takes: [FORM_TYPE] },
    },
    async (request, reply) => {
      reply.header('pragma', 'no-cache')
      const fail = (status: number, error: string, description: string) =>
        reply.status(status).send({ error, error_description: description })
      const body = TokenRequest.safeParse(withoutEmpty(request.body ?? {}))
      if (!body.success) {
        return fail(400, 'invalid_request', 'The form needs grant_type once, and may have scope once.')
      }
      if (body.data.grant_type !== 'client_credentials') {
        return fail(400, 'unsupported_grant_type', 'Use grant_type=client_credentials.')
      }
      const [handle, secret] = basicCredentials(request.headers.authorization)
      const [client] = await database.system<ClientFound>(
        `SELECT id, platform_id AS "platformId", organization_id AS "organizationId", secret_hash AS "secretHash", scopes
         FROM client WHERE handle = $1 AND revoked_at IS NULL`,
        [handle],
      )
      if (!(await secretMatches(secret, client?.secretHash ?? null)) || !client) {
        reply.header('www-authenticate', 'Basic realm="anteroom"')
        return fail(401, 'invalid_client', 'The client id or its secret is wrong.')
      }
      const wanted = [...new Set(body.data.scope?.split(' ').filter(Boolean) ?? client.scopes)]
      const missing = wanted.filter((scope) => !client.scopes.includes(scope))
      if (missing.length > 0) {
        const known = missing.filter((scope) => scopes.includes(scope))
        return fail(400, 'invalid_scope', `This client does not hold ${known.join(' ') || 'what is no scope'}.`)
      }
      const scope = wanted.join(' ')
      const issued = await tokens.issue({
        sub: toTypeId('cli', client.id),
        plt: toTypeId('plt', client.platformId),
        ...(client.organizationId ? { org: toTypeId('org', client.organizationId) } : {}),
        scope,
      })
      return reply.send({ access_token: issued.accessToken, token_type: 'Bearer', expires_in: issued.expiresIn, scope })
    },
  )
  fastify.get(
    '/.well-known/jwks.json',
    {
      schema: {
        operationId: 'getKeys',
        summary: 'Public keys of the access tokens',
        description: 'A JSON Web Key Set (RFC 7517). A new key is shown five minutes before it signs.',
        tags: ['Tokens'],
        security: [],
        response: { 200: keySet },
        problems: [400, 408, 429, 500, 503],
      } as object,
    },
    async (_request, reply) => {
      await keys.refresh()
      return reply.header('cache-control', 'public, max-age=300').send(keys.jwks())
    },
  )
  fastify.get('/.well-known/oauth-authorization-server', { schema: { hide: true } }, async () => ({
    issuer,
    token_endpoint: `${issuer}/oauth/token`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    response_types_supported: [],
    scopes_supported: scopes,
  }))
}

/** RFC 6749, section 3.2: a parameter without a value counts as left out. */
const withoutEmpty = (form: object): object =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''))
