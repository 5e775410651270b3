import type { Locale } from '../kernel/locale.ts'
import type { Reason } from './engine/score.ts'
import { inWords } from './engine/words/in-words.ts'

/** A reason as one person or another reads it. */
export type ToldReason = Omit<Reason, 'sentence'> & { text: string }

export const reasonsInWords = (reasons: readonly Reason[], locale: Locale): ToldReason[] =>
  reasons.map(({ sentence, ...reason }) => ({ ...reason, text: inWords(sentence, locale) }))
