import type { Tx } from '../storage/database.ts'

/** How much of it was done, and whether there may be more that is due by now. */
export type Done = { count: number; more: boolean }

/**
 * Something that falls due by the clock of an organization: an offer's deadline, a reminder, a message to deliver.
 * A worker's tick and the sandbox clock go through the same three functions.
 */
export type DueWork = {
  name: string
  /** Organizations that have something due by now, each by its own clock. */
  organizationsDue(): Promise<string[]>
  /** When the next thing falls due by this organization's clock; null when nothing is planned. */
  nextDue(tx: Tx): Promise<Date | null>
  /** For what goes by the real clock, which no sandbox moves: whether any of it is due now. */
  isDueByRealClock?(tx: Tx): Promise<boolean>
  /**
   * Does what is due, or some of it, in order, in transactions of its own. Long work stops when `ending` is aborted, and
   * leaves what it has begun to the next one.
   */
  runDue(organizationId: string, ending?: AbortSignal): Promise<Done>
}
