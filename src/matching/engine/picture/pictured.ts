import { type Facet, facets } from '../facets.ts'
import { features } from '../features.ts'
import { hardRules } from '../hard-rules.ts'
import type { MentorView } from '../match-input.ts'
import type { AloneValues } from './alone-values.ts'
import type { Classes, Gates } from './classes.ts'
import type { Postings } from './postings.ts'
import type { WeekHours } from './week-hours.ts'

const isFacet = (name: string): name is Facet => name in facets
const facetsRead = (readers: readonly { reads: string }[]): Facet[] => [
  ...new Set(readers.map(({ reads }) => reads).filter(isFacet)),
]

/** Facets by which mentors are kept away, and facets by which they score. */
export const GATE_FACETS = facetsRead(hardRules)
export const SCORE_FACETS = facetsRead(features)

/** Numbers kept of each mentor side by side: their class in each of `SCORE_FACETS`. */
export const STRIDE = SCORE_FACETS.length

/** What the search reads. */
export type Pictured = {
  ids: readonly string[]
  numbers: ReadonlyMap<string, number>
  gateOf: Int32Array
  kinds: Int32Array
  gates: Gates
  classes: Readonly<Record<Facet, Classes>>
  postings: Postings
  hours: WeekHours
  alone: AloneValues
  scratch: Scratch
  /** As `suggest` knows them, but for their managers. */
  viewOf(number: number): MentorView
}

/** Room for a number of each mentor. Sums and marks are zero between two searches. */
export type Scratch = { sums: Float64Array; marks: Uint8Array; touched: Int32Array; ordered: Int32Array }

/** Nobody in particular: what one facet says of a kind stands on this. */
export const NOBODY: MentorView = {
  personId: '',
  managerChain: [],
  languages: [],
  level: null,
  department: null,
  workingTime: { timeZone: 'UTC', weekly: [] },
  rooms: [],
  formats: [],
  wishes: {},
  optedIn: true,
  left: false,
  paused: false,
  capacity: 1,
  activeMentees: 0,
  expiredOffers30d: 0,
  answeredOffers: 0,
  expiredOffers: 0,
  medianAnswerHours: null,
  pastMentorships: 0,
  heldMentorships: 0,
  debriefedMentorships: 0,
}
