import type { Seating } from './seating.ts'

/** Up to here insertion by steps is quickest. */
const SHORT = 48

/**
 * Rows whose edges stand in order of cost + price. A row is sorted when it is first asked for. Prices only rise, so that a
 * key from then stays a lower bound, and only what a search touches is ever brought up to date.
 */
export type RowOrder = {
  /** Lower bound of cost + price for each edge; ascending within each row that was sorted. */
  keys: Int32Array
  sorted: Uint8Array
  /** Brings all edges of the row up to date. */
  sort: (row: number) => void
  /** The edge at `at` costs `key` by now, more than it did: moves it to where it belongs before `end`. */
  moveBack: (at: number, key: number, end: number) => void
}

export function rowOrderOf({ rowCount, starts, columns, costs, prices }: Seating): RowOrder {
  const keys = new Int32Array(columns.length)
  const sorted = new Uint8Array(rowCount)

  function sort(row: number): void {
    const [start, end] = [starts[row]!, starts[row + 1]!]
    sorted[row] = 1
    for (let at = start; at < end; at += 1) keys[at] = costs[at]! + prices[columns[at]!]!
    if (end - start > SHORT) sortLong(start, end)
    else sortShort(start, end)
  }

  function sortShort(start: number, end: number): void {
    for (let next = start + 1; next < end; next += 1) {
      const key = keys[next]!
      if (key >= keys[next - 1]!) continue
      const [column, cost] = [columns[next]!, costs[next]!]
      let at = next
      for (; at > start && keys[at - 1]! > key; at -= 1) {
        keys[at] = keys[at - 1]!
        columns[at] = columns[at - 1]!
        costs[at] = costs[at - 1]!
      }
      keys[at] = key
      columns[at] = column
      costs[at] = cost
    }
  }

  /** Key and place in one number each, so that the native sort of numbers does it. */
  function sortLong(start: number, end: number): void {
    const length = end - start
    const packed = new Float64Array(length)
    for (let index = 0; index < length; index += 1) packed[index] = keys[start + index]! * 2 ** 21 + index
    packed.sort()
    const [columnsBefore, costsBefore] = [columns.slice(start, end), costs.slice(start, end)]
    for (let index = 0; index < length; index += 1) {
      const from = packed[index]! % 2 ** 21
      keys[start + index] = (packed[index]! - from) / 2 ** 21
      columns[start + index] = columnsBefore[from]!
      costs[start + index] = costsBefore[from]!
    }
  }

  function moveBack(at: number, key: number, end: number): void {
    const [column, cost] = [columns[at]!, costs[at]!]
    let to = at
    if (end - at <= SHORT) {
      for (; to + 1 < end && keys[to + 1]! < key; to += 1) {
        keys[to] = keys[to + 1]!
        columns[to] = columns[to + 1]!
        costs[to] = costs[to + 1]!
      }
    } else {
      to = lastBelow(at, end, key)
      keys.copyWithin(at, at + 1, to + 1)
      columns.copyWithin(at, at + 1, to + 1)
      costs.copyWithin(at, at + 1, to + 1)
    }
    keys[to] = key
    columns[to] = column
    costs[to] = cost
  }

  /** The last edge from `at` on whose key is below `key`, or `at`. */
  function lastBelow(at: number, end: number, key: number): number {
    let [low, high] = [at, end - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (keys[middle]! < key) low = middle
      else high = middle - 1
    }
    return low
  }

  return { keys, sorted, sort, moveBack }
}
