import { describe, expect, test } from 'vitest'
import {
  assign,
  explainUnmatched,
  verify,
  type AssignmentProblem,
} from '../../../../src/matching/engine/assignment/index.ts'
import { problemOf, type Candidate } from './problems.ts'

const MANY = 100_000
const times = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index))
const all = (mentors: number, score: (mentor: number) => number): Candidate[] =>
  times(mentors, (mentor) => ({ mentor, score: score(mentor) }))

/** Mentee i knows mentors i and i + 1 and would rather have the first; one more in front pushes all of them on. */
const chain = (length: number): AssignmentProblem =>
  problemOf(
    times(length, () => 1),
    [
      [{ mentor: 0, score: 0 }],
      ...times(length - 1, (index) => [
        { mentor: index, score: 1000 },
        { mentor: index + 1, score: index % 2 },
      ]),
    ],
  )

const cases: Record<string, { problem: AssignmentProblem; matched: number }> = {
  'nobody at all': { problem: problemOf([], []), matched: 0 },
  'mentors without mentees': { problem: problemOf([2, 1], []), matched: 0 },
  'mentees without mentors': { problem: problemOf([], [[], []]), matched: 0 },
  'no edges': { problem: problemOf([1, 1], [[], []]), matched: 0 },
  'one mentee and one mentor': { problem: problemOf([1], [[{ mentor: 0, score: 0 }]]), matched: 1 },
  'one mentee and a mentor without places': { problem: problemOf([0], [[{ mentor: 0, score: 1000 }]]), matched: 0 },
  'all capacities 0': {
    problem: problemOf(
      [0, 0],
      times(5, () => all(2, () => 500)),
    ),
    matched: 0,
  },
  'exactly as many places as mentees': {
    problem: problemOf(
      [3, 4, 5],
      times(12, (mentee) => all(3, (mentor) => (mentee * 37 + mentor * 101) % 1001)),
    ),
    matched: 12,
  },
  'all scores equal': {
    problem: problemOf(
      times(60, () => 1),
      times(80, () => all(60, () => 500)),
    ),
    matched: 60,
  },
  'all scores 0': {
    problem: problemOf(
      times(40, () => 2),
      times(80, () => all(40, () => 0)),
    ),
    matched: 80,
  },
  'one mentor everyone wants': {
    problem: problemOf(
      [5, ...times(200, () => 1)],
      times(200, (mentee) => [
        { mentor: 0, score: 1000 },
        { mentor: mentee + 1, score: 1 },
      ]),
    ),
    matched: 200,
  },
  'a star: 100,000 mentees, one mentor with 5 places': {
    problem: problemOf(
      [5],
      times(MANY, (mentee) => [{ mentor: 0, score: mentee % 1001 }]),
    ),
    matched: 5,
  },
  'a star: 100,000 mentees, one mentor with places for all but one': {
    problem: problemOf(
      [MANY - 1],
      times(MANY, (mentee) => [{ mentor: 0, score: mentee % 1001 }]),
    ),
    matched: MANY - 1,
  },
  'a star the other way: one mentee, 100,000 mentors': {
    problem: problemOf(
      times(MANY, () => 1),
      [all(MANY, (mentor) => mentor % 1001)],
    ),
    matched: 1,
  },
  'a chain of 100,000': { problem: chain(MANY), matched: MANY },
  'a chain of 100,000 that lacks its last place': {
    problem: { ...chain(MANY), capacities: Int32Array.from(times(MANY, (mentor) => (mentor === MANY - 1 ? 0 : 1))) },
    matched: MANY - 1,
  },
  'more places than there could be mentees': {
    problem: problemOf(
      [500_000, 400_000],
      times(3, () => all(2, (mentor) => mentor)),
    ),
    matched: 3,
  },
}

describe.each(Object.entries(cases))('%s', (_, { problem, matched }) => {
  test.each(['total_score', 'fair'] as const)('%s', (objective) => {
    const answer = assign(problem, objective)
    expect(verify(problem, answer)).toMatchObject({ valid: true, gap: 0, problems: [] })
    expect(answer).toMatchObject({ matched, complete: true })
    expect(explainUnmatched(problem, answer)).toHaveLength(problem.menteeCount - matched)
  })

  test('stable', () => {
    const answer = assign(problem, 'stable')
    expect(verify(problem, answer)).toMatchObject({ valid: true, blockingPairs: 0, problems: [] })
    expect(answer.matched).toBeLessThanOrEqual(matched)
  })
})

test('the largest prices and sums stay exact', () => {
  // Each mentee but the last would cost the most, and all must be pushed on for one more pair.
  const problem = chain(MANY)
  const scores = problem.scores.map((_, edge) => (edge % 2 === 1 ? 1000 : 0))
  const answer = assign({ ...problem, scores }, 'fair')
  expect(answer).toMatchObject({ matched: MANY, totalScore: 0, value: MANY * 10_500 })
  expect(verify({ ...problem, scores }, answer)).toMatchObject({ valid: true, gap: 0 })
})
