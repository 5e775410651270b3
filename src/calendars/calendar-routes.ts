import type { FastifyInstance } from 'fastify'
import type { Routes } from '../http/route.ts'
import type { Outgoing } from '../outgoing/guarded-fetch.ts'
import type { Database } from '../storage/database.ts'
import { accountRoutes } from './account-routes.ts'
import { busyImportRoutes } from './busy-import-routes.ts'
import type { AccountParts } from './connect-account.ts'
import { consentRoutes } from './consent-routes.ts'

export function calendarRoutes(
  routes: Routes,
  fastify: FastifyInstance,
  database: Database,
  parts: AccountParts & { outgoing: Outgoing },
): void {
  busyImportRoutes(routes, parts)
  accountRoutes(routes, parts)
  consentRoutes(fastify, database, parts)
}
