import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { type Wire, wireTo } from './jobs/wire.ts'
import { databaseGate, type GateMoment } from './setup/database-gate.ts'
import { expectAllHandedOn, launch, lookInto, READY, type Sql, start } from './setup/live-service.ts'
import { offers } from './setup/much-to-tell.ts'
import { openPostOffice } from './setup/post-office.ts'
import { testApp } from './setup/test-app.ts'
import { testDatabase } from './setup/test-database.ts'

/** In a transaction; or, with Redis, while jobs are on their way to it (`added`), or its answer on the way back (`taken`). */
type Point = { at: 'ready' | 'added' | 'taken' | GateMoment; times: number[] }

const NUMBERED: GateMoment = { deed: 'INSERT', table: 'event_number', when: 'deed' }
const MARKED: GateMoment = { deed: 'UPDATE', table: 'outbox', when: 'deed' }
const NUMBERS_KEPT: GateMoment = { ...NUMBERED, when: 'commit' }
const ADDED: GateMoment = { deed: 'INSERT', table: 'bullmq.job', when: 'deed' }
const TAKEN: GateMoment = { ...ADDED, when: 'commit' }
const FORGOTTEN: GateMoment = { deed: 'DELETE', table: 'outbox', when: 'deed' }
const GONE: GateMoment = { ...FORGOTTEN, when: 'commit' }

/** Fifteen points with each queue: at which event of those that wait, and how far it had come. */
const POINTS: Record<'postgres' | 'redis', Point[]> = {
  postgres: [
    { at: NUMBERED, times: [1, 4] },
    { at: MARKED, times: [3] },
    { at: NUMBERS_KEPT, times: [1, 5] },
    { at: ADDED, times: [1, 2, 5] },
    { at: TAKEN, times: [1, 4] },
    { at: FORGOTTEN, times: [1, 3, 5] },
    { at: GONE, times: [1, 5] },
  ],
  redis: [
    { at: 'ready', times: [1] },
    { at: NUMBERED, times: [2] },
    { at: MARKED, times: [1] },
    { at: NUMBERS_KEPT, times: [3] },
    { at: 'added', times: [1, 3, 5] },
    { at: 'taken', times: [1, 2, 5] },
    { at: FORGOTTEN, times: [2, 4, 5] },
    { at: GONE, times: [1, 4] },
  ],
}

/** What the queue has been given, whoever has died since. */
type Handed = { eventIds(): Promise<Set<string>> }

async function handedToPostgres(sql: Sql): Promise<Handed> {
  await sql('CREATE TABLE handed (event_id text)')
  await sql(`CREATE FUNCTION note_handed() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO public.handed VALUES (new.data ->> 'eventId'); RETURN new; END $$`)
  await sql(`CREATE TRIGGER note_handed AFTER INSERT ON bullmq.job FOR EACH ROW EXECUTE FUNCTION note_handed()`)
  return {
    async eventIds() {
      const rows = await sql<{ id: string }>('SELECT event_id AS id FROM handed')
      return new Set(rows.map(({ id }) => id))
    },
  }
}

/** Also strikes: keeps the packet with the `times`-th event to be added, or the answer to it. */
function handedOver(wire: Wire): Handed & { strike(at: 'added' | 'taken', times: number): Promise<void> } {
  const ids = new Set<string>()
  const newIn = (bytes: Buffer) =>
    [...bytes.toString('latin1').matchAll(/event\.published\.([0-9a-f-]{36})/g)]
      .map(([, id]) => id!)
      .filter((id) => !ids.has(id))
  let passes = (_news: number, _to: 'server' | 'client'): boolean => true
  wire.lets = (bytes, to) => {
    const news = to === 'server' ? newIn(bytes) : []
    if (!passes(new Set(news).size, to)) return false
    for (const id of news) ids.add(id)
    return true
  }
  return {
    eventIds: async () => ids,
    strike(at, times) {
      const { promise, resolve } = Promise.withResolvers<void>()
      let seen = 0
      passes = (news, to) => {
        const isLate = seen >= times
        seen += news
        if (at === 'added' ? seen < times : !isLate || to === 'server') return true
        passes = () => true
        resolve()
        return false
      }
      return promise
    },
  }
}

describe.each(['postgres', 'redis'] as const)('a relay with its queue on %s', (kind) => {
  it('is killed at fifteen points, and every event gets its number and its job, and everybody is told', async () => {
    const deaths = POINTS[kind].flatMap(({ at, times }) => times.map((each) => ({ at, times: each })))
    expect(deaths).toHaveLength(15)
    const databaseUrl = await testDatabase()
    const app = await testApp({ DATABASE_URL: databaseUrl })
    const hr = await app.organization({ kind: 'live' })
    const sql = lookInto(databaseUrl)
    const gate = await databaseGate(databaseUrl)
    const office = await openPostOffice()
    const redis = await wireTo(inject('redisUrl'))
    const overRedis = handedOver(redis)
    const handed = kind === 'redis' ? overRedis : await handedToPostgres(sql)
    const settings = {
      DATABASE_URL: databaseUrl,
      SMTP_URL: office.url,
      ...(kind === 'redis' ? { REDIS_URL: redis.url, QUEUE_PREFIX: `relay_${randomBytes(4).toString('hex')}` } : {}),
    }

    for (const { at, times } of deaths) {
      await offers(hr, 1, 1)
      if (typeof at !== 'string') await gate.shut(at, times)
      const struck = at === 'added' || at === 'taken' ? overRedis.strike(at, times) : null
      const relay = launch('worker', 0, settings)
      await (struck ?? (typeof at === 'string' ? relay.says(READY) : gate.reached()))
      relay.kill('SIGKILL')
      await relay.ended
      await redis.cut()
      await redis.mend()
      if (typeof at !== 'string') await gate.open()
    }

    // A worker that has not come back for minutes is taken for dead; here that was a moment ago.
    await sql(`UPDATE message SET next_attempt_at = now() WHERE state = 'sending'`)
    await start('worker', 0, settings)
    await expectAllHandedOn(sql, hr)
    const ids = await handed.eventIds()
    const events = await sql<{ id: string; type: string }>('SELECT id, type FROM event')
    expect(events.length).toBeGreaterThan(15 * 5)
    expect(events.filter(({ id }) => !ids.has(id))).toEqual([])

    const [told] = await sql<{ messages: string; lost: string }>(
      `SELECT count(*) AS messages, sum(lost_attempts) AS lost FROM message WHERE kind = 'offer.made' AND state = 'sent'`,
    )
    const mails = office.arrivals.map(({ messageId }) => messageId)
    expect([Number(told!.messages), new Set(mails).size]).toEqual([15, 15])
    // Each further copy was bought by a death after the mail server had it.
    expect(mails.length).toBeLessThanOrEqual(15 + Number(told!.lost))
  }, 1_200_000)
})
