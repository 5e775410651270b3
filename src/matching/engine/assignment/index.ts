export {
  MAX_EDGES,
  MAX_MENTEES,
  MAX_MENTORS,
  MAX_PLACES,
  MAX_SCORE,
  type Assignment,
  type AssignmentOptions,
  type AssignmentProblem,
  type Objective,
  type Proof,
} from './assignment-problem.ts'
export { checkProblem } from './check-problem.ts'
export { withDecisions, type Decided, type Decisions, type Pairing } from './with-decisions.ts'
export { explainUnmatched, type Unmatched } from './explain-unmatched.ts'
export { assign } from './assign.ts'
export { verify, type Verdict } from './verify.ts'
