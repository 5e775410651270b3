import type { FastifyInstance } from 'fastify'
import type { Routes } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { answerRoutes } from './answer-routes.ts'
import type { CalendarContext } from './event-writer.ts'
import { feedRoutes } from './feed-routes.ts'
import { sessionFileRoutes } from './session-file-routes.ts'

/** What calendars read, and what they answer. */
export function invitationRoutes(
  routes: Routes,
  fastify: FastifyInstance,
  database: Database,
  context: CalendarContext,
): void {
  feedRoutes(routes, fastify, database, context)
  sessionFileRoutes(fastify, database, context)
  answerRoutes(routes, database)
}
