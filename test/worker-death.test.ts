import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import pg from 'pg'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { fromTypeId } from '../src/kernel/ids.ts'
import { until } from './jobs/job-house.ts'
import type { Client } from './setup/client.ts'
import { offers, sessions } from './setup/much-to-tell.ts'
import { openPostOffice, type PostOffice, type Stage } from './setup/post-office.ts'
import { type ServiceProcess, startService } from './setup/service-process.ts'
import { done } from './setup/story.ts'
import { testApp, type TestApp } from './setup/test-app.ts'
import { testDatabase } from './setup/test-database.ts'
import { atEnd } from './setup/at-end.ts'

/** When a worker dies: at the n-th such moment of its life. */
type Death = { at: Stage | 'ready' | 'written' | 'settled'; times: number }

/** Thirty points, half of them on each backend: the queue only wakes, what survives is in the database. */
const DEATHS: Record<'postgres' | 'redis', Death[]> = {
  postgres: [
    { at: 'ready', times: 1 },
    { at: 'written', times: 1 },
    { at: 'connect', times: 1 },
    { at: 'mail', times: 2 },
    { at: 'data', times: 1 },
    { at: 'accepted', times: 1 },
    { at: 'settled', times: 1 },
    { at: 'data', times: 4 },
    { at: 'accepted', times: 3 },
    { at: 'connect', times: 3 },
    { at: 'mail', times: 5 },
    { at: 'settled', times: 4 },
    { at: 'data', times: 6 },
    { at: 'accepted', times: 6 },
    { at: 'written', times: 10 },
  ],
  redis: [
    { at: 'accepted', times: 2 },
    { at: 'mail', times: 1 },
    { at: 'data', times: 2 },
    { at: 'written', times: 5 },
    { at: 'connect', times: 2 },
    { at: 'settled', times: 2 },
    { at: 'accepted', times: 5 },
    { at: 'mail', times: 4 },
    { at: 'data', times: 8 },
    { at: 'settled', times: 8 },
    { at: 'connect', times: 4 },
    { at: 'mail', times: 8 },
    { at: 'accepted', times: 8 },
    { at: 'data', times: 3 },
    { at: 'accepted', times: 4 },
  ],
}
/** Reminders that fall due in each life: enough that it always comes to its death. */
const WAVE = 14

/** What is told when it is due, whatever else is going on. */
const TOLD = `kind IN ('offer.made', 'offer.nudge', 'session.invitation', 'session.debrief') OR (kind = 'session.upcoming' AND step = 'before_72h')`

