import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { pino } from 'pino'
import { migrations } from '../migrations/index.ts'
import { type AppConfig, openApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { randomToken } from './kernel/chance.ts'
import { pause, systemNow } from './kernel/clock.ts'
import { errorFacts } from './kernel/error-facts.ts'
import { startEmbeddedPostgres } from './storage/embedded-postgres.ts'
import { migrate } from './storage/migrate.ts'

/** At most this long from SIGTERM to the end. */
const STOP_WITHIN = 25_000

const config = readSettings()
// A heap may grow to four times what lives in it before it is cleaned. The work of a worker is steady, so less does as well.
if (config.ROLE === 'worker') setFlagsFromString('--heap-growing-percent=30')
const log = pino(
  {
    level: config.LOG_LEVEL,
    redact: ['req.headers.authorization', '*.email', '*.name'],
    serializers: { err: errorFacts },
  },
  // Several lines at a time: a write for each costs more than all else about it.
  pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 250 }),
)
const startedAt = systemNow().getTime()
const stopping = new AbortController()
const signal = stopping.signal
let stopSoon = () => {}
const stopped = new Promise<void>((done) => {
  stopSoon = () => {
    stopping.abort()
    done()
  }
})
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, stopSoon)

try {
  await run()
  process.exit(0)
} catch (error) {
  log.fatal({ err: error }, 'cannot run')
  process.stderr.write(`\nAnteroom cannot run: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

async function run(): Promise<void> {
  const embedded = config.DATABASE_URL
    ? null
    : await startEmbeddedPostgres({
        dataDirectory: resolve(config.DATA_DIR),
        log: (line) => log.debug({ line }, 'postgres'),
      })
  try {
    const settings: AppConfig = {
      ...config,
      DATABASE_URL: config.DATABASE_URL ?? embedded!.url,
      ...(embedded ? { BOOTSTRAP_CLIENT_SECRET: config.BOOTSTRAP_CLIENT_SECRET ?? (await keptSecret()) } : {}),
    }
    await migrate(settings.DATABASE_URL, migrations)
    if (!signal.aborted) await serve(settings, embedded !== null)
  } finally {
    await embedded?.stop()
  }
}

/** Serves until asked to stop: ready turns 503, what runs is finished or handed back, then everything is closed. */
async function serve(settings: AppConfig, embedded: boolean): Promise<void> {
  const app = await openApp(settings, log)
  const address = { host: settings.HOST, port: settings.ROLE === 'worker' ? settings.WORKER_PORT : settings.PORT }
  const worker = settings.ROLE === 'api' ? null : app.startWorker()
  await app.fastify.listen(address)
  log.info({ role: settings.ROLE, milliseconds: systemNow().getTime() - startedAt }, 'ready')
  if (embedded) greet(settings)
  await stopped
  log.info('stopping')
  void pause(STOP_WITHIN).then(() => process.exit(1))
  app.drain()
  const workerClosed = worker?.close({ timeoutMilliseconds: STOP_WITHIN - 5_000 })
  await pause(settings.DRAIN_MILLISECONDS)
  await Promise.all([app.fastify.close(), workerClosed])
  await app.close()
  log.info('stopped')
}

function greet(settings: AppConfig): void {
  const lines = [
    '',
    `  Anteroom is ready.   ${settings.PUBLIC_URL}`,
    `  Documentation        ${settings.PUBLIC_URL}/docs`,
    `  First client         bootstrap`,
    `  Its secret           ${settings.BOOTSTRAP_CLIENT_SECRET}`,
    `  Data                 ${resolve(settings.DATA_DIR)}`,
    ...(settings.SMTP_URL ? [] : [`  Mail is written to   ${join(resolve(settings.DATA_DIR), 'mail')}`]),
    '',
    '  Ctrl-C stops it. `npm run demo` in another terminal plays the whole story.',
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** The secret that the embedded start makes for itself, the same at each start. */
async function keptSecret(): Promise<string> {
  const file = join(resolve(config.DATA_DIR), 'bootstrap-secret')
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept.trim()) return kept.trim()
  const made = randomToken(24)
  await mkdir(resolve(config.DATA_DIR), { recursive: true })
  await writeFile(file, `${made}\n`, { mode: 0o600 })
  return made
}

function readSettings(): Config {
  try {
    return readConfig()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
}
