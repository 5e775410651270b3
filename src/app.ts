import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { migrations } from '../migrations/index.ts'
import { busySourcesDue, calendarEntities, calendarReactions, configuredAccounts } from './calendars/index.ts'
import type { Config } from './config.ts'
import { exposureEntities } from './exposure/index.ts'
import { createHealth, healthRoutes, type ReadyCheck } from './http/health.ts'
import { prepareBackend, type QueueBackend } from './jobs/backend.ts'
import { jobHandlers } from './jobs/due-jobs.ts'
import type { DueWork } from './jobs/due-work.ts'
import { createQueue } from './jobs/queue.ts'
import { startTicks } from './jobs/ticker.ts'
import { startWorker } from './jobs/worker.ts'
import { sealer } from './kernel/sealing.ts'
import {
  matchingEntities,
  matchingOperations,
  matchingReactions,
  matchRequestsDue,
  offersDue,
} from './matching/index.ts'
import { mentorshipEntities, mentorshipReactions, mentorshipsDue } from './mentorships/index.ts'
import { invitationEntities, invitationReactions } from './invitations/index.ts'
import {
  configuredTransport,
  mailboxOf,
  messageDelivery,
  messageEntities,
  messageMetrics,
  messageReactions,
  reminderDispatch,
} from './messages/index.ts'
import { importEntities } from './imports/index.ts'
import { openOutgoing } from './outgoing/guarded-fetch.ts'
import { operationEntities, operationsDue } from './operations/index.ts'
import { peopleEntities } from './people/index.ts'
import { roomEntities } from './rooms/index.ts'
import { reminderEntities, reminderReactions, replanDue } from './reminders/index.ts'
import { schedule } from './schedule.ts'
import { sessionEntities, sessionReactions } from './sessions/index.ts'
import { type Reactions, reactionsOf } from './storage/announce.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { recordEntities } from './storage/record-store.ts'
import { ensureBootstrapClient, openServerKeys, tenancyEntities } from './tenancy/index.ts'

/** Every table of every module, for TypeORM and for the check that migrations and entities agree. */
export const entities = [
  ...recordEntities,
  ...tenancyEntities,
  ...operationEntities,
  ...peopleEntities,
  ...calendarEntities,
  ...roomEntities,
  ...exposureEntities,
  ...importEntities,
  ...mentorshipEntities,
  ...matchingEntities,
  ...sessionEntities,
  ...invitationEntities,
  ...reminderEntities,
  ...messageEntities,
]

/** What happens in the same transaction as an event, by event type; how a lower module reaches a higher one. */
const reactions: Reactions = reactionsOf([
  ...calendarReactions,
  ...matchingReactions,
  ...mentorshipReactions,
  ...sessionReactions,
  ...invitationReactions,
  ...reminderReactions,
  ...messageReactions,
])

export type App = {
  database: Database
  /** Answers the API, or a worker's health. */
  fastify: FastifyInstance
  /** What falls due by an organization's clock, in the order in which it is done at one instant. */
  works: readonly DueWork[]
  /** From now on ready says no. */
  drain(): void
  /** Takes jobs and looks for what is due, until closed. */
  startWorker(): { close(options: { timeoutMilliseconds: number }): Promise<void> }
  close(): Promise<void>
}

export type AppConfig = Config & { DATABASE_URL: string }

/** Builds the whole program: the only place that knows how the modules fit together. */
export async function openApp(config: AppConfig, log: FastifyBaseLogger): Promise<App> {
  const database = await openDatabase({
    url: config.DATABASE_URL,
    entities,
    reactions,
    poolSize: config.DATABASE_POOL_SIZE,
    // The error holds the whole connection.
    log: ({ message }) => log.warn({ reason: message }, 'database'),
  })
  const keys = await openServerKeys(database)
  if (config.BOOTSTRAP_CLIENT_SECRET) await ensureBootstrapClient(database, config.BOOTSTRAP_CLIENT_SECRET)

  const backend = queueBackend(config)
  await prepareBackend(backend)
  const queue = createQueue(backend, { log })
  const mail = configuredTransport(config)
  const organizer = mailboxOf(config.MAIL_FROM)
  const outgoing = openOutgoing({ allow: config.OUTGOING_ALLOW })
  const secrets = sealer([...config.SEALING_KEYS, keys.sealingKey])
  const health = createHealth()
  const metrics = messageMetrics(health.registry, database)
  const context = { publicUrl: config.PUBLIC_URL, organizer }
  const accounts = configuredAccounts(config, outgoing)
  const delivery = messageDelivery({
    database,
    context,
    mail,
    outgoing,
    sealer: secrets,
    metrics,
    atOnce: Math.max(1, Math.floor(config.WORKER_CONCURRENCY / 2)),
    messageIdDomain: organizer.address.split('@')[1]!,
    captureSandbox: config.SANDBOX_MAIL === 'capture',
  })
  const works: DueWork[] = [
    busySourcesDue({ database, outgoing, sealer: secrets, accounts }),
    offersDue(database),
    matchRequestsDue(database),
    mentorshipsDue(database),
    replanDue(database),
    delivery,
    reminderDispatch(database, context, metrics, delivery),
    // Last: it may take a while.
    operationsDue(database, matchingOperations(database)),
  ]

  const checks = [databaseReady(database), { name: 'queue', ready: () => queue.ready() }, migrationsReady(database)]
  const parts = { config, log, database, keys, backend, health, outgoing, accounts, secrets, works }
  const api = config.ROLE === 'worker' ? healthServer() : await (await import('./api.ts')).openApi(parts)
  healthRoutes(api.fastify, health, checks)

  return {
    database,
    fastify: api.fastify,
    works,
    drain: health.drain,
    startWorker() {
      const worker = startWorker(backend, jobHandlers(works), {
        concurrency: config.WORKER_CONCURRENCY,
        lockMilliseconds: config.JOB_LOCK_MILLISECONDS,
        log,
        onFailure: ({ error, ...about }) => log.error({ ...about, err: error }, 'job failed'),
      })
      const ticks = startTicks(
        schedule({ database, queue, works, keys, sweepMilliseconds: config.SWEEP_MILLISECONDS }),
        { log },
      )
      return {
        async close(options) {
          await ticks.close()
          await worker.close(options)
        },
      }
    },
    async close() {
      await api.close()
      await queue.close()
      await mail.close()
      await outgoing.close()
      await database.close()
    },
  }
}

/** Jobs wait where Redis is, or else in a schema of our own database. */
export const queueBackend = (config: AppConfig): QueueBackend =>
  config.REDIS_URL
    ? { kind: 'redis', url: config.REDIS_URL, prefix: config.QUEUE_PREFIX }
    : { kind: 'postgres', url: config.DATABASE_URL, schema: 'bullmq' }

/** All that others ask of a worker. */
const healthServer = () => {
  const fastify = Fastify({ forceCloseConnections: true })
  return { fastify, close: () => fastify.close() }
}

const databaseReady = (database: Database): ReadyCheck => ({
  name: 'database',
  ready: async () => (await database.system('SELECT 1')).length === 1,
})

const migrationsReady = (database: Database): ReadyCheck => ({
  name: 'migrations',
  ready: async () => {
    const [row] = await database.system<{ count: string }>('SELECT count(*) FROM schema_migration')
    return Number(row?.count) >= migrations.length
  },
})
