export { assign } from './assign.ts'
export {
  MAX_EDGES,
  MAX_MENTEES,
  MAX_MENTORS,
  MAX_PLACES,
  type Assignment,
  type AssignmentProblem,
  type Objective,
} from './assignment-problem.ts'
export { checkProblem } from './check-problem.ts'
export { explainUnmatched, type Unmatched } from './explain-unmatched.ts'
export { verify } from './verify.ts'
export { withDecisions, type Pairing } from './with-decisions.ts'
