import { INTL_LOCALES, type Locale, LOCALES } from '../../kernel/locale.ts'
import { type Say, sayIn } from '../../kernel/phrases.ts'
import { english, type TextKey, type Texts } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { spanish } from './spanish.ts'

/** What is said about cohorts and requests; sentences about pairs are the engine's. One that a language lacks does not compile. */
export const TEXTS: Record<Locale, Texts> = { en: english, de: german, fr: french, es: spanish }

const SAY: Record<Locale, Say<TextKey>> = {
  en: sayIn(english, 'en'),
  de: sayIn(german, 'de'),
  fr: sayIn(french, 'fr'),
  es: sayIn(spanish, 'es'),
}

export const wordsIn = (locale: Locale): Say<TextKey> => SAY[locale]

const LISTS = Object.fromEntries(
  LOCALES.map((locale) => [locale, new Intl.ListFormat(INTL_LOCALES[locale], { type: 'conjunction' })]),
) as Record<Locale, Intl.ListFormat>

/** `Ada, Ben and Cleo` */
export const listed = (items: readonly string[], locale: Locale): string => LISTS[locale].format(items)
