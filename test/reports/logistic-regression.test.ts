import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logisticRegression } from '../../src/reports/logistic-regression.ts'

/** Rows of one column of zeros and ones: how many of each had the outcome. */
const table = (withIt: [yes: number, no: number], without: [yes: number, no: number]) => {
  const rows = [withIt, without].flatMap(([yes, no], at) => Array.from({ length: yes + no }, () => [1 - at]))
  const outcomes = [withIt, without].flatMap(([yes, no]) => [
    ...Array.from({ length: yes }, () => true),
    ...Array.from({ length: no }, () => false),
  ])
  return { rows, outcomes }
}

/** With one column of two values Firth's estimate is known: each cell of the table counts half a case more. */
const known = ([a, b]: [number, number], [c, d]: [number, number]) => {
  const estimate = Math.log(((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5)))
  const spread = (yes: number, no: number) => {
    const chance = (yes + 0.5) / (yes + no + 1)
    return 1 / ((yes + no) * chance * (1 - chance))
  }
  const margin = 1.959964 * Math.sqrt(spread(a, b) + spread(c, d))
  return { estimate, low: estimate - margin, high: estimate + margin }
}

const cells = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })).filter(([a, b]) => a + b > 0)

describe('the regression', () => {
  it('is the odds ratio of a table of two by two, also where a cell is empty', () => {
    fc.assert(
      fc.property(cells, cells, (withIt, without) => {
        const { rows, outcomes } = table(withIt, without)
        const [effect] = logisticRegression(rows, outcomes)
        const expected = known(withIt, without)
        expect(effect!.estimate).toBeCloseTo(expected.estimate, 5)
        expect(effect!.low).toBeCloseTo(expected.low, 5)
        expect(effect!.high).toBeCloseTo(expected.high, 5)
      }),
      { numRuns: 300 },
    )
  })

  it('tells apart what two columns do that go together', () => {
    // The second column follows the first in nine of ten rows, and does nothing by itself.
    const rows: number[][] = []
    const outcomes: boolean[] = []
    for (let first = 0; first <= 1; first += 1) {
      for (let same = 0; same < 10; same += 1) {
        for (let person = 0; person < 40; person += 1) {
          rows.push([first, same < 9 ? first : 1 - first])
          outcomes.push(person < (first === 1 ? 30 : 10))
        }
      }
    }
    const [cause, companion] = logisticRegression(rows, outcomes)
    expect(cause!.estimate).toBeCloseTo(Math.log(9), 1)
    expect(cause!.low).toBeGreaterThan(1)
    expect(companion!.estimate).toBeCloseTo(0, 1)
    expect(companion!.low).toBeLessThan(0)
    expect(companion!.high).toBeGreaterThan(0)
  })

  it('says nothing of a column that never varies, or that another one tells already', () => {
    const rows = [0, 1, 2, 3, 4, 5].map((number) => [number, 7, 3 * number - 1])
    const effects = logisticRegression(rows, [false, true, false, true, true, true])
    expect(effects.map((effect) => effect === null)).toEqual([false, true, true])
  })

  it('covers the truth as often as it says', () => {
    const truth = 0.8
    let state = 12_345
    const chance = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state / 2 ** 32
    }
    let covered = 0
    const studies = 300
    for (let study = 0; study < studies; study += 1) {
      const rows = Array.from({ length: 120 }, () => [chance() * 4 - 2, chance()])
      const outcomes = rows.map(([x]) => chance() < 1 / (1 + Math.exp(-(truth * x! - 0.3))))
      const { low, high } = logisticRegression(rows, outcomes)[0]!
      if (low <= truth && truth <= high) covered += 1
    }
    expect(covered / studies).toBeGreaterThan(0.91)
    expect(covered / studies).toBeLessThan(0.99)
  })
})
