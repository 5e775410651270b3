import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, verify } from '../../../../src/matching/engine/assignment/index.ts'
import { edgeOf, everyAssignment, everyStableAssignment, fairCost, preferences, worthOf } from './brute-force.ts'
import { leastCostByHighs } from './highs.ts'
import { mediumProblem, problems } from './problems.ts'

const leastCostObjectives = ['total_score', 'fair'] as const
const small = { mentees: 5, mentors: 4, capacity: 2 }

test.each(leastCostObjectives)('%s is the best of all assignments, in 2,000 small cases', (objective) => {
  const anyScore = fc.oneof(fc.constantFrom(0, 500, 1000), fc.nat(1000))
  fc.assert(
    fc.property(problems({ ...small, score: anyScore }), (problem) => {
      const worths = everyAssignment(problem).map((mentorOf) => worthOf(problem, mentorOf, objective))
      const best = worths.reduce((a, b) => ((b.unmatched - a.unmatched || b.cost - a.cost) < 0 ? b : a))
      const answer = assign(problem, objective)
      const { unmatched, cost } = worthOf(problem, answer.mentorOf, objective)
      expect({ unmatched, cost }).toEqual({ unmatched: best.unmatched, cost: best.cost })
      expect(verify(problem, answer)).toMatchObject({ valid: true, gap: 0, problems: [] })
    }),
    { numRuns: 2_000 },
  )
})

test('stable is the one that every mentee likes best of all stable assignments, in 2,000 small cases', () => {
  fc.assert(
    fc.property(problems({ ...small, ownRankings: true }), fc.integer(), (problem, seed) => {
      const answer = assign(problem, 'stable', { seed })
      const all = everyStableAssignment(problem, seed)
      expect(all).toContainEqual([...answer.mentorOf])
      const { ofMentee } = preferences(problem, seed)
      for (const other of all) {
        for (const [mentee, mentor] of answer.mentorOf.entries()) {
          expect(ofMentee(mentee, mentor)).toBeLessThanOrEqual(ofMentee(mentee, other[mentee]!))
        }
      }
      expect(verify(problem, answer)).toMatchObject({ valid: true, blockingPairs: 0, problems: [] })
    }),
    { numRuns: 2_000 },
  )
})

test('the same mentees are left out by every stable assignment (rural hospitals theorem)', () => {
  fc.assert(
    fc.property(problems({ ...small, ownRankings: true }), (problem) => {
      const leftOut = (mentorOf: ArrayLike<number>) => Array.from(mentorOf, (mentor) => mentor === -1)
      const answer = assign(problem, 'stable')
      for (const other of everyStableAssignment(problem, 0)) expect(leftOut(other)).toEqual(leftOut(answer.mentorOf))
    }),
    { numRuns: 500 },
  )
})

test.each(leastCostObjectives)('%s costs what HiGHS finds, in 200 medium cases', (objective) => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const problem = mediumProblem(seed)
    const answer = assign(problem, objective)
    const costs = problem.scores.map((score) => (objective === 'fair' ? fairCost(score) : 1000 - score))
    const penalty = objective === 'fair' ? 200_000 : 20_000
    const { unmatched, cost } = worthOf(problem, answer.mentorOf, objective)
    expect(unmatched * penalty + cost, `seed ${seed}`).toBe(leastCostByHighs(problem, costs, penalty))
    expect(verify(problem, answer)).toMatchObject({ valid: true, gap: 0, problems: [] })
  }
})

test('stable has no blocking pair and leaves out whom the mentors’ own proposals leave out, in 200 medium cases', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const problem = mediumProblem(seed)
    const answer = assign(problem, 'stable', { seed })
    expect(verify(problem, answer)).toMatchObject({ valid: true, blockingPairs: 0, problems: [] })
    const other = mentorsPropose(problem, seed)
    const { ofMentee } = preferences(problem, seed)
    for (const [mentee, mentor] of answer.mentorOf.entries()) {
      expect(mentor === -1).toBe(other[mentee] === -1)
      expect(ofMentee(mentee, mentor)).toBeLessThanOrEqual(ofMentee(mentee, other[mentee]!))
    }
  }
})

/** Deferred acceptance from the other side: the worst stable assignment for every mentee. */
function mentorsPropose(problem: ReturnType<typeof mediumProblem>, seed: number): number[] {
  const { ofMentee, ofMentor } = preferences(problem, seed)
  const mentees = Array.from({ length: problem.menteeCount }, (_, mentee) => mentee)
  const knows = (mentee: number, mentor: number): boolean => {
    const edge = edgeOf(problem, mentee, mentor)
    return edge !== -1 && edge < problem.starts[mentee + 1]!
  }
  const lists = Array.from(problem.capacities, (_, mentor) =>
    mentees.filter((mentee) => knows(mentee, mentor)).sort((a, b) => ofMentor(a, mentor) - ofMentor(b, mentor)),
  )
  const mentorOf = mentees.map(() => -1)
  const free = [...problem.capacities]
  for (let mentor = free.findIndex(canPropose); mentor !== -1; mentor = free.findIndex(canPropose)) {
    const mentee = lists[mentor]!.shift()!
    const before = mentorOf[mentee]!
    if (ofMentee(mentee, mentor) >= ofMentee(mentee, before)) continue
    if (before !== -1) free[before]! += 1
    free[mentor]! -= 1
    mentorOf[mentee] = mentor
  }
  return mentorOf

  function canPropose(places: number, mentor: number): boolean {
    return places > 0 && lists[mentor]!.length > 0
  }
}
