import type { RowOrder } from './row-order.ts'
import { seatHeap } from './seat-heap.ts'
import type { Seating } from './seating.ts'

/** Rounds between two looks at how it goes, and the share of the units without a seat that must have found one by then. */
const ROUNDS = 8
const WORTHWHILE = 0.04

/**
 * A quick start that seats most rows: each takes its cheapest column and bids what makes the next best as good, in the
 * manner of the row reductions of Jonker and Volgenant (1987). Who is outbid has another go in the next round, as long as
 * that gets on. Nobody is driven out for the price they paid: such rows are left to the searches.
 */
export function bid(seating: Seating, order: RowOrder): void {
  const { rowCount, rowsAre, need } = seating
  const { bidFor, end } = rowsAre === 'mentees' ? unitBids(seating) : manyBids(seating, order)
  let left = sumOf(need)
  for (let before = Infinity; left > 0 && left < before * (1 - WORTHWHILE); left = sumOf(need)) {
    before = left
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let row = 0; row < rowCount; row += 1) if (need[row]! > 0) bidFor(row)
    }
  }
  end()
}

const sumOf = (numbers: Int32Array): number => numbers.reduce((sum, number) => sum + number, 0)

type Bids = { bidFor: (row: number) => void; end: () => void }

/** Rows of one unit; a column with many seats costs what its lowest bidder pays. */
function unitBids(seating: Seating): Bids {
  const { rowCount, starts, columns, costs, need, penalty, seatStarts, seatRow, seatCost, load, prices } = seating
  const lowestFirst = seatHeap(new Float64Array(seatRow.length), seatRow)
  const costOfRow = new Int32Array(rowCount)

  function bidFor(row: number): void {
    let [best, cost, least, second] = [-1, 0, penalty, penalty]
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const column = columns[at]!
      const key = costs[at]! + prices[column]!
      if (key < least) {
        second = least
        least = key
        best = column
        cost = costs[at]!
      } else if (key < second) {
        second = key
      }
    }
    if (best === -1) {
      need[row] = 0
      return
    }
    take(row, best, cost, prices[best]! + second - least)
  }

  function take(row: number, column: number, cost: number, offer: number): void {
    const start = seatStarts[column]!
    const seats = seatStarts[column + 1]! - start
    if (load[column]! < seats) {
      lowestFirst.push(start, load[column]!++, offer, row)
    } else {
      if (offer === prices[column]) return
      need[seatRow[start]!] = 1
      lowestFirst.replaceFirst(start, seats, offer, row)
    }
    need[row] = 0
    costOfRow[row] = cost
    if (load[column] === seats) prices[column] = lowestFirst.firstKey(start)
  }

  function end(): void {
    for (let seat = 0; seat < seatRow.length; seat += 1) seatCost[seat] = costOfRow[seatRow[seat]!]!
  }

  return { bidFor, end }
}

/** Rows of many units; columns of one seat. What all units of a row pay is the same, so that its seats rise together. */
function manyBids(seating: Seating, order: RowOrder): Bids {
  const { starts, columns, costs, need, penalty, seatRow, seatCost, load, prices } = seating

  function bidFor(row: number): void {
    order.sort(row)
    const end = starts[row + 1]!
    const isOwn = (column: number): boolean => load[column] === 1 && seatRow[column] === row
    let [stop, left] = [starts[row]!, need[row]!]
    for (; stop < end && order.keys[stop]! < penalty; stop += 1) {
      if (isOwn(columns[stop]!)) continue
      if (left === 0) break
      left -= 1
    }
    const offer = stop < end && left === 0 ? Math.min(order.keys[stop]!, penalty) : penalty
    need[row]! -= left
    // Seats that are held already cost the least of all: they stand before `stop` or, level with the offer, need no rise.
    for (let at = starts[row]!; at < stop; at += 1) {
      const column = columns[at]!
      const price = offer - costs[at]!
      if (!isOwn(column)) {
        if (load[column] === 1) {
          if (price === prices[column]) continue
          need[seatRow[column]!]! += 1
        }
        need[row]! -= 1
        load[column] = 1
        seatRow[column] = row
        seatCost[column] = costs[at]!
      }
      prices[column] = price
    }
  }

  return { bidFor, end: () => {} }
}
