import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, explainUnmatched } from '../../../../src/matching/engine/assignment/index.ts'
import { problemOf, problems } from './problems.ts'

test('who has no candidate is told so', () => {
  const problem = problemOf([1], [[], [{ mentor: 0, score: 500 }]])
  expect(explainUnmatched(problem, assign(problem, 'total_score'))).toEqual([{ mentee: 0, reason: 'no_candidate' }])
})

test('three mentees who compete for two places are named, and nobody else', () => {
  const problem = problemOf(
    [1, 1, 3],
    [
      [{ mentor: 0, score: 900 }],
      [
        { mentor: 0, score: 500 },
        { mentor: 1, score: 500 },
      ],
      [{ mentor: 1, score: 800 }],
      [{ mentor: 2, score: 100 }],
    ],
  )
  const answer = assign(problem, 'total_score')
  expect([...answer.mentorOf]).toEqual([0, -1, 1, 2])
  const set = { mentees: Int32Array.of(0, 1, 2), mentors: Int32Array.of(0, 1), places: 2 }
  expect(explainUnmatched(problem, answer)).toEqual([{ mentee: 1, reason: 'contested', ...set }])
})

test('with stable, somebody may be left out though a place could be made free', () => {
  // Mentor 0 would rather have mentee 0, who would rather have mentor 0; so mentor 1 has a place that nobody gets.
  const problem = problemOf(
    [1, 1],
    [
      [
        { mentor: 0, score: 900 },
        { mentor: 1, score: 100 },
      ],
      [{ mentor: 0, score: 500 }],
    ],
  )
  const answer = assign(problem, 'stable')
  expect(explainUnmatched(problem, answer)).toEqual([{ mentee: 1, reason: 'outranked', mentors: Int32Array.of(0) }])
})

test.each(['total_score', 'fair', 'stable'] as const)(
  'every reason can be checked by counting, with %s',
  (objective) => {
    fc.assert(
      fc.property(problems({ mentees: 14, mentors: 8, capacity: 2 }), (problem) => {
        const { menteeCount, starts, mentors, capacities } = problem
        const { mentorOf } = assign(problem, objective)
        const reasons = explainUnmatched(problem, { mentorOf })
        expect(reasons.map(({ mentee }) => mentee)).toEqual(
          Array.from({ length: menteeCount }, (_, mentee) => mentee).filter((mentee) => mentorOf[mentee] === -1),
        )
        for (const reason of reasons) {
          const candidates = mentors.subarray(starts[reason.mentee], starts[reason.mentee + 1])
          if (reason.reason === 'no_candidate') expect(candidates).toHaveLength(0)
          if (reason.reason !== 'contested') continue
          const set = new Set(reason.mentors)
          for (const mentee of reason.mentees) {
            expect(mentors.subarray(starts[mentee], starts[mentee + 1]).every((mentor) => set.has(mentor))).toBe(true)
          }
          expect(reason.mentees).toContain(reason.mentee)
          expect(new Set(reason.mentees).size).toBe(reason.mentees.length)
          expect(reason.places).toBe([...set].reduce((sum, mentor) => sum + capacities[mentor]!, 0))
          const leftOut = reason.mentees.filter((mentee) => mentorOf[mentee] === -1).length
          expect(reason.mentees.length - reason.places).toBe(leftOut)
        }
        if (objective !== 'stable') expect(reasons.every(({ reason }) => reason !== 'outranked')).toBe(true)
      }),
      { numRuns: 500 },
    )
  },
)
