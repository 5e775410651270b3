import type { Locale } from '../../kernel/locale.ts'
import { type Say as SayOf, sayIn } from '../../kernel/phrases.ts'
import { english, type TextKey, type Texts } from './english/texts.ts'
import { french } from './french/texts.ts'
import { german } from './german/texts.ts'
import { spanish } from './spanish/texts.ts'

export type { TextKey } from './english/texts.ts'
export type Say = SayOf<TextKey>

/** All texts, in ICU MessageFormat. A key that a language lacks does not compile. */
export const TEXTS: Record<Locale, Texts> = { en: english, de: german, fr: french, es: spanish }

const SAY: Record<Locale, Say> = {
  en: sayIn(english, 'en'),
  de: sayIn(german, 'de'),
  fr: sayIn(french, 'fr'),
  es: sayIn(spanish, 'es'),
}

export const wordsIn = (locale: Locale): Say => SAY[locale]
