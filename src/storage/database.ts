import pg from 'pg'
import { DataSource, type EntityManager, type EntitySchema } from 'typeorm'
import type { Caller, CallScope } from '../kernel/caller.ts'
import { pause } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusal.ts'
import { type Announcement, type Reactions, writeAnnouncement } from './announce.ts'
import { isCrowdedOut, isLost, isPassing, isUnavailable } from './database-errors.ts'
import { Managed } from './managed.ts'
import { sharedConnections } from './shared-connections.ts'
import {
  type Channel,
  LONGEST_MILLISECONDS,
  openChannel,
  type Row,
  send,
  type Statement,
  type Texts,
} from './statements.ts'

/** A read in one organization; row-level security shows nothing else. */
export type Read = {
  organizationId: string
  platformId: string | null
  caller: Caller
  /** Hand-written SQL with $1, $2, …; rows come back as the columns are named. */
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>
  /** As `rows`; nothing is made of the values. For lists that are written straight from them. */
  texts(sql: string, values?: unknown[]): Promise<Texts[]>
}

/** A transaction in one organization. The required first argument of every use-case and store function that writes. */
export type Tx = Read & {
  requestId: string
  /** The organization's time: the database's clock, or the frozen clock of a sandbox. */
  now: Date
  manager: EntityManager
  /** Hand-written SQL whose answer nobody waits for: it goes along with the next `rows`, or with the commit. */
  write(sql: string, values?: unknown[]): void
  /** Writes event, audit entry and outbox row, then runs what reacts to it, all in this transaction. */
  announce(announcement: Announcement): Promise<void>
  /** Goes on in the organization that this transaction has just made or was let into by its platform. */
  enter(organizationId: string): Promise<void>
}

/** Whether a read may use plans that the database has kept. A list must not: see `PLANNED_ANEW`. */
export type Plans = 'kept' | 'new'

/**
 * Who may be in a transaction of the organization at the same time. With `nobody` it waits for all others to end, for a second
 * at most, and those that come then wait for it: what others have read before cannot be written after it.
 */
export type Company = 'others' | 'nobody'

