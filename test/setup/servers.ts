import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts'
import { answersAsRedis, startRedis } from './redis-server.ts'

/** A PostgreSQL whose superuser we are, or a Redis: given, found on this machine, or started by us. */
export type Server = { url: string; stop(): Promise<void> }

const notOurs = async () => {}

const LOCAL_POSTGRES = 'postgres://postgres@127.0.0.1:5432/postgres'
const LOCAL_REDIS = 'redis://127.0.0.1:6379'

/** TEST_DATABASE_URL, else a PostgreSQL on this machine that lets `postgres` in, else one of our own in a temporary folder. */
export async function findPostgres(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, stop: notOurs }
  if (await isUsable(LOCAL_POSTGRES)) return { url: LOCAL_POSTGRES, stop: notOurs }
  return startScratchPostgres()
}

/** TEST_REDIS_URL, else a Redis on this machine, else a process of our own on a free port. */
export async function findRedis(): Promise<Server> {
  const given = process.env['TEST_REDIS_URL']
  if (given) return { url: given, stop: notOurs }
  if (await answersAsRedis(LOCAL_REDIS)) return { url: LOCAL_REDIS, stop: notOurs }
  return startRedis()
}

async function isUsable(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ usable: boolean }>(
      `SELECT rolsuper AND current_setting('server_version_num')::int >= 140000 AS usable FROM pg_roles WHERE rolname = current_user`,
    )
    return rows[0]?.usable === true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** The service's own embedded server; what it holds is thrown away, so it need not survive a power cut. */
export async function startScratchPostgres(): Promise<Server & { restart(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'anteroom-test-'))
  // Root hands the server to a user who must be able to enter.
  await chmod(folder, 0o755)
  const places = { dataDirectory: join(folder, 'data'), reachableDirectory: join(folder, 'reachable') }
  const remove = () => rm(folder, { recursive: true, force: true })
  const start = () => startEmbeddedPostgres({ ...places, log: () => {} })
  let server = await start().catch(async (error: unknown) => {
    await remove()
    throw error
  })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await client.query(`ALTER SYSTEM SET ${setting} = off`)
  }
  await client.query('SELECT pg_reload_conf()')
  await client.end()
  return {
    url: server.url,
    // On the same port: it is remembered with the data.
    async restart() {
      await server.stop()
      server = await start()
    },
    async stop() {
      await server.stop()
      await remove()
    },
  }
}
