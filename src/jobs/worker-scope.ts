import type { CallScope } from '../kernel/caller.ts'
import { newId } from '../kernel/ids.ts'

/** Work that nobody called for: the worker acts in one organization. */
export const workerScope = (organizationId: string): CallScope => ({
  organizationId,
  platformId: null,
  caller: { kind: 'system', id: 'worker' },
  requestId: newId(),
})
