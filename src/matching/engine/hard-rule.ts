import type { Facet } from './facets.ts'
import type { Opening, Pair } from './pair.ts'

/** A pair to which one rule applies is never suggested and never assigned, however well it would score. */
export type HardRule = {
  name: string
  excludes: (pair: Pair) => boolean
} & Reads

/** All that a rule depends on besides the mentee. */
type Reads =
  /** It keeps the mentor away from everybody, or from nobody. */
  | { reads: Facet; alone: true }
  /** `ofMentee`: all that it reads of the mentee and of what was asked, as plain data. */
  | { reads: Facet; ofMentee: (pair: Pair) => unknown }
  /** `acquaintance`: whether the mentee's own record, or the line of managers, names the mentor. */
  | { reads: 'acquaintance' }
  /** Of mentors who open a wanted room it excludes those all of whose openings it closes; none when it closes nothing. */
  | { reads: 'openings'; closes?: (opening: Opening) => boolean }
