import type { RowError } from '../kernel/bulk.ts'
import { unreadable } from './read-text.ts'

/** Which columns a kind of file may have; without the keys no row says what it is about. */
export type Columns = { all: readonly string[]; keys: readonly string[] }

/** One row of a file, its cells by the names of our columns. */
export type RawRow = { line: number; cells: Record<string, unknown>; error?: RowError }

/** JSON can say what the database cannot keep: U+0000 and half pairs. */
export const isText = (value: string): boolean => value.isWellFormed() && !value.includes('\u0000')

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')

/** Our column for a name of theirs (`External ID`, `external_id`), or null. */
export const columnOf = (name: string, columns: Columns): string | null =>
  columns.all.find((column) => plain(column) === plain(name)) ?? null

const MAX_UNKNOWN = 100

/** Remembers a column that is not read, so that a misspelt one is noticed. */
export function noteUnknown(name: string, unknown: Set<string>): void {
  if (unknown.size < MAX_UNKNOWN && isText(name)) unknown.add(name.slice(0, 200))
}

/** Our columns in the order of the header, null for those that are not read. */
export function readHeader(header: readonly string[], columns: Columns, unknown: Set<string>): (string | null)[] {
  const found = header.map((name) => columnOf(name, columns))
  for (const [index, column] of found.entries()) {
    if (column === null) noteUnknown(header[index]!, unknown)
    else if (found.indexOf(column) < index) throw unreadable('duplicate_column', `The header has ${column} twice.`)
  }
  const missing = columns.keys.filter((key) => !found.includes(key))
  if (missing.length > 0) {
    throw unreadable(
      'missing_column',
      `The first line must name the columns, separated by commas, with ${missing.join(' and ')} among them.`,
    )
  }
  return found
}
