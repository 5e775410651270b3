import type { z } from 'zod'
import { fieldErrors, TELLING } from '../http/field-errors.ts'
import type { StreamedBody } from '../http/streamed-body.ts'
import { nextTurn } from '../kernel/clock.ts'
import { type BulkPlan, failed, type RowError } from '../kernel/bulk.ts'
import type { Tx } from '../storage/database.ts'
import { type Columns, isText, type RawRow } from './columns.ts'
import type { FailedRow, ImportOptions } from './import-rules.ts'
import { readCsv } from './read-csv.ts'
import { readNdjson } from './read-ndjson.ts'
import { readText, unreadable } from './read-text.ts'

type Place = { line: number; externalId: string | null }

/** A file whose rows were read and judged one by one; what they mean together is the plan's to say. */
export type ReadFile = {
  unknownColumns: string[]
  /** Rows that are right by themselves, in the order of the plan's outcomes. */
  rows: Place[]
  wrong: FailedRow[]
  plan(tx: Tx, options: ImportOptions): Promise<BulkPlan>
}

export type FileKind<Row> = {
  row: z.ZodType<Row> & { shape: Record<string, unknown> }
  /** Columns that every file needs, and that together name what a row is about. */
  keys: readonly (keyof Row & string)[]
  /** Many rows may be about the same. */
  repeats?: boolean
  plan(tx: Tx, rows: Row[], options: ImportOptions & { wrong: ReadonlySet<string> }): Promise<BulkPlan>
}

const MAX_ROWS = 250_000
const ROWS_A_TURN = 200
const tooManyRows = () => unreadable('too_many_rows', `One file may have ${MAX_ROWS} rows. Divide it.`)

/** Reads the body to its end. Refuses what is no file of rows, or has too many of them. */
export async function readFile<Row>(kind: FileKind<Row>, body: StreamedBody): Promise<ReadFile> {
  const columns: Columns = { all: Object.keys(kind.row.shape), keys: kind.keys }
  const read = body.contentType === 'text/csv' ? readCsv : readNdjson
  const unknown = new Set<string>()
  const seen = new Map<string, number>()
  const rows: Row[] = []
  const places: Place[] = []
  const wrong: FailedRow[] = []
  for await (const raw of read(readText(body.chunks()), columns, unknown)) {
    const count = places.length + wrong.length
    if (count >= MAX_ROWS) throw tooManyRows()
    if (count % ROWS_A_TURN === 0) await nextTurn()
    const { line } = raw
    const externalId = nameOf(raw.cells['externalId'])
    const judged = judgeRow(kind, raw, seen)
    if ('errors' in judged) wrong.push({ line, externalId, outcome: 'failed', errors: judged.errors })
    else {
      rows.push(judged.row)
      places.push({ line, externalId })
    }
  }
  const failedIds = new Set(wrong.flatMap(({ externalId }) => externalId ?? []))
  return {
    unknownColumns: [...unknown],
    rows: places,
    wrong,
    plan: (tx, options) => kind.plan(tx, rows, { ...options, wrong: failedIds }),
  }
}

/** What the answer calls a row; null when that would be no text. */
const nameOf = (cell: unknown): string | null =>
  typeof cell === 'string' && isText(cell) && cell.trim() !== '' ? cell.trim().slice(0, 200) : null

const isEmpty = (cell: unknown): boolean => (typeof cell === 'string' ? cell.trim() === '' : cell == null)

function judgeRow<Row>(
  kind: FileKind<Row>,
  raw: RawRow,
  seen: Map<string, number>,
): { row: Row } | { errors: RowError[] } {
  if (raw.error) return { errors: [raw.error] }
  const parsed = kind.row.safeParse(raw.cells, TELLING)
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error, 'body').map(({ pointer = '', code, detail }): RowError => {
      const column = pointer.split('/')[1] ?? ''
      return isEmpty(raw.cells[column])
        ? { column, code: 'required', detail: `${column} is required.` }
        : { column, code, detail }
    })
    return { errors }
  }
  if (!kind.repeats) {
    const name = JSON.stringify(kind.keys.map((column) => parsed.data[column]))
    const first = seen.get(name)
    if (first !== undefined) {
      return { errors: failed(kind.keys[0]!, 'duplicate_row', `line ${first} is about the same.`).errors }
    }
    seen.set(name, raw.line)
  }
  return { row: parsed.data }
}
