import type { DueWork } from '../jobs/due-work.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import { repeat } from '../kernel/clock.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Database, Tx } from '../storage/database.ts'
import {
  BEAT_MILLISECONDS,
  LEASE_SECONDS,
  MOST_ATTEMPTS,
  type Operation,
  type OperationProblem,
  scopeOfOperation,
} from './operation-rules.ts'
import {
  claimOperation,
  failOperation,
  handBackOperation,
  hasDueOperations,
  keepOperation,
  organizationsWithOperationsDue,
} from './operation-store.ts'

export type OperationRun = {
  /** Aborted when the work is cancelled, taken over, or wanted back because the process ends. */
  signal: AbortSignal
  /** Per cent. */
  progress(percent: number): void
}

/** One kind of long work. It may be begun again in its midst, by another worker. */
export type OperationKind = {
  kind: string
  /** Ends with `succeedOperation` in the transaction of its effect, or with a refusal that says why it cannot be done. */
  run(operation: Operation, run: OperationRun): Promise<void>
  /** In the transaction that gives it up. */
  failed(tx: Tx, operation: Operation, problem: OperationProblem): Promise<void>
}

/** Long work that somebody asked for, by the real clock. */
export const operationsDue = (database: Database, kinds: readonly OperationKind[]): DueWork => ({
  name: 'operation.run',
  organizationsDue: () => organizationsWithOperationsDue(database),
  nextDue: async () => null,
  isDueByRealClock: hasDueOperations,
  async runDue(organizationId, ending) {
    const operation = await database.transact(workerScope(organizationId), claimOperation)
    if (operation) await runOperation(database, kinds, operation, ending)
    return { count: operation ? 1 : 0, more: operation !== null }
  },
})

async function runOperation(
  database: Database,
  kinds: readonly OperationKind[],
  operation: Operation,
  ending: AbortSignal | undefined,
): Promise<void> {
  const scope = scopeOfOperation(operation)
  const handBack = (seconds: number, uncounted: boolean) =>
    database.transact(scope, (tx) => handBackOperation(tx, operation, seconds, uncounted))
  const kind = kinds.find((each) => each.kind === operation.kind)
  if (!kind) {
    // A newer worker knows it.
    await handBack(LEASE_SECONDS, true)
    throw new Error(`This worker knows no operations of the kind ${operation.kind}.`)
  }
  const giveUp = (problem: OperationProblem) =>
    database.transact(scope, async (tx) => {
      if (await failOperation(tx, operation, problem)) await kind.failed(tx, operation, problem)
    })
  if (operation.attempts > MOST_ATTEMPTS) return giveUp(GAVE_UP)

  const lost = new AbortController()
  const over = new AbortController()
  let percent = operation.progress
  const beat = async () => {
    try {
      if (await database.transact(scope, (tx) => keepOperation(tx, operation, percent))) return
      lost.abort(new Error('This operation was cancelled, or is done by another worker.'))
    } catch (error) {
      // A database that is away for a moment is no reason to stop; the lease says for how long.
      if (!(error instanceof Refusal && error.kind === 'unavailable')) lost.abort(error)
    }
  }
  const beats = repeat(BEAT_MILLISECONDS, over.signal, beat)
  // Not `AbortSignal.any`: see jobSignal.
  const stopped = () => lost.abort(ending?.reason)
  ending?.addEventListener('abort', stopped, { once: true })
  try {
    await kind.run(operation, { signal: lost.signal, progress: (now) => (percent = Math.min(99, Math.floor(now))) })
  } catch (error) {
    if (ending?.aborted) await handBack(0, true)
    else if (lost.signal.aborted) return
    else if (error instanceof Refusal && error.kind !== 'unavailable') {
      await giveUp({ code: error.code, detail: error.message })
    } else {
      await handBack(2 ** operation.attempts, false)
      throw error
    }
  } finally {
    ending?.removeEventListener('abort', stopped)
    over.abort()
    await beats
  }
}

const GAVE_UP: OperationProblem = {
  code: 'operation.gave_up',
  detail: `This was begun ${MOST_ATTEMPTS} times and came to no end. Nothing of it is lost; ask for it anew.`,
}
