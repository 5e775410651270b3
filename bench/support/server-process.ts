import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** A server in a process of its own, on the last core where `taskset` can see to that. */
export type ServerProcess = {
  port: number
  /** Milliseconds from the start of the process to its first `ready`. */
  startMilliseconds: number
  /** CPU time of the process so far, all threads, user and system, in microseconds. */
  cpu(): Promise<number>
  /** Resident memory in bytes. */
  memory(): Promise<number>
  stop(): Promise<void>
}

const CORES = availableParallelism()
const canPin = CORES > 1 && spawnSync('taskset', ['--version']).status === 0

export const pinning = canPin
  ? `servers on core ${CORES - 1}, load on core 0, PostgreSQL on any`
  : 'nothing pinned to a core'

/** Leaves the last core to the servers. Run once, before the load begins. */
export function pinLoad(): void {
  if (canPin) spawnSync('taskset', ['-cp', '0', String(process.pid)])
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const isReady = (port: number, path: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(1_000) }).then(
    async (answer) => {
      await answer.arrayBuffer()
      return answer.status === 200
    },
    () => false,
  )

/** Nothing else of the environment reaches the servers. `NODE_OPTIONS=--cpu-prof` shows where their time goes. */
const inherited = Object.fromEntries(['PATH', 'HOME', 'NODE_OPTIONS'].map((name) => [name, process.env[name]]))

/** Starts `file` with these settings and a free PORT; resolves when GET `readyPath` answers 200. */
export async function startServer(
  file: string,
  environment: Record<string, string>,
  readyPath = '/health/ready',
): Promise<ServerProcess> {
  const port = await freePort()
  const node = [process.execPath, '--import', import.meta.resolve('./tell-cpu.js'), file]
  const [command = '', ...rest] = canPin ? ['taskset', '-c', String(CORES - 1), ...node] : node
  const startedAt = performance.now()
  const child = spawn(command, rest, {
    env: { ...inherited, NODE_ENV: 'production', ...environment, PORT: String(port), WORKER_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const ask = async (what: 'cpu' | 'memory'): Promise<unknown> => {
    const told = once(child, 'message')
    child.send(what)
    return ((await told) as [unknown])[0]
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  while (!(await isReady(port, readyPath))) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode} before it was ready.`)
    if (performance.now() - startedAt > 60_000) {
      await stop()
      throw new Error(`${file} was not ready within a minute.`)
    }
    await pause(5)
  }
  return {
    port,
    startMilliseconds: performance.now() - startedAt,
    async cpu() {
      const { user, system } = (await ask('cpu')) as NodeJS.CpuUsage
      return user + system
    },
    memory: async () => (await ask('memory')) as number,
    stop,
  }
}
