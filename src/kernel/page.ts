/** A keyset page that a list asks for: at most `limit` rows after the row with these sort keys. */
export type PageRequest = { limit: number; after: string[] | null }

/** What a list answers: rows, and the sort keys of the last one when there are more. */
export type Page<T> = { data: T[]; next: string[] | null }

/** Cuts `limit + 1` fetched rows down to a page. */
export function pageOf<T>(rows: T[], request: PageRequest, keysOf: (row: T) => string[]): Page<T> {
  const data = rows.slice(0, request.limit)
  const last = data.at(-1)
  return { data, next: rows.length > request.limit && last ? keysOf(last) : null }
}
