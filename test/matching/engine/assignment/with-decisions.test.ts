import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, verify, withDecisions, type Pairing } from '../../../../src/matching/engine/assignment/index.ts'
import { problemOf, problems } from './problems.ts'

const problem = problemOf(
  [1, 2],
  [
    [
      { mentor: 0, score: 900, mentorScore: 1 },
      { mentor: 1, score: 100, mentorScore: 2 },
    ],
    [{ mentor: 0, score: 800, mentorScore: 3 }],
    [{ mentor: 1, score: 700, mentorScore: 4 }],
  ],
)

test('a fixed pair takes its place and leaves the rest to be assigned; it need not be a candidate', () => {
  const decided = withDecisions(problem, { fixed: [[2, 0]], forbidden: [] })
  expect(decided.mentees).toEqual(Int32Array.of(0, 1))
  expect(decided.problem).toEqual({
    menteeCount: 2,
    capacities: Int32Array.of(0, 2),
    starts: Int32Array.of(0, 2, 3),
    mentors: Int32Array.of(0, 1, 0),
    scores: Int32Array.of(900, 100, 800),
    mentorScores: Int32Array.of(1, 2, 3),
  })
  expect(decided.restore(assign(decided.problem, 'total_score').mentorOf)).toEqual(Int32Array.of(1, -1, 0))
})

test('a forbidden pair is never made', () => {
  const decided = withDecisions(problem, { fixed: [], forbidden: [[2, 1]] })
  expect(decided.restore(assign(decided.problem, 'total_score').mentorOf)).toEqual(Int32Array.of(1, 0, -1))
})

test.each<[string, { fixed: Pairing[]; forbidden: Pairing[] }, RegExp]>([
  ['an unknown mentee', { fixed: [[3, 0]], forbidden: [] }, /mentee 3 and mentor 0 is unknown/],
  ['an unknown mentor', { fixed: [], forbidden: [[0, -1]] }, /unknown/],
  ['half a mentor', { fixed: [[0, 0.5]], forbidden: [] }, /unknown/],
  [
    'a mentee fixed twice',
    {
      fixed: [
        [0, 0],
        [0, 1],
      ],
      forbidden: [],
    },
    /not the only/,
  ],
  [
    'more fixed pairs than places',
    {
      fixed: [
        [0, 0],
        [1, 0],
      ],
      forbidden: [],
    },
    /no place/,
  ],
  ['a pair both fixed and forbidden', { fixed: [[0, 0]], forbidden: [[0, 0]] }, /both fixed and forbidden/],
])('%s is refused', (_, decisions, message) => {
  expect(() => withDecisions(problem, decisions)).toThrow(RangeError)
  expect(() => withDecisions(problem, decisions)).toThrow(message)
})

test('whatever is decided, it holds, and the rest is the best that is left', () => {
  const decisions = fc.array(fc.tuple(fc.nat(7), fc.nat(5)), { maxLength: 4 })
  fc.assert(
    fc.property(problems({ mentees: 8, mentors: 6, capacity: 2 }), decisions, decisions, (given, fixed, forbidden) => {
      let decided
      try {
        decided = withDecisions(given, { fixed, forbidden })
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
        return
      }
      const answer = assign(decided.problem, 'fair')
      expect(verify(decided.problem, answer)).toMatchObject({ valid: true, gap: 0 })
      const mentorOf = decided.restore(answer.mentorOf)
      for (const [mentee, mentor] of fixed) expect(mentorOf[mentee]).toBe(mentor)
      for (const [mentee, mentor] of forbidden) expect(mentorOf[mentee]).not.toBe(mentor)
      for (const [mentor, capacity] of given.capacities.entries()) {
        expect(mentorOf.filter((each) => each === mentor).length).toBeLessThanOrEqual(capacity)
      }
    }),
    { numRuns: 500 },
  )
})
