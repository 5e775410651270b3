import type { Done, DueWork } from '../jobs/due-work.ts'
import { workerScope } from '../jobs/worker-scope.ts'
import type { Interval } from '../kernel/interval.ts'
import type { Sealer } from '../kernel/sealing.ts'
import type { Outgoing } from '../outgoing/guarded-fetch.ts'
import type { Database, Tx } from '../storage/database.ts'
import {
  type ClaimedSource,
  claimSources,
  hasToRefresh,
  nextExpansion,
  organizationsWithSourcesDue,
  type SettledSource,
  settleSource,
} from './busy-due-store.ts'
import { askAccount, endAccount } from './ask-account.ts'
import { RefreshFailure } from './busy-problem-rules.ts'
import { isImport, subjectOf } from './busy-source-rules.ts'
import { saveSecret } from './busy-source-store.ts'
import { saveBusyTimes } from './busy-time-store.ts'
import type { CalendarAccounts } from './calendar-account.ts'
import { expandStored, fetchCalendar } from './fetch-calendar.ts'
import { expandAgainAt, nextRefresh, refreshAfterFailure, windowAt } from './refresh-rules.ts'
import { sealedFor } from './secrets.ts'

export type RefreshParts = { database: Database; outgoing: Outgoing; sealer: Sealer; accounts: CalendarAccounts }

/** Each waits for a server of somebody else. */
const BATCH = 10

/**
 * Renews busy times: fetches by the real clock, and fills the window anew as an organization's own clock moves on.
 * Nothing waits inside a transaction.
 */
export const busySourcesDue = (parts: RefreshParts): DueWork => ({
  name: 'busy_source.refresh',
  organizationsDue: () => organizationsWithSourcesDue(parts.database),
  nextDue: nextExpansion,
  isDueByRealClock: hasToRefresh,
  runDue: (organizationId) => refreshBatch(parts, organizationId),
})

async function refreshBatch(parts: RefreshParts, organizationId: string): Promise<Done> {
  const scope = workerScope(organizationId)
  const { sources, now } = await parts.database.transact(scope, async (tx) => ({
    sources: await claimSources(tx, BATCH),
    now: tx.now,
  }))
  const ends = await Promise.allSettled(
    sources.map(async (source) => {
      if (source.state === 'disconnecting') return endAccount(parts, source)
      const learned = await learn(parts, source, now)
      await parts.database.transact(scope, (tx) => settle(tx, parts.sealer, source, learned))
    }),
  )
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return { count: sources.length, more: sources.length === BATCH }
}

type Frame = { window: Interval; now: Date }

const renewedAt = (source: ClaimedSource, now: Date) => ({
  lastFetchedAt: source.claimedAt,
  timeZone: source.ownerZone,
  expandAt: expandAgainAt(now),
  nextRefreshAt: nextRefresh(source, source.claimedAt),
})

const FRESH = { lastResult: 'fetched', failures: 0, staleSince: null } as const

/** `intervals` null: what was known before stays. */
type Learned = { settled: SettledSource; intervals: Interval[] | null }

async function learn(parts: RefreshParts, source: ClaimedSource, now: Date): Promise<Learned> {
  const window = windowAt(now)
  try {
    if (!isImport(source.kind)) return await asked(parts, source, { window, now })
    if (source.refreshDue || source.calendar === null) {
      return await fetched(parts, source, { window, now })
    }
    const { intervals } = await expandStored(source, window)
    const expanded = { expandAt: expandAgainAt(now), timeZone: source.ownerZone }
    // What was uploaded has nothing newer than itself; what is fetched stays as stale as it was.
    const settled = source.kind === 'file' ? { ...source, ...FRESH, ...expanded } : { ...source, ...expanded }
    return { settled, intervals }
  } catch (error) {
    if (!(error instanceof RefreshFailure)) throw error
    return { settled: afterFailure(source, error, now), intervals: null }
  }
}

/** An account is asked about the whole window each time. */
async function asked(parts: RefreshParts, source: ClaimedSource, { window, now }: Frame): Promise<Learned> {
  const intervals = await askAccount(parts, source, window)
  return { settled: { ...source, ...FRESH, problemCode: null, ...renewedAt(source, now) }, intervals }
}

async function fetched(
  { outgoing, sealer }: RefreshParts,
  source: ClaimedSource,
  { window, now }: Frame,
): Promise<Learned> {
  const read = await fetchCalendar(source, sealer.open(source.secret ?? '', sealedFor(source)), { outgoing, window })
  const settled: SettledSource = {
    ...source,
    ...FRESH,
    ...(read.unchanged
      ? { lastResult: 'unchanged' }
      : {
          calendar: JSON.stringify(read.calendar),
          eventCount: read.events,
          etag: read.etag,
          problemCode: read.unreadable > 0 ? 'some_events_unreadable' : null,
        }),
    ...renewedAt(source, now),
  }
  return { settled, intervals: read.intervals }
}

function afterFailure(source: ClaimedSource, failure: RefreshFailure, now: Date): SettledSource {
  const failed: SettledSource = {
    ...source,
    lastResult: 'failed',
    problemCode: failure.code,
    staleSince: source.staleSince ?? source.claimedAt,
    failures: source.failures + 1,
    // Whatever comes next is read as a whole, so that the problem is told anew or is gone.
    etag: null,
  }
  if (failure.needsReconnect) {
    return { ...failed, problemCode: 'reconnect_needed', state: 'needs_reconnect', nextRefreshAt: null, expandAt: null }
  }
  // What is stored is filled in anew next time, fetched or not; where nothing is, it is due when it is fetched.
  if (!source.refreshDue) return { ...failed, expandAt: expandAgainAt(now) }
  return {
    ...failed,
    nextRefreshAt: refreshAfterFailure(source, source.claimedAt, failure.retryAfterSeconds),
    expandAt: source.calendar === null ? expandAgainAt(now) : source.expandAt,
  }
}

async function settle(tx: Tx, sealer: Sealer, source: ClaimedSource, { settled, intervals }: Learned): Promise<void> {
  if (!(await settleSource(tx, source, settled))) return
  if (intervals) await saveBusyTimes(tx, source, intervals)
  if (source.kind === 'address' && !sealer.isCurrent(source.secret ?? '')) {
    await saveSecret(tx, source.id, sealer.seal(sealer.open(source.secret ?? '', sealedFor(source)), sealedFor(source)))
  }
  const happened = whatHappened(source, settled)
  if (!happened) return
  const { type, name } = subjectOf(source)
  await tx.announce({ type: `${name}.${happened}`, subject: { type, id: source.id } })
}

function whatHappened(before: ClaimedSource, after: SettledSource): string | null {
  if (after.state !== before.state) return after.state
  if ((after.staleSince === null) === (before.staleSince === null)) return null
  return after.staleSince ? 'became_stale' : 'recovered'
}
