import type { CallScope } from '../kernel/caller.ts'
import type { IdPrefix } from '../kernel/ids.ts'

export const OPERATION_STATUSES = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const
export type OperationStatus = (typeof OPERATION_STATUSES)[number]

/** Why an operation came to nothing, as a problem names it. */
export type OperationProblem = { code: string; detail: string }

/** Work that takes longer than a request, done by a worker for whoever asked for it. */
export type Operation = {
  id: string
  organizationId: string
  /** `assignment.run` */
  kind: string
  subjectType: IdPrefix
  subjectId: string
  status: OperationStatus
  /** Per cent. */
  progress: number
  /** What came of it, in the words of its kind. */
  result: Record<string, unknown> | null
  problem: OperationProblem | null
  /** How often a worker has begun it: whoever ends it names the try that they are. */
  attempts: number
  /** By the real clock: when a worker may take it, or when the one that has it is taken for dead. */
  dueAt: Date | null
  /** Who asked for it, and by which request. */
  actorKind: 'client' | 'person' | 'system'
  actorId: string
  requestId: string
  endedAt: Date | null
  createdAt: Date
}

/** A worker that has not told of itself for so long is taken for dead. */
export const LEASE_SECONDS = 30
/** How often a worker tells of itself, says how far it is, and hears that its work was cancelled. */
export const BEAT_MILLISECONDS = 1_000
/** An operation that has been begun so often and came to no end is given up. */
export const MOST_ATTEMPTS = 5

/** In the name of whoever asked for it, so that the audit trail says so. */
export const scopeOfOperation = ({ organizationId, actorKind, actorId, requestId }: Operation): CallScope => ({
  organizationId,
  platformId: null,
  caller:
    actorKind === 'client'
      ? { kind: actorKind, id: actorId, scopes: new Set() }
      : actorKind === 'person'
        ? { kind: actorKind, id: actorId, actedBy: null }
        : { kind: actorKind, id: actorId },
  requestId,
})
