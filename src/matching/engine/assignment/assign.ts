import type { Assignment, AssignmentOptions, AssignmentProblem, Objective } from './assignment-problem.ts'
import { checkProblem } from './check-problem.ts'
import { leastCost } from './least-cost.ts'
import { stable } from './stable.ts'

/**
 * Assigns mentees to mentors, no mentor more than they have places for, as well as `objective` can be met; the answer
 * carries its proof. The same input gives the same answer. Throws a RangeError for what `checkProblem` refuses.
 */
export function assign(problem: AssignmentProblem, objective: Objective, options: AssignmentOptions = {}): Assignment {
  checkProblem(problem)
  return objective === 'stable' ? stable(problem, options.seed ?? 0) : leastCost(problem, objective, options)
}
