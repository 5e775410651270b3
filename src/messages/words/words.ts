import { IntlMessageFormat } from 'intl-messageformat'
import { english, type TextKey, type Texts } from './english/texts.ts'
import { french } from './french/texts.ts'
import { german } from './german/texts.ts'
import type { Locale } from './locale.ts'
import { spanish } from './spanish/texts.ts'

export type { TextKey } from './english/texts.ts'
export type Arguments = Readonly<Record<string, string | number>>
/** A text of one language with its arguments filled in. An argument that is missing throws. */
export type Say = (key: TextKey, values?: Arguments) => string

/** All texts, in ICU MessageFormat. A key that a language lacks does not compile. */
export const TEXTS: Record<Locale, Texts> = { en: english, de: german, fr: french, es: spanish }

/** How each language is written: British English, for its days before months and its 24 hours. */
export const INTL_LOCALES: Record<Locale, string> = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es' }

/** In French a space keeps certain signs apart from their word, and must not let the line break there. */
const typeset = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replaceAll(/ (?=[?!:;])/g, '\u00a0') : text

function sayIn(locale: Locale): Say {
  // Parsing costs fifty times what filling in does.
  const compiled = new Map<TextKey, IntlMessageFormat>()
  const compile = (key: TextKey): IntlMessageFormat => {
    const message = new IntlMessageFormat(typeset(TEXTS[locale][key], locale), INTL_LOCALES[locale], undefined, {
      ignoreTag: true,
    })
    compiled.set(key, message)
    return message
  }
  return (key, values) => String((compiled.get(key) ?? compile(key)).format(values))
}

const SAY: Record<Locale, Say> = { en: sayIn('en'), de: sayIn('de'), fr: sayIn('fr'), es: sayIn('es') }

export const wordsIn = (locale: Locale): Say => SAY[locale]
