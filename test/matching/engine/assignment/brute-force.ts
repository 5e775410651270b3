import type { AssignmentProblem, Objective } from '../../../../src/matching/engine/assignment/index.ts'
import { lotOfMentee, lotOfPair } from '../../../../src/matching/engine/assignment/lot.ts'

/** Every assignment that is allowed, as `mentorOf`; of a small problem only. */
export function everyAssignment({ menteeCount, capacities, starts, mentors }: AssignmentProblem): number[][] {
  let all: number[][] = [[]]
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    const choices = [-1, ...mentors.subarray(starts[mentee], starts[mentee + 1])]
    all = all.flatMap((sofar) =>
      choices
        .filter((mentor) => mentor === -1 || sofar.filter((other) => other === mentor).length < capacities[mentor]!)
        .map((mentor) => [...sofar, mentor]),
    )
  }
  return all
}

export const edgeOf = ({ starts, mentors }: AssignmentProblem, mentee: number, mentor: number): number =>
  mentors.indexOf(mentor, starts[mentee])

/** Unmatched mentees and the costs of the pairs, by the words of the documentation. */
export function worthOf(problem: AssignmentProblem, mentorOf: ArrayLike<number>, objective: Objective) {
  const pairs = Array.from(mentorOf, (mentor, mentee) => ({ mentee, mentor })).filter(({ mentor }) => mentor !== -1)
  const scores = pairs.map(({ mentee, mentor }) => problem.scores[edgeOf(problem, mentee, mentor)]!)
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
  const cost = objective === 'fair' ? fairCost : (score: number) => 1000 - score
  return { unmatched: problem.menteeCount - pairs.length, cost: sum(scores.map(cost)), totalScore: sum(scores) }
}

/** The tenths missing to 100 points, 50 by 50: the k-th 50 cost k each. */
export function fairCost(score: number): number {
  let [missing, cost] = [1000 - score, 0]
  for (let rate = 1; missing > 0; rate += 1) {
    cost += rate * Math.min(50, missing)
    missing -= 50
  }
  return cost
}

/** Whom each would rather have, as a number for each pair: the smaller the better; ties broken as `lot.ts` says. */
export function preferences(problem: AssignmentProblem, seed: number) {
  const mentorScores = problem.mentorScores ?? problem.scores
  const at = (mentee: number, mentor: number): number => edgeOf(problem, mentee, mentor)
  return {
    ofMentee: (mentee: number, mentor: number): number =>
      mentor === -1 ? Infinity : -problem.scores[at(mentee, mentor)]! + lotOfPair(seed, mentee, mentor) / 2 ** 32,
    ofMentor: (mentee: number, mentor: number): number =>
      -mentorScores[at(mentee, mentor)]! + lotOfMentee(seed, mentee) / 2 ** 32,
  }
}

/** All stable assignments, with ties broken by the seed. */
export function everyStableAssignment(problem: AssignmentProblem, seed: number): number[][] {
  const { ofMentee, ofMentor } = preferences(problem, seed)
  const { menteeCount, starts, mentors, capacities } = problem
  const blocks = (mentorOf: number[], mentee: number, mentor: number): boolean => {
    if (ofMentee(mentee, mentor) >= ofMentee(mentee, mentorOf[mentee]!)) return false
    const has = mentorOf.flatMap((each, other) => (each === mentor ? [ofMentor(other, mentor)] : []))
    if (capacities[mentor] === 0) return false
    return has.length < capacities[mentor]! || has.some((rank) => rank > ofMentor(mentee, mentor))
  }
  return everyAssignment(problem).filter((mentorOf) =>
    Array.from({ length: menteeCount }, (_, mentee) => mentee).every(
      (mentee) =>
        !mentors.subarray(starts[mentee], starts[mentee + 1]).some((mentor) => blocks(mentorOf, mentee, mentor)),
    ),
  )
}
