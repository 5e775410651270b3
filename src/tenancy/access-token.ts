import jwt from 'jsonwebtoken'
import { z } from 'zod'
import { randomToken } from '../kernel/chance.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { ServerKeys } from './server-keys.ts'

/** Seconds. Short, since a token cannot be taken back everywhere at once. */
export const TOKEN_LIFETIME = 600

export type TokenClaims = {
  /** TypeID of the client or person. */
  sub: string
  /** TypeID of the organization, for tokens that belong to one. */
  org?: string
  plt?: string
  scope: string
  /** TypeID of the client that acts as the person (RFC 8693). */
  act?: { sub: string }
}

const claimsSchema = z.object({
  sub: z.string(),
  org: z.string().optional(),
  plt: z.string().optional(),
  scope: z.string(),
  act: z.object({ sub: z.string() }).optional(),
  exp: z.number(),
  jti: z.string(),
})

export type AccessTokens = {
  issue(claims: TokenClaims): Promise<{ accessToken: string; expiresIn: number }>
  /** Refuses anything but a valid token of ours, without saying what was wrong with it. */
  verify(token: string): Promise<z.infer<typeof claimsSchema>>
}

const refused = () => new Refusal('unauthenticated', 'invalid_token', 'The access token is not valid, or no longer.')

/** jsonwebtoken throws on some of what is no token. */
function headerOf(token: string): jwt.JwtHeader | undefined {
  try {
    return jwt.decode(token, { complete: true })?.header
  } catch {
    return undefined
  }
}

/** The only importer of jsonwebtoken: RFC 9068 access tokens, ES256 only, `crit` refused (RFC 8725). */
export function accessTokens(keys: ServerKeys, issuer: string, audience: string): AccessTokens {
  return {
    async issue(claims) {
      const { kid, privateKey } = await keys.signing()
      const accessToken = jwt.sign(claims, privateKey, {
        algorithm: 'ES256',
        header: { alg: 'ES256', typ: 'at+jwt', kid },
        issuer,
        audience,
        expiresIn: TOKEN_LIFETIME,
        jwtid: randomToken(12),
      })
      return { accessToken, expiresIn: TOKEN_LIFETIME }
    },
    async verify(token) {
      if (token.length > 4096) throw refused()
      const header = headerOf(token)
      if (header?.typ !== 'at+jwt' || header.alg !== 'ES256' || header.crit !== undefined || !header.kid) {
        throw refused()
      }
      const key = await keys.verifying(header.kid)
      if (!key) throw refused()
      try {
        return claimsSchema.parse(
          jwt.verify(token, key, { algorithms: ['ES256'], issuer, audience, maxAge: TOKEN_LIFETIME }),
        )
      } catch {
        throw refused()
      }
    },
  }
}
