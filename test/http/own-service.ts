import { pino } from 'pino'
import { cursorCodec } from '../../src/http/cursor.ts'
import { rateLimiter } from '../../src/http/rate-limit.ts'
import { createRoutes, type Routes } from '../../src/http/route.ts'
import { createServer } from '../../src/http/server.ts'
import { ALL_SCOPES } from '../../src/kernel/caller.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { takeQuota } from '../../src/storage/rate-store.ts'
import { recordEntities } from '../../src/storage/record-store.ts'
import { tenancyEntities } from '../../src/tenancy/index.ts'
import { client, type Client } from '../setup/client.ts'
import { testDatabase } from '../setup/test-database.ts'
import { atEnd } from '../setup/at-end.ts'

type Options = { poolSize?: number; rateLimit?: number; databaseUrl?: string }

export type OwnService = {
  database: Database
  /** Calls as a client that holds every scope in this organization. */
  as(organizationId: string, clientId?: string): Client
  /** What was logged as an error. */
  failures: Error[]
}

/** The conventions of src/http with routes that the test brings, on a real database; a bearer token is `<organization>.<client>`. */
export async function ownService(add: (routes: Routes) => void, options: Options = {}): Promise<OwnService> {
  const failures: Error[] = []
  const database = await openDatabase({
    url: options.databaseUrl ?? (await testDatabase()),
    entities: [...recordEntities, ...tenancyEntities],
    reactions: new Map(),
    log: () => {},
    poolSize: options.poolSize ?? 10,
  })
  const log = pino({ level: 'error', hooks: { logMethod: (args) => void failures.push(errorIn(args)) } })
  const fastify = await createServer({
    log,
    authenticate: async ({ headers }) => {
      const [organizationId = '', clientId = ''] = (headers.authorization ?? '').replace('Bearer ', '').split('.')
      return {
        caller: { kind: 'client', id: clientId, scopes: new Set(ALL_SCOPES) },
        organizationId,
        platformId: null,
        rateLimit: options.rateLimit ?? 100_000,
      }
    },
    limiter: rateLimiter(takeQuota(database)),
    anonymousLimit: 100_000,
    publicUrl: 'http://localhost',
    trustProxy: false,
    requestTimeoutMilliseconds: 15_000,
  })
  add(createRoutes({ fastify, database, cursors: cursorCodec('secret') }))
  atEnd(async () => {
    await fastify.close()
    await database.close()
  })
  const url = await fastify.listen({ host: '127.0.0.1', port: 0 })
  return {
    database,
    failures,
    as: (organizationId, clientId = newId()) => client(url, `${organizationId}.${clientId}`),
  }
}

const errorIn = ([first]: unknown[]): Error => (first as { err: Error }).err

/** An organization that only the database knows. */
export async function storedOrganization(database: Database): Promise<string> {
  const [platformId, id] = [newId(), newId()]
  await database.system(`INSERT INTO platform (id, name, created_at) VALUES ($1, 'Platform', now())`, [platformId])
  await database.transact(
    { organizationId: id, platformId, caller: { kind: 'system', id: 'test' }, requestId: 'test' },
    (tx) =>
      tx.rows(
        `INSERT INTO organization (id, platform_id, name, kind, time_zone, working_days, holidays, minimum_shared_hours,
           matching_weights, clock_at, version, created_at, updated_at)
         VALUES ($1, $2, 'Nordlicht', 'live', 'Europe/Berlin', '{mon}', '{}', 4, '{}', NULL, 1, now(), now())`,
        [id, platformId],
      ),
  )
  return id
}
