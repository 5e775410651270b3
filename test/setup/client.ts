import { randomUUID } from 'node:crypto'

// Answers of any shape: tests look into them by name.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { status: number; headers: Headers; body: any; text: string }

type Options = { headers?: Record<string, string>; key?: string | null; etag?: string }

/** A caller over real HTTP, with its token and organization. POSTs carry a fresh Idempotency-Key unless told. */
export type Client = {
  token: string
  organizationId: string | null
  get(path: string, options?: Options): Promise<Answer>
  post(path: string, body?: unknown, options?: Options): Promise<Answer>
  put(path: string, body: unknown, options?: Options): Promise<Answer>
  patch(path: string, body: unknown, options?: Options): Promise<Answer>
  delete(path: string, options?: Options): Promise<Answer>
  /** The same credential in this organization. */
  in(organizationId: string): Client
  /** Somebody else's token at the same service. */
  as(token: string): Client
}

export function client(url: string, token: string, organizationId: string | null = null): Client {
  const call = async (method: string, path: string, body?: unknown, options: Options = {}): Promise<Answer> => {
    const key = options.key === undefined && method === 'POST' ? randomUUID() : options.key
    const raw = typeof body === 'string'
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(organizationId ? { 'anteroom-organization': organizationId } : {}),
        ...(body === undefined ? {} : { 'content-type': raw ? 'text/csv' : 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(options.etag ? { 'if-match': options.etag } : {}),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const json = /[/+]json\b/.test(answer.headers.get('content-type') ?? '')
    return { status: answer.status, headers: answer.headers, body: json && text ? JSON.parse(text) : text, text }
  }
  return {
    token,
    organizationId,
    get: (path, options) => call('GET', path, undefined, options),
    post: (path, body, options) => call('POST', path, body, options),
    put: (path, body, options) => call('PUT', path, body, options),
    patch: (path, body, options) => call('PATCH', path, body, options),
    delete: (path, options) => call('DELETE', path, undefined, options),
    in: (id) => client(url, token, id),
    as: (other) => client(url, other, null),
  }
}

/** Signs in with client credentials. */
export async function clientOf(url: string, handle: string, secret: string): Promise<Client> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${handle}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return client(url, token)
}
