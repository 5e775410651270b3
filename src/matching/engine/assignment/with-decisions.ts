import type { AssignmentProblem } from './assignment-problem.ts'

export type Pairing = readonly [mentee: number, mentor: number]

/** What people have decided beforehand. A fixed pair takes one of the mentor's places and need not be an edge. */
export type Decisions = { fixed: readonly Pairing[]; forbidden: readonly Pairing[] }

export type Decided = {
  /** What is left to assign: without the fixed mentees, the places they take, and the forbidden pairs. */
  problem: AssignmentProblem
  /** For each mentee of `problem` the number that they had. Mentors keep theirs. */
  mentees: Int32Array
  /** From the `mentorOf` of `problem` to that of the whole, fixed pairs included. */
  restore: (mentorOf: Int32Array) => Int32Array
}

/**
 * The problem that is left once some pairs are fixed and others forbidden. Throws a RangeError for an unknown number, a
 * mentee fixed twice, a pair both fixed and forbidden, and more fixed pairs than a mentor has places.
 */
export function withDecisions(problem: AssignmentProblem, { fixed, forbidden }: Decisions): Decided {
  const { menteeCount, starts, mentors } = problem
  const forbiddenPairs = new Set(forbidden.map((pair) => keyOf(problem, pair)))
  const capacities = problem.capacities.slice()
  const fixedTo = new Int32Array(menteeCount).fill(-1)
  for (const pair of fixed) {
    const [mentee, mentor] = pair
    if (forbiddenPairs.has(keyOf(problem, pair))) throw refusal(pair, 'is both fixed and forbidden')
    if (fixedTo[mentee] !== -1) throw refusal(pair, 'is not the only fixed one of this mentee')
    if (capacities[mentor] === 0) throw refusal(pair, 'is fixed where no place is left')
    capacities[mentor]! -= 1
    fixedTo[mentee] = mentor
  }

  const mentees: number[] = []
  const keptStarts = [0]
  const kept = new Int32Array(mentors.length)
  let count = 0
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    if (fixedTo[mentee] !== -1) continue
    for (let edge = starts[mentee]!; edge < starts[mentee + 1]!; edge += 1) {
      if (forbiddenPairs.size > 0 && forbiddenPairs.has(keyOf(problem, [mentee, mentors[edge]!]))) continue
      kept[count++] = edge
    }
    mentees.push(mentee)
    keptStarts.push(count)
  }

  const of = (list: Int32Array): Int32Array => kept.subarray(0, count).map((edge) => list[edge]!)
  return {
    problem: {
      menteeCount: mentees.length,
      capacities,
      starts: Int32Array.from(keptStarts),
      mentors: of(mentors),
      scores: of(problem.scores),
      ...(problem.mentorScores && { mentorScores: of(problem.mentorScores) }),
    },
    mentees: Int32Array.from(mentees),
    restore: (mentorOf) => {
      const whole = fixedTo.slice()
      for (const [index, mentee] of mentees.entries()) whole[mentee] = mentorOf[index]!
      return whole
    },
  }
}

function keyOf({ menteeCount, capacities }: AssignmentProblem, pair: Pairing): number {
  const [mentee, mentor] = pair
  const known = mentee >= 0 && mentee < menteeCount && mentor >= 0 && mentor < capacities.length
  if (!known || !Number.isInteger(mentee) || !Number.isInteger(mentor)) throw refusal(pair, 'is unknown')
  return mentee * capacities.length + mentor
}

const refusal = ([mentee, mentor]: Pairing, why: string): RangeError =>
  new RangeError(`The pair of mentee ${mentee} and mentor ${mentor} ${why}.`)
