/** What is wrong with one row; `column` is empty when it is the row as a whole. */
export type RowError = { column: string; code: string; detail: string }

export type RowOutcome = { outcome: 'created' | 'updated' | 'unchanged' | 'failed'; errors: RowError[] }

/** Many rows judged before any is written: one outcome for each in order, and the step that writes those that are right. */
export type BulkPlan = {
  outcomes: RowOutcome[]
  /** What forbids the whole, whatever the rows say. */
  problems: { code: string; detail: string }[]
  /** How many things that the rows do not name would go. */
  deactivated: number
  apply(): Promise<void>
}

export const failed = (column: string, code: string, detail: string): RowOutcome => ({
  outcome: 'failed',
  errors: [{ column, code, detail: column === '' ? detail : `${column}: ${detail}` }],
})

/** In runs of at most `size`, so that no statement grows with the file. */
export function* inBatches<T>(rows: readonly T[], size = 1000): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
