import { INTL_LOCALES, type Locale, LOCALES } from '../../../kernel/locale.ts'
import { type Say, sayIn } from '../../../kernel/phrases.ts'
import type { Sentence } from '../sentence.ts'
import { english, type SentenceKey, type Sentences } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { spanish } from './spanish.ts'

/** All sentences, in ICU MessageFormat. One that a language lacks does not compile. */
export const SENTENCES: Record<Locale, Sentences> = { en: english, de: german, fr: french, es: spanish }

type Voice = { say: Say<SentenceKey>; conjunction: Intl.ListFormat }

const VOICES = Object.fromEntries(
  LOCALES.map((locale): [Locale, Voice] => [
    locale,
    {
      say: sayIn(SENTENCES[locale], locale),
      conjunction: new Intl.ListFormat(INTL_LOCALES[locale], { type: 'conjunction' }),
    },
  ]),
) as Record<Locale, Voice>

/** The sentence in a language. An argument that is missing throws. */
export const inWords = (sentence: Sentence, locale: Locale): string => spoken(sentence, VOICES[locale])

const spoken = ({ key, args = {} }: Sentence, voice: Voice): string =>
  voice.say(
    key,
    Object.fromEntries(
      Object.entries(args).map(([name, arg]) => {
        if (typeof arg !== 'object') return [name, arg]
        return [
          name,
          isList(arg) ? voice.conjunction.format(arg.map((each) => spoken(each, voice))) : spoken(arg, voice),
        ]
      }),
    ),
  )

const isList = (arg: Sentence | readonly Sentence[]): arg is readonly Sentence[] => Array.isArray(arg)
