import { IntlMessageFormat } from 'intl-messageformat'
import { INTL_LOCALES, type Locale } from './locale.ts'

/** What a text names in braces. */
export type Arguments = Readonly<Record<string, string | number>>
/** A text of one language with its arguments filled in. An argument that is missing throws. */
export type Say<Key extends string> = (key: Key, values?: Arguments) => string

/** In French a space keeps certain signs apart from their word, and must not let the line break there. */
const typeset = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replaceAll(/ (?=[?!:;»])|(?<=«) /g, '\u00a0') : text

/** Says the texts of one language, which are written in ICU MessageFormat. */
export function sayIn<Key extends string>(texts: Readonly<Record<Key, string>>, locale: Locale): Say<Key> {
  // Parsing costs fifty times what filling in does.
  const compiled = new Map<Key, IntlMessageFormat>()
  const compile = (key: Key): IntlMessageFormat => {
    const message = new IntlMessageFormat(typeset(texts[key], locale), INTL_LOCALES[locale], undefined, {
      ignoreTag: true,
    })
    compiled.set(key, message)
    return message
  }
  return (key, values) => String((compiled.get(key) ?? compile(key)).format(values))
}
