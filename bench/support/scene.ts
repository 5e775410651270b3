import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrations } from '../../migrations/index.ts'
import { fromTypeId } from '../../src/kernel/ids.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { buildImage, imageEnvironment } from './image.ts'
import { requestText } from './load.ts'
import { pinLoad, type ServerProcess, startServer } from './server-process.ts'

export const databaseServer = process.env['BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const SECRET = 'bootstrap-secret-of-the-benches'
const POOL_SIZE = '20'

/** A database of its own with one organization, the service and the bare server on it. */
export type Scene = {
  database: pg.Client
  anteroom: ServerProcess
  bare: ServerProcess
  /** One more process of the service, as the image starts it. */
  startImage(): Promise<ServerProcess>
  organizationId: string
  /** Of a client of the organization that holds every scope. */
  headers: Record<string, string>
  /** A request to the service, as a client of the organization that holds every scope. */
  ask(method: string, path: string, body?: object, headers?: Record<string, string>): string
  /** For what need not be fast: answers the parsed body, throws on a status of 400 and above. */
  call(method: string, path: string, body?: object): Promise<Record<string, unknown>>
}

/** The token lives ten minutes; a bench must be done by then. */
async function tokenOf(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`bootstrap:${SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

/** A migrated database of its own, dropped at the end. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const name = `anteroom_bench_${randomBytes(4).toString('hex')}`
  const admin = new pg.Client({ connectionString: databaseServer })
  await admin.connect()
  try {
    await admin.query(`CREATE DATABASE ${name}`)
    const url = new URL(databaseServer)
    url.pathname = `/${name}`
    await migrate(url.href, migrations)
    return await work(url.href)
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
  }
}

/** Opens a scene on a database of its own for `work`, and closes it whatever happens. */
export const withScene = <T>(work: (scene: Scene) => Promise<T>): Promise<T> =>
  withDatabase(async (url) => {
    await using open = new AsyncDisposableStack()
    const started = async (file: string, environment: Record<string, string>, readyPath?: string) =>
      open.adopt(await startServer(file, { DATABASE_URL: url, ...environment }, readyPath), (server) => server.stop())
    pinLoad()
    const database = open.adopt(new pg.Client({ connectionString: url }), (client) => client.end())
    await database.connect()
    const settings = {
      ROLE: 'api',
      // So that what one process has signed is good for the other.
      TOKEN_ISSUER: 'http://localhost',
      DATABASE_POOL_SIZE: POOL_SIZE,
      BOOTSTRAP_CLIENT_SECRET: SECRET,
      RATE_LIMIT_PER_MINUTE: '1000000',
      ANONYMOUS_RATE_LIMIT_PER_MINUTE: '1000000',
    }
    const anteroom = await started('src/main.ts', settings)
    const bare = await started('bench/support/bare-server.ts', { DATABASE_POOL_SIZE: POOL_SIZE }, '/ready')
    const credential = { authorization: `Bearer ${await tokenOf(anteroom.port)}` }
    const send = async (method: string, path: string, headers: Record<string, string>, body?: object) => {
      const answer = await fetch(`http://127.0.0.1:${anteroom.port}${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const text = await answer.text()
      if (answer.status >= 400) throw new Error(`${method} ${path}: ${text}`)
      return JSON.parse(text) as Record<string, unknown>
    }
    const place = { name: 'Nordlicht', kind: 'live', timeZone: 'Europe/Berlin' }
    const organization = await send('POST', '/v1/organizations', credential, place)
    const headers = { ...credential, 'anteroom-organization': String(organization['id']) }
    return await work({
      database,
      anteroom,
      bare,
      startImage: () => started(buildImage(), { ...settings, ...imageEnvironment }),
      organizationId: fromTypeId('org', headers['anteroom-organization'])!,
      headers,
      ask: (method, path, body, more = {}) =>
        requestText(method, path, { ...headers, ...more }, body ? JSON.stringify(body) : ''),
      call: (method, path, body) => send(method, path, headers, body),
    })
  })
