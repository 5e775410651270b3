import { createRequire } from 'node:module'
import type Highs from 'highs'
import type { AssignmentProblem } from '../../../../src/matching/engine/assignment/index.ts'

// Its types are those of its CommonJS module.
const highs = await (createRequire(import.meta.url)('highs') as typeof Highs.default)()

/**
 * The least cost by HiGHS, a solver of linear programs: of `costs` (one of each edge) and `penalty` for each mentee unmatched.
 * By its interior point method, which is up to ten times quicker here than its simplex.
 */
export function leastCostByHighs(problem: AssignmentProblem, costs: ArrayLike<number>, penalty: number): number {
  const { menteeCount, capacities, starts, mentors } = problem
  const edges = mentors.length
  const numRows = menteeCount + capacities.length
  const indices = new Int32Array(2 * edges)
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge += 1) {
      indices[2 * edge] = mentee
      indices[2 * edge + 1] = menteeCount + mentors[edge]!
    }
  }
  using model = highs.createModel({
    numCols: edges,
    numRows,
    offset: penalty * menteeCount,
    colCost: Float64Array.from(costs, (cost) => cost - penalty),
    colLower: new Float64Array(edges),
    colUpper: new Float64Array(edges).fill(highs.infinity),
    rowLower: new Float64Array(numRows).fill(-highs.infinity),
    rowUpper: Float64Array.from({ length: numRows }, (_, row) =>
      row < menteeCount ? 1 : capacities[row - menteeCount]!,
    ),
    matrix: {
      format: 'csc',
      numRows,
      numCols: edges,
      starts: Int32Array.from({ length: edges + 1 }, (_, edge) => 2 * edge),
      indices,
      values: new Float64Array(2 * edges).fill(1),
    },
  })
  model.options.set({ output_flag: false, solver: 'ipm' })
  model.run()
  return Math.round(model.getObjectiveValue())
}
