/**
 * Measures the time from the start of the process to the first `ready`: with the PostgreSQL of its own for the first time and
 * again, and with servers that run already; beside a bare Fastify + pg server, which tells what the machine is worth.
 * Alone: node bench/start-to-ready.ts
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Finding, spreadOf, written } from './support/figures.ts'
import { buildImage, imageEnvironment } from './support/image.ts'
import { runAlone } from './support/report.ts'
import { withDatabase } from './support/scene.ts'
import { startServer } from './support/server-process.ts'

const ROUNDS = 5

/** Seconds. */
const startOf = async (file: string, environment: Record<string, string>, readyPath?: string): Promise<number> => {
  const server = await startServer(file, environment, readyPath)
  await server.stop()
  return server.startMilliseconds / 1000
}

export const startToReady = (): Promise<Finding[]> =>
  withDatabase(async (url) => {
    const seconds = {
      first: [] as number[],
      again: [] as number[],
      servers: [] as number[],
      image: [] as number[],
      bare: [] as number[],
    }
    const image = buildImage()
    await startOf('src/main.ts', { DATABASE_URL: url })
    for (let count = 0; count < ROUNDS; count += 1) {
      const directory = await mkdtemp(join(tmpdir(), 'anteroom-bench-'))
      try {
        seconds.first.push(await startOf('src/main.ts', { DATA_DIR: directory }))
        seconds.again.push(await startOf('src/main.ts', { DATA_DIR: directory }))
      } finally {
        await rm(directory, { recursive: true, force: true })
      }
      seconds.servers.push(await startOf('src/main.ts', { DATABASE_URL: url }))
      seconds.image.push(await startOf(image, { ...imageEnvironment, DATABASE_URL: url }))
      seconds.bare.push(await startOf('bench/support/bare-server.ts', { DATABASE_URL: url }, '/ready'))
    }
    const bare = written(spreadOf(seconds.bare), 2, ' s')
    const line = (what: string, target: number, measured: number[]): Finding => {
      const spread = spreadOf(measured)
      const details = `bare Fastify + pg ${bare}`
      return { what, target: `< ${target} s`, figure: written(spread, 2, ' s'), met: spread.median < target, details }
    }
    return [
      line('start to ready, own PostgreSQL, first time', 10, seconds.first),
      line('start to ready, own PostgreSQL, again', 4, seconds.again),
      line('start to ready, servers given', 1.5, seconds.servers),
      line('start to ready, servers given, as the image starts it', 1.5, seconds.image),
    ]
  })

if (import.meta.main) await runAlone(startToReady)
