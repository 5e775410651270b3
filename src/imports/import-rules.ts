import type { BulkPlan, RowError, RowOutcome } from '../kernel/bulk.ts'

export const IMPORT_KINDS = ['people', 'rooms', 'hosts', 'exposure'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export type ImportOptions = {
  /** Judge everything, write nothing. */
  dryRun: boolean
  /** Of people: the file is the whole roster, so who is not in it has left. */
  deactivateAbsent: boolean
  /** One wrong row refuses the file, or is left out. */
  onError: 'refuse' | 'skip'
}

/** A row that was not written, or would not be. `line` counts from 1, the header included. */
export type FailedRow = { line: number; externalId: string | null; outcome: 'failed'; errors: RowError[] }

export type Counts = Record<'rows' | 'created' | 'updated' | 'unchanged' | 'deactivated' | 'failed', number>

export type ImportResult = {
  status: 'completed' | 'failed'
  counts: Counts
  problems: BulkPlan['problems']
  rows: FailedRow[]
}

/** How many failed rows are told one by one; the count tells all. */
export const MAX_TOLD_ROWS = 1000

const NOTHING: Counts = { rows: 0, created: 0, updated: 0, unchanged: 0, deactivated: 0, failed: 0 }

const counted = (outcomes: readonly RowOutcome[]): Counts => {
  const counts = { ...NOTHING, rows: outcomes.length }
  for (const { outcome } of outcomes) counts[outcome] += 1
  return counts
}

/**
 * Everything or nothing, unless wrong rows are to be skipped. A failed import has written nothing, and its counts say so.
 * `failed` are rows that were wrong by themselves; `outcomes` are the others', in the order of `lines`.
 */
export function judgeImport(
  { outcomes, problems, deactivated }: Omit<BulkPlan, 'apply'>,
  rows: readonly { line: number; externalId: string | null }[],
  wrong: readonly FailedRow[],
  onError: ImportOptions['onError'],
): ImportResult {
  const refused = outcomes.flatMap((each, index): FailedRow[] =>
    each.outcome === 'failed' ? [{ ...rows[index]!, outcome: 'failed', errors: each.errors }] : [],
  )
  const failed = [...wrong, ...refused].toSorted((a, b) => a.line - b.line)
  const told = failed.slice(0, MAX_TOLD_ROWS)
  const total = { rows: outcomes.length + wrong.length, failed: failed.length }
  if (problems.length > 0 || (failed.length > 0 && onError === 'refuse')) {
    return { status: 'failed', counts: { ...NOTHING, ...total }, problems, rows: told }
  }
  return { status: 'completed', counts: { ...counted(outcomes), ...total, deactivated }, problems, rows: told }
}
