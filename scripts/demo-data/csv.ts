type Cell = string | number | boolean

/** RFC 4180 with a header line and LF; quotes only where they are needed. */
export const toCsv = (header: readonly string[], rows: readonly Cell[][]): string =>
  [header, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('')

function quoted(cell: Cell): string {
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
