import pg from 'pg'
import { DataSource, type EntityManager, type EntitySchema, type QueryRunner } from 'typeorm'
import type { Caller, CallScope } from '../kernel/caller.ts'
import { pause } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusal.ts'
import { type Announcement, type Reactions, writeAnnouncement } from './announce.ts'
import { isPassing, isUnavailable } from './database-errors.ts'

/** A read in one organization; row-level security shows nothing else. */
export type Read = {
  organizationId: string
  platformId: string | null
  caller: Caller
  /** Hand-written SQL with $1, $2, …; rows come back as the columns are named. */
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>
}

/** A transaction in one organization. The required first argument of every use-case and store function that writes. */
export type Tx = Read & {
  requestId: string
  /** The organization's time: the database's clock, or the frozen clock of a sandbox. */
  now: Date
  manager: EntityManager
  /** Writes event, audit entry and outbox row, then runs what reacts to it, all in this transaction. */
  announce(announcement: Announcement): Promise<void>
  /** Goes on in the organization that this transaction has just made or was let into by its platform. */
  enter(organizationId: string): Promise<void>
}

export type Database = {
  dataSource: DataSource
  /** Runs `work` in one transaction; retried when the database asks for it. */
  transact<T>(scope: CallScope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs reads in one read-only transaction, its statements sent together with the first read. */
  read<T>(scope: CallScope, work: (read: Read) => Promise<T>): Promise<T>
  /** The few statements that look across organizations, under a role that may see only their columns. */
  system<T>(sql: string, values?: unknown[]): Promise<T[]>
  close(): Promise<void>
}

export type DatabaseOptions = {
  url: string
  entities: EntitySchema[]
  reactions: Reactions
  log: (error: Error) => void
  poolSize?: number
}

/** No organization has this id; it keeps the setting well-formed where a call belongs to a platform only. */
export const NOWHERE = '00000000-0000-0000-0000-000000000000'

/** A database that does not answer BEGIN for so long is away; whoever waits is told so within five seconds. */
const FIRST_ANSWER_WITHIN = 4_000

const timeouts = {
  connectionTimeoutMillis: 3_000,
  query_timeout: 15_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 20_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
}

/** The role is set in the start-up packet, so RESET ROLE comes back to it. */
export const roleOption = (role: 'anteroom_app' | 'anteroom_system'): string => `-c role=${role} -c timezone=UTC`

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    applicationName: 'anteroom',
    poolSize: options.poolSize ?? 20,
    poolErrorHandler: (error: Error) => options.log(error),
    extra: { ...timeouts, options: roleOption('anteroom_app'), pipeline: true },
  })
  const systemPool = new pg.Pool({
    connectionString: options.url,
    application_name: 'anteroom-system',
    max: 4,
    ...timeouts,
    // Its statements are small and come first in a request.
    query_timeout: FIRST_ANSWER_WITHIN,
    options: roleOption('anteroom_system'),
  })
  systemPool.on('error', options.log)
  await dataSource.initialize()

  const begin = (client: pg.PoolClient, scope: CallScope, mode: string): Promise<unknown>[] => {
    const opening = { text: `BEGIN ${mode}`, query_timeout: FIRST_ANSWER_WITHIN }
    return [
      client.query(opening),
      client.query({
        name: 'scope',
        text: `SELECT set_config('anteroom.organization_id', $1, true), set_config('anteroom.platform_id', $2, true)`,
        values: [scope.organizationId ?? NOWHERE, scope.platformId ?? NOWHERE],
      }),
    ]
  }

  const readOver = (client: pg.PoolClient, scope: CallScope): Read => ({
    organizationId: scope.organizationId ?? NOWHERE,
    platformId: scope.platformId,
    caller: scope.caller,
    rows: async <T>(sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows as T[],
  })

  /** A broken connection must not go back into the pool. */
  const end = async (runner: QueryRunner, client: pg.PoolClient, verb: 'COMMIT' | 'ROLLBACK') => {
    try {
      await client.query(verb)
    } finally {
      await runner.release()
    }
  }

  const attempt = async <T>(scope: CallScope, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const runner = dataSource.createQueryRunner()
    const client = (await runner.connect()) as pg.PoolClient
    let result: T
    try {
      const [, , clock] = await Promise.all([
        ...begin(client, scope, ''),
        client.query({
          name: 'now',
          text: 'SELECT coalesce((SELECT clock_at FROM organization WHERE id = $1), now()) AS now',
          values: [scope.organizationId ?? NOWHERE],
        }),
      ])
      const tx: Tx = {
        ...readOver(client, scope),
        requestId: scope.requestId,
        now: (clock as pg.QueryResult<{ now: Date }>).rows[0]!.now,
        manager: runner.manager,
        announce: (announcement) => writeAnnouncement(tx, announcement, options.reactions),
        async enter(organizationId) {
          await client.query(`SELECT set_config('anteroom.organization_id', $1, true)`, [organizationId])
          tx.organizationId = organizationId
        },
      }
      result = await work(tx)
    } catch (error) {
      await end(runner, client, 'ROLLBACK').catch(options.log)
      throw error
    }
    await end(runner, client, 'COMMIT')
    return result
  }

  return {
    dataSource,
    async transact(scope, work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt(scope, work)
        } catch (error) {
          if (isPassing(error) && tries < 4) {
            await pause(5 * tries * tries)
          } else throw asRefusal(error)
        }
      }
    },
    async read(scope, work) {
      const runner = dataSource.createQueryRunner()
      try {
        const client = (await runner.connect()) as pg.PoolClient
        try {
          const begun = Promise.all(begin(client, scope, 'READ ONLY'))
          // Not awaited first: the pipeline sends the statements of `work` along with BEGIN.
          const [result] = await Promise.all([work(readOver(client, scope)), begun])
          return result
        } finally {
          await end(runner, client, 'COMMIT')
        }
      } catch (error) {
        throw asRefusal(error)
      }
    },
    async system<T>(sql: string, values: unknown[] = []) {
      try {
        return (await systemPool.query(sql, values)).rows as T[]
      } catch (error) {
        throw asRefusal(error)
      }
    },
    async close() {
      await Promise.all([dataSource.destroy(), systemPool.end()])
    },
  }
}

const asRefusal = (error: unknown): unknown =>
  isUnavailable(error)
    ? new Refusal(
        'unavailable',
        'database_unavailable',
        'The database cannot be reached just now. Try again shortly.',
        {
          retryAfterSeconds: 2,
        },
      )
    : error