export type Database = {
  dataSource: DataSource
  /**
   * Runs `work` in one transaction; retried when the database asks for it. The statements of `opening` are sent along
   * with its beginning; `work` gets the rows of each.
   */
  transact<T>(
    scope: CallScope,
    work: (tx: Tx, opened: readonly Row[][]) => Promise<T>,
    opening?: readonly Statement[],
    company?: Company,
  ): Promise<T>
  /** Lends `work` a connection to read with. Each of its reads is a read-only transaction of its own. */
  read<T>(scope: CallScope, work: (read: Read) => Promise<T>, plans?: Plans): Promise<T>
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

/** A database that answers neither a read nor the beginning of a transaction for so long is away; whoever waits is told so within five seconds. */
const FIRST_ANSWER_WITHIN = 4_000

const timeouts = {
  connectionTimeoutMillis: 3_000,
  statement_timeout: LONGEST_MILLISECONDS,
  idle_in_transaction_session_timeout: 20_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
}

/** The role is set in the start-up packet, so RESET ROLE comes back to it. */
export const roleOption = (role: Role): string => `-c role=${role} -c timezone=UTC`

type Role = 'anteroom_app' | 'anteroom_system'

/** For pg the options of an address stand in place of all others: without the role among them row-level security would be off. */
function inRole(url: string, role: Role): string {
  const address = new URL(url)
  const given = address.searchParams.get('options')
  address.searchParams.set('options', given ? `${given} ${roleOption(role)}` : roleOption(role))
  return address.href
}

const SET_SCOPE = `set_config('anteroom.organization_id', $1, true) || set_config('anteroom.platform_id', $2, true)`
const READ_ONLY = `${SET_SCOPE} || set_config('transaction_read_only', 'on', true)`
/**
 * A plan made for all values cannot know that a filter or a cursor was left out, so it reads everything before the page.
 * A read of few things by their keys has no such plans, and planning it costs more than reading it.
 */
const PLANNED_ANEW = `${READ_ONLY} || set_config('plan_cache_mode', 'force_custom_plan', true)`
const NOW = 'SELECT coalesce((SELECT clock_at FROM organization WHERE id = $1), now()) AS now'

/** By the organization's id, `$1`. */
const BESIDE: Record<Company, string> = {
  others: `pg_advisory_xact_lock_shared(hashtextextended('company:' || $1, 0))`,
  nobody: `pg_advisory_xact_lock(hashtextextended('company:' || $1, 0))`,
}

const BEGIN: Statement = { text: 'BEGIN' }
const WAIT_A_SECOND: Statement = { text: `SET LOCAL lock_timeout = '1s'` }
const WAIT_AS_EVER: Statement = { text: 'SET LOCAL lock_timeout = 0' }
const COMMIT: Statement = { text: 'COMMIT' }
const ROLLBACK: Statement = { text: 'ROLLBACK' }

const nowIn = (scope: CallScope): Statement => ({ text: NOW, values: [scope.organizationId ?? NOWHERE] })

const inScope = (settings: string, scope: CallScope, beside?: string): Statement => ({
  text: `SELECT length(${settings})${beside ? `, ${beside}` : ''}`,
  values: [scope.organizationId ?? NOWHERE, scope.platformId ?? NOWHERE],
})

/** A platform's own affairs are nobody's company. */
function beginningOf(scope: CallScope, company: Company): Statement[] {
  const entry = inScope(SET_SCOPE, scope, scope.organizationId ? BESIDE[company] : undefined)
  return company === 'others' ? [BEGIN, entry] : [BEGIN, WAIT_A_SECOND, entry, WAIT_AS_EVER]
}

const placeOf = (scope: CallScope) => ({
  organizationId: scope.organizationId ?? NOWHERE,
  platformId: scope.platformId,
  caller: scope.caller,
})

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const poolOf = (name: string, role: Role, max: number, limits: pg.PoolConfig = {}): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: inRole(options.url, role),
      application_name: name,
      max,
      ...timeouts,
      ...limits,
      pipeline: true,
    })
    pool.on('error', options.log)
    // While a connection is lent, what breaks it reaches the borrower through its statement.
    pool.on('connect', (client) => client.on('error', () => {}))
    return pool
  }
  const pool = poolOf('anteroom', 'anteroom_app', options.poolSize ?? 20)
  // Its statements are small and come first in a request.
  const systemPool = poolOf('anteroom-system', 'anteroom_system', 4, {
    query_timeout: FIRST_ANSWER_WITHIN,
  })
  // Looks at the server once; afterwards its work is done on connections of our pool.
  const dataSource = new DataSource({
    type: 'postgres',
    url: inRole(options.url, 'anteroom_app'),
    entities: options.entities,
    applicationName: 'anteroom',
    poolSize: 1,
    poolErrorHandler: (error: Error) => options.log(error),
    extra: { ...timeouts, query_timeout: LONGEST_MILLISECONDS },
  })
  await dataSource.initialize()

  /** Lends a connection. One that broke does not come back into the pool. */
  const lend = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    try {
      const result = await work(client)
      client.release()
      return result
    } catch (error) {
      client.release(isLost(error))
      throw error
    }
  }

  const lendShared = sharedConnections(pool)

  const txOver = (client: pg.PoolClient, scope: CallScope, channel: Channel, now: Date): Tx => {
    const tx: Tx = Object.assign(new Managed(dataSource, client), {
      ...placeOf(scope),
      requestId: scope.requestId,
      now,
      rows: channel.rows,
      texts: channel.texts,
      write: channel.write,
      announce: (announcement: Announcement) => writeAnnouncement(tx, announcement, options.reactions),
      async enter(organizationId: string) {
        const [, [clock]] = await Promise.all([
          tx.rows(`SELECT set_config('anteroom.organization_id', $1, true), ${BESIDE.others}`, [organizationId]),
          tx.rows<{ now: Date }>(NOW, [organizationId]),
        ])
        tx.organizationId = organizationId
        tx.now = clock!.now
      },
    })
    return tx
  }

  return {
    dataSource,
    async transact(scope, work, opening = [], company = 'others') {
      const entry = beginningOf(scope, company)
      const beginning = [...entry, nowIn(scope), ...opening]
      const once = () =>
        lend(async (client) => {
          const channel = openChannel(client)
          try {
            const [clock, ...opened] = (await send(client, beginning, FIRST_ANSWER_WITHIN)).slice(entry.length)
            const result = await work(txOver(client, scope, channel, clock![0]!['now'] as Date), opened)
            await channel.end(COMMIT)
            return result
          } catch (error) {
            channel.drop()
            if (!isLost(error)) await send(client, [ROLLBACK])
            throw error
          }
        })
      for (let tries = 1; ; tries += 1) {
        try {
          return await once()
        } catch (error) {
          if (isPassing(error) && tries < 4) {
            await pause(5 * tries * tries)
          } else throw asRefusal(error)
        }
      }
    },
    async read(scope, work, plans = 'kept') {
      // Sent together they are one transaction: the scope ends with what is read in it.
      const setScope = inScope(plans === 'kept' ? READ_ONLY : PLANNED_ANEW, scope)
      try {
        return await (plans === 'kept' ? lendShared : lend)(async (client) => {
          const channel = openChannel(client, [setScope], FIRST_ANSWER_WITHIN)
          try {
            return await work({ ...placeOf(scope), rows: channel.rows, texts: channel.texts })
          } finally {
            channel.drop()
          }
        })
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
      await Promise.all([dataSource.destroy(), pool.end(), systemPool.end()])
    },
  }
}

const asRefusal = (error: unknown): unknown => {
  if (isUnavailable(error)) {
    const message = 'The database cannot be reached just now. Try again shortly.'
    return new Refusal('unavailable', 'database_unavailable', message, { retryAfterSeconds: 2 })
  }
  if (isPassing(error) || isCrowdedOut(error)) {
    const message = 'Too many changes met in one place. Nothing was done; try again shortly.'
    return new Refusal('unavailable', 'database_busy', message, { retryAfterSeconds: 1 })
  }
  return error
}
