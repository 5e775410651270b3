import { runAllDue } from '../jobs/due-jobs.ts'
import type { DueWork } from '../jobs/due-work.ts'
import type { CallScope } from '../kernel/caller.ts'
import { DAY, pause, systemNow } from '../kernel/clock.ts'
import { invalid, Refusal } from '../kernel/refusal.ts'
import type { Database, Tx } from '../storage/database.ts'
import { currentOrganization, moveClock } from '../tenancy/index.ts'

const FARTHEST_DAYS = 800
/** How long to wait for a worker that is just doing something of this instant. */
const PATIENCE_MILLISECONDS = 30_000

/**
 * Moves a sandbox organization's time forward and does everything that falls due on the way, in order, through the same code as live time.
 * Refuses live organizations (409 `organization.not_sandbox`) and moves back (422).
 */
export async function advanceClock(
  database: Database,
  works: readonly DueWork[],
  scope: CallScope,
  target: Date,
): Promise<{ now: Date }> {
  const organizationId = scope.organizationId!
  let isAllowed = false
  const mayMove = async (tx: Tx) => {
    if (!isAllowed) await requireSandbox(tx, target)
    isAllowed = true
  }
  let waitedSince: number | null = null
  for (;;) {
    const step = await database.transact(scope, async (tx) => {
      const [dues, real] = await Promise.all([
        Promise.all(works.map((work) => work.nextDue(tx))),
        Promise.all(works.map(async (work) => (await work.isDueByRealClock?.(tx)) ?? false)),
        mayMove(tx),
      ])
      const due = earliest(dues)
      // What waits by the real clock, such as a message just written, is done before: later it may be too late.
      const waits = real.includes(true)
      const next = due && due < target ? due : target
      const to = waits ? tx.now : next
      if (to > tx.now) await moveClock(tx, to)
      const isDue = works.map((_, index) => (dues[index] !== null && dues[index]! <= to) || real[index])
      const overdue = waits || (due !== null && due <= tx.now)
      return { done: !waits && (!due || due > target), overdue, now: tx.now, isDue }
    })
    let count = 0
    for (const [index, work] of works.entries()) {
      // What goes by the real clock may only just have been written, such as a message by the reminders before it.
      const isDue = step.isDue[index] || (count > 0 && work.isDueByRealClock)
      if (isDue) count += await runAllDue(work, organizationId)
    }
    if (step.done) return { now: step.now }
    if (count > 0 || !step.overdue) {
      waitedSince = null
      continue
    }
    // Another process has just taken what is due; time goes on when it is done.
    waitedSince ??= systemNow().getTime()
    if (systemNow().getTime() - waitedSince > PATIENCE_MILLISECONDS) {
      throw new Refusal(
        'unavailable',
        'sandbox.work_stuck',
        'Something that is due cannot be done just now. Try again shortly.',
        { retryAfterSeconds: 5 },
      )
    }
    await pause(10)
  }
}

async function requireSandbox(tx: Tx, target: Date): Promise<void> {
  const { kind } = await currentOrganization(tx)
  if (kind !== 'sandbox') {
    throw new Refusal(
      'conflict',
      'organization.not_sandbox',
      'Only the clock of a sandbox organization can be moved; this one is live.',
      {
        state: kind,
        allowed: [],
      },
    )
  }
  const at = (code: string, detail: string) => invalid({ pointer: '/advanceTo', code, detail })
  if (target < tx.now) {
    throw at('in_the_past', `advanceTo: the clock is at ${tx.now.toISOString()} and goes forward only.`)
  }
  if (target.getTime() - tx.now.getTime() > FARTHEST_DAYS * DAY) {
    throw at('too_far', `advanceTo: at most ${FARTHEST_DAYS} days at once; now it is ${tx.now.toISOString()}.`)
  }
}

const earliest = (dues: readonly (Date | null)[]): Date | null =>
  dues.reduce((first, due) => (first && (!due || first < due) ? first : due), null)
