import { describe, expect, it } from 'vitest'
import { solveCohort, type SolveInput } from '../../../src/matching/cohorts/solve/solve-cohort.ts'
import { defaultWeights } from '../../../src/matching/engine/weights.ts'
import { aMentee, aMentor } from '../engine/builders.ts'

const people = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** Everybody would rather have the same few, so that it takes searches to find out who gets them. */
const cohort = (objective: SolveInput['objective']): SolveInput => ({
  mentees: people(60, (at) => aMentee({ personId: `a${at + 100}`, level: at % 7 })),
  mentors: people(60, (at) => aMentor({ personId: `b${at + 100}`, capacity: 1, level: 3 + (at % 9) })),
  absent: [],
  settings: {
    weights: defaultWeights,
    minimumSharedHours: 0,
    doNotMatch: new Set(),
    weekStarting: new Date('2027-02-01T00:00:00Z'),
  },
  decisions: [],
  objective,
  seed: 0,
})

/** The time is up once all candidates are known. */
const hurried = () => {
  let looks = 0
  return { onProgress: () => {}, isLate: () => (looks += 1) > 60 }
}
const patient = { onProgress: () => {}, isLate: () => false }

describe.each(['total_score', 'fair'] as const)('a cohort whose time is up, by %s', (objective) => {
  it('has all pairs that there can be, and proves how far from the best it may be', () => {
    const best = solveCohort(cohort(objective), patient)
    const answer = solveCohort(cohort(objective), hurried())
    expect([best.complete, answer.complete]).toEqual([true, false])
    expect(answer.pairs).toHaveLength(best.pairs.length)
    if (answer.proof.kind !== 'dual_bound') throw new Error('Not its proof.')
    const { bound, gap } = answer.proof
    expect(gap).toBe(answer.value - bound)
    expect(gap).toBeGreaterThan(0)
    expect(best.value).toBeGreaterThanOrEqual(bound)
    expect(best.value).toBeLessThanOrEqual(answer.value)
  })
})
