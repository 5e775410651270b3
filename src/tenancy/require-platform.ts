import { forbidden } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'

/** The platform in whose name a client calls. Refuses clients that are bound to one organization. */
export function requirePlatform({ platformId }: Pick<Tx, 'platformId'>): string {
  if (platformId === null) throw forbidden('This is for the platform, not for a client of one organization.')
  return platformId
}
