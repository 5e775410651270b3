import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const PROJECT = join(import.meta.dirname, '..', '..')
const NOBODY = 65534
const isRoot = process.getuid?.() === 0

let folder: string
let dataDirectory: string
let reachableDirectory: string
let log: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-postgres-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755)
  dataDirectory = join(folder, '.anteroom')
  reachableDirectory = join(folder, 'reachable')
  log = []
})

async function start(where = dataDirectory): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataDirectory: where,
    reachableDirectory,
    log: (line) => void log.push(line),
  })
  onTestFinished(() => server.stop())
  return server
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

const lockFile = (home = dataDirectory) => join(home, 'postgres', 'data', 'postmaster.pid')
const serverPid = async (home = dataDirectory) => Number((await readFile(lockFile(home), 'utf8')).split('\n')[0])
const isGone = (path: string) =>
  stat(path).then(
    () => false,
    () => true,
  )
const refuses = (url: string) =>
  query(url, 'SELECT 1').then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code,
  )
/** The server leaves only in order when it removes its own lock file. */
const hasLeft = async (url: string, home = dataDirectory) =>
  (await isGone(lockFile(home))) && (await refuses(url)) === 'ECONNREFUSED'

type HoldOptions = { home?: string; project?: string; flags?: string[]; uid?: number }

/** A process of its own, and of its own group as in a terminal, that runs the server until its input ends. */
function spawnHolder({ home = dataDirectory, project = PROJECT, flags = [], uid }: HoldOptions = {}) {
  const script = join(project, 'test', 'storage', 'hold-postgres.ts')
  const child = spawn(process.execPath, [...flags, script, home, reachableDirectory], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
    cwd: '/',
  })
  const over = once(child, 'close')
  const leave = async () => {
    child.stdin.end()
    await over
  }
  onTestFinished(leave)
  return { child, over, leave }
}

/** Waits until its server is ready; rejects with what it wrote when it could not start one. */
async function hold(options: HoldOptions = {}) {
  const { child, over, leave } = spawnHolder(options)
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([once(lines, 'line') as Promise<[string]>, over.then(() => null)])
  if (!first) throw new Error(complaints)
  return { child, lines, leave, ...(JSON.parse(first[0]) as { url: string; firstStart: boolean; uid: number }) }
}

test('Who is still being answered when it stops is answered, and who will not leave is not waited for', async () => {
  const server = await start()
  const [leaving, staying] = [1, 2].map(() => new pg.Client({ connectionString: server.url }))
  staying!.on('error', () => {})
  await Promise.all([leaving!.connect(), staying!.connect()])
  const answer = leaving!.query(`SELECT pg_sleep(0.3), 'told' AS answer`)
  const stopped = server.stop()
  expect((await answer).rows).toMatchObject([{ answer: 'told' }])
  await leaving!.end()
  await stopped
  expect(await hasLeft(server.url)).toBe(true)
})

test('The first start makes the data and later ones keep them, each within its time', async () => {
  const before = performance.now()
  const first = await start()
  expect(performance.now() - before).toBeLessThan(10_000)
  expect(first.firstStart).toBe(true)
  await query(first.url, `CREATE TABLE kept AS SELECT 'Zoë' AS name`)
  await first.stop()
  expect(await hasLeft(first.url)).toBe(true)

  const again = performance.now()
  const second = await start()
  expect(performance.now() - again).toBeLessThan(4_000)
  expect(second).toMatchObject({ firstStart: false, url: first.url })
  expect(await query(second.url, 'SELECT upper(name) AS name FROM kept')).toEqual([{ name: 'ZOË' }])
  await second.stop()
  await second.stop()
})

test('It listens on the loopback interface only, wants the password, and keeps it from other users', async () => {
  const { url } = await start()
  const settings = `SELECT current_setting('listen_addresses') AS host, current_setting('fsync') AS fsync,
    current_setting('unix_socket_directories') AS sockets, current_setting('server_encoding') AS encoding`
  expect(await query(url, settings)).toEqual([{ host: '127.0.0.1', fsync: 'on', sockets: '', encoding: 'UTF8' }])
  expect(await refuses(url.replace(/:[^:@]+@/, ':guess@'))).toBe('28P01')
  expect((await stat(join(dataDirectory, 'postgres', 'password'))).mode & 0o777).toBe(0o600)
})

test('Another port is taken when the last one is in use, and that one is remembered', async () => {
  const first = await start()
  await first.stop()
  const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
  await once(squatter, 'listening')
  const second = await start()
  squatter.close()
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
  await second.stop()
  expect((await start()).url).toBe(second.url)
})

