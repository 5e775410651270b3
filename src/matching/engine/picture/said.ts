import type { Feature } from '../feature.ts'
import { features } from '../features.ts'
import type { HardRule } from '../hard-rule.ts'
import { hardRules } from '../hard-rules.ts'
import type { Pair } from '../pair.ts'
import type { Reason } from '../score.ts'

/**
 * What a feature has told mentees who are alike in all that it reads of them: its value by kind of mentor, and its reasons by kind
 * and rounding.
 */
export type Told = { values: number[]; reasons: Reason[] }

/**
 * What was said in earlier searches, as long as shares and week are the same, by what is read of the mentee; and about how many
 * numbers and reasons that are.
 */
export type Said = {
  asked: string
  byFeature: readonly Map<unknown, Told>[]
  /** By kind of mentor, whether the rule excludes them. */
  byRule: readonly Map<unknown, boolean[]>[]
  numbers: number
  reasons: number
}

/** In the memory of one picture: some megabytes, most of them texts. */
const MOST_REASONS = 5_000
const MOST_NUMBERS = 500_000

const nothingFor = (asked: string): Said => ({
  asked,
  byFeature: features.map(() => new Map()),
  byRule: hardRules.map(() => new Map()),
  numbers: 0,
  reasons: 0,
})

export const nothingSaid = (): Said => nothingFor('')

/** What still holds of it. `week`: of the shared hours. */
export function stillSaid(said: Said, shares: readonly number[], week: number): void {
  const asked = `${week} ${shares.join()}`
  if (said.asked !== asked || said.reasons > MOST_REASONS || said.numbers > MOST_NUMBERS) {
    Object.assign(said, nothingFor(asked))
  }
}

/** What mentees who are alike in it are told alike, as text or as what is no object. */
const keyOf = (reader: Feature | HardRule, nobody: Pair): unknown => {
  const read = 'ofMentee' in reader ? reader.ofMentee(nobody) : null
  return typeof read === 'object' && read !== null ? JSON.stringify(read) : read
}

/** Feature by feature. `kindsOf`: how many kinds of mentors one tells apart. */
export const toldBefore = (said: Said, nobody: Pair, kindsOf: (feature: Feature) => number): Told[] =>
  features.map((feature, at) =>
    said.byFeature[at]!.getOrInsertComputed(keyOf(feature, nobody), () => {
      said.numbers += kindsOf(feature)
      return { values: [], reasons: [] }
    }),
  )

export const judgedBefore = (said: Said, rule: number, nobody: Pair, kinds: number): boolean[] =>
  said.byRule[rule]!.getOrInsertComputed(keyOf(hardRules[rule]!, nobody), () => {
    said.numbers += kinds
    return []
  })
