import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { migrations } from '../migrations/index.ts'
import {
  busySourcesDue,
  calendarEntities,
  calendarReactions,
  calendarRoutes,
  configuredAccounts,
} from './calendars/index.ts'
import type { Config } from './config.ts'
import { exposureEntities, exposureRoutes } from './exposure/index.ts'
import { cursorCodec } from './http/cursor.ts'
import { createHealth, healthRoutes, type ReadyCheck } from './http/health.ts'
import { operatorPages } from './http/operator-pages.ts'
import { rateLimiter } from './http/rate-limit.ts'
import { createRoutes } from './http/route.ts'
import { createServer } from './http/server.ts'
import { prepareBackend, type QueueBackend } from './jobs/backend.ts'
import { jobHandlers } from './jobs/due-jobs.ts'
import type { DueWork } from './jobs/due-work.ts'
import { queueBoard } from './jobs/queue-board.ts'
import { createQueue } from './jobs/queue.ts'
import { startTicks } from './jobs/ticker.ts'
import { startWorker } from './jobs/worker.ts'
import { ALL_SCOPES } from './kernel/caller.ts'
import { sealer } from './kernel/sealing.ts'
import {
  assignmentRoutes,
  cohortRoutes,
  matchingEntities,
  matchingOperations,
  matchingReactions,
  matchRequestRoutes,
  matchRequestsDue,
  offerRoutes,
  offersDue,
  parseWeights,
  mentorPictures,
  suggestionRoutes,
  weightsRoutes,
} from './matching/index.ts'
import { mentorshipEntities, mentorshipReactions, mentorshipRoutes, mentorshipsDue } from './mentorships/index.ts'
import { invitationEntities, invitationRoutes } from './invitations/index.ts'
import {
  bounceRoutes,
  calendarWords,
  channelRoutes,
  configuredTransport,
  linkRoutes,
  mailboxOf,
  messageDelivery,
  messageEntities,
  messageMetrics,
  messageReactions,
  messageRoutes,
  reminderDispatch,
} from './messages/index.ts'
import { importEntities, importRoutes } from './imports/index.ts'
import { openOutgoing } from './outgoing/guarded-fetch.ts'
import { operationEntities, operationRoutes, operationsDue } from './operations/index.ts'
import { peopleEntities, peopleRoutes } from './people/index.ts'
import { catalogueRoutes, hostRoutes, requireRooms, roomEntities, roomRoutes } from './rooms/index.ts'
import {
  OPTIONAL_REMINDERS,
  reminderEntities,
  reminderPolicyRoutes,
  reminderReactions,
  reminderRoutes,
  replanDue,
} from './reminders/index.ts'
import { reportRoutes } from './reports/index.ts'
import { sandboxRoutes } from './sandbox/index.ts'
import { schedule } from './schedule.ts'
import { sessionEntities, sessionReactions, sessionsRoutes } from './sessions/index.ts'
import { type Reactions, reactionsOf } from './storage/announce.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { takeQuota } from './storage/rate-store.ts'
import { recordEntities } from './storage/record-store.ts'
import {
  accessTokens,
  authenticator,
  clientRoutes,
  ensureBootstrapClient,
  openServerKeys,
  operatorAccess,
  organizationRoutes,
  recordRoutes,
  tenancyEntities,
  tokenRoutes,
} from './tenancy/index.ts'

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
  ...reminderReactions,
  ...messageReactions,
])

/** Where operators look into the queue. */
const BOARD = '/ops/queues'

export type App = {
  database: Database
  fastify: FastifyInstance
  /** What falls due by an organization's clock, in the order in which it is done at one instant. */
  works: readonly DueWork[]
  /** Health and metrics on another server: that of a process which only works in the background. */
  addHealth(server: FastifyInstance): void
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
  const tokens = accessTokens(keys, config.TOKEN_ISSUER, config.TOKEN_AUDIENCE)
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
  const accounts = configuredAccounts(config, outgoing)
  const works: DueWork[] = [
    busySourcesDue({ database, outgoing, sealer: secrets, accounts }),
    offersDue(database),
    matchRequestsDue(database),
    mentorshipsDue(database),
    replanDue(database),
    reminderDispatch(database, { publicUrl: config.PUBLIC_URL, organizer }, metrics),
    messageDelivery({
      database,
      mail,
      outgoing,
      sealer: secrets,
      metrics,
      atOnce: Math.max(1, Math.floor(config.WORKER_CONCURRENCY / 2)),
      messageIdDomain: organizer.address.split('@')[1]!,
      captureSandbox: config.SANDBOX_MAIL === 'capture',
    }),
    // Last: it may take a while.
    operationsDue(database, matchingOperations(database)),
  ]

  const limits = { live: config.RATE_LIMIT_PER_MINUTE, sandbox: Math.max(600_000, config.RATE_LIMIT_PER_MINUTE) }
  const authenticate = authenticator(database, tokens, limits)
  const fastify = await createServer({
    log,
    authenticate,
    limiter: rateLimiter(takeQuota(database)),
    anonymousLimit: config.ANONYMOUS_RATE_LIMIT_PER_MINUTE,
    onAnswered: health.answered,
    publicUrl: config.PUBLIC_URL,
    trustProxy: config.TRUST_PROXY,
    requestTimeoutMilliseconds: config.REQUEST_TIMEOUT_SECONDS * 1000,
  })
  const routes = createRoutes({ fastify, database, cursors: cursorCodec(keys.hmacSecret) })
  tokenRoutes(fastify, { database, keys, tokens, issuer: config.TOKEN_ISSUER, scopes: ALL_SCOPES })
  organizationRoutes(routes, { checkMatchingWeights: (weights) => void parseWeights(weights, '/matchingWeights') })
  clientRoutes(routes)
  recordRoutes(routes)
  peopleRoutes(routes, { tokens, requireRooms, optionalReminders: OPTIONAL_REMINDERS })
  calendarRoutes(routes, fastify, database, { outgoing, accounts, sealer: secrets })
  catalogueRoutes(routes)
  roomRoutes(routes)
  hostRoutes(routes)
  exposureRoutes(routes)
  importRoutes(routes)
  matchRequestRoutes(routes)
  suggestionRoutes(routes, mentorPictures(database))
  offerRoutes(routes)
  cohortRoutes(routes)
  assignmentRoutes(routes)
  weightsRoutes(routes, database)
  mentorshipRoutes(routes)
  sessionsRoutes(routes)
  invitationRoutes(routes, fastify, database, { words: calendarWords, organizer, publicUrl: config.PUBLIC_URL })
  reminderRoutes(routes)
  reminderPolicyRoutes(routes)
  messageRoutes(routes)
  channelRoutes(routes, database, { outgoing, sealer: secrets })
  bounceRoutes(routes, database)
  linkRoutes(fastify, database)
  operationRoutes(routes)
  reportRoutes(routes)
  sandboxRoutes(routes, database, works)
  const checks = [databaseReady(database), { name: 'queue', ready: () => queue.ready() }, migrationsReady(database)]
  healthRoutes(fastify, health, checks)
  const board = queueBoard(backend, BOARD, log)
  operatorPages(fastify, BOARD, operatorAccess(database, authenticate, 'queues:read'), board.plugin)

  return {
    database,
    fastify,
    works,
    addHealth: (server) => healthRoutes(server, health, checks),
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
      await fastify.close()
      await board.close()
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
