import type { Assignment, AssignmentProblem } from './assignment-problem.ts'

export type Verdict = {
  /** Nothing is wrong: it is an assignment, its sums are right, and it is optimal or stable, or says that it is not complete. */
  valid: boolean
  /** Computed anew; see `value` of an assignment. */
  objectiveValue: number
  /** No assignment is below this value. */
  bound: number
  /** `objectiveValue` less `bound`. */
  gap: number
  /** Pairs who would both strictly rather have each other than what they have; whatever the objective. */
  blockingPairs: number
  /** A sentence for each thing wrong. */
  problems: string[]
}

/**
 * Checks an answer in three passes over the edges: whether it is allowed, whether its sums are right, and whether its
 * proof holds. Shares no code with what made the answer.
 */
export function verify(problem: AssignmentProblem, assignment: Assignment): Verdict {
  const { objective, mentorOf, proof } = assignment
  const problems: string[] = []
  const must = (holds: boolean, otherwise: string): void => {
    if (!holds) problems.push(otherwise)
  }
  const edgeOf = edgesTaken(problem, mentorOf, must)
  const blockingPairs = countBlockingPairs(problem, edgeOf)
  const { cost, most } = priceList(objective)
  const penalty = most * Math.min(problem.menteeCount, total(problem.capacities)) + 1

  let [matched, totalScore, costs] = [0, 0, 0]
  for (const edge of edgeOf) {
    if (edge === -1) continue
    matched += 1
    totalScore += problem.scores[edge]!
    costs += cost[problem.scores[edge]!]!
  }
  const stable = objective === 'stable'
  const objectiveValue = stable ? blockingPairs : costs + penalty * (problem.menteeCount - matched)
  must(matched === assignment.matched, `It says ${assignment.matched} pairs, but there are ${matched}.`)
  must(totalScore === assignment.totalScore, `It says a total of ${assignment.totalScore}, but it is ${totalScore}.`)
  must(objectiveValue === assignment.value, `It says a value of ${assignment.value}, but it is ${objectiveValue}.`)
  must(stable === (proof.kind === 'stable'), `The proof is of the wrong kind for ${objective}.`)

  const bound = proof.kind === 'stable' ? 0 : boundBy(problem, proof.mentorPrices, cost, penalty, must)
  const gap = objectiveValue - bound
  if (proof.kind === 'dual_bound') {
    must(bound === proof.bound, `It says a bound of ${proof.bound}, but the prices show ${bound}.`)
    must(gap === proof.gap, `It says a gap of ${proof.gap}, but it is ${gap}.`)
  }
  must(
    gap === 0 || !assignment.complete,
    `It says that it is the best, but ${gap} above its bound are not accounted for.`,
  )
  return { valid: problems.length === 0, objectiveValue, bound, gap, blockingPairs, problems }
}

type Must = (holds: boolean, otherwise: string) => void

/** The edge that each mentee has, or -1. */
function edgesTaken({ menteeCount, capacities, starts, mentors }: AssignmentProblem, mentorOf: Int32Array, must: Must) {
  must(mentorOf.length === menteeCount, `There are ${menteeCount} mentees, but ${mentorOf.length} answers.`)
  const edgeOf = new Int32Array(menteeCount).fill(-1)
  const taken = new Float64Array(capacities.length)
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    const mentor = mentorOf[mentee] ?? -1
    if (mentor === -1) continue
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge += 1) {
      if (mentors[edge] === mentor) edgeOf[mentee] = edge
    }
    must(edgeOf[mentee] !== -1, `Mentee ${mentee} has mentor ${mentor}, who is no candidate.`)
    if (mentor >= 0 && mentor < taken.length) taken[mentor]! += 1
  }
  for (const [mentor, count] of taken.entries()) {
    must(count <= capacities[mentor]!, `Mentor ${mentor} has ${count} mentees, but ${capacities[mentor]} places.`)
  }
  return edgeOf
}

/** A mentor blocks with whoever would rather have them, when a place is free or the worst whom they have ranks lower. */
function countBlockingPairs(problem: AssignmentProblem, edgeOf: Int32Array): number {
  const { menteeCount, capacities, starts, mentors, scores } = problem
  const ranks = problem.mentorScores ?? scores
  const free = Int32Array.from(capacities)
  const worst = new Float64Array(capacities.length).fill(Infinity)
  for (const edge of edgeOf) {
    if (edge === -1) continue
    const mentor = mentors[edge]!
    free[mentor]! -= 1
    worst[mentor] = Math.min(worst[mentor]!, ranks[edge]!)
  }
  let count = 0
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    const has = edgeOf[mentee] === -1 ? -1 : scores[edgeOf[mentee]!]!
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge += 1) {
      const mentor = mentors[edge]!
      if (scores[edge]! <= has || capacities[mentor] === 0) continue
      if (free[mentor]! > 0 || ranks[edge]! > worst[mentor]!) count += 1
    }
  }
  return count
}

/** Weak duality: whatever the prices are, as long as none is below 0, nothing costs less than this. */
function boundBy(
  problem: AssignmentProblem,
  prices: Float64Array,
  cost: number[],
  penalty: number,
  must: Must,
): number {
  const { menteeCount, capacities, starts, mentors, scores } = problem
  must(prices.length === capacities.length, 'There must be one price for each mentor.')
  must(
    prices.every((price) => price >= 0 && Number.isSafeInteger(price)),
    'Prices must be whole numbers and not below 0.',
  )
  let bound = 0
  for (let mentor = 0; mentor < capacities.length; mentor += 1) bound -= prices[mentor]! * capacities[mentor]!
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    let pays = penalty
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge += 1) {
      pays = Math.min(pays, cost[scores[edge]!]! + prices[mentors[edge]!]!)
    }
    bound += pays
  }
  return bound
}

/** The cost of each score, by their definition: every missing tenth costs 1, or its twentieth part of 1,000 begun for `fair`. */
function priceList(objective: Assignment['objective']): { cost: number[]; most: number } {
  const cost: number[] = [0]
  for (let tenth = 1; tenth <= 1000; tenth += 1) {
    const twentieth = Math.floor((tenth - 1) / 50) + 1
    cost.unshift(cost[0]! + (objective === 'fair' ? twentieth : 1))
  }
  return { cost, most: cost[0]! }
}

const total = (numbers: Int32Array): number => {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}
