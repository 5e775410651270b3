import type { Pair } from './pair.ts'

/** One thing that makes a pair better or worse. Deterministic; never reads a demographic attribute. */
export type Feature = {
  name: string
  /** Used where an organization has set none; the defaults add up to 100. */
  weight: number
  /** From 0 to 1. */
  value: (pair: Pair) => number
  /** The value in words: one sentence to the mentee about the mentor. */
  text: (pair: Pair) => string
}
