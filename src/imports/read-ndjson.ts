import { columnOf, type Columns, noteUnknown, type RawRow } from './columns.ts'
import { MAX_ROW_CHARACTERS } from './read-csv.ts'
import { unreadable } from './read-text.ts'

/** One JSON object a line; what is absent is left as it is, null clears. A line that is none fails alone. */
export async function* readNdjson(
  text: AsyncIterable<string>,
  columns: Columns,
  unknown: Set<string>,
): AsyncGenerator<RawRow> {
  let rest = ''
  let line = 0
  for await (const piece of text) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop()!
    for (const each of lines) {
      line += 1
      if (each.trim() !== '') yield rowOf(each, line, columns, unknown)
    }
    if (rest.length > MAX_ROW_CHARACTERS) {
      throw unreadable('malformed_ndjson', `Line ${line + 1} is longer than ${MAX_ROW_CHARACTERS} characters.`)
    }
  }
  if (rest.trim() !== '') yield rowOf(rest, line + 1, columns, unknown)
}

function rowOf(json: string, line: number, columns: Columns, unknown: Set<string>): RawRow {
  const members = parse(json)
  if (members === null) {
    return {
      line,
      cells: {},
      error: { column: '', code: 'malformed_json', detail: 'This line is not one JSON object.' },
    }
  }
  const cells: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(members)) {
    const column = columnOf(name, columns)
    if (column === null) noteUnknown(name, unknown)
    else cells[column] = value
  }
  return { line, cells }
}

function parse(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