test('A second start in the same folder is refused and names the process that runs there', async () => {
  const { url } = await start()
  await expect(start()).rejects.toThrow(
    `PostgreSQL already runs on ${join(dataDirectory, 'postgres', 'data')} (process ${await serverPid()})`,
  )
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('After the server was killed the next start recovers what was committed', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
  process.kill(await serverPid(), 'SIGKILL')
  await expect.poll(() => log).toContain('PostgreSQL ended by itself: SIGKILL')
  expect(await isGone(lockFile())).toBe(false)
  const second = await start()
  expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
})

test('A lock file that was left behind does not count when its number belongs to another process by now', async () => {
  const first = await start()
  process.kill(await serverPid(), 'SIGKILL')
  await expect.poll(() => log).toContain('PostgreSQL ended by itself: SIGKILL')
  const { uid, gid } = await stat(join(dataDirectory, 'postgres', 'data'))
  const stranger = spawn('sleep', ['60'], { uid, gid })
  onTestFinished(() => void stranger.kill())
  const lock = (await readFile(lockFile(), 'utf8')).split('\n').with(0, `${stranger.pid}`)
  await writeFile(lockFile(), lock.join('\n'))
  expect((await start()).url).toBe(first.url)
})

test('Data of another PostgreSQL version are refused with what to do', async () => {
  await (await start()).stop()
  await writeFile(join(dataDirectory, 'postgres', 'data', 'PG_VERSION'), '12\n')
  await expect(start()).rejects.toThrow(/were written by PostgreSQL 12; .* brings PostgreSQL \d+, .*pg_dump/)
})

describe('The server belongs to the process that started it', () => {
  test('SIGKILL of that process leaves no server, and it can be started again at once', async () => {
    const holder = await hold()
    await query(holder.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    const pid = await serverPid()
    holder.child.kill('SIGKILL')
    const next = await start()
    expect(await serverPid()).not.toBe(pid)
    expect(await query(next.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await next.stop()

    const another = await hold()
    another.child.kill('SIGKILL')
    await expect.poll(() => hasLeft(another.url), { timeout: 20_000 }).toBe(true)
  })

  test('SIGKILL while the data are being made leaves nothing that the next start trips over', async () => {
    const unfinished = async () =>
      (await readdir(dataDirectory).catch(() => [])).find((name) => name.startsWith('postgres.new-'))
    const { child, over } = spawnHolder()
    await expect.poll(unfinished, { interval: 5, timeout: 20_000 }).toBeDefined()
    const data = join(dataDirectory, (await unfinished())!, 'data')
    await expect.poll(() => readdir(data), { interval: 5 }).toContain('postgresql.conf')
    child.kill('SIGKILL')
    await over
    expect((await start()).firstStart).toBe(true)
    await expect.poll(() => readdir(data)).toEqual([])
  })

  test('Ctrl-C reaches the whole foreground group, but the server stays until it is told to stop', async () => {
    const holder = await hold()
    const interrupted = once(holder.lines, 'line')
    process.kill(-holder.child.pid!, 'SIGINT')
    expect(await interrupted).toEqual(['{"interrupted":true}'])
    expect(await query(holder.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await holder.leave()
    expect(holder.child.exitCode).toBe(0)
    expect(await hasLeft(holder.url)).toBe(true)
  })
})

describe.runIf(isRoot)('Root', () => {
  test('keeps the data in a folder that others can enter, and hands over only the data', async () => {
    const { url } = await start()
    const owners = await Promise.all(
      ['', 'password', 'data'].map(async (name) => (await stat(join(dataDirectory, 'postgres', name))).uid),
    )
    expect(owners).toEqual([0, 0, expect.toSatisfy((uid: number) => uid > 0)])
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('starts from a folder that no other user can enter, server binaries and all', async () => {
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    for (const name of ['src', 'test', 'node_modules']) await symlink(join(PROJECT, name), join(closed, name))
    const home = join(closed, '.anteroom')
    const options = { home, project: closed, flags: ['--preserve-symlinks', '--preserve-symlinks-main'] }

    const first = await hold(options)
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    const elsewhere = (await readFile(join(home, 'postgres-location'), 'utf8')).trim()
    expect(elsewhere).toMatch(`${reachableDirectory}/`)
    expect((await readFile(`/proc/${await serverPid(elsewhere)}/cmdline`, 'utf8')).split('\0')[0]).toMatch(
      `${reachableDirectory}/server-`,
    )
    await first.leave()
    const second = await hold(options)
    expect([second.url, second.firstStart]).toEqual([first.url, false])
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    second.child.kill('SIGKILL')
    await expect.poll(() => hasLeft(second.url, elsewhere), { timeout: 20_000 }).toBe(true)
  })

  test('finds the data of a closed folder again after a move, but does not share them with a copy', async () => {
    const closed = join(folder, 'closed')
    const moved = join(folder, 'moved')
    await mkdir(closed, { mode: 0o700 })
    await (await start(join(closed, '.anteroom'))).stop()

    await cp(closed, join(folder, 'copy'), { recursive: true })
    await expect(start(join(folder, 'copy', '.anteroom'))).rejects.toThrow(/is a copy of .*closed.* to start empty/)

    await rename(closed, moved)
    const server = await start(join(moved, '.anteroom'))
    expect(server.firstStart).toBe(false)
    await server.stop()

    await rm(reachableDirectory, { recursive: true })
    await expect(start(join(moved, '.anteroom'))).rejects.toThrow(/which is gone/)
  })

  test('takes over data that came as its own files', async () => {
    await (await start()).stop()
    execFileSync('chown', ['-R', '0:0', dataDirectory])
    expect((await start()).firstStart).toBe(false)
  })
})

/** In a clone that is itself closed to others, nobody else can run the project. */
const othersCanRun = (): boolean => {
  try {
    execFileSync(process.execPath, ['-p', `require('fs').statSync(${JSON.stringify(PROJECT)})`], {
      uid: NOBODY,
      gid: NOBODY,
      cwd: '/',
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

describe.runIf(isRoot && othersCanRun())('An ordinary user', () => {
  test('runs the server as themselves', async () => {
    await mkdir(dataDirectory, { mode: 0o700 })
    await chown(dataDirectory, NOBODY, NOBODY)
    const holder = await hold({ uid: NOBODY })
    expect([holder.uid, holder.firstStart]).toEqual([NOBODY, true])
    expect((await stat(`/proc/${await serverPid()}`)).uid).toBe(NOBODY)
    holder.child.kill('SIGKILL')
    await expect.poll(() => hasLeft(holder.url), { timeout: 20_000 }).toBe(true)
    expect(await isGone(reachableDirectory)).toBe(true)
  })

  test('is told why the data of a start as root are not theirs', async () => {
    await (await start()).stop()
    await expect(hold({ uid: NOBODY })).rejects.toThrow(/belong to the user with uid \d+, as after a start as root/)
  })
})
