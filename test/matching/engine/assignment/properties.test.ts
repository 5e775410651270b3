import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign, verify, type AssignmentProblem } from '../../../../src/matching/engine/assignment/index.ts'
import { mediumProblem, candidatesOf, problemOf, problems } from './problems.ts'

const objectives = ['total_score', 'fair', 'stable'] as const
const anyScore = fc.oneof(fc.constantFrom(0, 500, 1000), fc.nat(1000))
const middling = problems({ mentees: 12, mentors: 8, capacity: 3, score: anyScore })

describe.each(objectives)('%s', (objective) => {
  test('does not depend on how mentees and mentors are numbered', () => {
    fc.assert(
      fc.property(middling, fc.nat(), (given, seed) => {
        const problem = objective === 'stable' ? withoutTies(given) : given
        const [newMentee, newMentor] = [
          shuffled(problem.menteeCount, seed),
          shuffled(problem.capacities.length, seed + 1),
        ]
        const before = assign(problem, objective)
        const after = assign(renumbered(problem, newMentee, newMentor), objective)
        expect([after.matched, after.value]).toEqual([before.matched, before.value])
        if (objective === 'fair') return
        expect(after.totalScore).toBe(before.totalScore)
        if (objective !== 'stable') return
        for (const [mentee, mentor] of before.mentorOf.entries()) {
          expect(after.mentorOf[newMentee[mentee]!]).toBe(mentor === -1 ? -1 : newMentor[mentor])
        }
      }),
    )
  })

  test('leaves no more mentees unmatched when a mentor has one place more', () => {
    fc.assert(
      fc.property(middling, fc.nat(), (problem, choice) => {
        fc.pre(problem.capacities.length > 0)
        const capacities = problem.capacities.slice()
        capacities[choice % capacities.length]! += 1
        const more = assign({ ...problem, capacities }, objective)
        expect(more.matched).toBeGreaterThanOrEqual(assign(problem, objective).matched)
      }),
    )
  })

  test('gives the same answer to the same question, and leaves the question as it was', () => {
    fc.assert(
      fc.property(middling, (problem) => {
        const before = structuredClone(problem)
        const first = assign(problem, objective, { seed: 7 })
        expect(assign(problem, objective, { seed: 7 })).toEqual(first)
        expect(problem).toEqual(before)
      }),
    )
  })
})

test.each(['total_score', 'fair'] as const)('%s never gets worse when one pair scores better', (objective) => {
  fc.assert(
    fc.property(middling, fc.nat(), fc.integer({ min: 1, max: 1000 }), (problem, choice, by) => {
      fc.pre(problem.scores.length > 0)
      const scores = problem.scores.slice()
      const edge = choice % scores.length
      scores[edge] = Math.min(1000, scores[edge]! + by)
      const [before, after] = [assign(problem, objective), assign({ ...problem, scores }, objective)]
      expect(after.matched).toBe(before.matched)
      expect(after.value).toBeLessThanOrEqual(before.value)
      if (objective === 'total_score') expect(after.totalScore).toBeGreaterThanOrEqual(before.totalScore)
    }),
  )
})

test.each(['total_score', 'fair'] as const)(
  '%s, stopped at any moment, has all pairs and knows how far off it may be',
  (objective) => {
    let stopped = 0
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = mediumProblem(seed)
      const best = assign(problem, objective)
      for (const looks of [0, 1]) {
        let left = looks
        const answer = assign(problem, objective, { deadline: () => (left -= 1) < 0 })
        expect(verify(problem, answer).problems).toEqual([])
        expect(answer.matched).toBe(best.matched)
        const { proof } = answer
        expect(proof.kind === 'dual_bound' && proof.bound <= best.value && best.value <= answer.value).toBe(true)
        stopped += answer.complete ? 0 : 1
      }
    }
    expect(stopped).toBeGreaterThan(0)
  },
)

test('progress is told from the bids to the end', () => {
  const told: [number, number][] = []
  assign(mediumProblem(5), 'total_score', { onProgress: (done, of) => told.push([done, of]) })
  expect(told.length).toBeGreaterThan(0)
  expect(told).toEqual(told.toSorted(([a], [b]) => a - b))
  const [done, of] = told.at(-1)!
  expect(done).toBe(of)
})

test('another seed breaks ties in another way, the same seed in the same way', () => {
  const problem = problemOf(
    [1],
    Array.from({ length: 20 }, () => [{ mentor: 0, score: 500 }]),
  )
  const winner = (seed: number) => assign(problem, 'stable', { seed }).mentorOf.indexOf(0)
  expect(new Set([1, 2, 3, 4, 5, 6].map(winner)).size).toBeGreaterThan(1)
  expect(assign(problem, 'stable', { seed: 3 }).proof).toEqual({ kind: 'stable', blockingPairs: 0, seed: 3 })
})

/** Scores by their order, all different. */
function withoutTies(problem: AssignmentProblem): AssignmentProblem {
  const order = [...problem.scores.keys()].sort((a, b) => problem.scores[a]! - problem.scores[b]! || a - b)
  const scores = problem.scores.slice()
  for (const [rank, edge] of order.entries()) scores[edge] = rank
  return { ...problem, scores }
}

/** The new number of each old one. */
function shuffled(count: number, seed: number): number[] {
  const key = (number: number): number => Math.imul(number + 1, 2 * seed + 0x9e3779b1) >>> 0
  const order = Array.from({ length: count }, (_, index) => index).sort((a, b) => key(a) - key(b) || a - b)
  return order.map((_, index) => order.indexOf(index))
}

function renumbered(problem: AssignmentProblem, newMentee: number[], newMentor: number[]): AssignmentProblem {
  const capacities = newMentor.map((_, index) => problem.capacities[newMentor.indexOf(index)]!)
  const old = candidatesOf(problem).map((each) => each.map((one) => ({ ...one, mentor: newMentor[one.mentor]! })))
  return problemOf(
    capacities,
    newMentee.map((_, index) => old[newMentee.indexOf(index)]!),
  )
}
