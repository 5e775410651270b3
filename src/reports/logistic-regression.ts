/** On the scale of log odds; `low` and `high` bound it with 95 % confidence (Wald). */
export type Effect = { estimate: number; low: number; high: number }

const CONFIDENT = 1.959964
const MOST_STEPS = 100
const LONGEST_STEP = 5
const MOST_HALVED = 30
const NEAR_ENOUGH = 1e-8
/** A column that the ones before it tell this well has no effect of its own to be seen. */
const OWN_SHARE = 1e-6

/**
 * How the odds of an outcome change with each column by one unit, the others held. `rows` hold one number a column, `outcomes`
 * one truth a row. Null for a column that does not vary, or that follows from the columns before it.
 * By penalized maximum likelihood (Firth, Bias reduction of maximum likelihood estimates, 1993), which stays finite also where a
 * column tells the outcome apart without exception (Heinze and Schemper 2002).
 */
export function logisticRegression(
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
): (Effect | null)[] {
  const columns = rows[0]?.length ?? 0
  const kept = independentColumns(rows, columns)
  const design = rows.map((row) => [1, ...kept.map((column) => row[column]!)])
  const { coefficients, covariance } = fit(design, outcomes)
  return Array.from({ length: columns }, (_, column) => {
    const at = kept.indexOf(column) + 1
    if (at === 0) return null
    const estimate = coefficients[at]!
    const margin = CONFIDENT * Math.sqrt(covariance[at]![at]!)
    return { estimate, low: estimate - margin, high: estimate + margin }
  })
}

/** Newton steps on Firth's score, each halved until it leads uphill. */
function fit(design: readonly (readonly number[])[], outcomes: readonly boolean[]): Curve & { coefficients: number[] } {
  let coefficients = (design[0] ?? []).map(() => 0)
  let here = curveAt(design, outcomes, coefficients)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = times(here.covariance, here.score)
    let share = Math.min(1, LONGEST_STEP / Math.max(...change.map(Math.abs)))
    const moved = (): number[] => coefficients.map((each, at) => each + share * change[at]!)
    let there = curveAt(design, outcomes, moved())
    for (let halved = 0; halved < MOST_HALVED && !(there.likelihood >= here.likelihood); halved += 1) {
      share /= 2
      there = curveAt(design, outcomes, moved())
    }
    coefficients = moved()
    here = there
    if (share * Math.max(...change.map(Math.abs)) < NEAR_ENOUGH) break
  }
  return { ...here, coefficients }
}

type Curve = { likelihood: number; score: number[]; covariance: number[][] }

/** The penalized likelihood (its logarithm), its slope, and the inverse of its information. */
function curveAt(
  design: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  coefficients: readonly number[],
): Curve {
  const chances = design.map((row) => 1 / (1 + Math.exp(-dot(row, coefficients))))
  const weights = chances.map((chance) => chance * (1 - chance))
  const { inverse: covariance, logDeterminant } = inverted(information(design, weights))
  const score = coefficients.map(() => 0)
  let likelihood = logDeterminant / 2
  for (const [at, row] of design.entries()) {
    const chance = chances[at]!
    likelihood += Math.log(outcomes[at] ? chance : 1 - chance)
    const leverage = weights[at]! * dot(row, times(covariance, row))
    const rest = Number(outcomes[at]) - chance + leverage * (0.5 - chance)
    for (let column = 0; column < score.length; column += 1) score[column]! += row[column]! * rest
  }
  return { likelihood, score, covariance }
}

/** Those that vary and do not follow from the ones before (Gram and Schmidt). */
function independentColumns(rows: readonly (readonly number[])[], columns: number): number[] {
  const kept: number[] = []
  const basis: number[][] = []
  for (let column = 0; column < columns; column += 1) {
    const mean = rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length
    const own = rows.map((row) => row[column]! - mean)
    const before = dot(own, own)
    for (const other of basis) {
      const along = dot(own, other) / dot(other, other)
      for (let at = 0; at < own.length; at += 1) own[at]! -= along * other[at]!
    }
    if (before === 0 || dot(own, own) < OWN_SHARE * Math.max(before, Number.MIN_VALUE)) continue
    if (dot(own, own) < Number.EPSILON * rows.length) continue
    kept.push(column)
    basis.push(own)
  }
  return kept
}

function information(design: readonly (readonly number[])[], weights: readonly number[]): number[][] {
  const size = design[0]?.length ?? 0
  const sums = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (const [at, row] of design.entries()) {
    for (let one = 0; one < size; one += 1) {
      for (let other = 0; other < size; other += 1) sums[one]![other]! += weights[at]! * row[one]! * row[other]!
    }
  }
  return sums
}

/** Of a positive definite matrix, by Gauss and Jordan; its diagonal needs no pivoting. */
function inverted(matrix: readonly (readonly number[])[]): { inverse: number[][]; logDeterminant: number } {
  const size = matrix.length
  const left = matrix.map((row) => [...row])
  const right = matrix.map((_, one) => Array.from({ length: size }, (__, other) => Number(one === other)))
  let logDeterminant = 0
  for (let pivot = 0; pivot < size; pivot += 1) {
    const head = left[pivot]![pivot]!
    logDeterminant += Math.log(head)
    for (let column = 0; column < size; column += 1) {
      left[pivot]![column]! /= head
      right[pivot]![column]! /= head
    }
    for (let row = 0; row < size; row += 1) {
      const share = left[row]![pivot]!
      if (row === pivot || share === 0) continue
      for (let column = 0; column < size; column += 1) {
        left[row]![column]! -= share * left[pivot]![column]!
        right[row]![column]! -= share * right[pivot]![column]!
      }
    }
  }
  return { inverse: right, logDeterminant }
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, number, at) => sum + number * other[at]!, 0)

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => dot(row, vector))
