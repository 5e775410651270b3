import type { Facet } from './facets.ts'
import type { MenteeView } from './match-input.ts'
import type { Opening, Pair } from './pair.ts'
import type { Sentence } from './sentence.ts'

/** One thing that makes a pair better or worse. Deterministic; never reads a demographic attribute. */
export type Feature = {
  name: string
  /** Used where an organization has set none; the defaults add up to 100. */
  weight: number
  /** From 0 to 1. */
  value: (pair: Pair) => number
  /** What the value means: one sentence to the mentee about the mentor. */
  text: (pair: Pair) => Sentence
  /** The same to the mentor, as a reason to say yes; null when it is none. `mentee` is left for who knows the name. */
  toMentor?: (pair: Pair) => Sentence | null
} & Reads

/** All that a value depends on besides the mentee. */
type Reads =
  /** The value is the same for every mentee. */
  | { reads: Facet; alone: true }
  /** `ofMentee`: all that it reads of the mentee, as plain data. Mentees who are alike in it are told the same of mentors who are. */
  | { reads: Facet; ofMentee: (pair: Pair) => unknown }
  /** Whether the mentee's own record names the mentor. */
  | { reads: 'acquaintance' }
  /** The value is the sum of the parts of the rooms that the mentor opens, out of the whole. */
  | { reads: 'openings'; part: (opening: Opening) => number; whole: (wants: MenteeView['wants']) => number }
