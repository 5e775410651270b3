import { pipeline, Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { type Columns, type RawRow, readHeader } from './columns.ts'
import { unreadable } from './read-text.ts'

export const MAX_ROW_CHARACTERS = 100_000

const REASONS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened there and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands inside a field that is not quoted',
  CSV_MAX_RECORD_SIZE: `the row is longer than ${MAX_ROW_CHARACTERS} characters`,
}

/** RFC 4180 with a header, line ends as line feeds. Refuses quotes that do not fit, since all rows after them are guesses. */
export async function* readCsv(
  text: AsyncIterable<string>,
  columns: Columns,
  unknown: Set<string>,
): AsyncGenerator<RawRow> {
  const options = { relax_column_count: true, skip_empty_lines: true, max_record_size: MAX_ROW_CHARACTERS }
  let parsedLines = 0
  const parser = parse({
    ...options,
    info: true,
    record_delimiter: '\n',
    on_record(record: string[], { lines }) {
      parsedLines = lines
      return record
    },
  })
  let header: (string | null)[] | null = null
  try {
    for await (const item of pipeline(Readable.from(text), parser, () => undefined)) {
      const { record, info } = item as { record: string[]; info: Info }
      if (header === null) header = readHeader(record, columns, unknown)
      else if (record.some((cell) => cell.trim() !== '')) yield rowOf(header, record, info.lines)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const reason = REASONS[error.code] ?? 'it is malformed'
    throw unreadable('malformed_csv', `The file cannot be read from line ${parsedLines + 1} on: ${reason}.`)
  }
  if (header === null) readHeader([], columns, unknown)
}

function rowOf(header: readonly (string | null)[], record: readonly string[], lastLine: number): RawRow {
  const line = record.reduce((first, cell) => first - (cell.split('\n').length - 1), lastLine)
  const named = header.flatMap((column, index) => (column === null ? [] : [[column, record[index] ?? '']]))
  const cells = Object.fromEntries(named) as Record<string, string>
  if (record.length === header.length) return { line, cells }
  const detail = `This row has ${record.length} columns, the header has ${header.length}.`
  return { line, cells, error: { column: '', code: 'wrong_column_count', detail } }
}
