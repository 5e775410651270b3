/** Median and quartiles of what was measured in several rounds. */
export type Spread = { median: number; lower: number; upper: number }

const quantile = (sorted: number[], share: number): number => {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? Number.NaN
  return below + (above - below) * (at - Math.floor(at))
}

export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: quantile(sorted, 0.5), lower: quantile(sorted, 0.25), upper: quantile(sorted, 0.75) }
}

/** `share` 0.99: what 99 of 100 values do not exceed. */
export const quantileOf = (values: readonly number[], share: number): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    share,
  )

/** `0.81 (0.79–0.84)` */
export const written = ({ median, lower, upper }: Spread, digits = 2, unit = ''): string =>
  `${median.toFixed(digits)}${unit} (${lower.toFixed(digits)}–${upper.toFixed(digits)})`

/** One line of results.md. */
export type Finding = {
  what: string
  target: string
  figure: string
  met: boolean
  /** How the figure comes about: absolute times and rates. */
  details: string
}
