import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atEnd } from '../setup/at-end.ts'

type Body = URLSearchParams
type Answer = { status?: number; headers?: Record<string, string>; json?: unknown }
type Code = { challenge: string; redirectUri: string; scope: string }

/** A calendar event as Microsoft Graph tells it. */
export type GraphEvent = Record<string, unknown>

export const CLIENT = { id: 'client-1', secret: 'client-secret' }

/**
 * Google and Microsoft as their documents describe them: OAuth 2 with PKCE, refresh tokens, revocation (Google), free/busy
 * (Google) and calendar views in pages (Microsoft). Requests that the real ones would refuse are refused.
 */
export type ProviderServer = {
  origin: string
  /** Method and path of each request, without the query. */
  asked: string[]
  /** Refresh tokens that are good. */
  refreshTokens: Set<string>
  accessTokens: Set<string>
  /** Seconds that new access tokens last. */
  lasts: number
  busy: { start: string; end: string }[]
  events: GraphEvent[]
  /** Answers in place of the next request to this path, once. */
  instead: Map<string, Answer>
  /** Says yes, or no, in the place of somebody at their browser; answers where that is sent back to. */
  consent(authorizeUrl: string, says?: 'yes' | 'no'): string
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const idToken = (issuer: string): string => {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: issuer, aud: CLIENT.id, sub: '1', iat: now, exp: now + 600, email: 'anna@gmail.example' }
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), keys.privateKey).toString('base64url')}`
}

const refused = (error: string): Answer => ({ status: 400, json: { error, error_description: 'refused' } })

export async function providerServer(): Promise<ProviderServer> {
  const codes = new Map<string, Code>()
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  atEnd(() => {
    server.close().closeAllConnections()
  })
  const made: ProviderServer = {
    origin,
    asked: [],
    refreshTokens: new Set(),
    accessTokens: new Set(),
    lasts: 3600,
    busy: [],
    events: [],
    instead: new Map(),
    consent(authorizeUrl, says = 'yes') {
      const asked = new URL(authorizeUrl).searchParams
      const back = new URL(asked.get('redirect_uri')!)
      back.searchParams.set('state', asked.get('state')!)
      if (asked.get('client_id') !== CLIENT.id || asked.get('code_challenge_method') !== 'S256') {
        throw new Error('refused')
      }
      if (says === 'no') back.searchParams.set('error', 'access_denied')
      else {
        const code = randomUUID()
        codes.set(code, {
          challenge: asked.get('code_challenge')!,
          redirectUri: asked.get('redirect_uri')!,
          scope: asked.get('scope')!,
        })
        back.searchParams.set('code', code)
      }
      return back.href
    },
  }

  const give = (scope: string, rotates: boolean, refresh: string | null): Answer => {
    const [access, next] = [randomUUID(), refresh === null || rotates ? randomUUID() : null]
    made.accessTokens.add(access)
    if (next) made.refreshTokens.add(next)
    if (next && refresh) made.refreshTokens.delete(refresh)
    const granted = { access_token: access, token_type: 'Bearer', expires_in: made.lasts, scope }
    const openid = scope.split(' ').includes('openid') && refresh === null
    return {
      json: { ...granted, ...(next ? { refresh_token: next } : {}), ...(openid ? { id_token: idToken(origin) } : {}) },
    }
  }

  /** `rotates`: as Microsoft does, each refresh token is good once. */
  const token = (body: Body, rotates: boolean): Answer => {
    if (body.get('client_id') !== CLIENT.id || body.get('client_secret') !== CLIENT.secret) {
      return { status: 401, json: { error: 'invalid_client' } }
    }
    if (body.get('grant_type') === 'refresh_token') {
      const refresh = body.get('refresh_token') ?? ''
      return made.refreshTokens.has(refresh) ? give('', rotates, refresh) : refused('invalid_grant')
    }
    const code = codes.get(body.get('code') ?? '')
    codes.delete(body.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    if (!code || code.challenge !== challenge || code.redirectUri !== body.get('redirect_uri')) {
      return refused('invalid_grant')
    }
    return give(code.scope, rotates, null)
  }

  const answerTo = (method: string, url: URL, body: string, headers: IncomingMessage['headers']): Answer => {
    const form = new URLSearchParams(body)
    if (method === 'POST' && url.pathname === '/token') return token(form, false)
    if (method === 'POST' && url.pathname === '/common/oauth2/v2.0/token') return token(form, true)
    if (method === 'POST' && url.pathname === '/revoke') {
      return made.refreshTokens.delete(form.get('token') ?? '') ? { json: {} } : refused('invalid_token')
    }
    if (!made.accessTokens.has((headers.authorization ?? '').replace(/^Bearer /, ''))) {
      return { status: 401, json: { error: { code: 401, message: 'Invalid Credentials' } } }
    }
    if (method === 'POST' && url.pathname === '/calendar/v3/freeBusy') return freeBusy(JSON.parse(body))
    if (url.pathname === '/v1.0/me') return { json: { userPrincipalName: 'anna@contoso.example' } }
    if (url.pathname === '/v1.0/me/calendar/calendarView') return view(url, headers)
    return { status: 404, json: {} }
  }

  const freeBusy = (asked: { timeMin: string; timeMax: string; items: { id: string }[] }): Answer => {
    const days = (Date.parse(asked.timeMax) - Date.parse(asked.timeMin)) / 86_400_000
    if (days > 90) return { status: 400, json: { error: { errors: [{ reason: 'timeRangeTooLong' }] } } }
    const busy = made.busy.filter(({ start, end }) => start < asked.timeMax && end > asked.timeMin)
    return {
      json: { kind: 'calendar#freeBusy', calendars: Object.fromEntries(asked.items.map(({ id }) => [id, { busy }])) },
    }
  }

  /** Two events a page, whatever was asked for. */
  const view = (url: URL, headers: IncomingMessage['headers']): Answer => {
    if (headers['prefer'] !== 'outlook.timezone="UTC"' || !url.searchParams.get('startDateTime')) {
      return { status: 400, json: {} }
    }
    const skip = Number(url.searchParams.get('$skip') ?? 0)
    const next = new URL(url)
    next.searchParams.set('$skip', String(skip + 2))
    const value = made.events.slice(skip, skip + 2)
    return { json: { value, ...(made.events.length > skip + 2 ? { '@odata.nextLink': next.href } : {}) } }
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin)
    made.asked.push(`${request.method} ${url.pathname}`)
    const body = Buffer.concat(await request.toArray()).toString()
    const instead = made.instead.get(url.pathname)
    made.instead.delete(url.pathname)
    const { status = 200, headers = {}, json } = instead ?? answerTo(request.method ?? '', url, body, request.headers)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json ?? {}))
  }
  return made
}
