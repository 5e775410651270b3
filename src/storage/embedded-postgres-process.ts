import { execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Duplex } from 'node:stream'
import { promisify } from 'node:util'
import { pause } from '../kernel/clock.ts'

/** Whom a program runs as; null is whoever runs this process. */
export type RunAs = { uid: number; gid: number } | null

/** A program that ends when this process ends, in whatever way. */
export type TiedProcess = {
  pid: number | undefined
  /** Called with each line that it writes to standard error. */
  onLine: (listener: (line: string) => void) => void
  /** Settles when it is gone and its last line was read. */
  ended: Promise<{ outcome: string; ok: boolean; lastLines: string }>
  /**
   * SIGTERM, on which PostgreSQL waits for its clients: ours are leaving. When that takes too long SIGINT, its fast shutdown, and
   * then SIGQUIT, its immediate one. None loses data.
   */
  end: () => Promise<void>
}

/**
 * `read` gets a line when the program is gone, and fails when the pipe closed because this process is gone: not even
 * SIGKILL leaves a pipe open. The reader is nobody's child (a double fork): PostgreSQL minds children it does not know.
 * Two signals: initdb ignores SIGINT at times, and PostgreSQL would wait for its clients after SIGTERM alone.
 */
const TIE =
  '( ( trap "" HUP INT TERM; read line <&3 || { kill -TERM $$; kill -INT $$; } ) >/dev/null 2>&1 & ); exec "$@" 3<&-'

/** Nothing is inherited: PGPORT and the like would be obeyed. Messages in English, since some of them are read. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' }

/** How long each is waited for. */
const SIGNALS = [
  { name: 'SIGTERM', milliseconds: 1_000 },
  { name: 'SIGINT', milliseconds: 10_000 },
  { name: 'SIGQUIT', milliseconds: 0 },
] as const

/** Starts a program in a session of its own: Ctrl-C in a terminal reaches only this process, which then decides. */
export function spawnTied(command: string[], runAs: RunAs, environment: Record<string, string> = {}): TiedProcess {
  const child = spawn('/bin/sh', ['-c', TIE, 'sh', ...command], {
    ...runAs,
    // That user may be unable to enter the working directory, and PostgreSQL asks where it is.
    cwd: '/',
    env: { ...ENVIRONMENT, ...environment },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const tie = child.stdio[3] as Duplex
  tie.on('error', () => {}).resume()
  child.once('exit', () => tie.end('gone\n'))

  const lines = createInterface({ input: child.stderr! })
  const lastLines: string[] = []
  lines.on('line', (line) => {
    if (lastLines.push(line) > 20) lastLines.shift()
  })

  const ended = new Promise<Awaited<TiedProcess['ended']>>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) =>
      resolve({ outcome: signal ?? `exit code ${code}`, ok: code === 0, lastLines: lastLines.join('\n') }),
    )
  })

  return {
    pid: child.pid,
    onLine: (listener) => void lines.on('line', listener),
    ended,
    async end() {
      const over = new AbortController()
      const gone = ended.finally(() => over.abort())
      for (const { name, milliseconds } of SIGNALS) {
        if (over.signal.aborted) break
        child.kill(name)
        await pause(milliseconds, over.signal)
      }
      await gone
    },
  }
}

const run = promisify(execFile)

/** Runs a program to its end and gives what it wrote; throws when it fails. */
export const outputOf = async (command: string[], runAs: RunAs = null): Promise<string> => {
  const [file = '', ...values] = command
  return (await run(file, values, { ...runAs, cwd: '/', env: ENVIRONMENT })).stdout
}

/** What the lock file in a data directory says, or null when there is none. A crash leaves one behind. */
export async function lockOn(data: string): Promise<{ pid: number; running: boolean; stopping: boolean } | null> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!(pid > 0)) return null
  return { pid, running: await isServerOn(data, pid), stopping: lines[7]?.trim() === 'stopping' }
}

/** The pid alone proves nothing: after a crash, above all in a new container, the number may be something else's. */
async function isServerOn(data: string, pid: number): Promise<boolean> {
  const command =
    process.platform === 'linux'
      ? (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
      : await outputOf(['ps', '-ww', '-o', 'command=', '-p', `${pid}`]).catch(() => '')
  return command.includes(`/postgres -D ${data} `)
}
