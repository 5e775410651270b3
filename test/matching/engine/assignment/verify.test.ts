import { describe, expect, test } from 'vitest'
import { assign, verify, type Assignment, type Objective } from '../../../../src/matching/engine/assignment/index.ts'
import { mediumProblem, problemOf } from './problems.ts'

// As many mentees as can be are matched, some are not, and some mentors have places left.
const problem = mediumProblem(3)
const honest = (objective: Objective): Assignment => structuredClone(assign(problem, objective))
const pricesOf = ({ proof }: Assignment): Float64Array =>
  proof.kind === 'dual_bound' ? proof.mentorPrices : new Float64Array()
const matchedMentee = ({ mentorOf }: Assignment): number => mentorOf.findIndex((mentor) => mentor !== -1)

/** What a broken or lying solver could hand over, and a word of the sentence that says what is wrong. */
const corruptions: [string, (answer: Assignment) => void, RegExp][] = [
  ['a mentee without an answer', (answer) => (answer.mentorOf = answer.mentorOf.slice(1)), /answers/],
  ['a mentor who is no candidate', (answer) => (answer.mentorOf[matchedMentee(answer)] = 1e6), /no candidate/],
  ['a pair less than it says', (answer) => (answer.mentorOf[matchedMentee(answer)] = -1), /pairs, but/],
  ['a total that is too high', (answer) => (answer.totalScore += 1), /total of/],
  ['a value that is too low', (answer) => (answer.value -= 1), /value of/],
]
const corruptProofs: [string, (answer: Assignment) => void, RegExp][] = [
  ['a price far too high', (answer) => (pricesOf(answer)[dearestMentor(answer)]! += 1e9), /bound of/],
  ['a price forgotten', (answer) => (pricesOf(answer)[dearestMentor(answer)] = 0), /bound of/],
  ['a price below 0', (answer) => (pricesOf(answer)[0] = -5), /not below 0/],
  ['a price that is no number', (answer) => (pricesOf(answer)[0] = Number.NaN), /whole numbers/],
  ['all prices 0', (answer) => pricesOf(answer).fill(0), /not accounted for/],
  [
    'a price missing',
    (answer) => Object.assign(answer.proof, { mentorPrices: pricesOf(answer).slice(1) }),
    /one price/,
  ],
  ['a gap that is not said', (answer) => Object.assign(answer.proof, { gap: 3 }), /gap of 3/],
  ['a proof of another kind', (answer) => (answer.proof = { kind: 'stable', blockingPairs: 0, seed: 0 }), /wrong kind/],
]

/** Best prices are not the only ones: one tenth more or less may prove as much. The highest of all is needed. */
function dearestMentor(answer: Assignment): number {
  const prices = pricesOf(answer).map((price, mentor) => (problem.capacities[mentor]! > 0 ? price : -1))
  return prices.indexOf(Math.max(...prices))
}

describe.each(['total_score', 'fair', 'stable'] as const)('an answer for %s', (objective) => {
  test('that is right is valid', () => {
    expect(verify(problem, honest(objective))).toMatchObject({ valid: true, gap: 0, problems: [] })
  })

  test.each(corruptions)('with %s is refused', (_, corrupt, problems) => {
    const answer = honest(objective)
    corrupt(answer)
    const verdict = verify(problem, answer)
    expect(verdict.valid).toBe(false)
    expect(verdict.problems.join('\n')).toMatch(problems)
  })

  test('with more mentees than a mentor has places is refused', () => {
    const answer = honest(objective)
    const mentor = answer.mentorOf[matchedMentee(answer)]!
    const capacities = problem.capacities.slice()
    capacities[mentor] = answer.mentorOf.filter((each) => each === mentor).length - 1
    expect(verify({ ...problem, capacities }, answer).problems.join('\n')).toMatch(/places/)
  })
})

describe.each(['total_score', 'fair'] as const)('a proof of %s', (objective) => {
  test.each(corruptProofs)('with %s is refused', (_, corrupt, problems) => {
    const answer = honest(objective)
    corrupt(answer)
    const verdict = verify(problem, answer)
    expect(verdict.valid).toBe(false)
    expect(verdict.problems.join('\n')).toMatch(problems)
  })

  test('does not hold for an answer that is worse, even when all its sums are right', () => {
    const answer = honest(objective)
    answer.mentorOf[matchedMentee(answer)] = -1
    const { objectiveValue, bound, gap } = verify(problem, answer)
    const told = { matched: answer.matched - 1, totalScore: totalOf(answer), value: objectiveValue }
    const lie = { ...answer, ...told, proof: { ...answer.proof, bound, gap } } as Assignment
    expect(verify(problem, lie).problems).toEqual([expect.stringMatching(/not accounted for/)])
    expect(verify(problem, { ...lie, complete: false }).problems).toEqual([])
  })
})

test('an answer for stable in which two would rather have each other is refused', () => {
  const answer = assign(problem, 'total_score')
  const { blockingPairs } = verify(problem, answer)
  expect(blockingPairs).toBeGreaterThan(0)
  const lie: Assignment = {
    ...answer,
    objective: 'stable',
    value: 0,
    proof: { kind: 'stable', blockingPairs: 0, seed: 0 },
  }
  expect(verify(problem, lie)).toMatchObject({ valid: false, blockingPairs, objectiveValue: blockingPairs })
})

test.each([
  { mentorOf: [0, -1], blockingPairs: 0, why: 'mentor 0 has whom they would rather have' },
  { mentorOf: [1, 0], blockingPairs: 1, why: 'mentee 0 and mentor 0 would rather have each other' },
  { mentorOf: [-1, 0], blockingPairs: 2, why: 'mentor 1 is free for mentee 0 as well' },
  { mentorOf: [1, -1], blockingPairs: 2, why: 'mentor 0 is free for both' },
  { mentorOf: [-1, -1], blockingPairs: 3, why: 'everybody is free' },
])('with $mentorOf there are $blockingPairs blocking pairs: $why', ({ mentorOf, blockingPairs }) => {
  const two = problemOf(
    [1, 1],
    [
      [
        { mentor: 0, score: 900 },
        { mentor: 1, score: 100 },
      ],
      [{ mentor: 0, score: 500 }],
    ],
  )
  const answer = { ...assign(two, 'stable'), mentorOf: Int32Array.from(mentorOf) }
  expect(verify(two, answer).blockingPairs).toBe(blockingPairs)
})

const totalOf = ({ mentorOf }: Assignment): number =>
  mentorOf.reduce((total, mentor, mentee) => {
    const edge = mentor === -1 ? -1 : problem.mentors.indexOf(mentor, problem.starts[mentee])
    return total + (problem.scores[edge] ?? 0)
  }, 0)
