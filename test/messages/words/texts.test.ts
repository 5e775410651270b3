import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { INTL_LOCALES, LOCALES, localeOf } from '../../../src/kernel/locale.ts'
import { oneLine } from '../../../src/messages/content.ts'
import { TEXTS, type TextKey, wordsIn } from '../../../src/messages/words/words.ts'
import { OPTIONAL_REMINDERS } from '../../../src/reminders/index.ts'
import { shapeOf } from '../../setup/icu-shape.ts'

const keys = Object.keys(TEXTS.en) as TextKey[]

describe.each(LOCALES.filter((locale) => locale !== 'en'))('the texts in %s', (locale) => {
  it('take the same arguments and make the same choices as the English ones', () => {
    const differing = keys.filter((key) => {
      const own = new Set(shapeOf(TEXTS[locale][key], INTL_LOCALES[locale]))
      // The hour decides between two articles in Spanish alone.
      own.delete('hour: ')
      return shapeOf(TEXTS.en[key], 'en-GB').join() !== [...own].join() && !MAY_LEAVE_OUT.has(key)
    })
    expect(differing).toEqual([])
  })

  it('are translated, all of them', () => {
    const same = keys.filter(
      (key) => TEXTS[locale][key] === TEXTS.en[key] && /\p{L}{3}/u.test(TEXTS.en[key].replace(/\{[^{}]*\}/g, '')),
    )
    expect(same.filter((key) => !SAME_WORD.has(key))).toEqual([])
  })
})

/** Where a language says it without one of the arguments. */
const MAY_LEAVE_OUT = new Set<TextKey>(['session.debrief.end'])
/** Words that are the same in more than one language. */
const SAME_WORD = new Set<TextKey>(['page.problem_title'])

describe.each(LOCALES)('each text in %s', (locale) => {
  it('is typeset: no straight apostrophes or quotes, which ICU would read, no double spaces, no space at the ends', () => {
    expect(keys.filter((key) => /['"]| {2}|^\s|\s$/.test(TEXTS[locale][key]))).toEqual([])
  })

  it('has a plural form for every number', () => {
    const say = wordsIn(locale)
    for (let minutes = 0; minutes < 130; minutes += 1) {
      expect(say('time.in_minutes', { minutes })).toMatch(minutes === 1 ? /^\D+$/ : new RegExp(`\\b${minutes}\\b`))
    }
    expect(() => say('offer.made.heading')).toThrow('mentee')
  })
})

it('French keeps its signs with their words, and a mail keeps that', () => {
  const question = wordsIn('fr')('page.accept.title', { mentee: 'Jonas' })
  expect(oneLine(` ${question}  `)).toBe('Accompagner Jonas\u00a0?')
})

it('every text is used somewhere', () => {
  const folder = new URL('../../../src/messages/', import.meta.url)
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/^words\/(english|german|french|spanish)\//.test(path))
    .map((path) => readFileSync(new URL(path, folder), 'utf8'))
    .join('\n')
  const patterns = [...source.matchAll(/`([a-z_]+\.[a-z_.]*)\$\{[^`]*?\}([a-z_.]*)`/g)].map(
    ([, before = '', after = '']) => new RegExp(`^${RegExp.escape(before)}\\w.*${RegExp.escape(after)}$`),
  )
  const isUsed = (key: string) => source.includes(`'${key}'`) || patterns.some((pattern) => pattern.test(key))
  expect(keys.filter((key) => !isUsed(key))).toEqual([])
})

it('every reminder that somebody may do without has a name', () => {
  expect(OPTIONAL_REMINDERS.filter((kind) => !(`kind.${kind}` in TEXTS.en))).toEqual([])
})

describe('the language that somebody is written to in', () => {
  it.each([
    ['de', ['en'], 'de'],
    [null, ['sv', 'fr-CA', 'de'], 'fr'],
    [null, ['DE-AT'], 'de'],
    [null, ['sv'], 'en'],
    [null, [], 'en'],
    ['sv', ['es'], 'es'],
  ] as const)('is what they chose (%s), else the first of theirs (%j) that there is', (chosen, languages, locale) => {
    expect(localeOf(chosen, languages)).toBe(locale)
  })
})
