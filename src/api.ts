import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { calendarRoutes, type configuredAccounts } from './calendars/index.ts'
import type { Config } from './config.ts'
import { erasers } from './erasure.ts'
import { exposureRoutes } from './exposure/index.ts'
import { cursorCodec } from './http/cursor.ts'
import type { Health } from './http/health.ts'
import { operatorPages } from './http/operator-pages.ts'
import { rateLimiter } from './http/rate-limit.ts'
import { createRoutes } from './http/route.ts'
import { createServer } from './http/server.ts'
import { importRoutes } from './imports/index.ts'
import { invitationRoutes } from './invitations/index.ts'
import type { QueueBackend } from './jobs/backend.ts'
import type { DueWork } from './jobs/due-work.ts'
import { queueBoard } from './jobs/queue-board.ts'
import { ALL_SCOPES } from './kernel/caller.ts'
import type { Sealer } from './kernel/sealing.ts'
import {
  assignmentRoutes,
  cohortRoutes,
  matchRequestRoutes,
  mentorPictures,
  offerRoutes,
  parseWeights,
  suggestionRoutes,
  weightsRoutes,
} from './matching/index.ts'
import { mentorshipRoutes } from './mentorships/index.ts'
import {
  bounceRoutes,
  calendarWords,
  channelRoutes,
  linkRoutes,
  mailboxOf,
  messageRoutes,
  reminderRoutes,
} from './messages/index.ts'
import { operationRoutes } from './operations/index.ts'
import type { Outgoing } from './outgoing/guarded-fetch.ts'
import { peopleRoutes } from './people/index.ts'
import { OPTIONAL_REMINDERS, reminderPolicyRoutes } from './reminders/index.ts'
import { reportRoutes } from './reports/index.ts'
import { catalogueRoutes, hostRoutes, requireRooms, roomRoutes } from './rooms/index.ts'
import { sandboxRoutes } from './sandbox/index.ts'
import { sessionsRoutes } from './sessions/index.ts'
import type { Database } from './storage/database.ts'
import { takeQuota } from './storage/rate-store.ts'
import {
  accessTokens,
  authenticator,
  clientRoutes,
  operatorAccess,
  organizationRoutes,
  recordRoutes,
  type ServerKeys,
  tokenRoutes,
} from './tenancy/index.ts'

/** Where operators look into the queue. */
const BOARD = '/ops/queues'

/** What the whole program has anyway. */
type Parts = {
  config: Config
  log: FastifyBaseLogger
  database: Database
  keys: ServerKeys
  backend: QueueBackend
  health: Health
  outgoing: Outgoing
  accounts: ReturnType<typeof configuredAccounts>
  secrets: Sealer
  works: readonly DueWork[]
}

/** Puts all that answers HTTP together. Loaded only where somebody asks: a worker has no use for a quarter of it. */
export async function openApi(parts: Parts): Promise<{ fastify: FastifyInstance; close(): Promise<void> }> {
  const { config, log, database, keys, backend, outgoing, accounts, secrets, works } = parts
  const tokens = accessTokens(keys, config.TOKEN_ISSUER, config.TOKEN_AUDIENCE)
  const limits = { live: config.RATE_LIMIT_PER_MINUTE, sandbox: Math.max(600_000, config.RATE_LIMIT_PER_MINUTE) }
  const authenticate = authenticator(database, tokens, limits)
  const fastify = await createServer({
    log,
    authenticate,
    limiter: rateLimiter(takeQuota(database)),
    anonymousLimit: config.ANONYMOUS_RATE_LIMIT_PER_MINUTE,
    onAnswered: parts.health.answered,
    publicUrl: config.PUBLIC_URL,
    trustProxy: config.TRUST_PROXY,
    requestTimeoutMilliseconds: config.REQUEST_TIMEOUT_SECONDS * 1000,
  })
  const pictures = mentorPictures(database)
  const routes = createRoutes({ fastify, database, cursors: cursorCodec(keys.hmacSecret) })
  tokenRoutes(fastify, { database, keys, tokens, issuer: config.TOKEN_ISSUER, scopes: ALL_SCOPES })
  organizationRoutes(routes, { checkMatchingWeights: (weights) => void parseWeights(weights, '/matchingWeights') })
  clientRoutes(routes)
  recordRoutes(routes)
  peopleRoutes(routes, { tokens, erasers, requireRooms, optionalReminders: OPTIONAL_REMINDERS })
  calendarRoutes(routes, fastify, database, { outgoing, accounts, sealer: secrets })
  catalogueRoutes(routes)
  roomRoutes(routes)
  hostRoutes(routes)
  exposureRoutes(routes)
  importRoutes(routes)
  matchRequestRoutes(routes)
  suggestionRoutes(routes, pictures)
  offerRoutes(routes)
  cohortRoutes(routes)
  assignmentRoutes(routes)
  weightsRoutes(routes, database)
  mentorshipRoutes(routes)
  sessionsRoutes(routes)
  invitationRoutes(routes, fastify, database, {
    words: calendarWords,
    organizer: mailboxOf(config.MAIL_FROM),
    publicUrl: config.PUBLIC_URL,
  })
  reminderPolicyRoutes(routes)
  reminderRoutes(routes)
  messageRoutes(routes)
  channelRoutes(routes, database, { outgoing, sealer: secrets })
  bounceRoutes(routes, database)
  linkRoutes(fastify, database, pictures)
  operationRoutes(routes)
  reportRoutes(routes)
  sandboxRoutes(routes, database, works)
  const board = queueBoard(backend, BOARD, log)
  operatorPages(fastify, BOARD, operatorAccess(database, authenticate, 'queues:read'), board.plugin)
  return {
    fastify,
    async close() {
      await fastify.close()
      await board.close()
    },
  }
}
