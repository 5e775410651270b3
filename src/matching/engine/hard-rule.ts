import type { Pair } from './pair.ts'

/** A pair to which one rule applies is never suggested and never assigned, however well it would score. */
export type HardRule = {
  name: string
  /** Why the mentor is left out, as a sentence about them. */
  text: string
  excludes: (pair: Pair) => boolean
}
