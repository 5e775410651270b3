import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

export type ServiceProcess = {
  /** All that it has written so far. */
  output(): string
  /** Waits until it has written this; rejects when it ends before. */
  says(what: RegExp): Promise<RegExpExecArray>
  /** Waits for its end; answers the exit code. */
  ended: Promise<number | null>
  kill(signal: NodeJS.Signals): void
}

/** The service with these settings and nothing else from the environment; killed when the test is over. */
export function startService(settings: Record<string, string>, file = 'src/main.ts'): ServiceProcess {
  const child = spawn(process.execPath, [file], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)))
  const ended = once(child, 'close').then(() => child.exitCode)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    output: () => output,
    ended,
    kill: (signal) => child.kill(signal),
    says: (what) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = what.exec(output)
          if (found) resolve(found)
        }
        look()
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        void ended.then((code) =>
          reject(new Error(`It ended with exit code ${code} before it said ${what}:\n${output}`)),
        )
      }),
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  await new Promise((resolve) => listener.close(resolve))
  return port
}
