import fc from 'fast-check'
import type { AssignmentProblem } from '../../../../src/matching/engine/assignment/index.ts'

export type Candidate = { mentor: number; score: number; mentorScore?: number }

/** From the candidates of each mentee. Mentors' own rankings are given for all candidates or for none. */
export function problemOf(
  capacities: readonly number[],
  candidates: readonly (readonly Candidate[])[],
): AssignmentProblem {
  const edges = candidates.flatMap((each) => each.toSorted((a, b) => a.mentor - b.mentor))
  let edge = 0
  const problem: AssignmentProblem = {
    menteeCount: candidates.length,
    capacities: Int32Array.from(capacities),
    starts: Int32Array.from([0, ...candidates.map((each) => (edge += each.length))]),
    mentors: Int32Array.from(edges, ({ mentor }) => mentor),
    scores: Int32Array.from(edges, ({ score }) => score),
  }
  if (!edges.some(({ mentorScore }) => mentorScore !== undefined)) return problem
  return { ...problem, mentorScores: Int32Array.from(edges, ({ mentorScore }) => mentorScore!) }
}

export const candidatesOf = ({ menteeCount, starts, mentors, scores }: AssignmentProblem): Candidate[][] =>
  Array.from({ length: menteeCount }, (_, mentee) =>
    Array.from({ length: starts[mentee + 1]! - starts[mentee]! }, (__, index) => {
      const edge = starts[mentee]! + index
      return { mentor: mentors[edge]!, score: scores[edge]! }
    }),
  )

/** Few values, so that there are ties. */
const fewScores = fc.constantFrom(0, 100, 101, 500, 990, 1000)

type Size = { mentees: number; mentors: number; capacity: number; score?: fc.Arbitrary<number>; ownRankings?: boolean }

/** Any problem of at most that size; some without edges, places or people. */
export const problems = ({
  mentees,
  mentors,
  capacity,
  score = fewScores,
  ownRankings,
}: Size): fc.Arbitrary<AssignmentProblem> =>
  fc.array(fc.nat(capacity), { maxLength: mentors }).chain((capacities) => {
    const mentor = fc.nat(Math.max(0, capacities.length - 1))
    const candidate: fc.Arbitrary<Candidate> = fc.record({ mentor, score, ...(ownRankings && { mentorScore: score }) })
    const oneMentee = fc.uniqueArray(candidate, {
      selector: (each) => each.mentor,
      maxLength: capacities.length,
    })
    return fc.array(oneMentee, { maxLength: mentees }).map((each) => problemOf(capacities, each))
  })

/** A few hundred people from a number: popular mentors, and as many places as mentees, some more or some fewer. */
export function mediumProblem(seed: number): AssignmentProblem {
  let state = seed * 2_654_435_761
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const menteeCount = 40 + below(160)
  const mentorCount = 10 + below(90)
  const capacities = Array.from({ length: mentorCount }, () => below(Math.round((2 * menteeCount) / mentorCount) + 2))
  const candidates = Array.from({ length: menteeCount }, () => {
    const chosen = new Set(
      Array.from({ length: 1 + below(12) }, () => Math.floor(below(mentorCount * mentorCount) ** 0.5)),
    )
    return [...chosen].map((mentor) => ({ mentor, score: 5 * below(201), mentorScore: 5 * below(201) }))
  })
  return problemOf(capacities, candidates)
}
