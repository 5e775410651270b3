import { type Facet, facets } from '../facets.ts'
import type { Feature } from '../feature.ts'
import { features } from '../features.ts'
import type { HardRule } from '../hard-rule.ts'
import { hardRules } from '../hard-rules.ts'
import type { MentorView } from '../match-input.ts'
import { type AloneValues, isAlone } from './alone-values.ts'
import type { Classes } from './classes.ts'
import type { Gates } from './gates.ts'
import type { Postings } from './postings.ts'
import type { Said } from './said.ts'
import type { Promises } from './score-tables.ts'
import type { Batch } from './visit-hosts.ts'
import type { WeekHours } from './week-hours.ts'

export const isFacet = (name: string): name is Facet => name in facets

export const FACETS = Object.keys(facets) as Facet[]

/** Numbers kept of each mentor side by side: their kind in each of `FACETS`. */
export const STRIDE = FACETS.length

/** Facets by which some mentees keep a mentor away and others do not. */
export const GATE_FACETS: readonly Facet[] = [
  ...new Set(hardRules.flatMap((rule: HardRule) => (isFacet(rule.reads) && !('alone' in rule) ? rule.reads : []))),
]

const told = features.filter(({ reads }) => isFacet(reads) && !GATE_FACETS.includes(reads))

/** Features that no gate tells of, and that are the same of a mentor with every mentee. */
export const ALONE: readonly Feature[] = told.filter(isAlone)

/** Features that no gate tells of, and that are not. */
export const BRIEFED: readonly Feature[] = told.filter((feature) => !isAlone(feature))

/** What the search reads. */
export type Pictured = {
  ids: readonly string[]
  numbers: ReadonlyMap<string, number>
  /** By number, where they stand: see `Gates`. */
  places: Int32Array
  kinds: Int32Array
  gates: Gates
  classes: Readonly<Record<Facet, Classes>>
  postings: Postings
  hours: WeekHours
  alone: AloneValues
  batch: Batch
  promises: Promises
  counts: Int32Array
  said: Said
  /** As `suggest` knows them, but for their managers. */
  viewOf(number: number): MentorView
}
