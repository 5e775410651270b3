import * as oauth from 'oauth4webapi'
import { type Outgoing, OutgoingError } from '../outgoing/guarded-fetch.ts'
import { failureOf, RefreshFailure } from './busy-problem-rules.ts'
import type { Consent, Tokens } from './calendar-account.ts'

export type OAuthClient = {
  outgoing: Outgoing
  server: oauth.AuthorizationServer
  clientId: string
  clientSecret: string
  redirectUri: string
  scope: string
  /** What the provider wants beyond OAuth. */
  extra?: Record<string, string>
}

/** OAuth 2 authorization code with PKCE (RFC 6749, 7636), and what follows from it. */
export function oauthGrant(options: OAuthClient) {
  const { outgoing, server, redirectUri } = options
  const client: oauth.Client = { client_id: options.clientId }
  const authentication = oauth.ClientSecretPost(options.clientSecret)
  const http = {
    [oauth.customFetch]: (url: string, { method, headers, body }: oauth.CustomFetchOptions<'POST', URLSearchParams>) =>
      outgoing.fetch(url, { method, headers, body: body.toString() }),
    // The guard lets nothing go without TLS but to what is listed for development.
    [oauth.allowInsecureRequests]: true,
  }

  return {
    async authorizeUrl({ state, verifier }: Consent): Promise<string> {
      const url = new URL(server.authorization_endpoint!)
      const parameters = {
        response_type: 'code',
        client_id: client.client_id,
        redirect_uri: redirectUri,
        scope: options.scope,
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...options.extra,
      }
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
      return url.href
    },

    /** `claims` are those of the id token, where the scope asked for one. */
    async exchange(answer: URLSearchParams, { state, verifier }: Consent, now: Date) {
      return failing(now, async (check) => {
        const parameters = oauth.validateAuthResponse(server, client, answer, state)
        const response = await check(
          oauth.authorizationCodeGrantRequest(server, client, authentication, parameters, redirectUri, verifier, http),
        )
        const granted = await oauth.processAuthorizationCodeResponse(server, client, response)
        return { tokens: tokensOf(granted, null, now), claims: oauth.getValidatedIdTokenClaims(granted) }
      })
    },

    /** A provider that gives no new refresh token lets the old one live on. */
    async refresh({ refresh }: Tokens, now: Date): Promise<Tokens> {
      if (refresh === null) throw new RefreshFailure('reconnect_needed')
      return failing(now, async (check) => {
        const response = await check(oauth.refreshTokenGrantRequest(server, client, authentication, refresh, http))
        return tokensOf(await oauth.processRefreshTokenResponse(server, client, response), refresh, now)
      })
    },

    async revoke({ access, refresh }: Tokens, now: Date): Promise<void> {
      await failing(now, async (check) => {
        const token = refresh ?? access
        // Google answers 400 for a token that it has forgotten already.
        await check(oauth.revocationRequest(server, client, authentication, token, http))
      })
    },
  }
}

const tokensOf = (granted: oauth.TokenEndpointResponse, before: string | null, now: Date): Tokens => ({
  access: granted.access_token,
  refresh: granted.refresh_token ?? before,
  expiresAt: now.getTime() + (granted.expires_in ?? 3600) * 1000,
})

type Check = (answer: Promise<Response>) => Promise<Response>

async function failing<T>(now: Date, work: (check: Check) => Promise<T>): Promise<T> {
  try {
    return await work(async (asked) => {
      const answer = await asked
      // 400 and 401 say in their body what is wrong.
      const failure = answer.status === 400 || answer.status === 401 ? null : failureOf(answer, now)
      if (failure) throw failure
      return answer
    })
  } catch (error) {
    throw asFailure(error)
  }
}

function asFailure(error: unknown): unknown {
  if (error instanceof OutgoingError) return new RefreshFailure(error.code)
  if (error instanceof oauth.AuthorizationResponseError) return new RefreshFailure('consent_refused')
  if (error instanceof oauth.ResponseBodyError) {
    return new RefreshFailure(error.error === 'invalid_grant' ? 'reconnect_needed' : 'server_failed')
  }
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.WWWAuthenticateChallengeError) {
    return new RefreshFailure('server_failed')
  }
  return error
}
