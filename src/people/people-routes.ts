import type { Routes } from '../http/route.ts'
import type { AccessTokens } from '../tenancy/index.ts'
import { availabilityRoutes } from './availability-routes.ts'
import { erasureRoutes } from './erasure-routes.ts'
import type { Eraser } from './erasure-rules.ts'
import { doNotMatchRoutes } from './do-not-match-routes.ts'
import { menteeProfileRoutes } from './mentee-profile-routes.ts'
import { mentorProfileRoutes } from './mentor-profile-routes.ts'
import { personRoutes } from './person-routes.ts'
import { preferencesRoutes } from './preferences-routes.ts'
import type { RequireRooms } from './save-mentor-profile.ts'

export type PeopleDeps = {
  tokens: AccessTokens
  erasers: readonly Eraser[]
  requireRooms: RequireRooms
  optionalReminders: readonly string[]
}

export function peopleRoutes(routes: Routes, { tokens, erasers, requireRooms, optionalReminders }: PeopleDeps): void {
  personRoutes(routes, tokens)
  erasureRoutes(routes, erasers)
  mentorProfileRoutes(routes, requireRooms)
  menteeProfileRoutes(routes, requireRooms)
  availabilityRoutes(routes)
  preferencesRoutes(routes, optionalReminders)
  doNotMatchRoutes(routes)
}
