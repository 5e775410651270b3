import { INTL_LOCALES, type Locale, LOCALES } from '../../../kernel/locale.ts'
import { type Say, sayIn } from '../../../kernel/phrases.ts'
import type { Sentence } from '../sentence.ts'
import { english, type SentenceKey, type Sentences } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { spanish } from './spanish.ts'

/** All sentences, in ICU MessageFormat. One that a language lacks does not compile. */
export const SENTENCES: Record<Locale, Sentences> = { en: english, de: german, fr: french, es: spanish }

type Voice = { say: Say<SentenceKey>; join: (items: readonly string[]) => string }

const VOICES = Object.fromEntries(
  LOCALES.map((locale): [Locale, Voice] => [
    locale,
    {
      say: sayIn(SENTENCES[locale], locale),
      join: joinIn(new Intl.ListFormat(INTL_LOCALES[locale], { type: 'conjunction' })),
    },
  ]),
) as Record<Locale, Voice>

/** Lists are of the few words for formats and wishes, so that each is asked for once: Intl takes longer than the whole sentence. */
function joinIn(conjunction: Intl.ListFormat): Voice['join'] {
  const known = new Map<string, string>()
  return (items) => known.getOrInsertComputed(items.join('\n'), () => conjunction.format(items))
}

/** The sentence in a language. An argument that is missing throws. */
export const inWords = (sentence: Sentence, locale: Locale): string => spoken(sentence, VOICES[locale])

function spoken({ key, args }: Sentence, voice: Voice): string {
  if (!args) return voice.say(key)
  const values: Record<string, string | number> = {}
  for (const name in args) {
    const arg = args[name]!
    if (typeof arg !== 'object') values[name] = arg
    else if (isList(arg)) values[name] = voice.join(arg.map((each) => spoken(each, voice)))
    else values[name] = spoken(arg, voice)
  }
  return voice.say(key, values)
}

const isList = (arg: Sentence | readonly Sentence[]): arg is readonly Sentence[] => Array.isArray(arg)
