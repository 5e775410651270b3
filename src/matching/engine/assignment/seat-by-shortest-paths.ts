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
  /** The cheapest way so far to leave a unit without a seat: the row, and how far that is. */
  let quitter = -1
  let quitDistance = 0

  function see(row: number, distance: number, pays: number, seat: number): void {
    rowSeenIn[row] = search
    leaves[row] = seat
    offset[row] = distance - pays
    if (distance - pays + penalty < quitDistance) {
      quitter = row
      quitDistance = distance - pays + penalty
    }
    if (sorted[row] === 0) sort(row)
    nextEdge[row] = starts[row]!
    if (starts[row] === starts[row + 1]) return
    const least = Math.max(distance, distance - pays + keys[starts[row]!]!)
    if (least < quitDistance) push(row, least)
  }

  /** From a row at its distance to the columns that are no farther. The first one with a free seat, or -1. */
  function walkOn(row: number): number {
    const distance = distances[row]!
    const away = offset[row]!
    const end = starts[row + 1]!
    let at = nextEdge[row]!
    while (at < end) {
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
      if (away + key > distance) {
        nextEdge[row] = at
        if (away + key < quitDistance) push(row, away + key)
        return -1
      }
      columnSeenIn[column] = search
      columnDistance[column] = distance
      fromRow[column] = row
      fromCost[column] = costs[at]!
      reached[reachedCount++] = column
      at += 1
      const seats = seatStarts[column]!
      const taken = seats + load[column]!
      if (taken < seatStarts[column + 1]!) return column
      for (let seat = seats; seat < taken; seat += 1) {
        const other = seatRow[seat]!
        if (rowSeenIn[other] !== search) see(other, distance, seatCost[seat]! + prices[column]!, seat)
      }
    }
    return -1
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
    quitter = root
    quitDistance = penalty
    if (sorted[root] === 0) sort(root)
    if (starts[root]! < starts[root + 1]!) queue.clear(keys[starts[root]!]!)
    else queue.clear(0)
    see(root, 0, 0, -1)

    let found = -1
    let distance = quitDistance
    for (let row = pop(); row !== -1 && distances[row]! < quitDistance; row = pop()) {
      found = walkOn(row)
      if (found === -1) continue
      distance = distances[row]!
      break
    }
    if (found === -1) distance = quitDistance
    for (let index = 0; index < reachedCount; index += 1) {
      const column = reached[index]!
      prices[column]! += distance - columnDistance[column]!
    }

    if (found === -1) {
      moveUp(quitter, root)
      // What one unit of the root does not get, no other one will.
      need[root] = quitter === root ? 0 : need[root]! - 1
      return
    }
    need[root]! -= 1
    const row = fromRow[found]!
    const seat = seatStarts[found]! + load[found]!++
    seatRow[seat] = row
    seatCost[seat] = fromCost[found]!
    moveUp(row, root)
  }
}
