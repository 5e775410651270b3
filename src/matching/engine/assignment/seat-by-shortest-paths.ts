import { nearQueueOf } from './near-queue.ts'
import type { RowOrder } from './row-order.ts'
import type { Seating } from './seating.ts'

/**
 * Seats the units of rows one by one, each along a shortest augmenting path (Jonker and Volgenant 1987; the search is
 * Dijkstra's). A row in the queue stands for its next edge only. A unit may always stay without a seat for the penalty, and so
 * each search ends. Gives a function that seats one unit of a row, or gives up as many of them as must be.
 */
export function shortestPathsOf(seating: Seating, order: RowOrder): (root: number) => void {
  const { rowCount, columnCount, starts, columns, costs, need, penalty } = seating
  const { seatStarts, seatRow, seatCost, load, prices } = seating
  const { keys, sorted, sort, moveBack } = order
  const queue = nearQueueOf(rowCount)
  const { push, pop, distances } = queue

  let search = 0
  const rowSeenIn = new Int32Array(rowCount)
  const nextEdge = new Int32Array(rowCount)
  /** Distance of the row less what it pays: with cost + price of an edge it is the distance of the edge's column. */
  const offset = new Int32Array(rowCount)
  const leaves = new Int32Array(rowCount)
  const columnSeenIn = new Int32Array(columnCount)
  const columnDistance = new Int32Array(columnCount)
  const fromRow = new Int32Array(columnCount)
  const fromCost = new Int32Array(columnCount)
  const columnOfSeat = new Int32Array(seatRow.length)
  for (let column = 0; column < columnCount; column += 1) {
    columnOfSeat.fill(column, seatStarts[column], seatStarts[column + 1])
  }
  const reached = new Int32Array(columnCount)
  let reachedCount = 0
  /** The nearest end found so far: a free seat in the column, or -1 for a unit of the row that stays without one. */
  let lastRow = -1
  let lastColumn = -1
  let lastCost = 0
  let lastDistance = 0

  function see(row: number, distance: number, pays: number, seat: number): void {
    const away = distance - pays
    rowSeenIn[row] = search
    leaves[row] = seat
    offset[row] = away
    if (away + penalty < lastDistance) {
      lastRow = row
      lastColumn = -1
      lastDistance = away + penalty
    }
    if (sorted[row] === 0) sort(row)
    queueNext(row, starts[row]!)
  }

  /** Queues the row with its cheapest edge from `first` on to a column not reached yet, or ends with it. */
  function queueNext(row: number, first: number): void {
    const away = offset[row]!
    const end = starts[row + 1]!
    let at = first
    while (at < end && away + keys[at]! < lastDistance) {
      const column = columns[at]!
      if (columnSeenIn[column] === search) {
        at += 1
        continue
      }
      const key = costs[at]! + prices[column]!
      if (key > keys[at]!) {
        moveBack(at, key, end)
        continue
      }
      if (load[column]! < seatStarts[column + 1]! - seatStarts[column]!) {
        lastRow = row
        lastColumn = column
        lastCost = costs[at]!
        lastDistance = away + key
        return
      }
      nextEdge[row] = at
      push(row, away + key)
      return
    }
  }

  /** From a row at its distance over its edge, to those that sit in the column. */
  function walkOn(row: number): void {
    const at = nextEdge[row]!
    const column = columns[at]!
    if (columnSeenIn[column] !== search) {
      const distance = distances[row]!
      columnSeenIn[column] = search
      columnDistance[column] = distance
      fromRow[column] = row
      fromCost[column] = costs[at]!
      reached[reachedCount++] = column
      const price = prices[column]!
      for (let seat = seatStarts[column]!; seat < seatStarts[column + 1]!; seat += 1) {
        const other = seatRow[seat]!
        if (rowSeenIn[other] !== search) see(other, distance, seatCost[seat]! + price, seat)
      }
    }
    queueNext(row, at + 1)
  }

  /** Everybody on the way moves up by one: `row` leaves its seat to who wanted it, and so on to the root. */
  function moveUp(last: number, root: number): void {
    for (let row = last; row !== root;) {
      const seat = leaves[row]!
      const column = columnOfSeat[seat]!
      row = fromRow[column]!
      seatRow[seat] = row
      seatCost[seat] = fromCost[column]!
    }
  }

  return (root) => {
    search += 1
    reachedCount = 0
    lastDistance = Infinity
    if (sorted[root] === 0) sort(root)
    queue.clear(starts[root]! < starts[root + 1]! ? keys[starts[root]!]! : 0)
    see(root, 0, 0, -1)
    for (let row = pop(); row !== -1 && distances[row]! < lastDistance; row = pop()) walkOn(row)

    for (let index = 0; index < reachedCount; index += 1) {
      const column = reached[index]!
      prices[column]! += lastDistance - columnDistance[column]!
    }
    if (lastColumn !== -1) {
      const seat = seatStarts[lastColumn]! + load[lastColumn]!++
      seatRow[seat] = lastRow
      seatCost[seat] = lastCost
    }
    moveUp(lastRow, root)
    // What one unit of the root does not get, no other one will.
    need[root] = lastRow === root && lastColumn === -1 ? 0 : need[root]! - 1
  }
}
