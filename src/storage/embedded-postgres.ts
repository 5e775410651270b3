import { readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { pause, systemNow } from '../kernel/clock.ts'
import { checkVersion, makeCluster } from './embedded-postgres-data.ts'
import { findPlace, type Place, type PlaceOptions } from './embedded-postgres-place.ts'
import { lockOn, spawnTied, type TiedProcess } from './embedded-postgres-process.ts'

export type EmbeddedPostgres = {
  /** Of the database `anteroom`, as its superuser; on the loopback interface only, with password. */
  url: string
  /** True when the data were made by this start. */
  firstStart: boolean
  /** Ends the server and waits until it is gone. May be called twice. */
  stop: () => Promise<void>
}

/**
 * Runs a PostgreSQL server of its own for as long as this process lives.
 *
 * `dataDirectory` (`.anteroom`) is made when missing and holds the data in `postgres/`, or `postgres-location` saying
 * where they are; see `findPlace`. `log` gets what the server writes, a line at a time.
 * Throws an Error fit for the terminal when it cannot: it already runs there, data of another version, no binaries.
 */
export async function startEmbeddedPostgres(
  options: Omit<PlaceOptions, 'reachableDirectory'> & Partial<PlaceOptions>,
): Promise<EmbeddedPostgres> {
  const place = await findPlace({ reachableDirectory: '/var/lib/anteroom', ...options })
  const firstStart = await makeCluster(place)
  await checkVersion(place)
  const { server, port } = await launch(place, options.log)

  let stopping: Promise<void> | null = null
  const stop = () => (stopping ??= server.end())
  void server.ended.then(({ outcome }) => {
    if (!stopping) options.log(`PostgreSQL ended by itself: ${outcome}`)
  })
  try {
    await writeFile(join(place.cluster, 'port'), `${port}\n`)
    const password = (await readFile(join(place.cluster, 'password'), 'utf8')).trim()
    const urlOf = (database: string) => `postgres://anteroom:${password}@127.0.0.1:${port}/${database}`
    await makeDatabase(urlOf('postgres'))
    return { url: urlOf('anteroom'), firstStart, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The port of last time, or another when it is taken; only PostgreSQL's own attempt can tell without a race. */
async function launch(place: Place, log: (line: string) => void): Promise<{ server: TiedProcess; port: number }> {
  const data = join(place.cluster, 'data')
  let port = Number(await readFile(join(place.cluster, 'port'), 'utf8').catch(() => '')) || (await freePort())
  for (let tries = 1; ; tries += 1) {
    const stalePid = await predecessorOf(data)
    // How PostgreSQL is told that the process with this number is no server.
    const environment: Record<string, string> = stalePid ? { PG_GRANDPARENT_PID: `${stalePid}` } : {}
    const server = spawnTied(postgres(place.server, data, port), place.runAs, environment)
    server.onLine(log)
    const failure = await failureToStart(server)
    if (failure === null) return { server, port }
    if (failure.includes('could not bind')) port = await freePort()
    // Children of a server that was killed are still on their way out.
    else if (failure.includes('is still in use')) await pause(250)
    else tries = MOST_TRIES
    if (tries >= MOST_TRIES) throw new Error(`PostgreSQL did not start on ${data}:\n${failure}`)
  }
}

const MOST_TRIES = 20

const postgres = (server: string, data: string, port: number): string[] => [
  join(server, 'bin', 'postgres'),
  '-D',
  data,
  ...[
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'logging_collector=off',
    'log_destination=stderr',
    'log_line_prefix=',
    'lc_messages=C',
  ].flatMap((set) => ['-c', set]),
]

const failureToStart = (server: TiedProcess): Promise<string | null> =>
  new Promise((resolve, reject) => {
    server.onLine((line) => {
      if (line.includes('database system is ready to accept connections')) resolve(null)
    })
    server.ended.then(({ outcome, lastLines }) => resolve(`${lastLines}\n(${outcome})`), reject)
  })

/**
 * Waits for a server that is on its way out, as when its owner was killed and is started again at once.
 * Gives the number in a lock file that was left behind, if any.
 */
async function predecessorOf(data: string): Promise<number | null> {
  const since = systemNow().getTime()
  for (;;) {
    const lock = await lockOn(data)
    if (!lock?.running) return lock?.pid ?? null
    if (systemNow().getTime() - since > (lock.stopping ? 20_000 : 1_000)) {
      throw new Error(
        `PostgreSQL already runs on ${data} (process ${lock.pid}), so Anteroom is probably running in this folder. ` +
          `Stop it first. If it is not, end the server: kill -INT ${lock.pid}`,
      )
    }
    await pause(50)
  }
}

async function freePort(): Promise<number> {
  const listener = createServer()
  await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as AddressInfo
  await new Promise((resolve) => listener.close(resolve))
  return port
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'anteroom'`)
    if (rowCount === 0) await client.query('CREATE DATABASE anteroom')
  } finally {
    await client.end()
  }
}
