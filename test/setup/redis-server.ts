import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pause } from '../../src/kernel/clock.ts'
import { spawnTied } from '../../src/storage/embedded-postgres-process.ts'

/** Runs a Redis that keeps nothing, on this or a free port, for as long as this process lives. */
export async function startRedis(wanted?: number): Promise<{ url: string; stop(): Promise<void> }> {
  const program = find('redis-server') ?? install()
  const folder = await mkdtemp(join(tmpdir(), 'anteroom-redis-'))
  const port = wanted ?? (await freePort())
  const url = `redis://127.0.0.1:${port}`
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder }
  const server = spawnTied(
    [program, ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, `${value}`])],
    null,
  )
  let over: string | null = null
  void server.ended.then(
    ({ outcome, lastLines }) => (over = `${outcome}\n${lastLines}`),
    (error: Error) => (over = error.message),
  )
  for (let tries = 0; !(await answersAsRedis(url)); tries += 1) {
    if (over !== null || tries > 200) throw new Error(`${program} did not start: ${over ?? 'no answer'}`)
    await pause(50)
  }
  return {
    url,
    async stop() {
      await server.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Whether somebody at this address knows PING. */
export const answersAsRedis = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port) || 6379, timeout: 1_000 })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('error', () => end(false)).once('timeout', () => end(false))
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')))
    socket.write('PING\r\n')
  })

function find(program: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, program)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {}
  }
  return null
}

const HOW =
  'The tests need Redis. Install redis-server (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis), ' +
  'or name one in TEST_REDIS_URL.'

/** Root on Debian can help itself; the package must not start a service of its own. */
function install(): string {
  if (process.getuid?.() !== 0 || !find('apt-get')) throw new Error(HOW)
  const policy = '/usr/sbin/policy-rc.d'
  const ours = !existsSync(policy)
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options: ExecFileSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env }
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], options)
  } catch (error) {
    throw new Error(HOW, { cause: error })
  } finally {
    if (ours) rmSync(policy)
  }
  const program = find('redis-server')
  if (!program) throw new Error(HOW)
  return program
}

async function freePort(): Promise<number> {
  const listener = createServer()
  await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as AddressInfo
  await new Promise((resolve) => listener.close(resolve))
  return port
}
