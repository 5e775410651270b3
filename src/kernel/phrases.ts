import { IntlMessageFormat } from 'intl-messageformat'
import { INTL_LOCALES, type Locale } from './locale.ts'
import { type Arguments, messageWriter } from './message-writer.ts'

export type { Arguments } from './message-writer.ts'

/** A text of one language with its arguments filled in. An argument that is missing throws. */
export type Say<Key extends string> = (key: Key, values?: Arguments) => string

/** In French a space keeps certain signs apart from their word, and must not let the line break there. */
const typeset = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replaceAll(/ (?=[?!:;»])|(?<=«) /g, '\u00a0') : text

/** Says the texts of one language, which are written in ICU MessageFormat. */
export function sayIn<Key extends string>(texts: Readonly<Record<Key, string>>, locale: Locale): Say<Key> {
  const written = new Map<Key, (values?: Arguments) => string>()
  const writerOf = (key: Key): ((values?: Arguments) => string) => {
    const language = INTL_LOCALES[locale]
    const message = new IntlMessageFormat(typeset(texts[key], locale), language, undefined, { ignoreTag: true })
    return messageWriter(message, language) ?? ((values) => String(message.format(values)))
  }
  return (key, values) => written.getOrInsertComputed(key, writerOf)(values)
}