describe.each(['postgres', 'redis'] as const)('a worker process with its queue on %s', (kind) => {
  const deaths = DEATHS[kind]
  let databaseUrl: string
  let app: TestApp
  let office: PostOffice
  let hr: Client
  let sql: <T extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<T[]>
  const prefix = `death_${randomBytes(4).toString('hex')}`

  beforeAll(async () => {
    databaseUrl = await testDatabase()
    app = await testApp({ DATABASE_URL: databaseUrl })
    office = await openPostOffice()
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
    pool.on('error', () => undefined)
    sql = async (text, values) => (await pool.query(text, values)).rows
    hr = await app.organization({ kind: 'live' })
    atEnd(() => pool.end())
  })

  const startWorker = async (settings: Record<string, string> = {}): Promise<ServiceProcess> => {
    const worker = startService({
      ROLE: 'worker',
      DATABASE_URL: databaseUrl,
      SMTP_URL: office.url,
      WORKER_PORT: '0',
      WORKER_CONCURRENCY: '2',
      SWEEP_MILLISECONDS: '50',
      JOB_LOCK_MILLISECONDS: '500',
      // Sixteen starts in a row.
      NODE_COMPILE_CACHE: join(tmpdir(), 'anteroom-compile-cache'),
      ...(kind === 'redis' ? { REDIS_URL: inject('redisUrl'), QUEUE_PREFIX: prefix } : {}),
      ...settings,
    })
    await worker.says(/"msg":"ready"/)
    return worker
  }

  const count = async (table: string, where: string): Promise<number> =>
    Number((await sql<{ count: string }>(`SELECT count(*) FROM ${table} WHERE ${where}`))[0]!.count)

  /** Everything that is due has been told, and every event handed on. */
  const allDone = async (): Promise<boolean> =>
    (await count('reminder', `state = 'planned' AND due_at <= now()`)) +
      (await count('message', `state IN ('queued', 'sending')`)) +
      (await count('outbox', 'true')) ===
    0

  it('is killed fifteen times, and everybody is told everything', async () => {
    await offers(hr, 10, 5)
    await sessions(app, hr, 15)
    // What is due at once and what comes later, mixed: a few of them fall due in each life.
    // Urgent, since the test may run in their quiet hours.
    await sql(`UPDATE reminder SET due_at = now() + interval '1 hour', urgency = 'urgent' WHERE state = 'planned'`)
    const planned = await sql<{ id: string }>(
      `SELECT id FROM reminder WHERE state = 'planned' AND (${TOLD}) ORDER BY md5(key)`,
    )
    expect(planned.length).toBeGreaterThan(deaths.length * WAVE - 20)
    const waves = deaths.map((_, at) => planned.slice(at * WAVE, (at + 1) * WAVE))
    waves.at(-1)!.push(...planned.slice(deaths.length * WAVE))

    const acceptedInLife = new Map<string, number[]>()
    for (const [life, death] of deaths.entries()) {
      await sql(`UPDATE reminder SET due_at = now() WHERE id = ANY($1)`, [waves[life]!.map(({ id }) => id)])
      const died = Promise.withResolvers<void>()
      let worker: ServiceProcess | null = null
      let seen = 0
      const passes = (moment: Death['at']) => {
        if (moment !== death.at || (seen += 1) < death.times) return
        worker!.kill('SIGKILL')
        died.resolve()
      }
      office.at = ({ stage, mail }) => {
        if (!worker) return
        if (stage === 'data') {
          acceptedInLife.set(mail!.messageId, [...(acceptedInLife.get(mail!.messageId) ?? []), life])
        }
        passes(stage)
      }
      const before = { written: await count('message', 'true'), settled: await count('message', `state = 'sent'`) }
      worker = await startWorker()
      passes('ready')
      if (death.at === 'written') {
        await until(async () => (await count('message', 'true')) >= before.written + death.times)
      }
      if (death.at === 'settled') {
        await until(async () => (await count('message', `state = 'sent'`)) >= before.settled + death.times)
      }
      if (death.at === 'written' || death.at === 'settled') {
        seen = death.times
        passes(death.at)
      }
      await died.promise
      await worker.ended
    }

    const abandoned = await count('message', `state = 'sending'`)
    expect(abandoned).toBeGreaterThan(5)
    office.at = ({ stage, mail }) => {
      if (stage === 'data') {
        acceptedInLife.set(mail!.messageId, [...(acceptedInLife.get(mail!.messageId) ?? []), deaths.length])
      }
    }
    // A worker that has not come back for minutes is taken for dead; here that was a moment ago.
    await sql(`UPDATE message SET next_attempt_at = now() WHERE state = 'sending'`)
    const last = await startWorker()
    await until(allDone, { milliseconds: 30_000 })

    expect(await count('reminder', `state = 'planned' AND id = ANY('{${planned.map(({ id }) => id).join()}}')`)).toBe(0)
    const messages = await sql<{
      id: string
      state: string
      settle: string
      lost: number
      reason: string
      mid: string
    }>(
      `SELECT m.id, m.state, m.settle, m.lost_attempts AS lost, m.reason FROM message m JOIN reminder r ON r.message_id = m.id`,
    )
    expect(messages).toHaveLength(planned.length)
    const outcomes = Object.groupBy(messages, ({ state, settle }) => `${settle} ${state}`)
    expect(Object.keys(outcomes).toSorted()).toEqual([
      'at_least_once sent',
      'at_most_once sent',
      'at_most_once unknown',
    ])

    const idOf = await messageIds(hr)
    for (const { id, state, settle, lost } of messages) {
      const lives = acceptedInLife.get(idOf.get(id)!) ?? []
      // Each further copy was bought by a death after the server had it; nudges are never bought twice.
      expect(new Set(lives).size, `${id} ${lives.join()}`).toBe(lives.length)
      expect(lives.length, id).toBeLessThanOrEqual(settle === 'at_most_once' ? 1 : 1 + lost)
      if (state === 'sent') expect(lives.length, id).toBeGreaterThan(0)
      else expect(lost, id).toBe(1)
    }
    expect([...acceptedInLife.values()].some((lives) => lives.length > 1)).toBe(true)
    expect(acceptedInLife.size).toBe(new Set(office.arrivals.map(({ messageId }) => messageId)).size)

    const [numbers] = await sql<{ events: string; numbered: string; highest: string }>(
      `SELECT (SELECT count(*) FROM event WHERE organization_id = $1) AS events, count(*) AS numbered, max(number) AS highest
         FROM event_number WHERE organization_id = $1`,
      [fromTypeId('org', hr.organizationId!)],
    )
    expect(numbers!.numbered).toBe(numbers!.events)
    expect(numbers!.highest).toBe(numbers!.events)
    expect(await count('outbox', 'true')).toBe(0)

    last.kill('SIGTERM')
    expect(await last.ended).toBe(0)
  }, 240_000)

  it('loses nothing when the queue forgets all its jobs', async () => {
    office.at = () => undefined
    const before = await count('message', 'true')
    // The mail server holds its breath: jobs run, others wait behind them, and what they are about is due.
    const gate = Promise.withResolvers<void>()
    let held = 0
    office.at = async ({ stage }) => {
      if (stage !== 'data') return
      held += 1
      await gate.promise
    }
    const worker = await startWorker()
    await offers(hr, 2, 4)
    await until(() => held > 0)
    await until(async () => (await count('outbox', 'true')) === 0)
    if (kind === 'redis') await forgetKeys(prefix)
    else {
      worker.kill('SIGKILL')
      await worker.ended
      await sql('DROP SCHEMA bullmq CASCADE')
      await sql(`UPDATE message SET next_attempt_at = now() WHERE state = 'sending'`)
    }
    gate.resolve()
    if (kind === 'postgres') await startWorker()
    await offers(hr, 1, 3)
    await until(allDone)
    expect(await count('message', `state = 'sent'`)).toBeGreaterThan(0)
    expect((await count('message', 'true')) - before).toBe(11)
    expect(await count('message', `kind = 'offer.made' AND state <> 'sent'`)).toBe(0)
  })
})

/** The Message-ID of each message, by its uuid. */
async function messageIds(hr: Client): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (let path: string | null = '/v1/messages?limit=100'; path;) {
    const { data, page } = done(await hr.get(path))
    for (const { id } of data) ids.set(fromTypeId('msg', id)!, `<${id}@anteroom.example>`)
    path = page.nextCursor ? `/v1/messages?limit=100&cursor=${page.nextCursor}` : null
  }
  return ids
}

async function forgetKeys(prefix: string): Promise<void> {
  const redis = new Redis(inject('redisUrl'))
  let forgotten = 0
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 1_000 })) {
    if ((keys as string[]).length > 0) forgotten += await redis.del(...(keys as string[]))
  }
  await redis.quit()
  expect(forgotten).toBeGreaterThan(0)
}
