import type { Routes } from '../http/route.ts'
import { debriefRoutes } from './debrief-routes.ts'
import { holdRoutes } from './hold-routes.ts'
import { reliabilityRoutes } from './reliability-routes.ts'
import { seriesRoutes } from './series-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { slotRoutes } from './slot-routes.ts'

export function sessionsRoutes(routes: Routes): void {
  sessionRoutes(routes)
  slotRoutes(routes)
  debriefRoutes(routes)
  holdRoutes(routes)
  seriesRoutes(routes)
  reliabilityRoutes(routes)
}
