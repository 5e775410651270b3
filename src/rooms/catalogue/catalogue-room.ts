import type { RoomFunction, RoomKind, RoomSensitivity } from '../room-rules.ts'

/** A room as most companies have it, described for an engineer who has never sat in it. */
export type CatalogueRoom = {
  /** Stable, kebab-case, unique in the catalogue. */
  slug: string
  name: string
  function: RoomFunction
  kind: RoomKind
  sensitivity: RoomSensitivity
  whatYouSee: string
  whyItMatters: string
  whatToLookFor: string
}
