import type { Locale } from '../kernel/locale.ts'
import type { Reason } from './engine/score.ts'
import { inWords } from './engine/words/in-words.ts'

/** A reason as one person or another reads it. */
export type ToldReason = Omit<Reason, 'sentence'> & { text: string }

/** A reason of the picture is told again and again, so what it is in a language stays with it. */
type Kept = Reason & { told?: Partial<Record<Locale, ToldReason>> }

export const reasonsInWords = (reasons: readonly Kept[], locale: Locale): ToldReason[] =>
  reasons.map((reason) => ((reason.told ??= {})[locale] ??= toldIn(reason, locale)))

const toldIn = ({ feature, value, weight, points, sentence }: Reason, locale: Locale): ToldReason => ({
  feature,
  value,
  weight,
  points,
  text: inWords(sentence, locale),
})
