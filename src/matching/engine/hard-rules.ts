import type { HardRule } from './hard-rule.ts'
import { alreadyAsked } from './hard-rules/already-asked.ts'
import { alreadyPaired } from './hard-rules/already-paired.ts'
import { doNotMatch } from './hard-rules/do-not-match.ts'
import { expiredTwice } from './hard-rules/expired-twice.ts'
import { full } from './hard-rules/full.ts'
import { guestsNotAllowed } from './hard-rules/guests-not-allowed.ts'
import { left } from './hard-rules/left.ts'
import { noSharedLanguage } from './hard-rules/no-shared-language.ts'
import { noWantedRoom } from './hard-rules/no-wanted-room.ts'
import { paused } from './hard-rules/paused.ts'
import { reportingLine } from './hard-rules/reporting-line.ts'
import { samePerson } from './hard-rules/same-person.ts'
import { tooLittleSharedTime } from './hard-rules/too-little-shared-time.ts'
import type { Pair } from './pair.ts'

/** In the order in which they are asked: an excluded mentor is counted under the first that applies. */
export const hardRules = [
  samePerson,
  reportingLine,
  doNotMatch,
  alreadyPaired,
  alreadyAsked,
  noSharedLanguage,
  left,
  expiredTwice,
  paused,
  full,
  tooLittleSharedTime,
  guestsNotAllowed,
  noWantedRoom,
] as const satisfies readonly HardRule[]

export type RuleName = (typeof hardRules)[number]['name']

/** The rule that keeps the two apart, or null. */
export const ruleAgainst = (pair: Pair): RuleName | null => hardRules.find((rule) => rule.excludes(pair))?.name ?? null

/** Every rule that keeps the two apart, in the same order. */
export const rulesAgainst = (pair: Pair): RuleName[] =>
  hardRules.filter((rule) => rule.excludes(pair)).map(({ name }) => name)
