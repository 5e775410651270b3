import { randomUUID } from 'node:crypto'
import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '../../test/client/schema.d.ts'

/** A client that knows only the published document. */
export type Api = Client<paths>

type Credential = { url: string; token: string; organizationId?: string }

/** Sends the token and the organization, and a fresh Idempotency-Key with each POST that names none. */
export function apiOf({ url, token, organizationId }: Credential): Api {
  const api = createClient<paths>({ baseUrl: url })
  api.use({
    onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${token}`)
      if (organizationId) request.headers.set('anteroom-organization', organizationId)
      if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', randomUUID())
      }
      return request
    },
  })
  return api
}

/** OAuth 2 client credentials. */
export async function signIn(url: string, clientId: string, secret: string): Promise<string> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  if (!answer.ok) throw new Error(`No token for ${clientId} at ${url}: ${await answer.text()}`)
  return ((await answer.json()) as { access_token: string }).access_token
}

/** The answer of a call, or an error that shows the problem. */
export async function must<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (data === undefined) throw new Error(`${response.status} from ${response.url}: ${JSON.stringify(error)}`)
  return data
}
