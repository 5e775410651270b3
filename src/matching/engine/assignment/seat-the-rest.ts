import type { Seating } from './seating.ts'

/**
 * Seats as many more rows as possible, whatever it costs: walks in breadth from each row that needs a seat to a free one,
 * again and again until a whole turn finds none (then there is none, Berge 1957). For when there is no time left for costs.
 */
export function seatTheRest(seating: Seating): void {
  const { rowCount, columnCount, starts, columns, costs, need, seatStarts, seatRow, seatCost, load } = seating
  const seenIn = new Int32Array(columnCount)
  const fromRow = new Int32Array(columnCount)
  const fromCost = new Int32Array(columnCount)
  const seatLeft = new Int32Array(rowCount)
  const columnLeft = new Int32Array(rowCount)
  const rowSeenIn = new Int32Array(rowCount)
  const queue = new Int32Array(rowCount)

  /** A column with a free seat that can be reached over columns not seen this turn, or -1. */
  function findFree(root: number, turn: number): number {
    let [first, last] = [0, 0]
    queue[last++] = root
    rowSeenIn[root] = turn
    while (first < last) {
      const row = queue[first++]!
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const column = columns[at]!
        if (seenIn[column] === turn) continue
        seenIn[column] = turn
        fromRow[column] = row
        fromCost[column] = costs[at]!
        const taken = seatStarts[column]! + load[column]!
        if (taken < seatStarts[column + 1]!) return column
        for (let seat = seatStarts[column]!; seat < taken; seat += 1) {
          const other = seatRow[seat]!
          if (rowSeenIn[other] === turn) continue
          rowSeenIn[other] = turn
          seatLeft[other] = seat
          columnLeft[other] = column
          queue[last++] = other
        }
      }
    }
    return -1
  }

  function moveUp(free: number, root: number): void {
    let [column, seat] = [free, seatStarts[free]! + load[free]!++]
    for (;;) {
      const row = fromRow[column]!
      seatRow[seat] = row
      seatCost[seat] = fromCost[column]!
      if (row === root) return
      seat = seatLeft[row]!
      column = columnLeft[row]!
    }
  }

  let turn = 0
  let found = true
  while (found) {
    found = false
    turn += 1
    for (let row = 0; row < rowCount; row += 1) {
      while (need[row]! > 0) {
        const free = findFree(row, turn)
        if (free === -1) break
        moveUp(free, row)
        need[row]! -= 1
        found = true
      }
    }
  }
}
