import type { AssignmentProblem } from './assignment-problem.ts'

/**
 * The problem as the solver sees it: rows look for seats in columns. Rows are the scarcer side, since a search from it
 * ends at the first free seat, and most of the other side is free: mentees with one unit each that sit with mentors, or
 * mentors with as many units as places that sit with mentees. So on one side at least every number is 1.
 *
 * Held all the time: a column with a price above 0 is full; a seated row sits where cost + price is least for it.
 */
export type Seating = {
  rowsAre: 'mentees' | 'mentors'
  rowCount: number
  columnCount: number
  /** Edges of row r stand at `starts[r]` up to `starts[r + 1]`, in an order that changes: see `row-order.ts`. */
  starts: Int32Array
  columns: Int32Array
  costs: Int32Array
  /** Units of each row that are not seated yet. */
  need: Int32Array
  /** Seats of column c stand at `seatStarts[c]` up to `seatStarts[c + 1]`; the first `load[c]` of them are taken. */
  seatStarts: Int32Array
  seatRow: Int32Array
  seatCost: Int32Array
  load: Int32Array
  prices: Int32Array
  penalty: number
}

/** With nobody seated. `costs` as `costsOf` gives them. */
export function seatingOf(problem: AssignmentProblem, costs: Int32Array, penalty: number): Seating {
  const { menteeCount, capacities, starts, mentors } = problem
  const degrees = new Int32Array(capacities.length)
  for (const mentor of mentors) degrees[mentor]! += 1
  const usable = degrees.reduce((sum, degree, mentor) => sum + Math.min(degree, capacities[mentor]!), 0)

  if (usable >= menteeCount) {
    const edgeCosts = problem.scores.map((score) => costs[score]!)
    const need = new Int32Array(menteeCount).fill(1)
    return {
      rowsAre: 'mentees',
      ...empty(need, capacities, penalty),
      starts,
      columns: mentors.slice(),
      costs: edgeCosts,
    }
  }
  const turned = {
    starts: sumsOf(degrees),
    columns: new Int32Array(mentors.length),
    costs: new Int32Array(mentors.length),
  }
  const next = turned.starts.slice()
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge += 1) {
      const at = next[mentors[edge]!]!++
      turned.columns[at] = mentee
      turned.costs[at] = costs[problem.scores[edge]!]!
    }
  }
  return { rowsAre: 'mentors', ...empty(capacities.slice(), new Int32Array(menteeCount).fill(1), penalty), ...turned }
}

function empty(need: Int32Array, seats: Int32Array, penalty: number) {
  const seatStarts = sumsOf(seats)
  const seatCount = seatStarts[seats.length]!
  return {
    rowCount: need.length,
    columnCount: seats.length,
    need,
    seatStarts,
    seatRow: new Int32Array(seatCount),
    seatCost: new Int32Array(seatCount),
    load: new Int32Array(seats.length),
    // A column without seats is as dear as staying without one, and so never looked for.
    prices: seats.map((count) => (count === 0 ? penalty : 0)),
    penalty,
  }
}

/** `[0, a, a + b, …]` */
function sumsOf(counts: Int32Array): Int32Array {
  const sums = new Int32Array(counts.length + 1)
  for (let index = 0; index < counts.length; index += 1) sums[index + 1] = sums[index]! + counts[index]!
  return sums
}

/** The mentor of each mentee; -1 is unmatched. */
export function mentorsOf({ rowsAre, rowCount, columnCount, seatStarts, seatRow, load }: Seating): Int32Array {
  const mentorOf = new Int32Array(rowsAre === 'mentees' ? rowCount : columnCount).fill(-1)
  for (let column = 0; column < columnCount; column += 1) {
    for (let taken = 0; taken < load[column]!; taken += 1) {
      const row = seatRow[seatStarts[column]! + taken]!
      if (rowsAre === 'mentees') mentorOf[row] = column
      else mentorOf[column] = row
    }
  }
  return mentorOf
}

/** What a place of each mentor is worth. Turned round, it is what the mentor's units pay less than the penalty. */
export function mentorPricesOf({ rowsAre, rowCount, starts, columns, costs, prices, penalty }: Seating): Float64Array {
  if (rowsAre === 'mentees') return Float64Array.from(prices)
  const mentorPrices = new Float64Array(rowCount)
  for (let row = 0; row < rowCount; row += 1) {
    let least = penalty
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      least = Math.min(least, costs[at]! + prices[columns[at]!]!)
    }
    mentorPrices[row] = penalty - least
  }
  return mentorPrices
}
