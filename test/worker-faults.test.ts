import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { fromTypeId } from '../src/kernel/ids.ts'
import { until } from './jobs/job-house.ts'
import { type Wire, wireTo } from './jobs/wire.ts'
import type { Client } from './setup/client.ts'
import { offers } from './setup/much-to-tell.ts'
import { openPostOffice, type PostOffice } from './setup/post-office.ts'
import { type ServiceProcess, startService } from './setup/service-process.ts'
import { testApp } from './setup/test-app.ts'
import { testDatabase } from './setup/test-database.ts'

/** A wrong clock comes with a module that is loaded first. */
const AHEAD = `--import ${new URL('./setup/clock-ahead.ts', import.meta.url).href}`

describe.each(['postgres', 'redis'] as const)('workers with their queue on %s', (kind) => {
  let databaseUrl: string
  let office: PostOffice
  let hr: Client
  let database: Wire
  let queue: Wire
  let sql: <T extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<T[]>
  const prefix = `faults_${randomBytes(4).toString('hex')}`

  beforeAll(async () => {
    databaseUrl = await testDatabase()
    const app = await testApp({ DATABASE_URL: databaseUrl })
    office = await openPostOffice()
    database = await wireTo(databaseUrl)
    queue = await wireTo(inject('redisUrl'))
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
    pool.on('error', () => undefined)
    sql = async (text, values) => (await pool.query(text, values)).rows
    hr = await app.organization({ kind: 'live' })
    return async () => {
      await Promise.all([pool.end(), database.close(), queue.close()])
    }
  })
  beforeEach(() => {
    office.arrivals.length = 0
    office.at = () => undefined
  })

  const startWorker = async (settings: Record<string, string> = {}): Promise<ServiceProcess> => {
    const worker = startService({
      ROLE: 'worker',
      DATABASE_URL: database.url,
      SMTP_URL: office.url,
      WORKER_PORT: '0',
      SWEEP_MILLISECONDS: '50',
      JOB_LOCK_MILLISECONDS: '500',
      NODE_COMPILE_CACHE: join(tmpdir(), 'anteroom-compile-cache'),
      ...(kind === 'redis' ? { REDIS_URL: queue.url, QUEUE_PREFIX: prefix } : {}),
      ...settings,
    })
    await worker.says(/"msg":"ready"/)
    return worker
  }
  const count = async (table: string, where: string): Promise<number> =>
    Number((await sql<{ count: string }>(`SELECT count(*) FROM ${table} WHERE ${where}`))[0]!.count)
  const allTold = async (): Promise<boolean> =>
    (await count('reminder', `state = 'planned' AND due_at <= now()`)) +
      (await count('message', `state IN ('queued', 'sending')`)) +
      (await count('outbox', 'true')) ===
    0
  /** Each of so many offers has reached its mentor's mailbox, once. */
  const expectOnce = async (asked: number) => {
    const ids = office.arrivals.map(({ messageId }) => messageId)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(ids).toHaveLength(asked)
    expect(await count('message', `state NOT IN ('sent', 'suppressed')`)).toBe(0)
    const [numbers] = await sql<{ events: string; numbered: string; highest: string }>(
      `SELECT (SELECT count(*) FROM event WHERE organization_id = $1) AS events, count(*) AS numbered, max(number) AS highest
       FROM event_number WHERE organization_id = $1`,
      [fromTypeId('org', hr.organizationId!)],
    )
    expect([numbers!.numbered, numbers!.highest]).toEqual([numbers!.events, numbers!.events])
  }

  it('two at once, each with its relay, and the clock of one five minutes ahead, tell everything once and nothing early', async () => {
    await offers(hr, 1, 1)
    await sql(`UPDATE reminder SET due_at = now() + interval '4 minutes' WHERE state = 'planned' AND due_at > now()`)
    const early = await count('reminder', `state = 'planned' AND due_at > now()`)
    expect(early).toBeGreaterThan(0)
    await Promise.all([startWorker(), startWorker({ NODE_OPTIONS: AHEAD })])
    await offers(hr, 3, 5)
    await until(allTold, { milliseconds: 30_000 })
    await expectOnce(16)
    expect(await count('reminder', `state = 'planned' AND due_at > now()`)).toBeGreaterThanOrEqual(early)
    await sql(`UPDATE reminder SET due_at = now() + interval '1 day' WHERE state = 'planned'`)
  }, 90_000)

  it('whose event loop stood still make no second mail of what another has taken over', async () => {
    const frozen = await startWorker()
    let held = 0
    const gate = Promise.withResolvers<void>()
    office.at = async ({ stage }) => {
      if (stage !== 'mail') return
      held += 1
      await gate.promise
    }
    await offers(hr, 2, 3)
    await until(() => held > 0)
    frozen.kill('SIGSTOP')
    await startWorker()
    const lost = await count('message', `state = 'sending'`)
    gate.resolve()
    // Where it stood still within a transaction, the database takes its locks back after 20 seconds.
    await until(async () => (await count('message', `state = 'queued'`)) === 0, { milliseconds: 60_000 })
    frozen.kill('SIGCONT')
    await until(allTold, { milliseconds: 30_000 })
    expect(lost).toBeGreaterThan(0)
    await expectOnce(6)
  }, 120_000)

  it('go on by themselves when PostgreSQL, and then the queue, was away in the middle of it', async () => {
    await startWorker()
    for (const wire of kind === 'redis' ? [database, queue] : [database]) {
      office.arrivals.length = 0
      const cut = Promise.withResolvers<void>()
      let seen = 0
      office.at = ({ stage }) => {
        if (stage === 'accepted' && (seen += 1) === 2) void wire.cut().then(cut.resolve)
      }
      await offers(hr, 2, 3)
      await cut.promise
      await wire.mend()
      await until(allTold, { milliseconds: 30_000 })
      await expectOnce(6)
    }
  }, 90_000)

  it('send what they had begun when the answer to a commit is lost', async () => {
    // Due before the worker looks: what comes while it looks may be written to wait instead, and then nothing is begun.
    await offers(hr, 2, 3)
    const cut = Promise.withResolvers<void>()
    let writes: object | null = null
    database.lets = (bytes, to, connection) => {
      // A value of seven bytes: a message that is being sent as soon as it is written.
      if (to === 'server' && bytes.includes('\0\0\0\u0007sending', 'latin1')) writes ??= connection
      if (to === 'server' || connection !== writes || !bytes.includes('COMMIT\0')) return true
      database.lets = () => true
      void database.cut().then(cut.resolve)
      return false
    }
    await startWorker()
    await cut.promise
    expect(await count('message', `state = 'sending'`)).toBeGreaterThan(0)
    await database.mend()
    await until(allTold, { milliseconds: 30_000 })
    await expectOnce(6)
  }, 90_000)

  it('leave nothing to the lock of a job whose worker was killed: another one goes on within seconds', async () => {
    const slow = { JOB_LOCK_MILLISECONDS: '60000' }
    const killed = await startWorker(slow)
    const held = Promise.withResolvers<void>()
    office.at = ({ stage }) => (stage === 'mail' ? (held.resolve(), new Promise(() => {})) : undefined)
    await offers(hr, 1, 1)
    await held.promise
    killed.kill('SIGKILL')
    await killed.ended
    office.at = () => undefined
    await startWorker(slow)
    const from = performance.now()
    await offers(hr, 1, 2)
    await until(async () => office.arrivals.length === 2, { milliseconds: 45_000 })
    // Its lock still holds.
    expect(performance.now() - from).toBeLessThan(45_000)
    await sql(`UPDATE message SET next_attempt_at = now() WHERE state = 'sending'`)
    await until(allTold, { milliseconds: 20_000 })
    expect(office.arrivals).toHaveLength(3)
  }, 90_000)
})
