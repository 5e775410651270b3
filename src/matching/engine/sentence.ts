import type { RuleName } from './hard-rules.ts'
import type { SentenceKey } from './words/english.ts'

type Argument = string | number | Sentence | readonly Sentence[]

/** What is to be said, in no language yet: plain data, so that it can be kept and said to anybody. Lists are joined by "and". */
export type Sentence = { key: SentenceKey; args?: Readonly<Record<string, Argument>> }

/** Why a rule leaves somebody out. */
export const sentenceOf = (rule: RuleName): Sentence => ({ key: `rule.${rule}` })
